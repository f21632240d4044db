import type { Db } from './database.ts';
import { defineTable } from './table.ts';

type DosageBandsRow = { readonly id: string; readonly edges: readonly number[] };
export const dosageBandsTable = defineTable<DosageBandsRow>('dosage_bands', { id: 'plain', edges: 'json' });

/** The id of the one row. */
export const DOSAGE_BANDS_ID = 'bands';

export function dosageBandsQueries(db: Db) {
  const one = db.prepare(`SELECT ${dosageBandsTable.select('t')} FROM dosage_bands t`);
  return {
    /** Minutes at which bands begin, smallest first. */
    get: (): readonly number[] => dosageBandsTable.read(one.get()).edges,
  };
}
