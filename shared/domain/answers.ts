import type { AnswerChange, AnswerColumn, AnswerColumnUse, AnswerPerson } from '../contract/answers-import.ts';
import type { AuditAnswers, AuditFramework } from '../contract/audit.ts';
import type { StaffMember } from '../contract/staff.ts';
import { type AnswerToApply, answerOf, changeOf, presentOf } from './answers-changes.ts';
import { matchColumns, sameUse, shortHeading } from './answers-columns.ts';
import { latestAnswers } from './answers-latest.ts';
import { peopleNotices, timeNotices, unreadNotices } from './answers-notices.ts';
import { type FilePerson, matchPeople, peopleOfRows } from './answers-people.ts';
import { readRating } from './answers-ratings.ts';
import { type AnswerRow, type AnswersTable, readRows, statementsOf } from './answers-rows.ts';
import { formatDay } from './school-year.ts';

/** A file of answers with its columns matched, kept between previews of one import. */
export interface AnswersReading {
  readonly table: AnswersTable;
  /** As matched by heading, before anybody changes one. */
  readonly columns: readonly AnswerColumn[];
}

export interface ImportChoices {
  readonly framework: AuditFramework;
  readonly staff: readonly StaffMember[];
  /** What is in the round now. */
  readonly present: Pick<AuditAnswers, 'ratings' | 'selfAudits'>;
  /** Columns somebody matched differently. */
  readonly columns?: readonly { readonly index: number; readonly use: AnswerColumnUse }[];
  /** People somebody matched differently. */
  readonly people?: readonly { readonly key: string; readonly staffId: string | null; readonly skip: boolean }[];
}

export interface ImportPlan {
  readonly columns: readonly AnswerColumn[];
  readonly people: readonly AnswerPerson[];
  /** One for each person. */
  readonly changes: readonly AnswerChange[];
  readonly missingStatementIds: readonly string[];
  readonly notices: readonly string[];
  /** Rows read. */
  readonly answers: number;
  /** Rows that a later answer by the same person replaces. */
  readonly replaced: number;
  /** What applying the import writes: new and changed answers, each whole. */
  readonly answersToApply: readonly AnswerToApply[];
}

/** Matches the columns of a file of answers by their headings and some of their cells. */
export function readAnswers(table: AnswersTable, framework: AuditFramework): AnswersReading {
  const samples = table.headings.map((_, column) => {
    const texts = new Set<string>();
    for (const row of table.rows) {
      const text = row[column]?.trim() ?? '';
      if (text !== '') texts.add(text.slice(0, 200));
      if (texts.size >= 20) break;
    }
    return [...texts];
  });
  return { table, columns: matchColumns(table.headings, samples, framework) };
}

/** Columns of ratings without a known heading that make a file look like answers all the same. */
const RATING_COLUMNS = 3;

/**
 * Whether a file can be answers to the audit at all: a column asks about a statement, or several hold nothing but
 * ratings (their headings can be matched by hand). A list of students is neither.
 */
export function holdsAnswers({ columns }: AnswersReading, { staffScale }: AuditFramework): boolean {
  const isRatings = ({ samples }: AnswerColumn) => {
    const ratings = samples.map((text) => readRating(text, staffScale));
    return ratings.some((r) => typeof r === 'number') && ratings.every((r) => r !== 'unreadable');
  };
  return columns.some((c) => c.use.kind === 'statement') || columns.filter(isRatings).length >= RATING_COLUMNS;
}

/** What an import would do, by the columns and people as matched or as somebody chose. Changes nothing. */
export function planImport(reading: AnswersReading, choices: ImportChoices): ImportPlan {
  const { framework, staff } = choices;
  const columns = chosenColumns(reading.columns, choices);
  const rows = readRows(reading.table, columns, framework);
  const rowPeople = peopleOfRows(rows);
  const people = chosenPeople(matchPeople(mostTelling(rowPeople), staff), choices);
  const byKey = new Map(people.map((person) => [person.key, person]));
  const answers = rows.flatMap((row, i) => {
    const person = byKey.get(rowPeople[i]?.key ?? '');
    return person ? [{ row, person }] : [];
  });
  const { used, replaced, notices: twice } = latestAnswers(answers);
  const { changes, answersToApply, older } = weighAnswers(people, used, columns, choices);
  const usedRows = people.flatMap((person) => (person.skip ? [] : (used.get(person.key) ?? [])));
  const missing = missingStatements(columns, framework);
  return {
    columns,
    people,
    changes,
    missingStatementIds: missing,
    notices: [
      ...(missing.length === statementsOf(framework).size ? [NO_STATEMENTS] : []),
      ...reading.table.notices,
      ...twice,
      ...peopleNotices(people, rowPeople),
      ...older,
      ...timeNotices(rows),
      ...unreadNotices(
        usedRows.flatMap((row) => row.unreadRatings),
        'is not a rating, so it is left blank.',
      ),
      ...unreadNotices(
        usedRows.flatMap((row) => row.unreadWishes),
        'names no statement, so it is left out.',
      ),
    ],
    answers: rows.length,
    replaced,
    answersToApply,
  };
}

