/** What stands in the parts of a date while it is typed; a part is null while it is empty. */
export interface TypedDay {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
  /** As an ISO day when all parts are there, empty when none is, else `?`. */
  readonly text: string;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const two = (n: number) => String(n).padStart(2, '0');

/** Puts the parts of a typed date together. */
export function dayOf(day: number | null, month: number | null, year: number | null): TypedDay {
  const isWhole = day !== null && month !== null && year !== null;
  const isEmpty = day === null && month === null && year === null;
  const text = isWhole ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` : isEmpty ? '' : '?';
  return { day, month, year, text };
}

/** Reads the parts of the date on the page, as they stand. */
export function typedDay(segments: Element): TypedDay {
  const part = (type: string) => {
    const now = segments.querySelector(`[role="spinbutton"][data-type="${type}"]`)?.getAttribute('aria-valuenow');
    return now ? Number(now) : null;
  };
  return dayOf(part('day'), part('month'), part('year'));
}

export const isHalfTyped = ({ text }: TypedDay): boolean => text === '?';

/** What is said of a day that its month has not: "February 2027 has 28 days, so this is 28 February". Null otherwise. */
export function correctionOf({ day, month, year }: TypedDay): string | null {
  if (day === null || month === null || year === null) return null;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const name = MONTHS[month - 1];
  return day > days && name ? `${name} ${year} has ${days} days, so this is ${days} ${name}` : null;
}
