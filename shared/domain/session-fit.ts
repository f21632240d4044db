import type { PdAction } from '../contract/pd-action.ts';
import type { PdSession } from '../contract/pd-session.ts';
import type { HalfTerm } from '../contract/school.ts';
import { minuteOfClock } from './clock.ts';
import { endDay, formatMinutes } from './plan.ts';
import { formatDay } from './school-year.ts';

type Dated = Pick<PdAction, 'startOn' | 'startHalfTerm' | 'endOn' | 'endHalfTerm'>;
type Days = Pick<PdSession, 'heldOn'>;
type Times = Pick<PdSession, 'startsAt' | 'endsAt'>;

/** PD sessions that take this much longer than was planned, and an hour at least, are worth a word. */
const MUCH_LONGER = 1.25;

/** The day an action begins: its own start date, else the first day of its first half-term, else null. */
function startDay({ startOn, startHalfTerm }: Dated, halfTerms: readonly HalfTerm[]): string | null {
  return startOn ?? halfTerms.find((h) => h.number === startHalfTerm)?.firstOn ?? null;
}

/** Where an action's days would have to begin or end for its PD sessions to be within them, and the sentence for it. */
export interface DaysToMend {
  readonly field: 'startOn' | 'endOn';
  readonly day: string;
  readonly words: string;
}

/** What is said of PD sessions that begin before their action or run on after it. */
export function daysToMend(
  action: Dated,
  sessions: readonly Days[],
  halfTerms: readonly HalfTerm[],
): readonly DaysToMend[] {
  const days = sessions.map((s) => s.heldOn).sort();
  const [first] = days;
  const last = days.at(-1);
  const start = startDay(action, halfTerms);
  const end = endDay(action, halfTerms);
  const mends: DaysToMend[] = [];
  if (first !== undefined && start !== null && first < start) {
    const words = `The sessions begin on ${formatDay(first)}; the action starts on ${formatDay(start)}.`;
    mends.push({ field: 'startOn', day: first, words });
  }
  if (last !== undefined && end !== null && last > end) {
    const words = `The sessions run to ${formatDay(last)}; the action ends on ${formatDay(end)}.`;
    mends.push({ field: 'endOn', day: last, words });
  }
  return mends;
}

/** How long PD sessions take each person in all, in minutes; a whole day, or one without times yet, is not counted. */
export function sessionMinutes(sessions: readonly Times[]): number {
  return sessions.reduce(
    (sum, { startsAt, endsAt }) =>
      sum + (startsAt === null || endsAt === null ? 0 : minuteOfClock(endsAt) - minuteOfClock(startsAt)),
    0,
  );
}

/**
 * What is said of PD sessions that take much longer than the action's hours; null when they fit. Less is no fault: reading,
 * trying out and meetings without a day yet take time too.
 */
export function hoursToMend(action: Pick<PdAction, 'minutesPerPerson'>, sessions: readonly Times[]): string | null {
  const planned = action.minutesPerPerson;
  const met = sessionMinutes(sessions);
  if (planned === 0 || met < planned + 60 || met < planned * MUCH_LONGER) return null;
  return `The sessions come to ${formatMinutes(met)} for each person; the action plans ${formatMinutes(planned)}.`;
}
