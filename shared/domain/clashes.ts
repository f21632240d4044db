import type { PdAction } from '../contract/pd-action.ts';
import type { PdSession } from '../contract/pd-session.ts';
import { isSeason, keyDatesOn, type SchoolCalendar } from './action-dates.ts';
import { formatDay, whyClosed } from './school-year.ts';

/** Something the school's calendar says against a day of an action. */
export interface Clash {
  readonly what: 'start' | 'end' | 'review' | 'session';
  readonly on: string;
  /** What stands after the day: "in a school holiday", "during “Year 11 mocks”". */
  readonly why: string;
}

const VERBS: Readonly<Record<Clash['what'], string>> = {
  start: 'starts',
  end: 'ends',
  review: 'is reviewed',
  session: 'meets',
};

/** The field of the action where a clash is mended; that of its PD sessions for one of them. */
export const CLASH_FIELDS: Readonly<Record<Clash['what'], string>> = {
  start: 'startOn',
  end: 'endOn',
  review: 'reviewOn',
  session: 'sessions',
};

/** "ends on 28 December 2026, in a school holiday". */
export function clashWords({ what, on, why }: Clash): string {
  return `${VERBS[what]} on ${formatDay(on)}, ${why}`;
}

/**
 * Where an action clashes with the school's calendar: its first and last day, its review and its PD sessions, each on a day
 * when staff are not in school or that a key date takes. What only runs across a holiday, mocks or a season of exams does
 * not clash with it; a PD session in the season does; one that is cancelled clashes with nothing. Nothing is said of an action that is done or stopped.
 */
export function clashesOf(
  action: Pick<PdAction, 'id' | 'status' | 'startOn' | 'endOn' | 'reviewOn'>,
  sessions: readonly Meeting[],
  school: SchoolCalendar,
): readonly Clash[] {
  if (action.status === 'done' || action.status === 'stopped') return [];
  const days: readonly (readonly [Clash['what'], string | null])[] = [
    ['start', action.startOn],
    ['end', action.endOn],
    ['review', action.reviewOn],
    ...daysOf(sessions.filter((s) => s.actionId === action.id && !s.cancelledReason)).map(
      (day) => ['session', day] as const,
    ),
  ];
  return days.flatMap(([what, on]) => {
    const why = on === null ? null : whyNot(on, what === 'session', school);
    return on === null || why === null ? [] : [{ what, on, why }];
  });
}

type Meeting = Pick<PdSession, 'actionId' | 'heldOn'> & Partial<Pick<PdSession, 'cancelledReason'>>;

/** Each day once: two sessions of one day clash with it together. */
const daysOf = (sessions: readonly Pick<PdSession, 'heldOn'>[]) => [...new Set(sessions.map((s) => s.heldOn))];

function whyNot(day: string, isMeeting: boolean, { halfTerms, closedDays, keyDates }: SchoolCalendar): string | null {
  const closed = whyClosed(day, halfTerms, closedDays);
  if (closed !== null) return closed;
  const taken = keyDatesOn(day, keyDates).find((d) => isMeeting || !isSeason(d));
  if (!taken) return null;
  return taken.firstOn === taken.lastOn ? `the day of “${taken.name}”` : `during “${taken.name}”`;
}
