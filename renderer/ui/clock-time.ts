import type { Parsed } from './use-draft.ts';

const TYPED = /^(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?$/i;
const NOT_A_TIME = 'Enter a time such as 14:05 or 2.05 pm';

/** No school meets from one to six at night: 3:15 means the afternoon, unless "am" or a leading nought says otherwise. */
const LAST_SMALL_HOUR = 6;

/** A time of day as people type it ("14:05", "1405", "2.05 pm", "3:15", "9") in 24 hours; empty is null. */
export function parseClock(text: string): Parsed<string | null> {
  const typed = text.trim();
  if (typed === '') return { ok: true, value: null };
  const [, hours = '', minutes = '00', half = ''] = TYPED.exec(typed) ?? [];
  const minute = Number(minutes);
  const hour = hourOf(hours, half.toLowerCase());
  if (hour === null || minute > 59) return { ok: false, sentence: NOT_A_TIME };
  return { ok: true, value: `${String(hour).padStart(2, '0')}:${minutes}` };
}

function hourOf(digits: string, half: string): number | null {
  const hour = Number(digits);
  if (digits === '' || hour > 23) return null;
  if (half !== '') {
    if (hour < 1 || hour > 12) return null;
    return (hour % 12) + (half.startsWith('p') ? 12 : 0);
  }
  return !digits.startsWith('0') && hour >= 1 && hour <= LAST_SMALL_HOUR ? hour + 12 : hour;
}
