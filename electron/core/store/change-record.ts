import type Database from 'better-sqlite3';
import type { UndoState } from '../../../shared/contract/app.ts';
import type { Area } from '../../../shared/contract/index.ts';
import { type ChangeEntry, changeQueries, type StoredValues } from './change-table.ts';
import type { Db } from './database.ts';
import { AREA_OF_TABLE } from './recorded-tables.ts';
import type { Row, Table } from './table.ts';

/** Writes rows inside a step; every write is recorded. Patches hold only the columns to change. */
export interface Writer {
  insert<T extends Row>(table: Table<T>, row: T & { readonly id: string }): void;
  /** Changes columns that differ. False when none did. */
  update<T extends Row>(table: Table<T>, id: string, patch: { readonly [K in keyof T]?: T[K] | undefined }): boolean;
  remove<T extends Row>(table: Table<T>, id: string): void;
}

export interface ChangeRecord {
  /**
   * Runs the work in one transaction and records what it wrote as one named step that undo takes back whole. Work that
   * writes nothing leaves no step. Work that throws leaves nothing.
   */
  step<T>(label: string, work: (write: Writer) => T): T;
  /** Takes back the last step; null when there is none. */
  undo(): { readonly label: string } | null;
  redo(): { readonly label: string } | null;
  /** Forgets every step, so that what stands is where the history begins. */
  startAfresh(): void;
  state(): UndoState;
}

interface Options {
  readonly at: () => string;
  /** Called after each commit that changed something, with the areas touched. */
  readonly onChange: (areas: readonly Area[]) => void;
}

/** The one way to change data: undo, redo, history and the audit trail all come from what it records. */
export function createChangeRecord(db: Db, { at, onChange }: Options): ChangeRecord {
  const changes = changeQueries(db);
  const rows = rowStatements(db);

  const inTransaction = db.transaction((work: () => unknown) => work());

  function commit<T>(work: (entries: ChangeEntry[]) => T): T {
    const entries: ChangeEntry[] = [];
    const value = inTransaction.immediate(() => work(entries)) as T;
    if (entries.length > 0) onChange(areasOf(entries));
    return value;
  }

  function writer(entries: ChangeEntry[]): Writer {
    return {
      insert(table, row) {
        const after: Record<string, string | number | null> = {};
        for (const name of table.columnNames) after[storedName(table, name)] = table.write(name, row[name]);
        const entry = { tableName: table.name, recordId: row.id, before: null, after };
        rows.apply(entry, 'forward');
        entries.push(entry);
      },
      update(table, id, patch) {
        const names = (Object.keys(patch) as (keyof typeof patch & string)[]).filter((n) => patch[n] !== undefined);
        if (names.length === 0) return false;
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
        if (!isChanged) return false;
        write.run(...values, id);
        entries.push({ tableName: table.name, recordId: id, before, after });
        return true;
      },
      remove(table, id) {
        const entry = { tableName: table.name, recordId: id, before: rows.get(table.name, id), after: null };
        rows.apply(entry, 'forward');
        entries.push(entry);
      },
    };
  }

  function replay(direction: 'back' | 'forward'): { readonly label: string } | null {
    return commit((entries) => {
      // Rows go back in the reverse of their order, but an update may point at a row that a later entry brings back.
      db.pragma('defer_foreign_keys = ON');
      const step = direction === 'back' ? changes.lastDone() : changes.nextUndone();
      if (!step) return null;
      const recorded = changes.entries(step.id);
      if (direction === 'back') recorded.reverse();
      for (const entry of recorded) rows.apply(entry, direction);
      changes.setState(step.id, direction === 'back' ? 'undone' : 'done');
      entries.push(...recorded);
      return { label: step.label };
    });
  }

  return {
    step: (label, work) =>
      commit((entries) => {
        const value = work(writer(entries));
        if (entries.length > 0) {
          changes.discardUndone();
          const stepId = changes.addStep(label, at());
          for (const [i, entry] of entries.entries()) changes.addEntry(stepId, i, entry);
        }
        return value;
      }),
    undo: () => replay('back'),
    redo: () => replay('forward'),
    startAfresh: changes.clear,
    state: changes.state,
  };
}

function areasOf(entries: readonly ChangeEntry[]): readonly Area[] {
  const areas = new Set<Area>();
  for (const { tableName } of entries) {
    const area = AREA_OF_TABLE.get(tableName);
    if (area) areas.add(area);
  }
  return [...areas];
}

const storedNames = new Map<string, string>();

/** "snake_case" of a column without its quotes; worked out once. */
function storedName<T extends Row>(table: Table<T>, name: keyof T & string): string {
  const known = storedNames.get(name);
  if (known !== undefined) return known;
  const column = table.column(name).replaceAll('"', '');
  storedNames.set(name, column);
  return column;
}

/** The statements that read and write the columns of one kind of patch, prepared once. */
interface PatchColumns {
  readonly columns: readonly string[];
  /** The columns of one row, as an array. */
  readonly read: Database.Statement<unknown[]>;
  readonly write: Database.Statement<unknown[]>;
}

/** Reads and writes single rows of the recorded tables; statements are prepared once for each set of columns. */
function rowStatements(db: Db) {
  type Statement = Database.Statement<unknown[]>;
  const prepared = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = db.prepare<unknown[]>(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const checked = (table: string) => {
    if (!AREA_OF_TABLE.has(table)) throw new Error(`${table} is not recorded`);
    return table;
  };
  const insert = (table: string, values: StoredValues) => {
    const names = Object.keys(values);
    const columns = names.map((n) => `"${n}"`).join(', ');
    prepare(`INSERT INTO ${checked(table)} (${columns}) VALUES (${names.map(() => '?').join(', ')})`).run(
      ...Object.values(values),
    );
  };
  const update = (table: string, id: string, values: StoredValues) => {
    const columns = Object.keys(values).map((n) => `"${n}" = ?`);
    prepare(`UPDATE ${checked(table)} SET ${columns.join(', ')} WHERE id = ?`).run(...Object.values(values), id);
  };
  const kinds = new Map<string, PatchColumns>();
  return {
    columnsOf<T extends Row>(table: Table<T>, names: readonly (keyof T & string)[]): PatchColumns {
      const kind = `${table.name} ${names.join(' ')}`;
      const known = kinds.get(kind);
      if (known) return known;
      const columns = names.map((name) => storedName(table, name));
      const quoted = columns.map((c) => `"${c}"`);
      const from = checked(table.name);
      const made: PatchColumns = {
        columns,
        read: db.prepare<unknown[]>(`SELECT ${quoted.join(', ')} FROM ${from} WHERE id = ?`).raw(),
        write: prepare(`UPDATE ${from} SET ${quoted.map((c) => `${c} = ?`).join(', ')} WHERE id = ?`),
      };
      kinds.set(kind, made);
      return made;
    },
    get(table: string, id: string): StoredValues {
      const row = prepare(`SELECT * FROM ${checked(table)} WHERE id = ?`).get(id);
      if (row === undefined) throw new Error(`no row of ${table} to change`);
      return row as StoredValues;
    },
    apply({ tableName, recordId, before, after }: ChangeEntry, direction: 'forward' | 'back'): void {
      const [from, to] = direction === 'forward' ? [before, after] : [after, before];
      if (to === null) prepare(`DELETE FROM ${checked(tableName)} WHERE id = ?`).run(recordId);
      else if (from === null) insert(tableName, to);
      else update(tableName, recordId, to);
    },
  };
}
