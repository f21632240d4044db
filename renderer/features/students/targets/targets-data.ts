import type { StudentRow, TargetRule } from '../../../../shared/contract/students.ts';
import { pupilPremiumOf, type TargetList, yearGroupOf } from '../../../../shared/domain/students.ts';
import { isHere, movedSince, targetListOf, type WouldChange } from '../../../../shared/domain/target-rule.ts';

/** A student as the rule sees them now. */
export interface TargetRow {
  readonly id: string;
  readonly student: StudentRow;
  readonly year: number | null;
  readonly list: TargetList;
  readonly why: string;
  /** Null while the list is the one it was when somebody decided, or nobody has, or it was against the rule. */
  readonly change: WouldChange | null;
  /** The same where somebody decided against the rule, which stays. */
  readonly movedAgainst: WouldChange | null;
}

export interface Targets {
  readonly rule: TargetRule;
  readonly academicYear: number;
  /** Everybody who is here, by name. */
  readonly rows: readonly TargetRow[];
  readonly byList: Readonly<Record<TargetList, readonly TargetRow[]>>;
  /** Decided about, and on another list now. */
  readonly changed: readonly TargetRow[];
  /** Decided against the rule, and on another list now. */
  readonly against: readonly TargetRow[];
  /** In, and nobody has decided. */
  readonly toConfirm: readonly TargetRow[];
  /** The year groups there are, lowest first. */
  readonly years: readonly number[];
}

interface Showing {
  readonly showsCare: boolean;
  /** What a person wrote about a student is not to be seen. */
  readonly hidesWords: boolean;
}

/** The four lists, with what is shown beside each student. */
export function targetsOf(
  students: readonly StudentRow[],
  rule: TargetRule,
  academicYear: number,
  { showsCare, hidesWords }: Showing,
): Targets {
  const said = hidesWords ? withoutWords : (why: string) => why;
  const rows = students.filter(isHere).map((student): TargetRow => {
    const { list, why } = targetListOf(student, rule, academicYear, showsCare);
    const moved = movedSince(student, rule, academicYear, showsCare);
    const shown = moved && {
      was: { list: moved.was.list, why: said(moved.was.why) },
      now: { list: moved.now.list, why: said(moved.now.why) },
    };
    const isAgainst = student.decision?.isOverride ?? false;
    return {
      id: student.id,
      student,
      year: yearGroupOf(student, academicYear),
      list,
      why: said(why),
      change: isAgainst ? null : shown,
      movedAgainst: isAgainst ? shown : null,
    };
  });
  const byList: Record<TargetList, TargetRow[]> = { in: [], boundary: [], 'no-score': [], out: [] };
  for (const row of rows) byList[row.list].push(row);
  return {
    rule,
    academicYear,
    rows,
    byList,
    changed: rows.filter(({ change }) => change !== null),
    against: rows.filter(({ movedAgainst }) => movedAgainst !== null),
    toConfirm: byList.in.filter(({ student }) => student.decision === null),
    years: [...new Set(rows.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b),
  };
}

/** A nomination's own words can name somebody. */
const withoutWords = (why: string) => why.replace(/; nominated by .*$/s, '; nominated by a teacher');

/** Like a target student in all but Pupil Premium: who can be compared with them. */
export function isAlike({ student, list }: TargetRow, { ks2Threshold }: TargetRule): boolean {
  return list === 'out' && pupilPremiumOf(student).status === 'no' && (student.ks2Maths ?? 0) >= ks2Threshold;
}

/** "Year 8, 8B"; what tells two students of one name apart. */
export function placeWords({ year, student }: TargetRow): string {
  return [year === null ? '' : `Year ${year}`, student.form].filter((part) => part !== '').join(', ');
}
