import type { PdAction } from '../contract/pd-action.ts';
import type { PdSession } from '../contract/pd-session.ts';
import type { School } from '../contract/school.ts';
import type { StaffMember } from '../contract/staff.ts';
import { keyDatesOn, type SchoolCalendar } from './action-dates.ts';
import { clockOfMinute, minuteOfClock } from './clock.ts';
import { peopleAt } from './cover-list.ts';
import type { ActionForm } from './plan.ts';
import {
  addDays,
  formatDay,
  formatDayShort,
  isOpenDay,
  nextOpenDay,
  previousOpenDay,
  whyClosed,
} from './school-year.ts';
import { seriesEnd, seriesStart } from './session-series.ts';

type Times = Pick<PdSession, 'startsAt' | 'endsAt'>;
type Calendar = Pick<School, 'halfTerms' | 'closedDays'>;

/** How long a meeting lasts until somebody says otherwise, in minutes. */
const USUAL_MINUTES = 60;
const LAST_MINUTE = 23 * 60 + 59;
/** The most meetings that are added at once: a year of weekly ones. */
export const MAX_SERIES = 40;

/** What is wrong with a meeting's times, and where; null when they make a whole day or a stretch of one. */
export function timesProblem({
  startsAt,
  endsAt,
}: Times): { readonly field: keyof Times; readonly why: string } | null {
  if (startsAt === null && endsAt === null) return null;
  if (startsAt === null)
    return { field: 'startsAt', why: 'Give a start time too, or leave both empty for a whole day.' };
  if (endsAt === null) return { field: 'endsAt', why: 'Give an end time too, or leave both empty for a whole day.' };
  return endsAt > startsAt ? null : { field: 'endsAt', why: `The end must be later than the start, ${startsAt}.` };
}

/**
 * A change of one time with the other kept in step: a first start makes an hour, a later start moves the end along, and
 * an emptied time makes a whole day.
 */
export function withTimesInStep(before: Times, patch: Partial<Times>): Times {
  const { startsAt = before.startsAt, endsAt = before.endsAt } = patch;
  if (patch.startsAt === null || patch.endsAt === null) return { startsAt: null, endsAt: null };
  if (startsAt !== null && patch.endsAt === undefined) {
    const length =
      before.startsAt !== null && before.endsAt !== null
        ? minuteOfClock(before.endsAt) - minuteOfClock(before.startsAt)
        : USUAL_MINUTES;
    return { startsAt, endsAt: clockOfMinute(Math.min(LAST_MINUTE, minuteOfClock(startsAt) + length)) };
  }
  if (startsAt === null && endsAt !== null) {
    return { startsAt: clockOfMinute(Math.max(0, minuteOfClock(endsAt) - USUAL_MINUTES)), endsAt };
  }
  return { startsAt, endsAt };
}

/** "14:05 to 15:05", or "Whole day". */
export function timesOf({ startsAt, endsAt }: Times): string {
  return startsAt === null || endsAt === null ? 'Whole day' : `${startsAt} to ${endsAt}`;
}

const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** "Wednesday 14 October 2026". */
export function formatWeekday(day: string): string {
  return `${WEEKDAY.format(new Date(`${day}T00:00:00Z`))} ${formatDay(day)}`;
}

const SHORT_WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' });

/** "Wed 14 Oct 2026", for lists. */
export function formatWeekdayShort(day: string): string {
  return `${SHORT_WEEKDAY.format(new Date(`${day}T00:00:00Z`))} ${formatDayShort(day)}`;
}

/** Meetings by day and time; a whole day stands before the times of its day. */
export function bySessionTime(a: PdSession, b: PdSession): number {
  const at = ({ heldOn, startsAt, id }: PdSession) => `${heldOn} ${startsAt ?? ''} ${id}`;
  return at(a) < at(b) ? -1 : 1;
}

/** Forms in which teachers work together (product.md, Words); they are offered first. */
export const COLLABORATIVE_FORMS: readonly ActionForm[] = [
  'work-group',
  'teacher-research-group',
  'lesson-study',
  'joint-cpd',
  'primary-visit',
  'work-scrutiny',
  'open-door-observation',
];

/** What kind of session it is: its own, or its action's. */
export const formOf = (session: Pick<PdSession, 'form'>, action: Pick<PdAction, 'form'>): ActionForm =>
  session.form ?? action.form;

export const isCancelled = ({ cancelledReason }: Pick<PdSession, 'cancelledReason'>): boolean => cancelledReason !== '';

