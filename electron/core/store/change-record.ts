import { setImmediate as nextTurn } from 'node:timers/promises';
import type { UndoState } from '../../../shared/contract/app.ts';
import type { Area } from '../../../shared/contract/index.ts';
import { AppError } from '../errors.ts';
import { type ChangeEntry, changeQueries, type StoredValues } from './change-table.ts';
import type { Db } from './database.ts';
import { AREA_OF_TABLE } from './recorded-tables.ts';
import { rowStatements } from './row-statements.ts';
import type { Row, Table } from './table.ts';

/** Writes rows inside a step; every write is recorded. Patches hold only the columns to change. */
export interface Writer {
  insert<T extends Row>(table: Table<T>, row: T & { readonly id: string }): void;
  /** Changes columns that differ. False when none did. */
  update<T extends Row>(table: Table<T>, id: string, patch: { readonly [K in keyof T]?: T[K] | undefined }): boolean;
  remove<T extends Row>(table: Table<T>, id: string): void;
}

/** Long work: gives control back as often as it can be interrupted, with how much of it is done. */
export type SlicedWork<T> = (write: Writer) => Generator<number, T>;

export interface ChangeRecord {
  /**
   * Runs the work in one transaction and records what it wrote as one named step that undo takes back whole. Work that
   * writes nothing leaves no step. Work that throws leaves nothing.
   */
  step<T>(label: string, work: (write: Writer) => T): T;
  /**
   * The same for long work, in slices of at most 50 ms with the event loop given back between them. Until it ends nobody
   * else may use the data: see `slices`. An AppError, and nothing changed, when `signal` stops it.
   */
  stepInSlices<T>(label: string, work: SlicedWork<T>, options: SliceOptions): Promise<T>;
  /** Ends when the long step that is under way does; null when there is none. */
  readonly slices: Promise<void> | null;
  /** Takes back at once what the long step under way has written: the file is about to be closed. */
  abandonSlices(): void;
  /** Takes back the last step; null when there is none. */
  undo(): { readonly label: string } | null;
  redo(): { readonly label: string } | null;
  /** Forgets every step, so that what stands is where the history begins. */
  startAfresh(): void;
  state(): UndoState;
}

interface SliceOptions {
  readonly signal: AbortSignal;
  /** Called after each slice with what the work gave. */
  readonly onSlice: (done: number) => void;
}

interface Options {
  readonly at: () => string;
  /** Called after each commit that changed something, with the areas touched. */
  readonly onChange: (areas: readonly Area[]) => void;
}

const SLICE_MS = 40;

