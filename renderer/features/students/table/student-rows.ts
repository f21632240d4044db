import type { StudentRow, TargetRule } from '../../../../shared/contract/students.ts';
import {
  CARE_REASONS,
  initialsOf,
  nameOf,
  type PupilPremium,
  pupilPremiumOf,
  pupilPremiumWords,
  STANDINGS,
  type Standing,
  seenReasons,
  TARGET_LISTS,
  type TargetList,
  yearGroupOf,
} from '../../../../shared/domain/students.ts';
import { targetListOf, wouldChange } from '../../../../shared/domain/target-rule.ts';
import { type UpnState, upnState } from '../../../../shared/domain/upn.ts';

/** A student as the table shows one. */
export interface TableStudent {
  readonly id: string;
  /** In initials mode what must not be seen is taken out, so that copies, exports and paper do not hold it either. */
  readonly student: StudentRow;
  /** "Adeyemi, Grace", or "G.A.". */
  readonly name: string;
  readonly isMasked: boolean;
  readonly year: number | null;
  readonly premium: PupilPremium;
  /** "Ever 6 FSM, Service", "Yes", "No", "Not known"; with looked-after reasons shown, "Reason not known" for a plain yes. */
  readonly premiumWords: string;
  /** Who says so, and for which day; null while nothing is known. */
  readonly premiumFrom: { readonly source: string; readonly asAt: string | null } | null;
  readonly upn: UpnState;
  /** What a person decided; null: nobody has. */
  readonly standing: Standing | null;
  /** The rule's list; leavers are on none. */
  readonly list: TargetList | null;
  readonly isDoubtful: boolean;
}

export interface RowsContext {
  readonly rule: TargetRule;
  readonly academicYear: number;
  /** Looked-after reasons are shown. */
  readonly showsCare: boolean;
  /** Initials in place of names. */
  readonly isMasked: boolean;
}

/** What stands in place of what is hidden. */
export const HIDDEN = 'Hidden';
const hide = (text: string) => (text === '' ? '' : HIDDEN);

export function tableStudents(students: readonly StudentRow[], context: RowsContext): readonly TableStudent[] {
  const { rule, academicYear, showsCare, isMasked } = context;
  return students.map((full) => {
    const student = isMasked ? masked(full) : full;
    const premium = pupilPremiumOf(full);
    return {
      id: full.id,
      student,
      name: nameOf(student),
      isMasked,
      year: yearGroupOf(full, academicYear),
      premium,
      premiumWords: pupilPremiumWords(premium, showsCare),
      premiumFrom: premiumFrom(full, premium, showsCare),
      upn: upnState(full.upn),
      standing: full.decision?.standing ?? null,
      list: full.leftOn === null ? targetListOf(full, rule, academicYear).list : null,
      isDoubtful: wouldChange(full, rule, academicYear) !== null,
    };
  });
}

function masked(student: StudentRow): StudentRow {
  return {
    ...student,
    surname: initialsOf(student),
    forename: '',
    preferredName: hide(student.preferredName),
    upn: hide(student.upn),
    bornOn: null,
    previousSchool: hide(student.previousSchool),
    notes: hide(student.notes),
  };
}

/**
 * The newest word on the reasons that hold and may be seen, else on the plain yes or no; nothing on a yes that may have a
 * reason of care behind it.
 */
function premiumFrom(
  student: StudentRow,
  { status, reasons }: PupilPremium,
  showsCare: boolean,
): TableStudent['premiumFrom'] {
  const seen = seenReasons(reasons, showsCare);
  const newest = student.reasons
    .filter(({ reason }) => seen.includes(reason))
    .toSorted((a, b) => b.asAt.localeCompare(a.asAt))[0];
  if (newest) return { source: newest.source, asAt: newest.asAt };
  if (status === 'yes' && !showsCare) return null;
  const { pupilPremium, pupilPremiumSource, pupilPremiumAsAt } = student;
  return pupilPremium === null ? null : { source: pupilPremiumSource, asAt: pupilPremiumAsAt };
}

/** What Pupil Premium is filtered by: yes or no, and each reason in words. */
export function premiumFilterWords({ premium: { status }, premiumWords }: TableStudent): readonly string[] {
  if (status === 'no') return ['No'];
  if (status === 'not-known') return ['Not known'];
  return [...new Set(['Yes', ...premiumWords.split(', ')])];
}

/** Whether there is a reason, or may be one that is hidden: of a plain yes that cannot be told while care is hidden. */
export const mayHaveReasons = ({ premium: { status, reasons }, premiumWords }: TableStudent): boolean =>
  status === 'yes' && (reasons.length > 0 || premiumWords === 'Yes');

/** Whether a reason is there that only "Show looked-after" shows. */
export const hasCare = (students: readonly StudentRow[]): boolean =>
  students.some(({ reasons }) => reasons.some(({ reason, holds }) => holds && CARE_REASONS.has(reason)));

/** "Target", "On the boundary"; empty for whoever the rule leaves out and nobody decided about. */
export function statusWords({ standing, list, student }: TableStudent): string {
  if (student.leftOn !== null) return 'Left';
  if (standing !== null) return STANDINGS[standing];
  if (list === 'in') return 'In by the rule';
  return list === null || list === 'out' ? '' : TARGET_LISTS[list];
}

export const WOULD_CHANGE = 'Would change';

/** What the status is filtered by. */
export const statusFilterWords = (row: TableStudent): readonly string[] => [
  statusWords(row),
  ...(row.isDoubtful ? [WOULD_CHANGE] : []),
];

const STANDING_ORDER = { target: 0, watch: 1, comparison: 2, none: 6 } as const;
const LIST_ORDER = { in: 3, boundary: 4, 'no-score': 5, out: 7 } as const;

/** Targets first; then those nobody has decided about, by the rule. */
export function statusOrder({ standing, list, student }: TableStudent): number {
  if (student.leftOn !== null) return 9;
  if (standing !== null) return STANDING_ORDER[standing];
  return list === null ? 8 : LIST_ORDER[list];
}
