import type { UndoState } from '../../../shared/contract/app.ts';
import type { Db } from './database.ts';

/** What one step did to one row, in stored values. `before` null: the row was added; `after` null: removed. */
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
  const lastDone = db.prepare(`SELECT id, label FROM change_step WHERE state = 'done' ORDER BY id DESC LIMIT 1`);
  // Undone steps are always the newest ones: a new step discards them.
  const nextUndone = db.prepare(`SELECT id, label FROM change_step WHERE state = 'undone' ORDER BY id LIMIT 1`);
  const setState = db.prepare('UPDATE change_step SET state = ? WHERE id = ?');
  const discardUndone = db.prepare(`UPDATE change_step SET state = 'discarded' WHERE state = 'undone'`);
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
