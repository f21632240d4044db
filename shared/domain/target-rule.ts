import type { StudentRow, TargetRule } from '../contract/students.ts';
import {
  type CountedReason,
  PUPIL_PREMIUM_REASONS,
  type PupilPremium,
  pupilPremiumOf,
  type Standing,
  seenReasons,
  type TargetList,
  yearGroupOf,
} from './students.ts';
import { countOf, listOf } from './text.ts';

/** What the rule looks at in a student. */
export type JudgedStudent = Pick<
  StudentRow,
  'pupilPremium' | 'reasons' | 'nominations' | 'ks2Maths' | 'ks2Note' | 'cohort' | 'yearOffset'
>;

export interface TargetJudgement {
  readonly list: TargetList;
  /** Why, in words: "Ever 6 FSM and KS2 113". */
  readonly why: string;
}

/** Whether somebody is in the school: the lists hold no leavers. */
export const isHere = ({ leftOn }: Pick<StudentRow, 'leftOn'>): boolean => leftOn === null;

/**
 * The list the rule has a student on in the academic year that starts in `academicYear`, and why (product.md, Rules).
 * `why` names no care reason, which it calls "Pupil Premium", unless `showsCare`.
 */
export function targetListOf(
  student: JudgedStudent,
  rule: TargetRule,
  academicYear: number,
  showsCare = false,
): TargetJudgement {
  const out = (why: string): TargetJudgement => ({ list: 'out', why });
  const year = yearGroupOf(student, academicYear);
  if (rule.years.length > 0 && (year === null || !rule.years.includes(year))) {
    return out(year === null ? 'Year group not known' : `Year ${year} is not looked at`);
  }

  const premium = pupilPremiumOf(student);
  const besides = rule.nominationCounts && student.nominations.length > 0 ? '; nominated by a teacher' : '';
  if (premium.status === 'no') return out(`Not eligible for Pupil Premium${besides}`);
  if (premium.status === 'not-known') return out(`Pupil Premium not known${besides}`);
  const counting = countingReasons(premium, rule);
  if (counting.length === 0) return out(`${notCountingWords(premium, showsCare)}${besides}`);

  const eligible = countingWords(counting, showsCare);
  const score = student.ks2Maths;
  if (score !== null && score >= rule.ks2Threshold) return { list: 'in', why: `${eligible} and KS2 ${score}` };
  const nomination = student.nominations.at(-1);
  if (rule.nominationCounts && nomination !== undefined) {
    const { nominatedBy, reason } = nomination;
    return { list: 'in', why: `${eligible}; nominated by ${nominatedBy}: ${reason}` };
  }
  if (score === null) {
    const note = student.ks2Note === '' ? '' : ` (${student.ks2Note})`;
    return { list: 'no-score', why: `${eligible}, no KS2 score${note}` };
  }
  const below = rule.ks2Threshold - score;
  const why = `${eligible} and KS2 ${score}, ${below} below ${rule.ks2Threshold}`;
  return { list: below <= rule.boundaryPoints ? 'boundary' : 'out', why };
}

function countingReasons({ reasons }: PupilPremium, rule: TargetRule): readonly CountedReason[] {
  const held: readonly CountedReason[] = reasons.length === 0 ? ['not-known'] : reasons;
  return held.filter((reason) => rule.reasons.includes(reason));
}

/** Pupil Premium by the reasons that count, as a `why` begins: "Ever 6 FSM", "Pupil Premium (reason not known)"; "Pupil Premium" where it is not to be seen why. */
function countingWords(counting: readonly CountedReason[], showsCare: boolean): string {
  const words = counting.flatMap((reason) => {
    if (reason === 'not-known') return showsCare ? ['Pupil Premium (reason not known)'] : [];
    return seenReasons([reason], showsCare).map((seen) => PUPIL_PREMIUM_REASONS[seen]);
  });
  return words.length === 0 ? 'Pupil Premium' : inSentence(words, (w) => w.join(', '));
}

function notCountingWords({ reasons }: PupilPremium, showsCare: boolean): string {
  const [only, ...more] = seenReasons(reasons, showsCare).map((reason) => PUPIL_PREMIUM_REASONS[reason]);
  if (only === undefined) {
    if (!showsCare) return 'Pupil Premium, but not for a reason that counts';
    return 'Pupil Premium, but its reason is not known, which does not count';
  }
  if (more.length === 0) return `${only} only, which does not count`;
  return `${inSentence([only, ...more], listOf)}, which do not count`;
}

/** Only the first begins with a capital, but for "Ever 6 FSM", which is a name. */
function inSentence(words: readonly string[], join: (words: readonly string[]) => string): string {
  return join(words.map((word, i) => (i === 0 ? word : lower(word))));
}

