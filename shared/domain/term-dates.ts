import type { HalfTerm } from '../contract/school.ts';
import { formatDay, halfTermName } from './school-year.ts';

/** What keeps half-terms, in their order, from making a year, in a sentence; null when nothing does. */
export function problemOfHalfTerms(halfTerms: readonly HalfTerm[]): string | null {
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
  return null;
}
