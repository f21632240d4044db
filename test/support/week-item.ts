import type { School } from '../../shared/contract/school.ts';
import type { WeekItem, WeekView } from '../../shared/contract/week.ts';
import { addDays, suggestedHalfTerms } from '../../shared/domain/school-year.ts';
import { NO_WORK, type OwnTime } from '../../shared/domain/week-hours.ts';

/** Monday 23 November 2026. */
export const MONDAY = '2026-11-23';
export const dayOf = (n: number, firstOn = MONDAY) => addDays(firstOn, n);

/** A block of an hour's work on Monday that is still to be done, unless something else is said. */
export const weekItem = (some: Partial<WeekItem> & Pick<WeekItem, 'id'>): WeekItem => ({
  kind: 'block',
  groupId: null,
  on: MONDAY,
  startsAt: null,
  minutes: 60,
  title: `Title of ${some.id}`,
  place: '',
  detail: '',
  work: 'preparation',
  isOwn: true,
  state: 'planned',
  usedMinutes: 0,
  path: '/',
  ...some,
});

type Week = Pick<WeekView, 'firstOn' | 'items' | 'entries' | 'lostDays' | 'budget'>;

export const weekOf = (items: readonly WeekItem[], some: Partial<Week> = {}): Week => ({
  firstOn: MONDAY,
  items: [...items],
  entries: [],
  lostDays: [],
  budget: NO_WORK,
  ...some,
});

/** So many minutes on each day from Monday, in the suggested terms of 2026/27. */
export const ownTime = (minutes: readonly number[], closedDays: School['closedDays'] = []): OwnTime => ({
  workingWeek: { unit: 'hours', periodMinutes: 60, minutes: [...minutes] },
  halfTerms: [...suggestedHalfTerms(2026)],
  closedDays,
});
