import ical, { ICalCalendarMethod, ICalEventBusyStatus, type ICalEventData, ICalEventStatus } from 'ical-generator';
import { clockOfMinute, minuteOfClock } from '../../../../shared/domain/clock.ts';
import { addDays } from '../../../../shared/domain/school-year.ts';
import { LONDON, zoneRules } from './london.ts';

/** Ends every UID, which must be the world's only one and stay the same for ever. */
const UID_DOMAIN = 'maths-progression-planner';

/** Something with a day, as a calendar shows it. */
export interface CalendarEntry {
  /** The id of the session, PD session or event: the same in every file, wherever it is moved. */
  readonly id: string;
  readonly on: string;
  /** By the school's clock; null: the whole day. */
  readonly startsAt: string | null;
  /** Counted where there is a start; may pass midnight. */
  readonly minutes: number;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  readonly category: string;
  /** Written as cancelled, so that a calendar that has it takes it out. */
  readonly isCancelled: boolean;
}

/**
 * A calendar file (iCalendar, RFC 5545): one event an entry, in the time of England.
 * @param at When it is written: ISO date and time, UTC.
 */
export function calendarFile(
  entries: readonly CalendarEntry[],
  { name, product, at }: { readonly name: string; readonly product: string; readonly at: string },
): Uint8Array {
  const calendar = ical({
    name,
    prodId: { company: 'Maths Progression Planner', product, language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // Nameless: each event names its zone itself, and what is no clock time of a school (DTSTAMP) stays UTC.
    timezone: { name: null, generator: zoneRules },
    events: entries.map((entry) => eventOf(entry, at)),
  });
  // The library leaves out the last line's end.
  return new TextEncoder().encode(`${calendar.toString().trimEnd()}\r\n`);
}

function eventOf(entry: CalendarEntry, at: string): ICalEventData {
  const { id, title, place, description, category, isCancelled } = entry;
  return {
    id: `${id}@${UID_DOMAIN}`,
    sequence: sequenceAt(at),
    stamp: at,
    timezone: LONDON,
    summary: oneLine(title),
    location: place === '' ? null : oneLine(place),
    description,
    categories: [{ name: category }],
    ...(isCancelled ? { status: ICalEventStatus.CANCELLED } : {}),
    busystatus: isCancelled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
    ...timesOf(entry),
  };
}

/**
 * Whole seconds since 2020: of two files a calendar keeps to the one written later, whatever was changed in between, or
 * undone.
 */
const sequenceAt = (at: string) => Math.floor((Date.parse(at) - Date.UTC(2020, 0)) / 1000);

const MINUTES_A_DAY = 24 * 60;

/** Clock times without a zone, which the event's own zone then gives them; a whole day ends where the next begins. */
function timesOf({ on, startsAt, minutes }: CalendarEntry): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  if (startsAt === null) return { start: `${on}T00:00:00`, end: `${addDays(on, 1)}T00:00:00`, allDay: true };
  const end = minuteOfClock(startsAt) + minutes;
  return {
    start: `${on}T${startsAt}:00`,
    end: `${addDays(on, Math.floor(end / MINUTES_A_DAY))}T${clockOfMinute(end)}:00`,
  };
}

/** A text as one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
