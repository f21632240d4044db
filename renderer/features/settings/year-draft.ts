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

export function draftOf(school: School): DraftYear {
  return {
    halfTerms: school.halfTerms,
    closedDays: school.closedDays.map((d) => ({ ...d, key: `${d.on} ${d.name}` })),
  };
}

const isBlank = (day: DraftDay) => day.on === null && day.name.trim() === '';

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

/** The year as it can be sent; null while something is missing. */
export function readyYear(draft: DraftYear): { halfTerms: HalfTerm[]; closedDays: ClosedDay[] } | null {
  if (problemOf(draft) !== null || draft.closedDays.some(isBlank)) return null;
  const closedDays = draft.closedDays
    .flatMap(({ on, name, kind }) => (on === null ? [] : [{ on, name: name.trim(), kind }]))
    .sort((a, b) => a.on.localeCompare(b.on));
  return { halfTerms: [...draft.halfTerms], closedDays };
}
