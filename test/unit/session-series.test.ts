import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { School } from '../../shared/contract/school.ts';
import { addDays, isStudentDay, mondayOf, weekdayOf, yearOf } from '../../shared/domain/school-year.ts';
import {
  countsByHalfTerm,
  firstStudentDay,
  noStudentsNotice,
  studentSeriesDays,
  usualTurns,
  whyNoStudents,
} from '../../shared/domain/session-series.ts';
import { clashesOf, isMemberOn, isUnsupervised, sessionEnd, sessionsOverlap } from '../../shared/domain/sessions.ts';

type Calendar = Pick<School, 'halfTerms' | 'closedDays'>;

interface TermDates {
  readonly halfTerms: readonly { readonly first: string; readonly last: string }[];
  readonly closed: readonly { readonly date: string; readonly name: string }[];
  readonly inset: readonly string[];
  readonly expected: {
    readonly weekdays: number;
    readonly weekdaysByHalfTerm: readonly number[];
    readonly eachWeekday: number;
    readonly mondaysByHalfTerm: readonly number[];
  };
}

const given = JSON.parse(
  readFileSync(new URL('../fixtures/terms-birmingham-2025-26.json', import.meta.url), 'utf8'),
) as TermDates;
const birmingham: Calendar = {
  halfTerms: given.halfTerms.map(({ first, last }, i) => ({ number: i + 1, firstOn: first, lastOn: last })),
  closedDays: [
    ...given.closed.map(({ date, name }) => ({ on: date, name, kind: 'closed' as const })),
    ...given.inset.map((on) => ({ on, name: 'INSET day', kind: 'inset' as const })),
  ],
};
const year = yearOf(birmingham.halfTerms) ?? { firstOn: '', lastOn: '' };

/** Every day of the half-terms, Monday to Friday, the bank holiday among them. */
function weekdays(): string[] {
  return birmingham.halfTerms.flatMap(({ firstOn, lastOn }) => {
    const days: string[] = [];
    for (let day = firstOn; day <= lastOn; day = addDays(day, 1)) if (weekdayOf(day) < 6) days.push(day);
    return days;
  });
}

describe('the term dates of Birmingham, 2025/26', () => {
  test('have the weekdays that were counted by hand, in each half-term and of each kind', () => {
    const open = weekdays().filter((day) => !given.closed.some(({ date }) => date === day));
    expect(open).toHaveLength(given.expected.weekdays);
    expect(countsByHalfTerm(open, birmingham.halfTerms)).toEqual(given.expected.weekdaysByHalfTerm);
    for (const weekday of [1, 2, 3, 4, 5]) {
      expect(open.filter((day) => weekdayOf(day) === weekday)).toHaveLength(given.expected.eachWeekday);
    }
  });

  test('give the MPL 8, 7, 6, 5, 5 and 8 working Mondays: INSET days count, the bank holiday does not', () => {
    const mondays = weekdays().filter(
      (day) => weekdayOf(day) === 1 && whyNoStudents(day, birmingham) !== 'Early May bank holiday',
    );
    expect(countsByHalfTerm(mondays, birmingham.halfTerms)).toEqual(given.expected.mondaysByHalfTerm);
  });

  test('give a weekly Monday booster 7, 6, 5, 5, 5 and 7 sessions, and say which Mondays are left out and why', () => {
    const { days, skipped } = studentSeriesDays({ firstOn: '2025-09-01', everyWeeks: 1, lastOn: null }, birmingham);
    expect(countsByHalfTerm(days, birmingham.halfTerms)).toEqual([7, 6, 5, 5, 5, 7]);
    expect(days).toHaveLength(35);
    expect(skipped.filter(({ isHoliday }) => !isHoliday)).toEqual([
      { day: '2025-09-01', why: 'INSET day', isHoliday: false, isTaken: false },
      { day: '2025-11-03', why: 'INSET day', isHoliday: false, isTaken: false },
      { day: '2026-01-05', why: 'INSET day', isHoliday: false, isTaken: false },
      { day: '2026-05-04', why: 'Early May bank holiday', isHoliday: false, isTaken: false },
      { day: '2026-07-20', why: 'INSET day', isHoliday: false, isTaken: false },
    ]);
    expect(skipped.filter(({ isHoliday }) => isHoliday).every(({ why }) => why === 'a school holiday')).toBe(true);
  });
});

