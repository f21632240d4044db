import { describe, expect, it } from 'vitest';
import type { EventEntry } from '../../shared/contract/events.ts';
import type { StudentRow } from '../../shared/contract/students.ts';
import { followOnsOf, USUAL_EVENTS } from '../../shared/domain/competitions.ts';
import { entryDoubts, entrySummary, entryWarnings, yearFit } from '../../shared/domain/event-entries.ts';
import { costWords, type EntryStage, eventState, type Permission, yearsWords } from '../../shared/domain/events.ts';
import { NOTHING_KNOWN } from '../support/blank-student.ts';

const JMC = { heldOn: '2027-04-28', firstYear: null, lastYear: 8, needsPermission: false, places: null };
const IMC = { ...JMC, heldOn: '2027-01-28', firstYear: 9, lastYear: 11 };

/** In `year` in 2026/27. */
const inYear = (id: string, year: number | null, more: Partial<StudentRow> = {}): StudentRow => {
  const { sources: _, ...blank } = NOTHING_KNOWN;
  const cohort = year === null ? null : 2026 - (year - 7);
  return { ...blank, id, surname: id, cohort, reasons: [], nominations: [], decision: null, ...more };
};
const entry = (studentId: string, stage: EntryStage, permission: Permission = 'not-asked'): EventEntry => ({
  ...{ id: `entry ${studentId}`, eventId: 'event', studentId, stage, permission },
  ...{ permissionOn: null, permissionHow: '', score: '', award: '', followOn: '' },
});
const byId = (...students: readonly StudentRow[]) => new Map(students.map((s) => [s.id, s]));

describe('how an event stands', () => {
  it('is to come on its own day, past the day after, and cancelled whatever the day', () => {
    const on = { isCancelled: false, heldOn: '2027-04-28' };
    expect(eventState(on, '2027-04-28')).toBe('to-come');
    expect(eventState(on, '2027-04-29')).toBe('past');
    expect(eventState({ ...on, isCancelled: true }, '2027-04-29')).toBe('cancelled');
  });

  it('says its years and its cost', () => {
    expect(yearsWords({ firstYear: null, lastYear: null })).toBe('');
    expect(yearsWords({ firstYear: null, lastYear: 8 })).toBe('up to Year 8');
    expect(yearsWords({ firstYear: 9, lastYear: 11 })).toBe('Years 9 to 11');
    expect(yearsWords({ firstYear: 12, lastYear: null })).toBe('Year 12 and above');
    expect(yearsWords({ firstYear: 10, lastYear: 10 })).toBe('Year 10');
    expect([0, 450, 500, 12_345].map(costWords)).toEqual(['Free', '£4.50', '£5', '£123.45']);
  });
});

describe('competitions to start from', () => {
  it('have the years of the Challenges, and no day', () => {
    const years = (name: string) => {
      const usual = USUAL_EVENTS.find(({ fields }) => fields.name === name);
      return usual && [usual.fields.firstYear, usual.fields.lastYear];
    };
    expect(years('Junior Maths Challenge')).toEqual([null, 8]);
    expect(years('Intermediate Maths Challenge')?.[1]).toBe(11);
    expect(years('Senior Maths Challenge')).toEqual([null, 13]);
    for (const { fields } of USUAL_EVENTS) {
      expect(Object.keys(fields)).not.toContain('heldOn');
      expect(Object.keys(fields)).not.toContain('deadlineOn');
    }
  });

  it('lead to follow-ons that can be started from too, by whatever the event is called', () => {
    const names = new Set(USUAL_EVENTS.map(({ fields }) => fields.name));
    for (const { followOns } of USUAL_EVENTS) for (const name of followOns) expect(names).toContain(name);
    expect(followOnsOf('UKMT Junior Maths Challenge 2027')).toEqual([
      'Junior Kangaroo',
      'Junior Mathematical Olympiad',
    ]);
    expect(followOnsOf('Quiz')).toEqual([]);
  });
});

