import type { BarChartModel } from '../../../../shared/charts/chart-model.ts';
import type { StudentRow, TargetRule } from '../../../../shared/contract/students.ts';
import {
  COMPARED_BY,
  type ComparedBy,
  categoryWords,
  type GroupWords,
  type StudentComparison,
  wholePercent,
} from '../../../../shared/domain/student-comparison.ts';
import { pupilPremiumOf } from '../../../../shared/domain/students.ts';
import { isHere, targetListOf } from '../../../../shared/domain/target-rule.ts';

/** Whom target students are set beside. */
export const COMPARED_WITH = {
  all: 'Everyone else',
  premium: 'Other Pupil Premium',
  comparison: 'Comparison students',
} as const;
export type ComparedWith = keyof typeof COMPARED_WITH;

const OTHERS_WORDS: Readonly<Record<ComparedWith, string>> = {
  all: 'other students',
  premium: 'other Pupil Premium students',
  comparison: 'comparison students',
};

export interface ComparedGroups {
  readonly targets: readonly StudentRow[];
  readonly others: readonly StudentRow[];
  readonly words: GroupWords;
  /** Nobody has been confirmed yet, so those whom the rule has in stand for the target students. */
  readonly isByRule: boolean;
}

/** The two groups, of those in the school: target students by decision, or while there are none by the rule. */
export function comparedGroups(
  students: readonly StudentRow[],
  rule: TargetRule,
  academicYear: number,
  compared: ComparedWith,
): ComparedGroups {
  const here = students.filter(isHere);
  const decided = here.filter(({ decision }) => decision?.standing === 'target');
  const isByRule = decided.length === 0;
  const targets = isByRule ? here.filter((s) => targetListOf(s, rule, academicYear).list === 'in') : decided;
  const isTarget = new Set(targets);
  const others = here.filter((s) => !isTarget.has(s) && IS_COMPARED[compared](s));
  return { targets, others, words: { targets: 'target students', others: OTHERS_WORDS[compared] }, isByRule };
}

const IS_COMPARED: Readonly<Record<ComparedWith, (student: StudentRow) => boolean>> = {
  all: () => true,
  premium: (student) => pupilPremiumOf(student).status === 'yes',
  comparison: ({ decision }) => decision?.standing === 'comparison',
};

/** "Target students", as a heading begins. */
export const asHeading = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The shares of both groups in each category of one kind. */
export function comparisonChart(comparison: StudentComparison, by: ComparedBy, words: GroupWords): BarChartModel {
  return {
    kind: 'bar',
    title: `By ${by === 'year' || by === 'sex' ? COMPARED_BY[by].toLowerCase() : COMPARED_BY[by]}`,
    basis: `n = ${comparison.targets} ${words.targets}, ${comparison.others} ${words.others}`,
    empty: 'Nobody to compare yet',
    rowHeading: COMPARED_BY[by],
    format: (value) => `${Math.round(value)}%`,
    rows: comparison.categories
      .filter((c) => c.by === by)
      .map((c) => ({ label: chartLabel(c), values: [wholePercent(c.targets), wholePercent(c.others)] })),
    series: [
      { name: asHeading(words.targets), short: 'Targets' },
      { name: asHeading(words.others), short: 'Others' },
    ],
    axis: 'Share of the group',
  };
}

const chartLabel = (category: Parameters<typeof categoryWords>[0]) =>
  category.isKnown && category.by === 'eal' ? category.label : categoryWords(category);
