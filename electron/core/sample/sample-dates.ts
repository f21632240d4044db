import type { ClosedDay, HalfTerm, KeyDate } from '../../../shared/contract/school.ts';
import {
  academicYearOf,
  addDays,
  halfTermAt,
  isOpenDay,
  suggestedHalfTerms,
} from '../../../shared/domain/school-year.ts';

/** The days of the sample school, all counted from today, so that its story is always in the middle. */
export interface SampleDates {
  readonly today: string;
  readonly startYear: number;
  readonly halfTerms: readonly HalfTerm[];
  readonly closedDays: readonly ClosedDay[];
  readonly keyDates: readonly KeyDate[];
  /** The school day n school days after today, before it when n is negative; never a closed day, in any of three years. */
  schoolDay(n: number): string;
  /** The same, but a day that no key date takes: the next one away from today. */
  clearDay(n: number): string;
  /** A day 2 to 14 days ahead: a school day where there is one, clear of key dates if it can be, else a weekday. */
  readonly soon: string;
  /** The first and last day of something that runs from n to m school days from today, kept inside the year where it can be. */
  span(n: number, m: number): { readonly startOn: string; readonly endOn: string };
  /** The half-term a day is in, or nearest to. */
  halfTermOf(day: string): number;
}

export function sampleDates(today: string): SampleDates {
  const startYear = academicYearOf(today);
  const halfTerms = suggestedHalfTerms(startYear);
  const closedDays = closedDaysOf(startYear);
  const keyDates = keyDatesOf(halfTerms);
  const open = [startYear - 1, startYear, startYear + 1].flatMap((year) =>
    openDays(suggestedHalfTerms(year), closedDaysOf(year)),
  );
  const now = open.findIndex((day) => day >= today);
  const first = openDays(halfTerms, closedDays)[0] ?? today;
  const last = openDays(halfTerms, closedDays).at(-1) ?? today;
  const schoolDay = (n: number) => open[Math.min(Math.max(now + n, 0), open.length - 1)] ?? today;
  const isTaken = (day: string) => keyDates.some((d) => d.firstOn <= day && day <= d.lastOn);

  return {
    today,
    startYear,
    halfTerms,
    closedDays,
    keyDates,
    schoolDay,
    clearDay(n) {
      let at = n;
      while (isTaken(schoolDay(at)) && Math.abs(at - n) < 60) at += n < 0 ? -1 : 1;
      return schoolDay(at);
    },
    soon: soonAfter(today, open, isTaken),
    span(n, m) {
      const [start, end] = [schoolDay(n), schoolDay(m)];
      return {
        startOn: start < first && end >= first && first <= today ? first : start,
        endOn: end > last && start <= last && last > addDays(today, 28) ? last : end,
      };
    },
    halfTermOf: (day) => (day < first ? 1 : (halfTermAt(halfTerms, day)?.number ?? 6)),
  };
}

function soonAfter(today: string, open: readonly string[], isTaken: (day: string) => boolean): string {
  const days = Array.from({ length: 13 }, (_, i) => addDays(today, 14 - i));
  const schoolDays = days.filter((day) => open.includes(day));
  return schoolDays.find((day) => !isTaken(day)) ?? schoolDays[0] ?? days.find(isWeekday) ?? addDays(today, 7);
}

const isWeekday = (day: string) => !['0', '6'].includes(String(new Date(`${day}T00:00:00Z`).getUTCDay()));

function openDays(halfTerms: readonly HalfTerm[], closedDays: readonly ClosedDay[]): readonly string[] {
  const days: string[] = [];
  for (const { firstOn, lastOn } of halfTerms) {
    for (let day = firstOn; day <= lastOn; day = addDays(day, 1)) {
      if (isOpenDay(day, halfTerms, closedDays)) days.push(day);
    }
  }
  return days;
}

function closedDaysOf(startYear: number): readonly ClosedDay[] {
  const [autumn, , spring] = suggestedHalfTerms(startYear);
  return [
    { on: autumn?.firstOn ?? '', name: 'INSET: start of year', kind: 'inset' as const },
    { on: spring?.firstOn ?? '', name: 'INSET: teaching and learning', kind: 'inset' as const },
    { on: firstMondayOfMay(startYear + 1), name: 'Early May bank holiday', kind: 'closed' as const },
  ];
}

function firstMondayOfMay(year: number): string {
  const weekday = new Date(Date.UTC(year, 4, 1)).getUTCDay();
  return `${year}-05-0${1 + ((8 - weekday) % 7)}`;
}

type At = readonly [halfTerm: number, week: number, weekday: number];

/** By half-term, week and weekday (Monday is 0), so that they fall right in any year. */
const KEY_DATES: readonly (readonly [KeyDate['kind'], string, At, At?])[] = [
  ['trip', 'Open evening', [1, 4, 3]],
  ['reports', 'Year 11 progress data due', [1, 7, 2]],
  ['mocks', 'Year 11 mocks', [2, 4, 0], [2, 5, 4]],
  ['parents-evening', 'Year 11 parents’ evening', [3, 2, 3]],
  ['trip', 'Intermediate maths challenge', [3, 4, 3]],
  ['reports', 'Year 10 reports due', [3, 5, 4]],
  ['mocks', 'Year 11 second mocks', [4, 2, 0], [4, 2, 4]],
  ['parents-evening', 'Year 9 parents’ and options evening', [4, 4, 3]],
  ['exams', 'GCSE and A level exams', [5, 5, 0], [6, 3, 2]],
  ['mocks', 'Year 10 mocks', [6, 4, 0], [6, 4, 4]],
  ['trip', 'Year 6 induction days', [6, 5, 1], [6, 5, 2]],
];

function keyDatesOf(halfTerms: readonly HalfTerm[]): readonly KeyDate[] {
  return KEY_DATES.map(([kind, name, from, to = from]) => ({
    kind,
    name,
    firstOn: dayAt(halfTerms, from),
    lastOn: dayAt(halfTerms, to),
  }));
}

function dayAt(halfTerms: readonly HalfTerm[], [number, week, weekday]: At): string {
  const { firstOn = '', lastOn = '' } = halfTerms.find((h) => h.number === number) ?? {};
  const monday = addDays(firstOn, -((new Date(`${firstOn}T00:00:00Z`).getUTCDay() + 6) % 7));
  const day = addDays(monday, (week - 1) * 7 + weekday);
  return day > lastOn ? lastOn : day;
}
