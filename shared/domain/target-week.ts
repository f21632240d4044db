import type { StudentRow, TargetRule } from '../contract/students.ts';
import { addDays, formatDay, halfTermAt } from './school-year.ts';
import { isHere, targetListOf, wouldChange } from './target-rule.ts';
import { countOf } from './text.ts';
import type { WeekFacts, WeekLine } from './week.ts';

/** Facts of students that are younger than this are new enough, whatever the half-term: 6 weeks. */
const NEW_FACTS_DAYS = 42;

/** What a week has to know of the students. */
export interface WeekStudents {
  readonly here: number;
  /** In by the rule, and nobody has decided about them. */
  readonly undecided: number;
  /** Decided about, and on another list now. */
  readonly wouldChange: number;
  /** The newest day for which a file's facts are true; null when no file was brought in. */
  readonly factsOf: string | null;
}

/** Counts the students for the week, looking at each once. */
export function weekStudentsOf(
  students: readonly StudentRow[],
  rule: TargetRule,
  academicYear: number,
  imports: readonly { readonly asAt: string }[],
): WeekStudents {
  let here = 0;
  let undecided = 0;
  let changing = 0;
  for (const student of students) {
    if (!isHere(student)) continue;
    here += 1;
    if (student.decision === null) {
      if (targetListOf(student, rule, academicYear).list === 'in') undecided += 1;
    } else if (wouldChange(student, rule, academicYear) !== null) changing += 1;
  }
  const factsOf = imports.reduce<string | null>((last, { asAt }) => (last === null || asAt > last ? asAt : last), null);
  return { here, undecided, wouldChange: changing, factsOf };
}

/** Students a person has still to decide about, first of all or again. */
export function targetLines({ students }: Pick<WeekFacts, 'students'>): readonly WeekLine[] {
  if (students === null) return [];
  const { undecided, wouldChange } = students;
  const path = '/students/targets';
  return [
    ...(wouldChange === 0
      ? []
      : [
          {
            id: 'targets-changed',
            tone: 'due' as const,
            word: 'Changed',
            title: `Look again at ${countOf(wouldChange, 'student')} whose status would change`,
            why: 'What is known of them, or the target rule, has changed since somebody decided',
            path,
            minutes: 5,
          },
        ]),
    ...(undecided === 0
      ? []
      : [
          {
            id: 'targets-undecided',
            tone: 'due' as const,
            word: 'Decide',
            title: `Confirm ${countOf(undecided, 'target student')}`,
            why:
              undecided === 1
                ? 'One student is in by the target rule, and nobody has decided about them'
                : `${undecided} students are in by the target rule, and nobody has decided about any of them`,
            path,
            minutes: 10,
          },
        ]),
  ];
}

/** Students who are not here yet, or facts of them from before this half-term. */
export function studentLines({
  today,
  school,
  students,
}: Pick<WeekFacts, 'today' | 'school' | 'students'>): readonly WeekLine[] {
  if (students === null) return [];
  const path = '/students/import';
  if (students.here === 0) {
    const why = 'Target students are found from the lists that the school already has, and none is here yet';
    return [{ id: 'students', tone: 'neutral', word: 'Add', title: 'Bring in the students', why, path, minutes: 15 }];
  }
  const { factsOf } = students;
  const halfTerm = halfTermAt(school.halfTerms, today);
  if (factsOf === null || halfTerm === null) return [];
  if (factsOf >= halfTerm.firstOn || addDays(factsOf, NEW_FACTS_DAYS) > today) return [];
  return [
    {
      id: 'students-old',
      tone: 'neutral',
      word: 'Old',
      title: 'Bring in a newer list of the students',
      why: `What is known of them is from ${formatDay(factsOf)}, before this half-term began`,
      path,
      minutes: 5,
    },
  ];
}