describe('a series', () => {
  test('that is fortnightly keeps its turn over a holiday of one week and over one of two', () => {
    const { days } = studentSeriesDays({ firstOn: '2025-10-07', everyWeeks: 2, lastOn: '2026-01-27' }, birmingham);
    // Weeks of school: 6, 13, 20 October, then 3 November: the half-term holiday is not counted.
    expect(days).toEqual([
      '2025-10-07',
      '2025-10-21',
      '2025-11-11',
      '2025-11-25',
      '2025-12-09',
      '2026-01-06',
      '2026-01-20',
    ]);
  });

  test('that is fortnightly skips a turn whose day is closed and does not put it off', () => {
    const { days, skipped } = studentSeriesDays(
      { firstOn: '2026-04-20', everyWeeks: 2, lastOn: '2026-05-22' },
      birmingham,
    );
    expect(days).toEqual(['2026-04-20', '2026-05-18']);
    expect(skipped).toEqual([{ day: '2026-05-04', why: 'Early May bank holiday', isHoliday: false, isTaken: false }]);
  });

  test('ends on its last day, that day included, or with the year', () => {
    const until = (lastOn: string | null) =>
      studentSeriesDays({ firstOn: '2026-06-08', everyWeeks: 1, lastOn }, birmingham).days.at(-1);
    expect(until('2026-06-22')).toBe('2026-06-22');
    expect(until('2026-06-21')).toBe('2026-06-15');
    expect(until(null)).toBe('2026-07-13');
    expect(until('2027-06-01')).toBe('2026-07-13');
  });

  test('leaves out days on which there is a session already, and says so', () => {
    const { days, skipped } = studentSeriesDays(
      { firstOn: '2026-06-08', everyWeeks: 1, lastOn: '2026-06-22' },
      birmingham,
      new Set(['2026-06-15']),
    );
    expect(days).toEqual(['2026-06-08', '2026-06-22']);
    expect(skipped).toEqual([
      { day: '2026-06-15', why: 'there is a session already', isHoliday: false, isTaken: true },
    ]);
  });

  test('has nothing on Saturdays, nor where the term dates are not known', () => {
    expect(studentSeriesDays({ firstOn: '2026-06-06', everyWeeks: 1, lastOn: null }, birmingham).days).toEqual([]);
    const nothingKnown = { halfTerms: [], closedDays: [] };
    expect(studentSeriesDays({ firstOn: '2026-06-08', everyWeeks: 1, lastOn: null }, nothingKnown).days).toEqual([]);
  });

  test('goes over both clock changes a week at a time, on the same weekday', () => {
    const { days } = studentSeriesDays({ firstOn: '2025-10-15', everyWeeks: 1, lastOn: '2025-11-12' }, birmingham);
    expect(days).toEqual(['2025-10-15', '2025-10-22', '2025-11-05', '2025-11-12']);
    const spring = studentSeriesDays({ firstOn: '2026-03-18', everyWeeks: 1, lastOn: '2026-04-22' }, birmingham);
    expect(spring.days).toEqual(['2026-03-18', '2026-03-25', '2026-04-15', '2026-04-22']);
  });

  const dayOfYear = fc.integer({ min: -10, max: 330 }).map((n) => addDays(year.firstOn, n));
  const patterns = fc.record({
    firstOn: dayOfYear,
    everyWeeks: fc.constantFrom(1 as const, 2 as const),
    lastOn: fc.option(dayOfYear, { nil: null }),
  });
  const calendars = fc
    .array(fc.record({ on: dayOfYear, kind: fc.constantFrom('closed' as const, 'inset' as const) }), { maxLength: 30 })
    .map((more) => ({
      halfTerms: birmingham.halfTerms,
      closedDays: [...birmingham.closedDays, ...more.map(({ on, kind }) => ({ on, kind, name: 'Some day' }))],
    }));

  test('is what a day-by-day count of the year gives, whatever is closed', () => {
    fc.assert(
      fc.property(patterns, calendars, (pattern, calendar) => {
        const { days, skipped } = studentSeriesDays(pattern, calendar);
        const isSchool = (day: string) => isStudentDay(day, calendar.halfTerms, calendar.closedDays);
        // The naive model: every day of the year in turn; a week of school counts once its Monday is passed.
        const weeks: string[] = [];
        const wanted: string[] = [];
        const last = pattern.lastOn !== null && pattern.lastOn < year.lastOn ? pattern.lastOn : year.lastOn;
        for (let monday = mondayOf(pattern.firstOn); monday <= last; monday = addDays(monday, 7)) {
          const week = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n));
          if (!week.some(isSchool)) continue;
          weeks.push(monday);
          if ((weeks.length - 1) % pattern.everyWeeks !== 0) continue;
          const day = week.find((d) => weekdayOf(d) === weekdayOf(pattern.firstOn)) ?? '';
          if (isSchool(day) && day >= pattern.firstOn && day <= last) wanted.push(day);
        }
        expect(days).toEqual(wanted);
        expect(skipped.every(({ day, why }) => why !== '' && !isSchool(day))).toBe(true);
        expect(new Set([...days, ...skipped.map((s) => s.day)]).size).toBe(days.length + skipped.length);
      }),
    );
  });
});