describe('who an event is for', () => {
  it('goes by the year group on the day of the event', () => {
    expect(yearFit(inYear('a', 8), JMC)).toBe('fits');
    expect(yearFit(inYear('a', 9), JMC)).toBe('too-old');
    expect(yearFit(inYear('a', 8), { ...JMC, heldOn: '2027-10-01' })).toBe('too-old');
    expect(yearFit(inYear('a', 8), IMC)).toBe('younger');
    expect(yearFit(inYear('a', null), IMC)).toBe('not-known');
    expect(yearFit(inYear('a', null), { ...IMC, firstYear: null, lastYear: null })).toBe('fits');
  });

  it('warns of one entry, and is silent about somebody who declined', () => {
    const trip = { ...JMC, needsPermission: true };
    expect(entryDoubts(entry('a', 'entered'), inYear('a', 9), trip)).toEqual(['Too old', 'No permission']);
    expect(entryDoubts(entry('a', 'entered', 'withdrawn'), inYear('a', 8), trip)).toEqual(['No permission']);
    expect(entryDoubts(entry('a', 'entered', 'yes'), inYear('a', 8), trip)).toEqual([]);
    expect(entryDoubts(entry('a', 'invited'), inYear('a', 8), IMC)).toEqual(['Younger']);
    expect(entryDoubts(entry('a', 'invited'), inYear('a', 8), trip)).toEqual([]);
    expect(entryDoubts(entry('a', 'declined'), inYear('a', 12), trip)).toEqual([]);
  });

  it('warns of the whole: places, years and permission, and of nothing where all is well', () => {
    const students = byId(inYear('a', 8), inYear('b', 8), inYear('c', 9));
    const entries = [entry('a', 'entered', 'yes'), entry('b', 'took-part', 'no'), entry('c', 'did-not-come')];
    expect(entryWarnings({ ...JMC, places: 2, needsPermission: true }, entries, students)).toEqual([
      '3 are entered for 2 places: 1 too many.',
      '1 student is too old to enter (up to Year 8).',
      '2 students are entered without permission; for 1 of them it was refused or withdrawn.',
    ]);
    expect(entryWarnings({ ...JMC, places: 3 }, entries.slice(0, 2), students)).toEqual([]);
    expect(entryWarnings({ ...JMC, places: 1 }, [entry('a', 'invited'), entry('b', 'invited')], students)).toEqual([]);
  });
});

describe('who entered, beside the students it is for', () => {
  const cohort = Array.from({ length: 20 }, (_, i) =>
    inYear(`s${i}`, 7 + (i % 2), {
      pupilPremium: i < 5 ? 'yes' : 'no',
      sex: i % 4 === 0 ? null : i % 2 === 0 ? 'F' : 'M',
    }),
  );
  const others = [inYear('year 9', 9), inYear('left', 7, { leftOn: '2027-01-10' }), inYear('unknown', null)];
  const row = (summary: ReturnType<typeof entrySummary>, label: string) =>
    [...summary.premium, ...summary.sex].find((one) => one.label === label);

  it('counts the years of the event who were in the school that day, and shares of each column', () => {
    const entries = cohort.slice(0, 10).map(({ id }, i) => entry(id, i < 4 ? 'took-part' : 'entered'));
    const summary = entrySummary(JMC, entries, [...cohort, ...others]);
    expect(summary).toMatchObject({ cohortWords: 'up to Year 8', cohort: 20, entered: 10, tookPart: 4 });
    expect(row(summary, 'Pupil Premium')).toEqual({
      label: 'Pupil Premium',
      cohort: { count: 5, percent: 25 },
      entered: { count: 5, percent: 50 },
      tookPart: { count: 4, percent: null },
    });
    expect(row(summary, 'Female')?.cohort).toEqual({ count: 5, percent: 25 });
    const known = (by: 'premium' | 'sex', column: 'cohort' | 'entered' | 'tookPart') =>
      summary[by].reduce((sum, one) => sum + one[column].count, 0);
    for (const by of ['premium', 'sex'] as const) {
      expect([known(by, 'cohort'), known(by, 'entered'), known(by, 'tookPart')]).toEqual([20, 10, 4]);
    }
  });

  it('gives no share of fewer than ten, and counts invited and declined as neither', () => {
    const entries = cohort.slice(0, 9).map(({ id }) => entry(id, 'entered'));
    const more = [entry('s9', 'invited'), entry('s10', 'declined')];
    const summary = entrySummary(JMC, [...entries, ...more], cohort);
    expect(summary).toMatchObject({ entered: 9, tookPart: 0 });
    expect(row(summary, 'Pupil Premium')?.entered).toEqual({ count: 5, percent: null });
  });

  it('takes the whole school where the event has no years', () => {
    expect(entrySummary({ ...JMC, lastYear: null }, [], [...cohort, ...others])).toMatchObject({
      cohortWords: '',
      cohort: 22,
    });
  });
});