const lower = (word: string) => (word.startsWith('Ever 6') ? word : word.charAt(0).toLowerCase() + word.slice(1));

/** "Service only" counts beside another reason: said of what is not ticked. */
const REASON_WORDS: Readonly<Record<CountedReason, string>> = {
  'ever-6-fsm': 'Ever 6 FSM',
  'looked-after': 'looked after',
  'previously-looked-after': 'previously looked after',
  service: 'service',
  'not-known': 'reason not known',
};
const COUNTED_KEYS = Object.keys(REASON_WORDS) as CountedReason[];

/** The rule as a person would say it: "In: students eligible for Pupil Premium (…) with KS2 maths 110 or more, …". */
export function ruleSentence(rule: TargetRule): string {
  const { ks2Threshold: threshold, nominationCounts } = rule;
  const nominated = nominationCounts ? ', or nominated by a teacher with a reason' : '';
  return (
    `In: students ${yearWords(rule.years)}eligible for Pupil Premium (${reasonWords(rule)}) ` +
    `with KS2 maths ${threshold} or more${nominated}. ${boundaryWords(rule)}`
  );
}

function reasonWords(rule: TargetRule): string {
  const counted = COUNTED_KEYS.filter((key) => rule.reasons.includes(key)).map((key) => REASON_WORDS[key]);
  const alone = COUNTED_KEYS.filter((key) => !rule.reasons.includes(key)).map((key) => REASON_WORDS[key]);
  if (alone.length === 0) return 'for any reason, or for a reason not known';
  const does = alone.length === 1 ? 'does' : 'do';
  return `${eitherOf(counted)}; ${listOf(alone)} alone ${does} not count`;
}

const eitherOf = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

function yearWords(years: readonly number[]): string {
  if (years.length === 0) return '';
  return `in ${years.length === 1 ? 'Year' : 'Years'} ${listOf(years.toSorted((a, b) => a - b).map(String))} `;
}

function boundaryWords({ ks2Threshold: threshold, boundaryPoints: points }: TargetRule): string {
  if (points === 0) return 'There is no boundary.';
  const last = threshold - 1;
  if (points === 1) return `Boundary: ${last}.`;
  return points === 2 ? `Boundary: ${last - 1} or ${last}.` : `Boundary: ${threshold - points} to ${last}.`;
}

export type ListCounts = Readonly<Record<TargetList, number>>;
/** One count for each list. */
export const NO_COUNTS: ListCounts = { in: 0, boundary: 0, 'no-score': 0, out: 0 };

/** How many of those who are here each list has. */
export function listCounts(
  students: readonly (JudgedStudent & Pick<StudentRow, 'leftOn'>)[],
  rule: TargetRule,
  academicYear: number,
): ListCounts {
  const counts = { ...NO_COUNTS };
  for (const student of students) {
    if (isHere(student)) counts[targetListOf(student, rule, academicYear).list] += 1;
  }
  return counts;
}

/** "53 in, 16 on the boundary, 13 without a score, 818 out". */
export const countsWords = (counts: ListCounts): string =>
  `${counts.in} in, ${counts.boundary} on the boundary, ${counts['no-score']} without a score, ${counts.out} out`;

/** Whether a decision goes against the rule, so that a person's reason has to stand beside it. */
export function isAgainstRule(standing: Standing, list: TargetList): boolean {
  return (standing === 'target' && list !== 'in') || (standing === 'none' && list === 'in');
}

/** What a student would be if the rule's list is followed: somebody who is only watched or compared stays so. */
export function standingByList(list: TargetList, standing: Standing): Standing {
  if (list === 'in') return 'target';
  return standing === 'target' ? 'none' : standing;
}

export interface WouldChange {
  /** As it was when a person decided. */
  readonly was: TargetJudgement;
  readonly now: TargetJudgement;
}

type DecidedStudent = JudgedStudent & Pick<StudentRow, 'decision' | 'leftOn'>;

/**
 * What differs now for somebody a person has decided about: the list then and now; null when it is the same. A decision
 * against the rule stands whatever the rule says now (`movedSince`).
 */
export function wouldChange(
  student: DecidedStudent,
  rule: TargetRule,
  academicYear: number,
  showsCare = false,
): WouldChange | null {
  return student.decision?.isOverride ? null : movedSince(student, rule, academicYear, showsCare);
}

/** The same for every decision, those against the rule too. */
export function movedSince(
  student: DecidedStudent,
  rule: TargetRule,
  academicYear: number,
  showsCare = false,
): WouldChange | null {
  const { decision } = student;
  if (decision === null || !isHere(student)) return null;
  const now = targetListOf(student, rule, academicYear, showsCare);
  return now.list === decision.list ? null : { was: { list: decision.list, why: decision.why }, now };
}

/** "53 students", "1 student". */
export const studentsWords = (n: number): string => countOf(n, 'student');
