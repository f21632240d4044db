import { type ColumnEdit, isSameWord, read, refused } from './table-edit.ts';

/** Several people by name, parted by semicolons; the names are told apart by `labelsOfPeople`. */
export function peopleEdit<Row>(
  get: (row: Row) => readonly string[],
  people: ReadonlyMap<string, string>,
  patch: (ids: readonly string[]) => object,
): ColumnEdit<Row> {
  const idOf = finder(people);
  return {
    text: (row) => labelsIn(people, get(row)),
    control: { kind: 'people', options: [...people.values()] },
    parse(text) {
      const names = text
        .split(/[;\n]/)
        .map((n) => n.trim())
        .filter((n) => n !== '');
      const ids = new Set<string>();
      for (const name of names) {
        const id = idOf(name);
        if (id === null) return refused(`There is nobody called “${name}” on the staff list`);
        ids.add(id);
      }
      return read(patch([...ids]), labelsIn(people, [...ids]));
    },
  };
}

const labelsIn = (people: ReadonlyMap<string, string>, ids: readonly string[]) =>
  ids.map((id) => people.get(id) ?? '').join('; ');

/** One person by name, or nobody for an empty cell. */
export function personEdit<Row>(
  get: (row: Row) => string | null,
  people: ReadonlyMap<string, string>,
  patch: (id: string | null) => object,
): ColumnEdit<Row> {
  const idOf = finder(people);
  return {
    text: (row) => people.get(get(row) ?? '') ?? '',
    control: { kind: 'choice', options: ['', ...people.values()] },
    parse(text) {
      const name = text.trim();
      if (name === '') return read(patch(null), '');
      const id = idOf(name);
      return id === null
        ? refused(`There is nobody called “${name}” on the staff list`)
        : read(patch(id), people.get(id) ?? '');
    },
  };
}

/** The id behind a name: as written, else in whatever case when only one person has it. */
function finder(people: ReadonlyMap<string, string>): (name: string) => string | null {
  const exact = new Map([...people].map(([id, label]) => [label, id]));
  return (name) => {
    const id = exact.get(name);
    if (id !== undefined) return id;
    const close = [...people].filter(([, label]) => isSameWord(label, name));
    return close.length === 1 ? (close[0]?.[0] ?? null) : null;
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** A name for each person that nobody else has: namesakes get their email, or a number, behind it. By id, in the order given. */
export function labelsOfPeople(people: readonly Named[]): ReadonlyMap<string, string> {
  const plain = (text: string) => text.replace(/[;\s]+/g, ' ').trim();
  const counts = new Map<string, number>();
  for (const { name } of people) counts.set(plain(name), (counts.get(plain(name)) ?? 0) + 1);
  const taken = new Set<string>();
  return new Map(
    people.map(({ id, name, email }) => {
      const own = plain(name);
      const isShared = (counts.get(own) ?? 0) > 1;
      const base = isShared && email !== '' ? `${own} (${plain(email)})` : own;
      let label = base;
      for (let n = 2; taken.has(label); n += 1) label = `${base} (${n})`;
      taken.add(label);
      return [id, label] as const;
    }),
  );
}
