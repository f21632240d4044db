import { type ColumnEdit, read, refused } from './table-edit.ts';
import type { Parsed } from './use-draft.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (n: number) => String(n).padStart(2, '0');

/** An ISO day as a British spreadsheet shows it, 25/12/2026; empty for null. */
export const dayText = (day: string | null): string => (day === null ? '' : day.split('-').reverse().join('/'));

/** A day as people and spreadsheets write it (25/12/2026, 25.12.26, 25 December 2026, 2026-12-25); empty is null. */
export function parseDay(text: string): Parsed<string | null> {
  const typed = text.trim();
  if (typed === '') return { ok: true, value: null };
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ]0?0:00(?::00(?:\.0+)?)?Z?)?$/.exec(typed) ?? [];
  if (isoYear && isoMonth && isoDay) return realDay(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, day, month, year] =
    /^(?:[a-z]{3,9},? )?(\d\d?)(?:st|nd|rd|th)?[-/. ]+([a-z]{3,9}|\d\d?)[-/., ]+(\d{4}|\d\d)$/i.exec(typed) ?? [];
  if (!day || !month || !year) return refused('Enter a date such as 14/09/2026');
  const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return realDay(year.length === 2 ? 2000 + Number(year) : Number(year), number, Number(day));
}

function realDay(year: number, month: number, day: number): Parsed<string> {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal) return refused('There is no such day. Enter a date such as 14/09/2026');
  return { ok: true, value: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` };
}

/** A day; an empty cell sets none. */
export function dateEdit<Row>(
  get: (row: Row) => string | null,
  patch: (day: string | null) => object,
): ColumnEdit<Row> {
  return {
    text: (row) => dayText(get(row)),
    control: { kind: 'date' },
    parse(text) {
      const parsed = parseDay(text);
      return parsed.ok ? read(patch(parsed.value), dayText(parsed.value)) : parsed;
    },
  };
}
