import type { StudentRow } from '../contract/students.ts';
import { SEN_PROVISIONS, SEXES, yearGroupOf } from './students.ts';
import { listOf } from './text.ts';

/** What students are compared by. */
export const COMPARED_BY = { year: 'Year', sex: 'Sex', sen: 'SEN', eal: 'EAL' } as const;
export type ComparedBy = keyof typeof COMPARED_BY;

/** Below this a group is too few to say anything of: one student moves a share by ten percentage points or more. */
export const FEW = 10;

/** The facts a student is compared by. */
export type ComparedStudent = Pick<StudentRow, 'cohort' | 'yearOffset' | 'sex' | 'sen' | 'eal'>;

/** How many of a group are in a category. */
export interface Share {
  readonly count: number;
  /** Of the whole group, 0 to 100, not rounded; null for a group of nobody. */
  readonly percent: number | null;
}

export interface ComparedCategory {
  readonly by: ComparedBy;
  /** "Year 9", "SEN support", "Not known". */
  readonly label: string;
  readonly isKnown: boolean;
  readonly targets: Share;
  readonly others: Share;
  /** Percentage points by which the targets' share is the greater, of the shares as they are printed; null without a group. */
  readonly difference: number | null;
  /** The difference is larger than chance would often make, and enough students stand behind it. */
  readonly standsOut: boolean;
}

export interface StudentComparison {
  readonly targets: number;
  readonly others: number;
  /** By year, sex, SEN and EAL, each category that somebody is in. */
  readonly categories: readonly ComparedCategory[];
}

const yesOrNo = (value: boolean | null) => (value === null ? null : value ? 'Yes' : 'No');

/** The category of a student; null: not known. */
const CATEGORY_OF: Readonly<Record<ComparedBy, (s: ComparedStudent, academicYear: number) => string | null>> = {
  year: (s, academicYear) => {
    const year = yearGroupOf(s, academicYear);
    return year === null ? null : `Year ${year}`;
  },
  sex: (s) => (s.sex === null ? null : SEXES[s.sex]),
  sen: (s) => (s.sen === null ? null : SEN_PROVISIONS[s.sen]),
  eal: (s) => yesOrNo(s.eal),
};

/** The categories in their order; years by number. */
const ORDER: Readonly<Record<Exclude<ComparedBy, 'year'>, readonly string[]>> = {
  sex: Object.values(SEXES),
  sen: Object.values(SEN_PROVISIONS),
  eal: ['Yes', 'No'],
};

/** Sets target students beside others: the number and share of each in every year, sex, SEN provision and EAL. */
export function compareStudents(
  targets: readonly ComparedStudent[],
  others: readonly ComparedStudent[],
  academicYear: number,
): StudentComparison {
  const categories = (Object.keys(COMPARED_BY) as ComparedBy[]).flatMap((by) => {
    const count = (students: readonly ComparedStudent[]) => {
      const counts = new Map<string | null, number>();
      for (const student of students) {
        const category = CATEGORY_OF[by](student, academicYear);
        counts.set(category, (counts.get(category) ?? 0) + 1);
      }
      return counts;
    };
    const [ofTargets, ofOthers] = [count(targets), count(others)];
    const known = [...new Set([...ofTargets.keys(), ...ofOthers.keys()])].filter((c) => c !== null);
    const inOrder =
      by === 'year' ? known.sort((a, b) => yearOf(a) - yearOf(b)) : ORDER[by].filter((c) => known.includes(c));
    const labels: (string | null)[] = ofTargets.has(null) || ofOthers.has(null) ? [...inOrder, null] : inOrder;
    return labels.map((label) => {
      const share = (counts: ReadonlyMap<string | null, number>, of: number): Share => {
        const n = counts.get(label) ?? 0;
        return { count: n, percent: of === 0 ? null : (n / of) * 100 };
      };
      return categoryOf(by, label, share(ofTargets, targets.length), share(ofOthers, others.length), {
        targets: targets.length,
        others: others.length,
      });
    });
  });
  return { targets: targets.length, others: others.length, categories };
}

const yearOf = (label: string) => Number(label.replace(/\D/g, ''));

type Sizes = Pick<StudentComparison, 'targets' | 'others'>;

function categoryOf(
  by: ComparedBy,
  label: string | null,
  targets: Share,
  others: Share,
  sizes: Sizes,
): ComparedCategory {
  const [a, b] = [wholePercent(targets), wholePercent(others)];
  const difference = a === null || b === null ? null : a - b;
  const isKnown = label !== null;
  const standsOut =
    isKnown && difference !== null && Math.abs(difference) >= LEAST && score(targets, others, sizes) >= 2;
  return { by, label: label ?? 'Not known', isKnown, targets, others, difference, standsOut };
}