describe('days', () => {
  test('without students say why in words', () => {
    expect(noStudentsNotice('2026-05-04', birmingham)).toBe(
      'Students are not in school that day (Early May bank holiday).',
    );
    expect(noStudentsNotice('2026-05-09', birmingham)).toBe('Students are not in school that day (a Saturday).');
    expect(noStudentsNotice('2026-02-18', birmingham)).toBe('Students are not in school that day (a school holiday).');
    expect(noStudentsNotice('2026-05-05', birmingham)).toBeNull();
  });

  test('the first of a weekday is one with students in school', () => {
    expect(firstStudentDay('2025-11-01', 1, birmingham)).toBe('2025-11-10');
    expect(firstStudentDay('2026-07-19', 1, birmingham)).toBeNull();
  });

  test('of a group tell its pattern, a moved session or two aside', () => {
    const weekly = studentSeriesDays({ firstOn: '2025-09-08', everyWeeks: 1, lastOn: null }, birmingham).days;
    const at = (startsAt: string, days: readonly string[]) => days.map((heldOn) => ({ heldOn, startsAt }));
    const mondays = { weekday: 1, startsAt: '15:15', everyWeeks: 1 };
    expect(usualTurns(at('15:15', [...weekly.slice(1), '2025-09-09']))).toEqual([mondays]);
    const fortnightly = studentSeriesDays({ firstOn: '2025-09-12', everyWeeks: 2, lastOn: null }, birmingham).days;
    const fridays = { weekday: 5, startsAt: '08:30', everyWeeks: 2 };
    expect(usualTurns(at('08:30', fortnightly))).toEqual([fridays]);
    expect(usualTurns(at('08:30', [...fortnightly, ...fortnightly]))).toEqual([fridays]);
    expect(usualTurns([...at('08:30', fortnightly), ...at('15:15', weekly)])).toEqual([mondays, fridays]);
    const everyDay = ['2025-09-08', '2025-09-09', '2025-09-10', '2025-09-11', '2025-09-12'];
    expect(usualTurns(at('12:40', everyDay))).toHaveLength(5);
    expect(usualTurns(at('15:15', ['2025-09-12', '2025-09-12']))[0]?.everyWeeks).toBeNull();
    expect(usualTurns(at('15:15', ['2025-09-12']))).toEqual([{ weekday: 5, startsAt: '15:15', everyWeeks: null }]);
    expect(usualTurns([])).toEqual([]);
  });
});

