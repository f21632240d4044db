import type { Resource } from '../../../shared/contract/resources.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export const resourceTable = defineTable<Plain<Resource>>('resource', {
  id: 'plain',
  ownerKind: 'plain',
  ownerId: 'plain',
  kind: 'plain',
  title: 'plain',
  address: 'plain',
  fileName: 'plain',
  sizeBytes: 'plain',
  contentId: 'plain',
});

export function resourceQueries(db: Db) {
  const fields = resourceTable.select('t');
  const ofOwner = db.prepare(
    `SELECT ${fields} FROM resource t WHERE t.owner_id = ? ORDER BY t.title COLLATE NOCASE, t.rowid`,
  );
  const get = db.prepare(`SELECT ${fields} FROM resource t WHERE t.id = ?`);
  const usedBytes = db
    .prepare(
      `SELECT coalesce(sum(length(c.bytes)), 0) FROM resource_content c
        WHERE EXISTS (SELECT 1 FROM resource r WHERE r.content_id = c.id)`,
    )
    .pluck();
  const bytes = db.prepare('SELECT bytes FROM resource_content WHERE id = ?').pluck();
  const keep = db.prepare('INSERT OR IGNORE INTO resource_content (id, bytes) VALUES (?, ?)');
  return {
    ofOwner: (ownerId: string): Resource[] => ofOwner.all(ownerId).map(resourceTable.read),
    get(id: string): Resource | null {
      const row = get.get(id);
      return row === undefined ? null : resourceTable.read(row);
    },
    /** What the files that are kept hold together; the same content counts once. */
    usedBytes: () => usedBytes.get() as number,
    bytes: (contentId: string) => (bytes.get(contentId) as Uint8Array | undefined) ?? null,
    /** Keeps bytes under the name of their content. Not recorded: undo takes out the resource, and redo finds them here. */
    keep: (contentId: string, content: Uint8Array) => void keep.run(contentId, content),
  };
}

/** Lets go of content that no resource has and no step of the history could bring back. */
export function sweepResourceContent(db: Db): void {
  db.exec(`
    DELETE FROM resource_content AS c
     WHERE NOT EXISTS (SELECT 1 FROM resource r WHERE r.content_id = c.id)
       AND NOT EXISTS (
         SELECT 1 FROM change_entry e WHERE e.table_name = 'resource'
            AND (json_extract(e.before, '$.content_id') = c.id OR json_extract(e.after, '$.content_id') = c.id))
  `);
}
