import type { InputOf } from '../../../shared/contract/index.ts';
import type { ClosedDay, HalfTerm, School } from '../../../shared/contract/school.ts';
import { formatDay } from '../../../shared/domain/school-year.ts';
import { problemOfHalfTerms } from '../../../shared/domain/term-dates.ts';
import { withRowKeys } from './row-keys.ts';

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
  const closedDays = withRowKeys(school.closedDays, shown, {
    isShownBy: (day, row) => day.on === row.on && row.name.trim() === day.name && day.kind === row.kind,
    words: (day) => `${day.on} ${day.name}`,
  });
  return { halfTerms: school.halfTerms, closedDays };
}

/** True for a row that has only just been added: it is nothing yet, so it neither is sent nor holds anything up. */
export const isBlank = (day: DraftDay) => day.on === null && day.name.trim() === '';

/** What keeps a year from being saved, in a sentence; null when nothing does. */
export function problemOf({ halfTerms, closedDays }: DraftYear): string | null {
  const problem = problemOfHalfTerms(halfTerms);
  if (problem !== null) return problem;
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