/** The one way to change data: undo, redo, history and the audit trail all come from what it records. */
export function createChangeRecord(db: Db, { at, onChange }: Options): ChangeRecord {
  const changes = changeQueries(db);
  const rows = rowStatements(db);
  const inTransaction = db.transaction((work: () => unknown) => work());
  let slices: { readonly ended: Promise<void>; isAbandoned: boolean } | null = null;

  /** Runs work in a transaction of its own; `areas` holds what it touched. */
  function commit<T>(work: (areas: Set<Area>) => T): T {
    // The dispatcher lets nobody in before a long step ends; what came in earlier must not become a part of it.
    if (slices !== null)
      throw new AppError('conflict', 'Students are being brought in. Do this again when that is done.');
    const areas = new Set<Area>();
    const value = inTransaction.immediate(() => work(areas)) as T;
    if (areas.size > 0) onChange([...areas]);
    return value;
  }

  /** Records writes as they are made, as one step that begins with the first of them. */
  function recorder(label: string, areas: Set<Area>): Writer {
    let stepId: number | null = null;
    let place = -1;
    /** The step and the place in it of the write that was just made. */
    const next = (tableName: string): readonly [number, number] => {
      if (stepId === null) {
        changes.discardUndone();
        stepId = changes.addStep(label, at());
      }
      addArea(areas, tableName);
      place += 1;
      return [stepId, place];
    };
    return {
      insert(table, row) {
        rows.insert(table, row);
        changes.addAdded(...next(table.name), table.name, row.id);
      },
      update(table, id, patch) {
        const changed = updateRow(table, id, patch);
        if (changed === null) return false;
        changes.addEntry(...next(table.name), { tableName: table.name, recordId: id, ...changed });
        return true;
      },
      remove(table, id) {
        const entry = { tableName: table.name, recordId: id, before: rows.get(table.name, id), after: null };
        rows.remove(table.name, id);
        changes.addEntry(...next(table.name), entry);
      },
    };
  }

  /** What the columns that differ held and hold now; null when none does. */
  function updateRow<T extends Row>(
    table: Table<T>,
    id: string,
    patch: { readonly [K in keyof T]?: T[K] | undefined },
  ): { readonly before: StoredValues; readonly after: StoredValues } | null {
    const names = (Object.keys(patch) as (keyof T & string)[]).filter((n) => patch[n] !== undefined);
    if (names.length === 0) return null;
    const { columns, read, write } = rows.columnsOf(table, names);
    const present = read.get(id) as readonly (string | number | null)[] | undefined;
    if (present === undefined) throw new Error(`no row of ${table.name} to change`);
    const before: Record<string, string | number | null> = {};
    const after: Record<string, string | number | null> = {};
    const values = names.map((name) => table.write(name, patch[name]));
    let isChanged = false;
    for (const [i, column] of columns.entries()) {
      const was = present[i] ?? null;
      const becomes = values[i] ?? null;
      if (was === becomes) continue;
      before[column] = was;
      after[column] = becomes;
      isChanged = true;
    }
    if (!isChanged) return null;
    write.run(...values, id);
    return { before, after };
  }

  function replay(direction: 'back' | 'forward'): { readonly label: string } | null {
    return commit((areas) => {
      // Rows go back in the reverse of their order, but an update may point at a row that a later entry brings back.
      db.pragma('defer_foreign_keys = ON');
      const step = direction === 'back' ? changes.lastDone() : changes.nextUndone();
      if (!step) return null;
      const recorded = changes.entries(step.id);
      const last = recorded.length - 1;
      for (let i = 0; i <= last; i += 1) {
        const place = direction === 'back' ? last - i : i;
        const entry = recorded[place];
        if (!entry) continue;
        if (direction === 'back') takeBack(step.id, place, entry);
        else repeat(entry);
        addArea(areas, entry.tableName);
      }
      changes.setState(step.id, direction === 'back' ? 'undone' : 'done');
      return { label: step.label };
    });
  }

  function takeBack(stepId: number, place: number, { tableName, recordId, before, after }: ChangeEntry): void {
    if (before === null) {
      if (after === null) changes.keepAdded(stepId, place, rows.get(tableName, recordId));
      rows.remove(tableName, recordId);
    } else if (after === null) rows.put(tableName, before);
    else rows.change(tableName, recordId, before);
  }

  function repeat({ tableName, recordId, before, after }: ChangeEntry): void {
    if (after === null) rows.remove(tableName, recordId);
    else if (before === null) rows.put(tableName, after);
    else rows.change(tableName, recordId, after);
  }

  async function stepInSlices<T>(label: string, work: SlicedWork<T>, { signal, onSlice }: SliceOptions): Promise<T> {
    if (slices !== null) throw new AppError('conflict', 'Students are being brought in already.');
    const ended = Promise.withResolvers<void>();
    const own = { ended: ended.promise, isAbandoned: false };
    const areas = new Set<Area>();
    db.exec('BEGIN IMMEDIATE');
    slices = own;
    let value: T;
    try {
      value = await runInSlices(work(recorder(label, areas)), onSlice, () => {
        if (own.isAbandoned || signal.aborted) throw new AppError('unavailable', 'Stopped. Nothing was changed.');
      });
      db.exec('COMMIT');
    } catch (error) {
      if (!own.isAbandoned && db.inTransaction) db.exec('ROLLBACK');
      throw error;
    } finally {
      slices = null;
      ended.resolve();
    }
    if (areas.size > 0) onChange([...areas]);
    return value;
  }

  return {
    step: (label, work) => commit((areas) => work(recorder(label, areas))),
    stepInSlices,
    get slices() {
      return slices?.ended ?? null;
    },
    abandonSlices() {
      if (slices === null) return;
      slices.isAbandoned = true;
      if (db.inTransaction) db.exec('ROLLBACK');
    },
    undo: () => replay('back'),
    redo: () => replay('forward'),
    startAfresh: changes.clear,
    state: changes.state,
  };
}

async function runInSlices<T>(
  run: Generator<number, T>,
  onSlice: (done: number) => void,
  checkGoingOn: () => void,
): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    let next = run.next();
    while (!next.done && performance.now() < end) next = run.next();
    if (next.done) return next.value;
    onSlice(next.value);
    await nextTurn();
    checkGoingOn();
  }
}

function addArea(areas: Set<Area>, tableName: string): void {
  const area = AREA_OF_TABLE.get(tableName);
  if (area) areas.add(area);
}
