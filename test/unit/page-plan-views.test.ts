import { describe, expect, it } from 'vitest';
import { bearInMind, whyApart } from '../../renderer/features/plan/by-teacher/person-words.ts';
import { calendarActions } from '../../renderer/features/plan/calendar/calendar-actions.ts';
import { daysText } from '../../renderer/features/plan/calendar/day-text.ts';
import type { PlanData } from '../../renderer/features/plan/plan-data.ts';
import { BY_TEACHER_PATH, CALENDAR_PATH, readAddress, teacherPath } from '../../renderer/features/plan/plan-links.ts';
import type { StaffMember } from '../../shared/contract/staff.ts';
import { actionRefs } from '../../shared/domain/plan.ts';
import { planFixture } from '../support/plan-fixture.ts';

const person = {
  earlyCareer: false,
  specialist: true,
  fullTimeEquivalent: 1,
  status: 'current',
  role: 'teacher',
} as StaffMember;

it('the addresses of the views lead to them, and to somebody among the teachers', () => {
  expect(readAddress(CALENDAR_PATH)).toEqual({ spot: { part: 'calendar' }, field: null });
  expect(readAddress(BY_TEACHER_PATH)).toEqual({ spot: { part: 'by-teacher', id: null }, field: null });
  expect(readAddress(teacherPath('a/b'))).toEqual({ spot: { part: 'by-teacher', id: 'a/b' }, field: null });
});

describe('what is said of people', () => {
  it.each([
    [{}, ''],
    [{ earlyCareer: true }, 'Early career'],
    [{ specialist: false, fullTimeEquivalent: 0.6 }, 'Not a maths specialist · 0.6 of full time'],
  ])('%o: %s', (more, words) => {
    expect(bearInMind({ ...person, ...more })).toBe(words);
  });

  it('whoever has left is said to have, whatever they were', () => {
    expect(whyApart({ ...person, status: 'left', role: 'leadership' })).toBe('Left, but still named');
    expect(whyApart({ ...person, role: 'support-staff' })).toBe('Support staff');
  });
});

it('the calendar keeps the order of the plan and gives each action its own sessions', () => {
  const input = planFixture();
  const refs = actionRefs(
    input.priorities.map((p) => p.id),
    input.actions,
  );
  const data = { ...input, refs } as unknown as PlanData;
  const [first, second] = input.actions;
  const session = {
    id: 's',
    actionId: second?.id ?? '',
    heldOn: '2026-12-25',
    startsAt: null,
    endsAt: null,
    place: '',
    cover: 'not-needed',
    periods: '',
    coverNotes: '',
    form: null,
    partnerSchool: '',
    expectedIds: null,
    attendedIds: null,
    cancelledReason: '',
    notes: '',
  } as const;
  const shown = calendarActions(data, [session]);
  expect(shown.map((s) => s.action.id)).toEqual(input.actions.map((a) => a.id));
  expect(shown.find((s) => s.action.id === first?.id)?.sessions).toEqual([]);
  const own = shown.find((s) => s.action.id === second?.id);
  expect(own?.sessions).toEqual([session]);
  expect(own?.clashes.some((c) => c.what === 'session' && c.on === '2026-12-25')).toBe(true);
});

it('days are short, and one day is said once', () => {
  expect(daysText('2026-11-30', '2026-12-11')).toBe('30 Nov – 11 Dec');
  expect(daysText('2027-02-04', '2027-02-04')).toBe('4 Feb');
});
