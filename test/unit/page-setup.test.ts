import { describe, expect, it } from 'vitest';
import {
  answersOf,
  inUnit,
  problemsOfDates,
  problemsOfYou,
  type SetupDraft,
  unreadLines,
  weekOf,
} from '../../renderer/features/setup/setup-draft.ts';
import type { School } from '../../shared/contract/school.ts';
import { EMPTY_WEEK } from '../../shared/domain/own-time.ts';
import { suggestedHalfTerms } from '../../shared/domain/school-year.ts';

const school: School = {
  name: '',
  urn: '',
  academicYear: 2026,
  halfTerms: [...suggestedHalfTerms(2026)],
  closedDays: [],
  termDatesConfirmed: false,
  keyDates: [],
  workingWeek: EMPTY_WEEK,
  youId: null,
  isSetUp: false,
};

const draft = (patch: Partial<SetupDraft>): SetupDraft => ({
  name: 'A school',
  urn: '',
  yourName: 'A teacher',
  role: 'maths-progression-lead',
  unit: 'hours',
  days: ['', '', '', '', ''],
  periodLength: '60',
  terms: 'later',
  termText: '',
  keyDateText: '',
  ...patch,
});

describe('the first run', () => {
  it('needs two names, and a URN of six digits or none', () => {
    const fields = (patch: Partial<SetupDraft>) => problemsOfYou(draft(patch)).map((p) => p.field);
    expect(fields({})).toEqual([]);
    expect(fields({ name: ' ', yourName: '', urn: '12a' })).toEqual(['name', 'urn', 'yourName']);
    expect(fields({ urn: '123456' })).toEqual([]);
  });

  it('reads a week in hours or in periods', () => {
    expect(weekOf(draft({ days: ['4', '', '2:30', '', ''] })).week.minutes).toEqual([240, 0, 150, 0, 0]);
    const periods = draft({ unit: 'periods', periodLength: '65', days: ['2', '', '3', '', '1'] });
    expect(weekOf(periods).week).toEqual({ unit: 'periods', periodMinutes: 65, minutes: [130, 0, 195, 0, 65] });
    expect(weekOf(draft({ days: ['13', 'x', '', '', ''] })).problems.map((p) => p.sentence)).toEqual([
      'Monday: enter no more than 12 hours',
      'Tuesday: enter a number of hours, such as 6 or 1.5 or 1:30',
    ]);
    expect(weekOf(draft({ unit: 'periods', periodLength: '5' })).problems).toHaveLength(1);
  });

  it('keeps the time when it is counted the other way', () => {
    expect(inUnit(draft({ days: ['4', '', '2:30', 'x', ''] }), 'periods')).toEqual({
      unit: 'periods',
      days: ['4', '', '2.5', 'x', ''],
    });
  });

  it('sends what was not skipped', () => {
    expect(answersOf(draft({}), school)).toMatchObject({ workingWeek: null, termDates: null, keyDates: [] });
    expect(answersOf(draft({ terms: 'right' }), school).termDates?.halfTerms).toEqual(school.halfTerms);
    const own = draft({ terms: 'own', termText: 'Autumn 1 2 Sept 2026 22 Oct 2026', keyDateText: 'Mocks 5 Feb' });
    expect(answersOf(own, school).termDates?.halfTerms[0]).toEqual({
      number: 1,
      firstOn: '2026-09-02',
      lastOn: '2026-10-22',
    });
    expect(answersOf(own, school).keyDates).toHaveLength(1);
  });

  it('names the lines that are left out, not those that were read or are not needed', () => {
    const lines = (patch: Partial<SetupDraft>) => unreadLines(draft(patch), school).map(({ text }) => text);
    const keyDateText = 'Mocks Monday 5 Feb 2027\nno date\nTrip 31 June';
    expect(lines({ keyDateText })).toEqual(['no date', 'Trip 31 June']);
    const termText = 'Autumn 1 2 Sept 2026 22 Oct 2026\nClosed 26 December\nsome day 3 March';
    expect(lines({ terms: 'own', termText })).toEqual(['some day 3 March']);
    expect(lines({ terms: 'later', termText })).toEqual([]);
  });

  it('says what is wrong with pasted term dates', () => {
    expect(problemsOfDates(draft({ terms: 'later', termText: 'x' }), school)).toEqual([]);
    expect(problemsOfDates(draft({ terms: 'own' }), school)[0]?.sentence).toContain('Paste your term dates');
    const wrong = draft({ terms: 'own', termText: 'Autumn 1 1 Sept 2026 20 Nov 2026' });
    expect(problemsOfDates(wrong, school)[0]?.sentence).toContain('before Autumn 1 ends');
  });
});