const NO_STATEMENTS =
  'No column of this file asks about a statement of the audit. Check that it is the export of the self-audit form, or choose what each column holds.';

const holds = (columns: readonly AnswerColumn[], kind: AnswerColumnUse['kind']) =>
  columns.some((column) => column.use.kind === kind);

function missingStatements(columns: readonly AnswerColumn[], framework: AuditFramework): readonly string[] {
  const matched = new Set(columns.flatMap(({ use }) => (use.kind === 'statement' ? [use.statementId] : [])));
  return [...statementsOf(framework).keys()].filter((id) => !matched.has(id));
}

/** Sets each person's answer against what the round holds now. */
function weighAnswers(
  people: readonly AnswerPerson[],
  used: ReadonlyMap<string, AnswerRow>,
  columns: readonly AnswerColumn[],
  { framework, present }: ImportChoices,
) {
  const statements = statementsOf(framework);
  const has = { note: holds(columns, 'note'), wantsPd: holds(columns, 'wants-pd') };
  const changes: AnswerChange[] = [];
  const answersToApply: AnswerToApply[] = [];
  const older: string[] = [];
  for (const person of people) {
    const row = used.get(person.key);
    const before = presentOf(person.staffId, present);
    const answer = row ? answerOf(person, row, before, statements, has) : null;
    const change = changeOf(person, answer, row?.ratings ?? new Map(), before);
    changes.push(change);
    if (!answer || (change.kind !== 'new' && change.kind !== 'changed')) continue;
    answersToApply.push(answer);
    if (answer.answeredOn && before.answeredOn && answer.answeredOn < before.answeredOn)
      older.push(
        `${person.name} has a newer answer in this round (${formatDay(before.answeredOn)}) than in this file (${formatDay(answer.answeredOn)}). Leave them out to keep the newer one.`,
      );
  }
  return { changes, answersToApply, older };
}

function chosenColumns(matched: readonly AnswerColumn[], { columns = [] }: ImportChoices): readonly AnswerColumn[] {
  const chosen = new Map(columns.map(({ index, use }) => [index, use]));
  return matched.map((column) => {
    const use = chosen.get(column.index);
    if (use && sameUse(use, column.use)) return column;
    // Of two columns chosen for the same thing the later choice holds.
    const rival = columns.findLast((c) => c.index !== column.index && takesPlace(c.use, use ?? column.use));
    const loses = rival && (!use || columns.indexOf(rival) > columns.findIndex((c) => c.index === column.index));
    if (loses) {
      const heading = shortHeading(matched[rival.index]?.heading ?? '');
      return { ...column, use: { kind: 'ignore' }, why: `you chose the column “${heading}” for this` };
    }
    return use ? { ...column, use, why: 'as you chose' } : column;
  });
}

/** Statements, the email and the time come from one column; names, wishes and notes may be spread over several. */
function takesPlace(a: AnswerColumnUse, b: AnswerColumnUse): boolean {
  return sameUse(a, b) && (a.kind === 'statement' || a.kind === 'email' || a.kind === 'answered');
}

function chosenPeople(
  matched: readonly AnswerPerson[],
  { people = [], staff }: ImportChoices,
): readonly AnswerPerson[] {
  const chosen = new Map(people.map((choice) => [choice.key, choice]));
  const known = new Set(staff.map((member) => member.id));
  return matched.map((person) => {
    const choice = chosen.get(person.key);
    if (!choice) return person;
    if (choice.staffId === person.staffId || (choice.staffId !== null && !known.has(choice.staffId)))
      return { ...person, skip: choice.skip };
    return { ...person, staffId: choice.staffId, match: choice.staffId === null ? 'new' : 'chosen', skip: choice.skip };
  });
}

/** Each person once, by the row that says most: with an email and a name, else the first. */
function mostTelling(rows: readonly FilePerson[]): readonly FilePerson[] {
  const says = (person: FilePerson) => (person.email === '' ? 0 : 2) + (person.name === '' ? 0 : 1);
  const people = new Map<string, FilePerson>();
  for (const person of rows) {
    const known = people.get(person.key);
    if (!known || says(person) > says(known)) people.set(person.key, person);
  }
  return [...people.values()];
}
