import Papa from 'papaparse';
import type { ShownTable } from '../../../../shared/contract/documents.ts';
import { shownCell } from './shown-cell.ts';

/**
 * What Excel, LibreOffice or Google Sheets may take for a formula (also after spaces, and in the wide forms), and what it
 * would make something else of though it stands in quotes: the grade "6/7" a day in July, the form "7E1" the number 70.
 */
const CHANGED = /^(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]|\s*\d{1,2}\s?[/-]\s?\d{1,2}\s*$|\s*\d+E\d+\s*$)/i;

/** Tells Excel that the file is UTF-8. */
const BOM = '\ufeff';

/**
 * A table as CSV: comma, CRLF, UTF-8 with a BOM. Every text stands in quotes, and one that a spreadsheet would take for a
 * formula or a date gets an apostrophe before it; numbers stay numbers. Days are ISO days, which a spreadsheet reads as days in
 * every country.
 */
export function tableToCsv({ columns, rows }: ShownTable): Uint8Array {
  const body = rows.map((row) =>
    columns.map(({ kind }, i) => {
      const cell = shownCell(row[i] ?? '', kind);
      return cell.kind === 'number' ? cell.number : cell.kind === 'day' ? cell.day : cell.text;
    }),
  );
  const csv = Papa.unparse([columns.map((c) => c.heading), ...body], {
    newline: '\r\n',
    escapeFormulae: CHANGED,
    quotes: (value: unknown) => typeof value === 'string' && value !== '' && !DAY.test(value),
  });
  return new TextEncoder().encode(`${BOM}${csv}\r\n`);
}

const DAY = /^\d{4}-\d\d-\d\d$/;
