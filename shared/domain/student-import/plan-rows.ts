import type {
  StudentFieldChange,
  StudentImportChoices,
  StudentImportCounts,
  StudentImportRow,
} from '../../contract/student-import.ts';
import { formatDay } from '../school-year.ts';
import { cohortOfBirth, yearGroupMismatch } from '../student-birth-day.ts';
import { nameOf, yearGroupOf } from '../students.ts';
import { upnProblem } from '../upn.ts';
import { type Comparing, type Difference, isTakenByDefault } from './difference.ts';
import { differencesOf, isYearTooFar } from './field-differences.ts';
import type { Found } from './find-students.ts';
import { contradictionProblem, pupilPremiumSaid } from './pupil-premium-differences.ts';
import { NOTHING_SAID, saidFacts } from './said-facts.ts';
import { type FactsRow, nameOfFacts, type StandingStudent } from './student-facts.ts';

/** What is written when the file is applied. */
export type RowToWrite =
  | { readonly kind: 'new'; readonly facts: FactsRow['facts'] }
  | { readonly kind: 'changed'; readonly student: StandingStudent; readonly taken: readonly Difference[] };

interface PlannedRows {
  readonly toWrite: readonly RowToWrite[];
  readonly shown: readonly StudentImportRow[];
  readonly counts: StudentImportCounts;
}

/** No rows of any kind. */
export const NO_ROWS: StudentImportCounts = {
  new: 0,
  changed: 0,
  unchanged: 0,
  decide: 0,
  unreadable: 0,
  leftOut: 0,
  notInFile: 0,
};

/** What each row would do, and what the screen shows of it. */
export function planRows(
  rows: readonly FactsRow[],
  people: readonly Found[],
  by: Comparing,
  choices: StudentImportChoices,
): PlannedRows {
  const takenChoices = new Map(choices.taken.map(({ row, field, isTaken }) => [`${row} ${field}`, isTaken]));
  const toWrite: RowToWrite[] = [];
  const shown: StudentImportRow[] = [];
  const counts = { ...NO_ROWS };
  for (const [i, read] of rows.entries()) {
    const { row, facts, problems } = read;
    const who = people[i] ?? { kind: 'new' };
    switch (who.kind) {
      case 'new': {
        if (facts.surname === null) {
          counts.unreadable += 1;
          shown.push(
            shownRow(read, 'unreadable', by, [
              ...problems,
              `Row ${row} has no name, and nobody here is found by its UPN.`,
            ]),
          );
          break;
        }
        counts.new += 1;
        toWrite.push({ kind: 'new', facts });
        shown.push({
          ...shownRow(read, 'new', by, [...problems, ...yearProblems(read, by), ...premiumProblems(read)]),
          facts: saidFacts(facts),
        });
        break;
      }
      case 'same': {
        const { student } = who;
        const changes = differencesOf(student, facts, by).map((difference) => ({
          difference,
          isTaken: takenChoices.get(`${row} ${difference.field}`) ?? isTakenByDefault(difference, by.asAt),
        }));
        const taken = changes.filter(({ isTaken }) => isTaken).map(({ difference }) => difference);
        const isChanged = taken.length > 0;
        counts[isChanged ? 'changed' : 'unchanged'] += 1;
        if (isChanged) toWrite.push({ kind: 'changed', student, taken });
        const said = problemsOf(read, student, by);
        if (changes.length === 0 && said.length === 0) break;
        shown.push({
          ...shownRow(read, isChanged ? 'changed' : 'unchanged', by, said),
          ...whoIsHere(student, facts, by),
          studentId: student.id,
          matchedBy: who.by,
          changes: changes.map(({ difference, isTaken }) => fieldChange(difference, isTaken, by)),
        });
        break;
      }
      case 'decide':
        counts.decide += 1;
        shown.push({
          ...shownRow(read, 'decide', by, problems),
          likely: who.likely.map(({ student, why }) => ({
            studentId: student.id,
            name: nameOf(student),
            bornOn: student.bornOn,
            yearGroup: yearGroupOf(student, by.listYear),
            form: student.form,
            mathsClass: student.mathsClass,
            upn: student.upn,
            why,
          })),
        });
        break;
      case 'unreadable':
        counts.unreadable += 1;
        shown.push(shownRow(read, 'unreadable', by, [who.why, ...problems]));
        break;
      case 'left-out':
        counts.leftOut += 1;
        shown.push(shownRow(read, 'left-out', by, problems));
    }
  }
  return { toWrite, shown, counts };
}

function shownRow(
  { row, facts }: FactsRow,
  kind: StudentImportRow['kind'],
  by: Comparing,
  problems: readonly string[],
): StudentImportRow {
  const { bornOn, year } = facts;
  const byBirth = () =>
    yearGroupOf({ cohort: bornOn === null ? null : cohortOfBirth(bornOn), yearOffset: 0 }, by.listYear);
  return {
    row,
    kind,
    name: nameOfFacts(facts),
    bornOn,
    yearGroup: year ?? byBirth(),
    form: facts.form ?? '',
    mathsClass: facts.mathsClass ?? '',
    upn: facts.upn,
    studentId: null,
    matchedBy: '',
    changes: [],
    facts: NOTHING_SAID,
    problems,
    likely: [],
  };
}

/** Somebody who is here: by the name they have here, and by what the row says or else by what stands here. */
const whoIsHere = (student: StandingStudent, facts: FactsRow['facts'], by: Comparing) => ({
  name: nameOf(student),
  bornOn: facts.bornOn ?? student.bornOn,
  yearGroup: facts.year ?? yearGroupOf(student, by.listYear),
  form: facts.form ?? student.form,
  mathsClass: facts.mathsClass ?? student.mathsClass,
  upn: facts.upn || student.upn,
});

function yearProblems({ row, facts: { bornOn, year } }: FactsRow, { listYear }: Comparing): readonly string[] {
  const mismatch = bornOn === null || year === null ? null : yearGroupMismatch(bornOn, year, listYear);
  return mismatch === null ? [] : [`Row ${row}: ${mismatch}`];
}

const premiumProblems = ({ row, facts }: FactsRow): readonly string[] =>
  facts.pupilPremium === 'no' && pupilPremiumSaid(facts).contradicts ? [contradictionProblem(row, facts)] : [];

/** What is wrong with a row about somebody who is here; a wrong UPN that stands here already is no news. */
function problemsOf(read: FactsRow, student: StandingStudent, by: Comparing): readonly string[] {
  const { row, facts, problems } = read;
  const known = facts.upn === student.upn ? upnProblem(facts.upn) : null;
  const cells = known === null ? problems : problems.filter((problem) => !problem.endsWith(known));
  const said = [...cells, ...premiumProblems(read)];
  if (isYearTooFar(student, facts, by.listYear)) {
    const own = yearGroupOf({ cohort: student.cohort, yearOffset: 0 }, by.listYear);
    said.push(
      `Row ${row} says Year ${facts.year}, which is too far from their own Year ${own}. The year group stays as it is.`,
    );
  }
  return said;
}

function fieldChange(difference: Difference, taken: boolean, { asAt }: Comparing): StudentFieldChange {
  const { field, label, was, now, standing, named = standing } = difference;
  return {
    field,
    label,
    was,
    now,
    wasFrom: named === null ? '' : `${named.source}, ${formatDay(named.asAt)}`,
    isOlder: standing !== null && standing.asAt > asAt,
    taken,
  };
}
