import { csvTable } from './csv-table.ts';
import { sniff } from './sniff.ts';
import type { TextTable } from './text-table.ts';
import { isReadPart, zipContents } from './workbook-parts.ts';
import { unpackGuarded } from './zip-guard.ts';

/** Reads a file into a table in this process; `readTable` runs it in a capped one of its own. Throws AppErrors. */
export async function parseFile(name: string, bytes: Buffer): Promise<TextTable> {
  if (sniff(name, bytes) === 'text') return csvTable(name, bytes);
  const parts = await unpackGuarded(name, bytes, isReadPart);
  const contents = zipContents(name, parts);
  if (contents.kind === 'csv') return csvTable(name, contents.csv);
  const { xlsxTable } = await import('./xlsx-table.ts');
  return xlsxTable(name, parts);
}