/** Percentage points below which a difference is not worth a sentence. */
const LEAST = 8;
/** Students who would be in a cell if the groups were alike: below this the normal approximation does not hold. */
const LEAST_EXPECTED = 5;

/**
 * How many standard errors apart the two shares are (two-proportion z, pooled); 0 where too few students stand behind
 * either. Two or more is what chance alone makes about once in twenty.
 */
function score(targets: Share, others: Share, sizes: Sizes): number {
  if (sizes.targets < FEW || sizes.others < FEW) return 0;
  const pooled = (targets.count + others.count) / (sizes.targets + sizes.others);
  const least = Math.min(sizes.targets, sizes.others) * Math.min(pooled, 1 - pooled);
  if (least < LEAST_EXPECTED) return 0;
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / sizes.targets + 1 / sizes.others));
  return Math.abs(targets.count / sizes.targets - others.count / sizes.others) / error;
}

/** A share as it is printed: a whole percentage; null for a group of nobody. */
export const wholePercent = ({ percent }: Share): number | null => (percent === null ? null : Math.round(percent));

/** "+7", "−3", "0"; "" where there is nothing to compare. */
export function differenceText(difference: number | null): string {
  if (difference === null) return '';
  return difference === 0 ? '0' : `${difference > 0 ? '+' : '−'}${Math.abs(difference)}`;
}

/** What the two groups are called in a sentence: "target students", "the other students". */
export interface GroupWords {
  readonly targets: string;
  readonly others: string;
}

/** In one or two sentences what stands out; plainly that nothing does, or that the students are too few to say. */
export function whatStandsOut(comparison: StudentComparison, words: GroupWords): readonly string[] {
  const { targets, others, categories } = comparison;
  if (targets === 0 || others === 0)
    return [`There are no ${targets === 0 ? words.targets : words.others} to compare.`];
  if (targets < FEW || others < FEW) {
    const few = targets < FEW ? `${targets} ${words.targets}` : `${others} ${words.others}`;
    return [`With only ${few}, a difference may be chance: read the numbers, not the shares.`];
  }
  const found = categories.filter((c) => c.standsOut);
  if (found.length === 0) {
    return ['No difference in year, sex, SEN or EAL is larger than chance would often make.'];
  }
  const size = (c: ComparedCategory) => Math.abs(c.difference ?? 0);
  // Of two categories that mirror each other (girls and boys), one says it all.
  const first = [...Map.groupBy(found, ({ by }) => by).values()].flatMap((group) =>
    group.toSorted((a, b) => size(b) - size(a)).slice(0, 1),
  );
  return first
    .sort((a, b) => size(b) - size(a))
    .slice(0, 2)
    .map((c) => sentenceOf(c, words));
}

function sentenceOf(category: ComparedCategory, words: GroupWords): string {
  const { targets, others, difference } = category;
  const points = Math.abs(difference ?? 0);
  const way = (difference ?? 0) > 0 ? 'more' : 'less';
  return (
    `${categoryWords(category)}: ${wholePercent(targets)}% of the ${words.targets} (${targets.count}) and ` +
    `${wholePercent(others)}% of the ${words.others} (${others.count}), ${points} percentage points ${way}.`
  );
}

/** "Year 9", "Female", "SEN support", "EAL: yes", "SEN not known". */
export function categoryWords({ by, label, isKnown }: Pick<ComparedCategory, 'by' | 'label' | 'isKnown'>): string {
  if (!isKnown) return `${COMPARED_BY[by]} not known`;
  if (by === 'eal') return `EAL: ${label.toLowerCase()}`;
  return by === 'sen' && label === SEN_PROVISIONS.N ? 'No SEN' : label;
}

/** What to keep in mind when reading; empty when nothing stands against it. */
export function comparisonCautions(
  { targets, others, categories }: StudentComparison,
  words: GroupWords,
): readonly string[] {
  const few = [
    ...(targets < FEW ? [`${targets} ${words.targets}`] : []),
    ...(others < FEW ? [`${others} ${words.others}`] : []),
  ];
  const unknown = categories.filter((c) => !c.isKnown && c.targets.count + c.others.count > (targets + others) / 10);
  return [
    ...(few.length > 0 ? [`${listOf(few)}: few students, read with care.`] : []),
    ...(unknown.length > 0
      ? [
          `${listOf(unknown.map(({ by }) => COMPARED_BY[by]))} ${unknown.length > 1 ? 'are' : 'is'} not known for more than a tenth of the students.`,
        ]
      : []),
  ];
}
