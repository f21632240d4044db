import type { UndoState } from '../../../shared/contract/app.ts';
import { REASON_KEYS } from '../../../shared/domain/students.ts';
import type { Db } from './database.ts';

/**
 * What one step did to one row, in stored values. `before` null: the row was added, and `after` is null too until undo
 * takes it out again, for the row itself has its values. Else `after` null: removed.
 */
export interface ChangeEntry {
  readonly tableName: string;
  readonly recordId: string;
  readonly before: StoredValues | null;
  readonly after: StoredValues | null;
}
export type StoredValues = Readonly<Record<string, string | number | null>>;

export interface ChangeStep {
  readonly id: number;
  readonly label: string;
}

export function changeQueries(db: Db) {
  const addStep = db.prepare(`INSERT INTO change_step (label, at, state) VALUES (?, ?, 'done')`);
  const addEntry = db.prepare(
    `INSERT INTO change_entry (step_id, place, table_name, record_id, before, after) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const addAdded = db.prepare('INSERT INTO change_entry (step_id, place, table_name, record_id) VALUES (?, ?, ?, ?)');
  const lastDone = db.prepare(`SELECT id, label FROM change_step WHERE state = 'done' ORDER BY id DESC LIMIT 1`);
  // Undone steps are always the newest ones: a new step discards them.
  const nextUndone = db.prepare(`SELECT id, label FROM change_step WHERE state = 'undone' ORDER BY id LIMIT 1`);
  const setState = db.prepare('UPDATE change_step SET state = ? WHERE id = ?');
  const discardUndone = db.prepare(`UPDATE change_step SET state = 'discarded' WHERE state = 'undone'`);
  const keepAdded = db.prepare('UPDATE change_entry SET after = ? WHERE step_id = ? AND place = ?');
  const entries = db.prepare(
    `SELECT table_name AS tableName, record_id AS recordId, before, after FROM change_entry WHERE step_id = ? ORDER BY place`,
  );
  const parse = (text: unknown) => (text === null ? null : (JSON.parse(text as string) as StoredValues));
  const labelOf = (step: unknown) => (step === undefined ? null : (step as ChangeStep).label);
  return {
    addStep: (label: string, at: string) => Number(addStep.run(label, at).lastInsertRowid),
    addEntry(stepId: number, place: number, { tableName, recordId, before, after }: ChangeEntry): void {
      addEntry.run(
        stepId,
        place,
        tableName,
        recordId,
        before && JSON.stringify(before),
        after && JSON.stringify(after),
      );
    },
    /** Of a row that the step added: its values stand in its table, and are kept when it is taken out. */
    addAdded(stepId: number, place: number, tableName: string, recordId: string): void {
      addAdded.run(stepId, place, tableName, recordId);
    },
    /** The values of a row that the step added, before it is taken out. */
    keepAdded(stepId: number, place: number, values: StoredValues): void {
      keepAdded.run(JSON.stringify(values), stepId, place);
    },
    lastDone: () => (lastDone.get() as ChangeStep | undefined) ?? null,
    nextUndone: () => (nextUndone.get() as ChangeStep | undefined) ?? null,
    setState(id: number, state: 'done' | 'undone'): void {
      setState.run(state, id);
    },
    discardUndone(): void {
      if (nextUndone.get() !== undefined) discardUndone.run();
    },
    entries: (stepId: number): ChangeEntry[] =>
      (entries.all(stepId) as { tableName: string; recordId: string; before: unknown; after: unknown }[]).map((e) => ({
        tableName: e.tableName,
        recordId: e.recordId,
        before: parse(e.before),
        after: parse(e.after),
      })),
    clear(): void {
      db.exec('DELETE FROM change_entry; DELETE FROM change_step;');
    },
    state: (): UndoState => ({ undo: labelOf(lastDone.get()), redo: labelOf(nextUndone.get()) }),
  };
}

/** A change of one student, or of a reason of theirs, that a step made and that still stands. */
export interface StudentChange extends ChangeEntry {
  readonly before: StoredValues;
  readonly stepId: number;
  /** The step's name and its moment, ISO date and time. */
  readonly label: string;
  readonly at: string;
}

/** What stands after the student's id in the ids of their records. */
const PARTS_OF_STUDENT = ['', ...REASON_KEYS.map((reason) => `:${reason}`)];

/** As it is stored. */
interface StoredStudentChange extends Omit<StudentChange, 'before' | 'after'> {
  readonly before: string;
  readonly after: string | null;
}

// The terms on `before` and `table_name` are those of the index, which holds no others.
export const STUDENT_CHANGES = `
  SELECT s.id AS stepId, s.label, s.at, e.table_name AS tableName, e.record_id AS recordId, e.before, e.after
    FROM change_entry e INDEXED BY change_entry_of_student CROSS JOIN change_step s ON s.id = e.step_id
   WHERE e.record_id IN (${PARTS_OF_STUDENT.map(() => '?').join(', ')})
     AND e.before IS NOT NULL AND e.table_name IN ('student', 'pupil_premium_reason')
     AND s.state = 'done'
   ORDER BY e.step_id DESC, e.place DESC`;

export function studentChangeQueries(db: Db) {
  const of = db.prepare(STUDENT_CHANGES);
  return {
    /** What changed of a student since they were added, newest first. What was added is not among it. */
    of: (studentId: string): StudentChange[] =>
      (of.all(...PARTS_OF_STUDENT.map((part) => studentId + part)) as StoredStudentChange[]).map((change) => ({
        ...change,
        before: JSON.parse(change.before) as StoredValues,
        after: change.after === null ? null : (JSON.parse(change.after) as StoredValues),
      })),
  };
}
