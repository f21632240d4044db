import { isIsoDay } from './school-year.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = String.raw`(?:[T,\s]+(?:at\s+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*([ap])?\.?m?\.?)?`;
/** A zone is read over: a form writes every answer in its owner's zone, so the clock times order the answers. */
const ZONE = String.raw`\s*(?:Z|(?:GMT|UTC|BST)?\s*[+-]?[\d:]*)?$`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}${ZONE}`, 'i');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${TIME}${ZONE}`, 'i');
const DAY_MONTH = new RegExp(
  String.raw`^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})${TIME}${ZONE}`,
  'i',
);
const MONTH_DAY = new RegExp(String.raw`^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}${ZONE}`, 'i');
const SERIAL = /^[3-6]\d{4}(?:\.\d+)?$/;

/**
 * When answers were given, for a whole column: ISO `YYYY-MM-DDThh:mm:ss` for each text, null where it cannot be read.
 * 03/09/2026 is 3 September as in the UK, unless the column itself shows that its months come first (09/14/2026).
 */
export function readTimes(texts: readonly string[]): readonly (string | null)[] {
  const parts = texts.map((text) => YEAR_LAST.exec(text.trim()));
  const monthFirst = parts.some((p) => Number(p?.[2] ?? 0) > 12) && !parts.some((p) => Number(p?.[1] ?? 0) > 12);
  return texts.map((text) => readTime(text.trim(), monthFirst));
}

function readTime(text: string, monthFirst: boolean): string | null {
  const iso = YEAR_FIRST.exec(text);
  if (iso) return dayTime(iso[1], iso[2], iso[3], iso.slice(4));
  const short = YEAR_LAST.exec(text);
  if (short) {
    const year = short[3]?.length === 2 ? `20${short[3]}` : short[3];
    const [day, month] = monthFirst ? [short[2], short[1]] : [short[1], short[2]];
    return dayTime(year, month, day, short.slice(4));
  }
  const named = DAY_MONTH.exec(text);
  if (named) return dayTime(named[3], monthNumber(named[2]), named[1], named.slice(4));
  const american = MONTH_DAY.exec(text);
  if (american) return dayTime(american[3], monthNumber(american[1]), american[2], american.slice(4));
  return SERIAL.test(text) ? fromSerial(Number(text)) : null;
}

function dayTime(year = '', month = '', day = '', time: readonly (string | undefined)[]): string | null {
  const isoDay = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isIsoDay(isoDay)) return null;
  const [hours = '0', minutes = '00', seconds = '00', half] = time;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return `${isoDay}T${String(hour).padStart(2, '0')}:${minutes}:${seconds}`;
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** Excel's own day number, counted from 30 December 1899. */
function fromSerial(days: number): string {
  return new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString().slice(0, 19);
}
