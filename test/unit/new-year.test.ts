import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK_ACTION } from '../../shared/domain/blank-action.ts';
import { carriedAction } from '../../shared/domain/carried-action.ts';
import { newYearLines, whyNotStart, yearShouldTurn } from '../../shared/domain/new-year.ts';
import { movedKeyDates, previewNewYear } from '../../shared/domain/new-year-preview.ts';
import { suggestedHalfTerms, weekdayOf } from '../../shared/domain/school-year.ts';
import { planFixture } from '../support/plan-fixture.ts';

const halfTerms = suggestedHalfTerms(2026);

describe('when the next year is offered', () => {
  it.each([
    ['2026-11-23', false],
    ['2027-06-30', false],
    ['2027-07-01', true],
    ['2027-10-01', true],
  ])('on %s: %s', (today, isTime) => {
    expect(yearShouldTurn(today, halfTerms)).toBe(isTime);
    expect(newYearLines(today, { academicYear: 2026, halfTerms })).toHaveLength(isTime ? 1 : 0);
  });

  it('comes sooner where the year ends before July', () => {
    const short = halfTerms.map((h) => (h.number === 6 ? { ...h, lastOn: '2027-06-25' } : h));
    expect(yearShouldTurn('2027-06-25', short)).toBe(false);
    expect(yearShouldTurn('2027-06-26', short)).toBe(true);
  });

  it('is due once the year is over', () => {
    const school = { academicYear: 2026, halfTerms };
    expect(newYearLines('2027-07-05', school)[0]).toMatchObject({ tone: 'neutral', word: 'Soon' });
    expect(newYearLines('2027-08-05', school)[0]).toMatchObject({
      tone: 'due',
      title: 'Start the academic year 2027/28',
      why: '2026/27 ended on 20 July 2027. You see what will change before it does',
    });
  });
});

describe('dates that a year cannot begin with', () => {
  const old = { academicYear: 2026, lastOn: '2027-07-20' };
  it('are those before the old year’s end, those far ahead, and none', () => {
    expect(whyNotStart('2027-07-12', old, suggestedHalfTerms(2027))).toBeNull();
    expect(whyNotStart('2027-07-12', old, suggestedHalfTerms(2026))).toContain('before 2026/27 ends on 20 July 2027');
    expect(whyNotStart('2026-08-01', old, suggestedHalfTerms(2027))).toContain('more than a year from today');
    expect(whyNotStart('2027-07-12', old, [])).toContain('no term dates');
  });
});

describe('key dates a year on', () => {
  it('stand on the same weekday', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const on = date.toISOString().slice(0, 10);
        const [moved] = movedKeyDates([{ firstOn: on, lastOn: on, name: 'Mocks', kind: 'mocks' }]);
        expect(weekdayOf(moved?.firstOn ?? '')).toBe(weekdayOf(on));
        expect(moved?.lastOn).toBe(moved?.firstOn);
        expect((moved?.firstOn ?? '') > on).toBe(true);
      }),
    );
  });
});

describe('the preview', () => {
  const { school, plan, priorities, actions, staff } = planFixture();
  const facts = {
    today: '2027-07-12',
    school,
    nextHalfTerms: [],
    students: [],
    groups: [],
    members: [],
    planned: [],
    pairs: [],
    plan,
    priorities,
    actions,
    staff,
    volunteerNames: new Map(),
    nextClosedDays: [],
    pdWaiting: [],
    rounds: [],
  };
  const student = (id: string, yearGroup: number | null, leftOn: string | null = null) => ({
    id,
    cohort: yearGroup === null ? null : 2026 - (yearGroup - 7),
    yearOffset: 0,
    leftOn,
  });

  it('has Year 11 leave a school without a sixth form, and Year 13 one that has it', () => {
    const young = [student('a', 7), student('b', 11), student('c', 11, '2027-01-01'), student('d', null)];
    expect(previewNewYear({ ...facts, students: young })).toMatchObject({
      lastYearGroup: 11,
      yearGroups: [
        { yearGroup: 7, count: 1 },
        { yearGroup: 11, count: 1 },
      ],
      unknownYearCount: 1,
      oldest: [{ studentId: 'b', yearGroup: 11 }],
    });
    expect(previewNewYear({ ...facts, students: [...young, student('e', 12)] }).lastYearGroup).toBeNull();
    expect(previewNewYear({ ...facts, students: [...young, student('e', 13)] }).lastYearGroup).toBe(13);
    expect(previewNewYear({ ...facts, students: [student('a', 9)] }).lastYearGroup).toBeNull();
  });

  it('takes every action that is neither done nor stopped', () => {
    const { unfinished, doneCount, stoppedCount } = previewNewYear(facts).plan;
    expect(unfinished.length + doneCount + stoppedCount).toBe(actions.length);
    expect(unfinished.every(({ status }) => status === 'not-started' || status === 'in-progress')).toBe(true);
  });
});

describe('an action that is carried over', () => {
  const action = { ...BLANK_ACTION, id: 'a', position: 1, priorityId: 'old', title: 'Lesson study' };
  const to = { from: 2026, priorityId: 'new', currentIds: new Set(['here']) };

  it('keeps what it is and forgets when it ran', () => {
    const carried = carriedAction(
      {
        ...action,
        status: 'in-progress',
        leadId: 'here',
        participantIds: ['here', 'gone'],
        startHalfTerm: 1,
        successOn: '2027-06-01',
      },
      to,
    );
    expect(carried).toMatchObject({
      priorityId: 'new',
      title: 'Lesson study',
      status: 'in-progress',
      leadId: 'here',
      participantIds: ['here'],
      startHalfTerm: null,
      successOn: null,
      cover: 'not-needed',
    });
  });

  it('keeps the newest of its progress where all of it is too long', () => {
    const progress = [
      { halfTerm: 1, note: 'Old. '.repeat(30) },
      { halfTerm: 6, note: 'Two meetings held.' },
    ];
    const { needEvidence } = carriedAction({ ...action, needEvidence: 'Need. '.repeat(660), progress }, to);
    expect(needEvidence).toMatch(/^….*\nSummer 2: Two meetings held\.$/s);
    expect(needEvidence).toContain('Carried over from 2026/27.');
  });

  it('never has more evidence than its field takes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 4_000 }), fc.string({ maxLength: 4_000 }), (needEvidence, note) => {
        const progress = [{ halfTerm: 1, note }];
        expect(carriedAction({ ...action, needEvidence, progress }, to).needEvidence.length).toBeLessThanOrEqual(4_000);
      }),
    );
  });
});
