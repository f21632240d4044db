import type {
  FieldSource,
  PupilPremiumReasonHeld,
  StudentDetail,
  StudentEvent,
} from '../../../shared/contract/students.ts';
import { academicYearOf } from '../../../shared/domain/school-year.ts';
import {
  changesInWords,
  decisionWords,
  type StudentState,
  sourceWords,
} from '../../../shared/domain/student-history.ts';
import { saidFields } from '../../../shared/domain/student-import/new-student.ts';
import { EVERY_FIELD } from '../../../shared/domain/student-import/student-facts.ts';
import { PUPIL_PREMIUM_REASONS } from '../../../shared/domain/students.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import type { StoredValues, StudentChange } from '../store/change-table.ts';
import { pupilPremiumReasonTable, type StoredReason } from '../store/pupil-premium-reason-table.ts';
import { type StoredStudent, studentTable } from '../store/student-table.ts';
import type { Row, Table } from '../store/table.ts';
import { foundStudent, studentRow } from './students-reading.ts';
import { TYPED_HERE } from './students-writing.ts';

export function studentHistoryService(app: Context): Pick<Handlers, 'students.get'> {
  return {
    'students.get': ({ id }) => {
      const stored = foundStudent(app, id);
      const decisions = app.store.targetDecisions.of(id);
      const imports = new Map(app.store.studentImports.list().map((read) => [read.id, read]));
      const { events, first } = walkBack(
        { student: stored, reasons: app.store.pupilPremiumReasons.of(id) },
        app.store.studentChanges.of(id),
      );
      const said = [
        ...events,
        ...decisions.map((d) => ({ at: d.decidedAt, step: 'Decision', changes: [decisionWords(d)] })),
        ...app.store.nominations.of(id).map(({ nominatedOn, nominatedBy, reason }) => ({
          at: startOf(nominatedOn),
          step: 'Nomination',
          changes: [`Nominated by ${nominatedBy}: ${reason}`],
        })),
      ];
      const { came, brought } = beginnings(first, imports);
      const history = [...said, ...brought].sort((a, b) => b.at.localeCompare(a.at));
      return {
        student: studentRow(app, id),
        sources: sourcesOf(stored, imports),
        decisions,
        history: came === null ? history : [...history, came],
      };
    },
  };
}

type Imports = ReadonlyMap<string, { readonly source: string; readonly asAt: string; readonly readOn: string }>;

const startOf = (day: string) => `${day}T00:00:00.000Z`;
const dayTyped = (source: string) => /^typed (\d{4}-\d{2}-\d{2})$/.exec(source)?.[1];

function sourcesOf(student: StoredStudent, imports: Imports): StudentDetail['sources'] {
  const sources: Record<string, FieldSource> = {};
  for (const [field, from] of Object.entries(sourceOfEach(student))) {
    const typed = dayTyped(from);
    const read = imports.get(from);
    if (typed !== undefined) sources[field] = { source: TYPED_HERE, asAt: typed };
    else if (read) sources[field] = { source: read.source, asAt: read.asAt };
  }
  const { pupilPremiumSource, pupilPremiumAsAt } = student;
  if (pupilPremiumSource !== '' && pupilPremiumAsAt !== null) {
    sources.pupilPremium = { source: pupilPremiumSource, asAt: pupilPremiumAsAt };
  }
  return sources;
}

/** The source of every field that says something: its own, or that of the fields that have none of their own. */
function sourceOfEach(student: StoredStudent): StoredStudent['sources'] {
  const { [EVERY_FIELD]: every, ...named } = student.sources;
  if (every === undefined) return named;
  return { ...Object.fromEntries(saidFields(student).map((field) => [field, every])), ...named };
}

/** A student and their reasons at one moment, as they are stored. */
interface Moment {
  readonly student: StoredStudent;
  readonly reasons: readonly StoredReason[];
}

/** The recorded steps newest first, and what stood before the oldest of them. */
function walkBack(now: Moment, recorded: readonly StudentChange[]): { events: StudentEvent[]; first: Moment } {
  const events: StudentEvent[] = [];
  let moment = now;
  for (const entries of Map.groupBy(recorded, ({ stepId }) => stepId).values()) {
    const after = moment;
    for (const entry of entries) moment = before(moment, entry);
    const [{ at, label } = { at: '', label: '' }] = entries;
    const changes = changesInWords(stateOf(moment), stateOf(after), academicYearOf(at.slice(0, 10)));
    if (changes.length > 0) events.push({ at, step: label, changes });
  }
  return { events, first: moment };
}

const stateOf = ({ student, reasons }: Moment): StudentState => ({ ...student, reasons });

function before(moment: Moment, entry: StudentChange): Moment {
  if (entry.tableName === studentTable.name) {
    return { ...moment, student: withStored(studentTable, moment.student, entry.before) };
  }
  const others = moment.reasons.filter(({ id }) => id !== entry.recordId);
  const held = moment.reasons.find(({ id }) => id === entry.recordId);
  return { ...moment, reasons: [...others, withStored(pupilPremiumReasonTable, held, entry.before)] };
}

/** A row with some of its columns as they are stored; without a row, `values` are all of them. */
function withStored<T extends Row>(table: Table<T>, row: T | undefined, values: StoredValues): T {
  const stored = table.columnNames.map((name) => {
    const column = table.column(name).replaceAll('"', '');
    if (Object.hasOwn(values, column)) return [name, values[column]];
    return [name, row === undefined ? null : table.write(name, row[name])];
  });
  return table.read(Object.fromEntries(stored));
}

/**
 * What was there from the start: when the student came and from where, with the reasons known then; and the reasons that
 * were added after that, by day and source. None of them is before the student.
 */
function beginnings({ student, reasons }: Moment, imports: Imports) {
  const origin =
    student.sources[EVERY_FIELD] ?? student.sources.surname ?? student.sources.forename ?? student.sources.upn ?? '';
  const read = imports.get(origin);
  const cameOn = read?.readOn ?? dayTyped(origin) ?? null;
  const known = reasons.map((held) => ({ held, on: max(dayRecorded(held, imports), cameOn) }));
  const [then, later] = parted(known, ({ held, on }) => on === cameOn && (!read || held.source === read.source));
  const brought = [...Map.groupBy(later, ({ on, held }) => `${on} ${held.source}`).values()].map(
    (group): StudentEvent => ({
      at: startOf(group[0]?.on ?? ''),
      step: `From ${group[0]?.held.source ?? ''}`,
      changes: group.map(({ held }) => reasonWords(held)),
    }),
  );
  if (cameOn === null) return { came: null, brought };
  const step = read ? `Brought in from ${sourceWords(read)}` : 'Added by hand';
  return { came: { at: startOf(cameOn), step, changes: then.map(({ held }) => reasonWords(held)) }, brought };
}

function parted<T>(items: readonly T[], passes: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(passes), items.filter((item) => !passes(item))];
}

const max = (a: string, b: string | null) => (b === null || a > b ? a : b);

/** The day a file that says so was read; for what a person entered, the day it is true for. */
function dayRecorded(held: PupilPremiumReasonHeld, imports: Imports): string {
  const read = [...imports.values()].findLast(({ source, asAt }) => source === held.source && asAt === held.asAt);
  return read?.readOn ?? held.asAt;
}

const reasonWords = (held: PupilPremiumReasonHeld) =>
  `${PUPIL_PREMIUM_REASONS[held.reason]} ${held.holds ? 'holds' : 'ended'} (${sourceWords(held)})`;
