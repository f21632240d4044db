import { refusals } from './refusals.ts';
import { sniff } from './sniff.ts';
import type { TextTable } from './text-table.ts';

// What reads one kind of file is loaded when such a file comes: loading all of it takes longer than reading most files.

/**
 * Reads a file into a table in this process; `readTable` runs it in a capped one of its own. `sheet` as there. Throws
 * AppErrors.
 */
export async function parseFile(name: string, bytes: Buffer, sheet?: string): Promise<TextTable> {
  return sniff(name, bytes) === 'text' ? parseCsv(name, bytes, sheet) : parseZip(name, bytes, sheet);
}

async function parseCsv(name: string, bytes: Buffer, sheet: string | undefined): Promise<TextTable> {
  if (sheet !== undefined) throw refusals.noSuchSheet(name, sheet);
  const { csvTable } = await import('./csv-table.ts');
  return csvTable(name, bytes);
}

async function parseZip(name: string, bytes: Buffer, sheet: string | undefined): Promise<TextTable> {
  const { unpackGuarded } = await import('./zip-guard.ts');
  const { isReadPart, zipContents } = await import('./workbook-parts.ts');
  const parts = await unpackGuarded(name, bytes, isReadPart);
  const contents = zipContents(name, parts);
  if (contents.kind === 'csv') return parseCsv(name, contents.csv, sheet);
  const { xlsxTable } = await import('./xlsx-table.ts');
  return xlsxTable(name, parts, sheet);
}
