import type Database from 'better-sqlite3';
import type { StoredValues } from './change-table.ts';
import type { Db } from './database.ts';
import { AREA_OF_TABLE } from './recorded-tables.ts';
import type { Row, Table } from './table.ts';

type Statement = Database.Statement<unknown[]>;

/** The statements that read and write the columns of one kind of patch, prepared once. */
interface PatchColumns {
  readonly columns: readonly string[];
  /** The columns of one row, as an array. */
  readonly read: Statement;
  readonly write: Statement;
}

/** How rows are added to one table. */
interface Inserts {
  readonly columns: readonly string[];
  /** What each column holds when nobody says; undefined where somebody has to. */
  readonly given: readonly (string | number | null | undefined)[];
  /** By the columns that are named: a bit for each, the first column's the highest. */
  readonly statements: Map<number, Statement>;
}

/** Reads and writes single rows of the recorded tables; statements are prepared once for each set of columns. */
export function rowStatements(db: Db) {
  const prepared = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = db.prepare<unknown[]>(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const insertInto = (table: string, columns: readonly string[]) =>
    prepare(
      `INSERT INTO ${checked(table)} (${columns.map((c) => `"${c}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
  const kinds = new Map<string, PatchColumns>();
  const inserts = new Map<string, Inserts>();
  const insertsOf = <T extends Row>(table: Table<T>): Inserts => {
    const known = inserts.get(table.name);
    if (known) return known;
    const columns = table.columnNames.map((name) => storedName(table, name));
    const made = { columns, given: defaultsOf(db, table.name, columns), statements: new Map() };
    inserts.set(table.name, made);
    return made;
  };
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
    /** Adds a row. Columns that hold what the table gives by itself are left to it, which is quicker. */
    insert<T extends Row>(table: Table<T>, row: T): void {
      const { columns, given, statements } = insertsOf(table);
      const { columnNames } = table;
      const values: (string | number | null)[] = [];
      let kind = 0;
      for (let i = 0; i < columnNames.length; i += 1) {
        const name = columnNames[i] ?? '';
        const value = table.write(name, row[name]);
        const isGiven = value === given[i];
        kind = kind * 2 + (isGiven ? 0 : 1);
        if (!isGiven) values.push(value);
      }
      let statement = statements.get(kind);
      if (statement === undefined) {
        const named = columns.filter((_, i) => Math.floor(kind / 2 ** (columns.length - 1 - i)) % 2 === 1);
        statement = insertInto(table.name, named);
        statements.set(kind, statement);
      }
      statement.run(values);
    },
    /** A stored row; throws when it is not there. */
    get(table: string, id: string): StoredValues {
      const row = prepare(`SELECT * FROM ${checked(table)} WHERE id = ?`).get(id);
      if (row === undefined) throw new Error(`no row of ${table} to change`);
      return row as StoredValues;
    },
    /** Adds a row in stored values. */
    put(table: string, values: StoredValues): void {
      insertInto(table, Object.keys(values)).run(Object.values(values));
    },
    change(table: string, id: string, values: StoredValues): void {
      const columns = Object.keys(values).map((n) => `"${n}" = ?`);
      prepare(`UPDATE ${checked(table)} SET ${columns.join(', ')} WHERE id = ?`).run(...Object.values(values), id);
    },
    remove(table: string, id: string): void {
      prepare(`DELETE FROM ${checked(table)} WHERE id = ?`).run(id);
    },
  };
}

function checked(table: string): string {
  if (!AREA_OF_TABLE.has(table)) throw new Error(`${table} is not recorded`);
  return table;
}

/** What the columns of a table hold when an insert does not name them. */
function defaultsOf(db: Db, table: string, columns: readonly string[]): Inserts['given'] {
  const info = db.pragma(`table_info(${checked(table)})`) as readonly TableColumn[];
  return columns.map((column) => {
    const { dflt_value: given, notnull, pk } = info.find(({ name }) => name === column) ?? UNKNOWN;
    if (given !== null) return db.prepare(`SELECT ${given}`).pluck().get() as string | number | null;
    return notnull === 1 || pk > 0 ? undefined : null;
  });
}

const UNKNOWN = { dflt_value: null, notnull: 1, pk: 0 };

interface TableColumn {
  readonly name: string;
  /** SQL; null: none. */
  readonly dflt_value: string | null;
  readonly notnull: number;
  readonly pk: number;
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