describe('a group that changes in mid-series', () => {
  test('expects on each day those who belong to it then, the days of joining and leaving included', () => {
    const { days } = studentSeriesDays({ firstOn: '2025-09-08', everyWeeks: 1, lastOn: '2025-10-13' }, birmingham);
    const members = [
      { joinedOn: '2025-09-08', leftOn: null },
      { joinedOn: '2025-09-22', leftOn: null },
      { joinedOn: '2025-09-01', leftOn: '2025-09-29' },
    ];
    expect(days.map((day) => members.filter((m) => isMemberOn(m, day)).length)).toEqual([2, 2, 3, 3, 2, 2]);
  });
});

test('who runs two groups at one time is found by the days that clash, cancelled sessions left out', () => {
  const there = { startsAt: '15:15', minutes: 60, groupName: 'Year 11 booster', groupId: 'a', status: 'planned' };
  const sessions = [
    { ...there, heldOn: '2026-11-23', delivererIds: [] },
    { ...there, heldOn: '2026-11-30', delivererIds: ['you', 'ben'] },
    { ...there, heldOn: '2026-12-07', delivererIds: [], status: 'cancelled' },
    { ...there, heldOn: '2026-11-23', delivererIds: ['ben'], groupId: 'b', groupName: 'Maths circle' },
  ];
  const days = ['2026-11-23', '2026-11-30', '2026-12-07'];
  const wanted = { days, startsAt: '16:00', minutes: 45, groupId: null, delivererIds: [] };
  const booster = { groupName: 'Year 11 booster', days: 2 };
  expect(clashesOf(wanted, sessions, 'you')).toEqual([booster]);
  expect(clashesOf({ ...wanted, delivererIds: ['ben'] }, sessions, 'you')).toEqual([
    { groupName: 'Maths circle', days: 1 },
    { ...booster, days: 1 },
  ]);
  expect(clashesOf({ ...wanted, startsAt: '16:15' }, sessions, 'you')).toEqual([]);
  expect(clashesOf({ ...wanted, groupId: 'a' }, sessions, 'you')).toEqual([]);
  expect(clashesOf(wanted, sessions, null)).toEqual([{ ...booster, days: 1 }]);
});

test('a series with a mistyped first year has the days of the year, and no two thousand years of holidays', () => {
  for (const everyWeeks of [1, 2] as const) {
    const far = studentSeriesDays({ firstOn: '0025-09-01', everyWeeks, lastOn: null }, birmingham);
    const near = studentSeriesDays({ firstOn: '2025-09-01', everyWeeks, lastOn: null }, birmingham);
    expect(far.days).toEqual(near.days);
    expect(far.skipped.length).toBeLessThan(near.skipped.length + 10);
  }
});

describe('times', () => {
  test('overlap when they have a minute in common', () => {
    const at = (startsAt: string, minutes: number) => ({ startsAt, minutes });
    expect(sessionsOverlap(at('15:15', 60), at('16:14', 30))).toBe(true);
    expect(sessionsOverlap(at('15:15', 60), at('16:15', 30))).toBe(false);
    expect(sessionsOverlap(at('08:00', 480), at('12:00', 30))).toBe(true);
  });

  test('end by the clock', () => {
    expect(sessionEnd({ startsAt: '15:15', minutes: 65 })).toBe('16:20');
    expect(sessionEnd({ startsAt: '23:30', minutes: 45 })).toBe('00:15');
  });
});

test('volunteers with nobody of the staff beside them are unsupervised', () => {
  expect(isUnsupervised({ delivererIds: [], volunteerIds: ['v'] })).toBe(true);
  expect(isUnsupervised({ delivererIds: ['s'], volunteerIds: ['v'] })).toBe(false);
  expect(isUnsupervised({ delivererIds: [], volunteerIds: [] })).toBe(false);
});
