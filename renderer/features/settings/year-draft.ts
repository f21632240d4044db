import type { InputOf } from '../../../shared/contract/index.ts';
import type { ClosedDay, HalfTerm, School } from '../../../shared/contract/school.ts';
import { formatDay, halfTermName } from '../../../shared/domain/school-year.ts';

/** A closed day while it is being written: it may have no date or name yet. */
export interface DraftDay {
  /** Names the row while it is on the screen. */
  readonly key: string;
  readonly on: string | null;
  readonly name: string;
  readonly kind: ClosedDay['kind'];
}

export interface DraftYear {
  readonly halfTerms: readonly HalfTerm[];
  readonly closedDays: readonly DraftDay[];
}

/**
 * The saved year, ready to be edited.
 * @param shown the rows on the screen: a saved day that is one of them keeps its key, so that its row stays where the
 * focus is
 */
export function draftOf(school: School, shown: readonly DraftDay[] = []): DraftYear {
  const left = [...shown];
  const taken = new Set(shown.map((d) => d.key));
  const fresh = (day: ClosedDay, nth: number): string => {
    const key = `${day.on} ${day.name} ${nth}`;
    if (taken.has(key)) return fresh(day, nth + 1);
    taken.add(key);
    return key;
  };
  const keyOf = (day: ClosedDay): string => {
    const at = left.findIndex((d) => d.on === day.on && d.name.trim() === day.name && d.kind === day.kind);
    return at < 0 ? fresh(day, 1) : (left.splice(at, 1)[0]?.key ?? '');
  };
  return { halfTerms: school.halfTerms, closedDays: school.closedDays.map((d) => ({ ...d, key: keyOf(d) })) };
}

/** True for a row that has only just been added: it is nothing yet, so it neither is sent nor holds anything up. */
export const isBlank = (day: DraftDay) => day.on === null && day.name.trim() === '';

/** What keeps a year from being saved, in a sentence; null when nothing does. */
export function problemOf({ halfTerms, closedDays }: DraftYear): string | null {
  let previous: HalfTerm | null = null;
  for (const h of halfTerms) {
    const name = halfTermName(h.number);
    if (h.lastOn < h.firstOn)
      return `${name} ends on ${formatDay(h.lastOn)}, before it starts. Change one of its dates.`;
    if (previous && h.firstOn <= previous.lastOn) {
      return `${name} starts on ${formatDay(h.firstOn)}, before ${halfTermName(previous.number)} ends. Change one of the two dates.`;
    }
    previous = h;
  }
  const half = closedDays.find((d) => !isBlank(d) && (d.on === null || d.name.trim() === ''));
  if (half) {
    return half.on === null
      ? `Give the date of ${half.name.trim()}, or remove it.`
      : `Say what ${formatDay(half.on)} is, such as Bank holiday, or remove it.`;
  }
  return null;
}

/** What is sent of a year. */
export type ReadyYear = Pick<InputOf<'school.saveTermDates'>, 'halfTerms' | 'closedDays'>;

/** The year as it can be sent, without blank rows; null while something is missing. */
export function readyYear(draft: DraftYear): ReadyYear | null {
  if (problemOf(draft) !== null) return null;
  const closedDays = draft.closedDays
    .flatMap(({ on, name, kind }) => (on === null ? [] : [{ on, name: name.trim(), kind }]))
    .sort((a, b) => a.on.localeCompare(b.on));
  return { halfTerms: [...draft.halfTerms], closedDays };
}

/** True when sending the year would change none of its dates. */
export function isAsSaved({ halfTerms, closedDays }: ReadyYear, school: School): boolean {
  const text = (terms: readonly HalfTerm[], days: readonly ClosedDay[]) =>
    JSON.stringify([
      terms.map((h) => [h.number, h.firstOn, h.lastOn]),
      days.map((d) => [d.on, d.name, d.kind]).sort((a, b) => String(a).localeCompare(String(b))),
    ]);
  return text(halfTerms, closedDays) === text(school.halfTerms, school.closedDays);
}
