import Papa from 'papaparse';
import { decodeText } from './decode-text.ts';
import { GridBuilder } from './grid.ts';
import { refusal } from './refusals.ts';
import { tableFromGrid } from './table-from-grid.ts';
import type { TextTable } from './text-table.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** Excel's own first line that names the separator; Excel does not count it as a row, and neither do we. */
const SEPARATOR_LINE = /^"?sep=([^\n])"?\n/i;
/** Enough of the file to tell its separator by. */
const SAMPLE = { characters: 200_000, rows: 100 };

/** A separated-values file (comma, semicolon, tab or bar) as a table. Throws an AppError when it is not one. */
export function csvTable(name: string, bytes: Buffer): TextTable {
  const decoded = decodeText(name, bytes);
  const whole = decoded.text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const named = SEPARATOR_LINE.exec(whole);
  const text = named ? whole.slice(named[0].length) : whole;
  const separator = named?.[1] || guessSeparator(text);
  const data = parse(name, text, separator);
  const grid = new GridBuilder(name);
  data.forEach((cells, i) => {
    grid.add(i + 1, cells);
  });
  return tableFromGrid({ fileName: name, sheet: '', separator, notices: decoded.notices }, grid.rows);
}

/** Rows as they are separated; throws an AppError where a quotation mark makes one row out of several. */
function parse(name: string, text: string, separator: string): string[][] {
  const config = { delimiter: separator, newline: '\n' } as const;
  const asIs = Papa.parse<string[]>(text, config);
  const spaced = spaceBeforeQuote(separator);
  if (spaced.test(text)) {
    const closed = Papa.parse<string[]>(text.replace(spaced, '$1'), config);
    const shares = [usualWidth(closed.data).share, usualWidth(asIs.data).share] as const;
    const isBetter = shares[0] > shares[1] || (shares[0] === shares[1] && asIs.data.some(hasSpacedQuotes));
    if (closed.errors.length === 0 && (asIs.errors.length > 0 || isBetter)) return closed.data;
  }
  const [error] = asIs.errors.filter(({ type }) => type === 'Quotes');
  if (!error) return asIs.data;
  const where = `has a quotation mark in row ${(error.row ?? 0) + 1}`;
  const isOpen = error.code === 'MissingQuotes';
  throw refusal(
    name,
    `${where} that ${isOpen ? 'is never closed' : 'stands in the middle of its cell'}, so the rows after it cannot be told apart. Open it in Excel, put that row right, save it and choose it again.`,
  );
}

/** A cell whose quotation marks were taken for a part of its text. */
const hasSpacedQuotes = (cells: readonly string[]) => cells.some((cell) => /^ +".*"\s*$/s.test(cell));

/**
 * Some programs write `Hall, "Jo, Ann"`, but a quotation mark counts only right behind the separator. Two of them are one
 * inside a quoted cell, or a cell with nothing in it.
 */
function spaceBeforeQuote(separator: string): RegExp {
  const between = separator.replace(/[|\\^$.*+?()[\]{}]/g, '\\$&');
  return new RegExp(`(^|${between}) +(?="(?!"(?! *(?:${between}|$))))`, 'gm');
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
