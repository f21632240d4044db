import type { Parsed } from './use-draft.ts';

/** Commas and spaces only part thousands: "1,5" is refused, for it may mean 1.5. */
const NUMBER = /^[+-]?\s*(?:(?:\d+|\d{1,3}(?:[\s,]\d{3})+)(?:\.\d*)?|\.\d+)$/;

function plainNumber(text: string): number | null {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) ? Number(trimmed.replace(/[\s,]/g, '')) : null;
}

export interface NumberLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** The smallest step; 1 means whole numbers. */
  readonly step?: number | undefined;
}

/** A typed number; empty is null. */
export function parseNumber(text: string, { min, max, step }: NumberLimits = {}): Parsed<number | null> {
  if (text.trim() === '') return { ok: true, value: null };
  const value = plainNumber(text);
  if (value === null) return { ok: false, sentence: 'Enter a number, such as 6 or 1.5' };
  if (step === 1 && !Number.isInteger(value)) return { ok: false, sentence: 'Enter a whole number, such as 6' };
  if (min !== undefined && value < min) return { ok: false, sentence: `Enter ${min} or more` };
  if (max !== undefined && value > max) return { ok: false, sentence: `Enter ${max} or less` };
  return { ok: true, value };
}

/** Pounds as typed ("190", "£1,250.50") to pence; empty is null. */
export function parsePounds(text: string): Parsed<number | null> {
  const cleaned = text.replace('£', '').trim();
  if (cleaned === '') return { ok: true, value: null };
  const pounds = plainNumber(cleaned);
  if (pounds === null) return { ok: false, sentence: 'Enter an amount in pounds, such as 190 or 42.50' };
  if (pounds < 0) return { ok: false, sentence: 'Enter an amount of £0 or more' };
  return { ok: true, value: Math.round(pounds * 100) };
}

/** Pence as pounds for typing: "190", "42.50". */
export function poundsText(pence: number | null): string {
  if (pence === null) return '';
  return pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2);
}

const HOURS_UNIT = '(?:h|hrs?|hours?)';
const CLOCK = new RegExp(`^(\\d+)\\s*(?::|${HOURS_UNIT})\\s*([0-5]?\\d)\\s*(?:m|min|mins|minutes)?$`);
const MINUTES = /^(\d+)\s*(?:m|mins?|minutes?)$/;
const HOURS = new RegExp(`^(.*?)\\s*${HOURS_UNIT}$`);

/** Minutes of a time that says its unit ("1:30", "1 h 30", "1.5 h", "45 min"); null for any other. */
function minutesOf(text: string): number | null {
  const [, hours, minutes] = CLOCK.exec(text) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
  const only = MINUTES.exec(text)?.[1];
  if (only !== undefined) return Number(only);
  const whole = plainNumber(HOURS.exec(text)?.[1] ?? '');
  return whole === null ? null : Math.round(whole * 60);
}

/** Hours as typed ("1.5", "1:30", "1 h 30", "45 min") to whole minutes; empty is null. */
export function parseHours(text: string): Parsed<number | null> {
  const typed = text.trim().toLowerCase();
  if (typed === '') return { ok: true, value: null };
  const minutes = minutesOf(typed) ?? minutesOf(`${typed} h`);
  if (minutes === null) return { ok: false, sentence: 'Enter a number of hours, such as 6 or 1.5 or 1:30' };
  if (minutes < 0) return { ok: false, sentence: 'Enter 0 hours or more' };
  return { ok: true, value: minutes };
}

/** Minutes as typed ("90", "1:30", "1h30", "1.5 h", "45 min"), within the limits; empty is null. */
export function parseMinutes(
  text: string,
  { min = 0, max }: Pick<NumberLimits, 'min' | 'max'> = {},
): Parsed<number | null> {
  const typed = text.trim().toLowerCase();
  if (typed === '') return { ok: true, value: null };
  const minutes = minutesOf(typed) ?? plainNumber(typed);
  if (minutes === null || !Number.isInteger(minutes)) {
    return { ok: false, sentence: 'Enter whole minutes, such as 45, or a time such as 1:20 or 1 h 20' };
  }
  if (minutes < min) return { ok: false, sentence: `Enter ${min} minutes or more` };
  if (max !== undefined && minutes > max) return { ok: false, sentence: `Enter ${max} minutes or less` };
  return { ok: true, value: minutes };
}

/** Minutes as hours for typing: "6", "1.5", "1:20". */
export function hoursText(minutes: number | null): string {
  if (minutes === null) return '';
  if (minutes % 15 === 0) return String(minutes / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
