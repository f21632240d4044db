import type { Provider } from '../../../shared/contract/events.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export const providerTable = defineTable<Plain<Provider>>('provider', {
  id: 'plain',
  name: 'plain',
  offers: 'plain',
  website: 'plain',
});

export function providerQueries(db: Db) {
  const fields = providerTable.select('t');
  const list = db.prepare(`SELECT ${fields} FROM provider t ORDER BY t.name COLLATE NOCASE, t.id`);
  const eventCounts = db.prepare<[], { readonly id: string; readonly count: number }>(
    'SELECT provider_id AS id, count(*) AS count FROM event WHERE provider_id IS NOT NULL GROUP BY provider_id',
  );
  const get = db.prepare(`SELECT ${fields} FROM provider t WHERE t.id = ?`);
  return {
    list: (): Provider[] => list.all().map(providerTable.read),
    /** How many events each has, by its id; one without any is left out. */
    eventCounts: (): ReadonlyMap<string, number> => new Map(eventCounts.all().map(({ id, count }) => [id, count])),
    get(id: string): Provider | null {
      const row = get.get(id);
      return row === undefined ? null : providerTable.read(row);
    },
  };
}
