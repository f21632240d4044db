import type { School } from '../contract/school.ts';
import type { WeekItem, WeekView } from '../contract/week.ts';
import { keyDatesOn } from './action-dates.ts';
import { minuteOfClock } from './clock.ts';
import { formatMinutes } from './plan.ts';
import { addDays, isStudentDay, whyClosed } from './school-year.ts';
import { sessionEnd } from './sessions.ts';
import { dayHours } from './week-hours.ts';
import { LOST_DAY_KINDS } from './work.ts';

/** The hours a calendar shows at least, as minutes of the day. */
const SCHOOL_DAY = { from: 8 * 60, to: 17 * 60 } as const;
const LAST_MINUTE = 24 * 60;
/** The shortest that anything in the calendar can be made, in minutes. */
export const SHORTEST = 5;

/** The same item in every drawing of the week. */
export const itemKey = ({ kind, id }: Pick<WeekItem, 'kind' | 'id'>): string => `${kind}:${id}`;

/** Monday to Friday, and a day of the weekend that has something on it. */
export function shownDays({
  firstOn,
  items,
  entries,
}: Pick<WeekView, 'firstOn' | 'items' | 'entries'>): readonly string[] {
  const used = new Set([...items, ...entries].map(({ on }) => on));
  return [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(firstOn, n)).filter((day, i) => i < 5 || used.has(day));
}

/** From which to which whole hour, in minutes of the day, everything with a time fits. */
export function shownHours(items: readonly WeekItem[]): { readonly from: number; readonly to: number } {
  const starts = items.flatMap(({ startsAt }) => (startsAt === null ? [] : [minuteOfClock(startsAt)]));
  const ends = items.flatMap(({ startsAt, minutes }) =>
    startsAt === null ? [] : [Math.min(LAST_MINUTE, minuteOfClock(startsAt) + minutes)],
  );
  return {
    from: Math.min(SCHOOL_DAY.from, ...starts.map((minute) => Math.floor(minute / 60) * 60)),
    to: Math.max(SCHOOL_DAY.to, ...ends.map((minute) => Math.ceil(minute / 60) * 60)),
  };
}

export interface PlacedItem {
  readonly item: WeekItem;
  /** Minutes of the day. */
  readonly from: number;
  readonly to: number;
  /** Which of `lanes` side by side, 0 first. */
  readonly lane: number;
  readonly lanes: number;
}

/** The items of one day that have a time, those at the same time side by side. */
export function placedItems(items: readonly WeekItem[]): readonly PlacedItem[] {
  const timed = items
    .flatMap((item) => {
      if (item.startsAt === null) return [];
      const from = minuteOfClock(item.startsAt);
      return [{ item, from, to: Math.min(LAST_MINUTE, from + Math.max(SHORTEST, item.minutes)) }];
    })
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  const placed: PlacedItem[] = [];
  let cluster: { item: WeekItem; from: number; to: number; lane: number }[] = [];
  let clusterEnd = -1;
  const close = () => {
    const lanes = Math.max(0, ...cluster.map(({ lane }) => lane)) + 1;
    placed.push(...cluster.map((one) => ({ ...one, lanes })));
    cluster = [];
  };
  for (const one of timed) {
    if (one.from >= clusterEnd) {
      close();
      clusterEnd = -1;
    }
    const busy = new Set(cluster.filter(({ to }) => to > one.from).map(({ lane }) => lane));
    let lane = 0;
    while (busy.has(lane)) lane += 1;
    cluster.push({ ...one, lane });
    clusterEnd = Math.max(clusterEnd, one.to);
  }
  close();
  return placed;
}

/** A minute of the day to the nearest step, inside the day. */
export function snapped(minute: number, step: number): number {
  return Math.min(LAST_MINUTE - SHORTEST, Math.max(0, Math.round(minute / step) * step));
}

/** "15:15 to 16:20", "some time that day". */
export function itemTimes({ startsAt, minutes }: Pick<WeekItem, 'startsAt' | 'minutes'>): string {
  if (startsAt === null) return minutes > 0 ? `some time, ${formatMinutes(minutes)}` : 'all day';
  return `${startsAt} to ${sessionEnd({ startsAt, minutes })}`;
}

/** What may be moved: what is the school's own to place and has not happened yet. An event is moved on its own page. */
export const canMove = ({ kind, state }: Pick<WeekItem, 'kind' | 'state'>): boolean =>
  kind === 'block' || (kind !== 'event' && state === 'planned');

/**
 * Why something cannot be dropped on a day; null when it can. A group's session needs its students, who are not in school
 * on an INSET day either (one that is meant for such a day is moved under Registers).
 */
export function whyNotOn(
  day: string,
  { kind }: Pick<WeekItem, 'kind'>,
  { halfTerms, closedDays }: Pick<School, 'halfTerms' | 'closedDays'>,
): string | null {
  const closed = whyClosed(day, halfTerms, closedDays);
  if (closed !== null) return `That is ${closed}.`;
  if (kind !== 'session' || isStudentDay(day, halfTerms, closedDays)) return null;
  return 'Students are not in school on that INSET day. A session meant for it is moved under Registers.';
}

export interface DayHead {
  /** "2 h 15 free of 6 h 30", "45 min more than the 6 h 30 there are", "No time of yours". */
  readonly hours: string;
  readonly isOver: boolean;
  /** What the school's calendar and lost days say of it. */
  readonly notices: readonly string[];
}

/** What stands at the head of a day. */
export function dayHead(
  day: string,
  view: Pick<WeekView, 'items' | 'entries' | 'lostDays'>,
  school: Pick<School, 'workingWeek' | 'halfTerms' | 'closedDays' | 'keyDates'>,
): DayHead {
  const { allowedMinutes, plannedMinutes } = dayHours(day, view, school);
  const over = plannedMinutes - allowedMinutes;
  const closed = whyClosed(day, school.halfTerms, school.closedDays);
  const isWeekend = closed !== null && /^a (Saturday|Sunday)/.test(closed);
  const lost = view.lostDays.filter(({ on }) => on === day);
  return {
    hours: hoursWords(allowedMinutes, plannedMinutes),
    isOver: over > 0 && allowedMinutes > 0,
    notices: [
      ...(closed === null || isWeekend ? [] : [capital(closed.replace(/^(in|when) /, ''))]),
      ...school.closedDays
        .filter(({ on, kind }) => on === day && kind === 'inset')
        .map(({ name }) => (/inset/i.test(name) ? name : `${name} (INSET)`)),
      ...keyDatesOn(day, school.keyDates).map(({ name }) => name),
      ...lost.map(({ kind, minutes }) => {
        const much = minutes === null ? 'the whole day' : formatMinutes(minutes);
        return `Lost: ${much}, ${LOST_DAY_KINDS[kind]}`;
      }),
    ],
  };
}

function hoursWords(allowed: number, planned: number): string {
  if (allowed === 0) return planned === 0 ? 'No time of yours' : `${formatMinutes(planned)}, and no time of yours`;
  if (planned > allowed) return `${formatMinutes(planned - allowed)} more than the ${formatMinutes(allowed)} there are`;
  return `${formatMinutes(allowed - planned)} free of ${formatMinutes(allowed)}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