/** Where the PD sessions of an academic year's plan are listed. */
export const pdPath = (academicYear: number): string => `/sessions/pd?year=${academicYear}`;

/** Where a PD session stands: to come, past without a word on who took part, held, or cancelled. */
export const PD_SESSION_STATES = {
  'to-come': 'To come',
  'needs-attendance': 'Needs attendance',
  held: 'Held',
  cancelled: 'Cancelled',
} as const;
export type PdSessionState = keyof typeof PD_SESSION_STATES;

/** The state on a day; one of today may have its attendance taken, and is to come until it has. */
export function pdSessionState(
  session: Pick<PdSession, 'heldOn' | 'attendedIds' | 'cancelledReason'>,
  today: string,
): PdSessionState {
  if (isCancelled(session)) return 'cancelled';
  if (session.attendedIds !== null) return 'held';
  return session.heldOn < today ? 'needs-attendance' : 'to-come';
}

/** Staff who should attend: those named for the session, else those the action takes out of lessons, its lead among them. */
export function expectedAt(
  session: Pick<PdSession, 'expectedIds'>,
  action: Parameters<typeof peopleAt>[0],
  staff: readonly StaffMember[],
  youId: string | null,
): readonly string[] {
  return session.expectedIds ?? peopleAt(action, staff, youId).map(({ id }) => id);
}

export interface DayNotice {
  /** closed: staff are not in school. busy: they are, and the day has something else on it. */
  readonly kind: 'closed' | 'busy';
  readonly words: string;
}

/** What the school's calendar says against, or about, a meeting on a day; null when nothing. */
export function dayNotice(day: string, school: SchoolCalendar): DayNotice | null {
  const closed = whyClosed(day, school.halfTerms, school.closedDays);
  if (closed !== null) return { kind: 'closed', words: `This is ${closed}.` };
  const names = alsoOn(day, school);
  return names.length === 0 ? null : { kind: 'busy', words: `The same day: ${names.join('; ')}.` };
}

/** What else a day that is open to staff has on it: its INSET and key dates, by name. */
export function alsoOn(day: string, { closedDays, keyDates }: SchoolCalendar): readonly string[] {
  return [
    ...closedDays.filter((d) => d.on === day).map((d) => `${d.name} (INSET day: open to staff)`),
    ...keyDatesOn(day, keyDates).map((d) => d.name),
  ];
}

/** Where a first meeting would stand: the action's start, or today once that has passed, moved to an open day. */
export function suggestedDay(
  action: Pick<PdAction, 'startOn' | 'startHalfTerm'>,
  sessions: readonly Pick<PdSession, 'heldOn'>[],
  { halfTerms, closedDays }: Calendar,
  today: string,
): string {
  const last = sessions
    .map((s) => s.heldOn)
    .sort()
    .at(-1);
  const start =
    action.startOn ??
    halfTerms.find((h) => h.number === action.startHalfTerm)?.firstOn ??
    halfTerms[0]?.firstOn ??
    today;
  const wanted = last === undefined ? (start > today ? start : today) : addDays(last, 7);
  return nextOpenDay(wanted, halfTerms, closedDays) ?? previousOpenDay(wanted, halfTerms, closedDays) ?? wanted;
}

export interface Series {
  readonly firstOn: string;
  readonly everyWeeks: 1 | 2;
  /** How many meetings there should be, days that are skipped not counted; null: all until `lastOn`. */
  readonly times: number | null;
  /** The last day that may be used; null: the end of the year. */
  readonly lastOn: string | null;
}

/**
 * The days of a series for staff, without those on which they are not in school; those are named. An INSET day counts as
 * open, and fortnights are of the calendar; the series of students have their own rule (session-series.ts).
 */
export function seriesDays(
  series: Series,
  { halfTerms, closedDays }: Calendar,
): {
  readonly days: readonly string[];
  readonly skipped: readonly { readonly day: string; readonly why: string }[];
} {
  const lastOn = seriesEnd(series, halfTerms);
  const most = Math.min(series.times ?? MAX_SERIES, MAX_SERIES);
  const days: string[] = [];
  const skipped: { day: string; why: string }[] = [];
  for (
    let day = seriesStart(series, halfTerms);
    day <= lastOn && days.length < most;
    day = addDays(day, 7 * series.everyWeeks)
  ) {
    if (isOpenDay(day, halfTerms, closedDays)) days.push(day);
    else skipped.push({ day, why: whyClosed(day, halfTerms, closedDays) ?? '' });
  }
  return { days, skipped };
}
