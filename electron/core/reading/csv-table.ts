import Papa from 'papaparse';
import { decodeText } from './decode-text.ts';
import { GridBuilder } from './grid.ts';
import { tableFromGrid } from './header-row.ts';
import { refusal } from './refusals.ts';
import type { TextTable } from './text-table.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** Excel's own first line that names the separator; Excel does not count it as a row, and neither do we. */
const SEPARATOR_LINE = /^"?sep=([^\n])"?\n/i;
/** Enough of the file to tell its separator by. */
const SAMPLE = { characters: 200_000, rows: 100 };

/** A separated-values file (comma, semicolon, tab or bar) as a table. Throws an AppError when it is not one. */
export function csvTable(name: string, bytes: Buffer): TextTable {
  const decoded = decodeText(name, bytes);
  const whole = decoded.text.replace(/\r\n?/g, '\n');
  const named = SEPARATOR_LINE.exec(whole);
  const text = named ? whole.slice(named[0].length) : whole;
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: named?.[1] ?? guessSeparator(text),
    newline: '\n',
  });
  const open = errors.find((error) => error.code === 'MissingQuotes');
  if (open)
    throw refusal(
      name,
      `has a quotation mark in row ${(open.row ?? 0) + 1} that is never closed, so the rows after it cannot be told apart. Open it in Excel, put that row right, save it and choose it again.`,
    );
  const grid = new GridBuilder(name);
  data.forEach((cells, i) => {
    grid.add(i + 1, cells);
  });
  return tableFromGrid(name, '', grid.rows, decoded.notices);
}

/** The separator by which most rows have the same number of cells, more than one; of equals, the one with more cells. */
function guessSeparator(text: string): string {
  const sample = text.slice(0, SAMPLE.characters);
  let best = { separator: ',', share: 0, columns: 1 };
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(sample, { delimiter: separator, newline: '\n', preview: SAMPLE.rows });
    const { share, columns } = usualWidth(data);
    if (columns > 1 && (share > best.share || (share === best.share && columns > best.columns)))
      best = { separator, share, columns };
  }
  return best.separator;
}

function usualWidth(rows: readonly (readonly string[])[]): { share: number; columns: number } {
  const counts = new Map<number, number>();
  const kept = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  for (const row of kept) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let columns = 1;
  let most = 0;
  for (const [width, count] of counts) {
    if (count > most || (count === most && width > columns)) [columns, most] = [width, count];
  }
  return { columns, share: kept.length === 0 ? 0 : most / kept.length };
}
