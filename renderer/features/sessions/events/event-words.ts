import type { EventRow, SchoolEvent } from '../../../../shared/contract/events.ts';
import { DEADLINE_DAYS, EVENT_STATES, type EventState, eventState } from '../../../../shared/domain/events.ts';
import { daysBetween, formatDayShort, fromToday } from '../../../../shared/domain/school-year.ts';
import { EVENT_KINDS } from '../../../../shared/domain/strands.ts';
import { optionsOf } from '../../../ui/options.ts';

/** An event in the table, with how it stands today. */
export interface EventLine extends EventRow {
  readonly state: EventState;
  readonly kindWords: string;
  /** "in 12 days"; empty without a deadline. */
  readonly deadlineWords: string;
  /** The deadline is near and still to be kept. */
  readonly isPressing: boolean;
}

export function eventLine(event: EventRow, today: string): EventLine {
  return {
    ...event,
    state: eventState(event, today),
    kindWords: EVENT_KINDS[event.kind],
    deadlineWords: event.deadlineOn === null ? '' : fromToday(event.deadlineOn, today),
    isPressing: isPressing(event, today),
  };
}

/** Two weeks or less are left of a deadline that still counts. */
export function isPressing(event: SchoolEvent, today: string): boolean {
  if (event.deadlineOn === null || eventState(event, today) !== 'to-come') return false;
  const days = daysBetween(today, event.deadlineOn);
  return days >= 0 && days <= DEADLINE_DAYS.near;
}

export const EVENT_STATE_KEYS = Object.keys(EVENT_STATES) as EventState[];
export const isEventState = (value: unknown): value is EventState => EVENT_STATE_KEYS.some((key) => key === value);

export const KIND_OPTIONS = optionsOf(EVENT_KINDS);

/** "4 Feb 2027, 09:00". */
export const whenWords = ({ heldOn, startsAt }: Pick<SchoolEvent, 'heldOn' | 'startsAt'>): string =>
  startsAt === null ? formatDayShort(heldOn) : `${formatDayShort(heldOn)}, ${startsAt}`;

/** Year groups to choose from; none is "any". */
export const YEAR_OPTIONS = [
  { value: 'any', label: 'Any' },
  ...Array.from({ length: 8 }, (_, i) => ({ value: String(i + 6), label: `Year ${i + 6}` })),
];
export const yearValue = (year: number | null): string => (year === null ? 'any' : String(year));
export const yearFrom = (value: string): number | null => (value === 'any' ? null : Number(value));
