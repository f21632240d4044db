/** How a column's value crosses between SQLite and the app. */
type ColumnKind = 'plain' | 'flag' | 'json';
type Columns = Readonly<Record<string, ColumnKind>>;

/** A row as the app sees it, and as it is stored. */
export type Row = Readonly<Record<string, unknown>>;

export interface Table<T extends Row> {
  readonly name: string;
  readonly columnNames: readonly string[];
  /** `snake_case AS camelCase, ...` for a SELECT, prefixed by the alias given. */
  select(alias: string): string;
  /** "snake_case" of a column, quoted. */
  column(name: keyof T & string): string;
  /** A stored row, made into what the app sees, in place. */
  read(stored: unknown): T;
  /** A stored value for one column. */
  write(name: string, value: unknown): string | number | null;
}

const snake = (name: string) => `"${name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)}"`;

/** Declares a table's columns once; SELECT lists, reading and writing derive from it. */
export function defineTable<T extends Row>(
  name: string,
  columns: Columns & Readonly<Record<keyof T, ColumnKind>>,
): Table<T> {
  const columnNames = Object.keys(columns);
  const flags = columnNames.filter((c) => columns[c] === 'flag');
  const jsons = columnNames.filter((c) => columns[c] === 'json');
  return {
    name,
    columnNames,
    select: (alias) => columnNames.map((c) => `${alias}.${snake(c)} AS "${c}"`).join(', '),
    column: snake,
    read(stored) {
      const row = stored as Record<string, unknown>;
      for (const c of flags) row[c] = row[c] === 1;
      for (const c of jsons) row[c] = JSON.parse(row[c] as string);
      return row as T;
    },
    write(column, value) {
      if (columns[column] === 'flag') return value ? 1 : 0;
      if (columns[column] === 'json') return JSON.stringify(value);
      if (value === null || typeof value === 'string' || typeof value === 'number') return value;
      throw new Error(`column ${column} of ${name} cannot hold ${typeof value}`);
    },
  };
}

/** An object type spelled out, so that an interface counts as a row. */
export type Plain<T> = { readonly [K in keyof T]: T[K] };
