import { describe, expect, it } from 'vitest';
import { readAddress, yearPath } from '../../renderer/features/plan/plan-links.ts';
import { outcomeOf } from '../../renderer/features/settings/new-year/choices.ts';
import type { NewYearPreview } from '../../shared/contract/new-year.ts';
import { suggestedHalfTerms } from '../../shared/domain/school-year.ts';

const pair = (id: string, menteeId: string, mentorStudentId: string | null) => ({
  id,
  menteeId,
  mentorKind: 'older-student' as const,
  mentorStudentId,
  mentorName: '',
});
const action = (id: string) => ({
  id,
  ref: '1.1',
  title: 'Lesson study',
  priorityTitle: 'Need',
  status: 'in-progress' as const,
  leftNames: [],
});
const PREVIEW: NewYearPreview = {
  from: 2026,
  to: 2027,
  lastOn: '2027-07-20',
  daysLeft: 0,
  refusal: null,
  halfTerms: [...suggestedHalfTerms(2027)],
  closedDays: [],
  keyDates: [],
  yearGroups: [],
  unknownYearCount: 0,
  outOfCohortCount: 0,
  oldest: [
    { studentId: 'thirteen', yearGroup: 13 },
    { studentId: 'eleven', yearGroup: 11 },
    { studentId: 'ten', yearGroup: 10 },
  ],
  lastYearGroup: 13,
  groups: [],
  overdue: [],
  pdWaiting: [],
  pairs: [pair('torn', 'ten', 'thirteen'), pair('young', 'ten', 'eleven'), pair('staff', 'ten', null)],
  plan: { title: 'PD plan', doneCount: 0, stoppedCount: 0, unfinished: [action('a'), action('b')] },
  openRounds: [],
};
const AS_PROPOSED = {
  termDates: null,
  movesKeyDates: false,
  lastYearGroup: undefined,
  stayingIds: new Set<string>(),
  endsGroups: true,
  goingOnIds: new Set<string>(),
  leftOutIds: new Set<string>(),
};
const TODAY = '2027-08-20';

describe('what the choices for a new year come to', () => {
  it('is what was proposed until something is said', () => {
    const { input, refusal } = outcomeOf(PREVIEW, AS_PROPOSED, TODAY);
    expect(input).toEqual({
      from: 2026,
      termDates: null,
      movesKeyDates: false,
      leaverIds: ['thirteen'],
      endsGroups: true,
      pairIdsGoingOn: [],
      actionIds: ['a', 'b'],
    });
    expect(refusal).toBeNull();
  });

  it('has everybody from that year group on leave, but those who stay', () => {
    const eleven = { ...AS_PROPOSED, lastYearGroup: 11 };
    expect(outcomeOf(PREVIEW, eleven, TODAY).input.leaverIds).toEqual(['thirteen', 'eleven']);
    const stays = { ...eleven, stayingIds: new Set(['thirteen']) };
    expect(outcomeOf(PREVIEW, stays, TODAY).input.leaverIds).toEqual(['eleven']);
    expect(outcomeOf(PREVIEW, { ...AS_PROPOSED, lastYearGroup: null }, TODAY).input.leaverIds).toEqual([]);
  });

  it('lets no pair go on of which one leaves, ticked or not', () => {
    const goingOnIds = new Set(['torn', 'young', 'staff']);
    const going = (lastYearGroup: number) =>
      outcomeOf(PREVIEW, { ...AS_PROPOSED, goingOnIds, lastYearGroup }, TODAY).input.pairIdsGoingOn;
    expect(going(13)).toEqual(['young', 'staff']);
    expect(going(11)).toEqual(['staff']);
    expect(going(10)).toEqual([]);
  });

  it('is judged by the dates that were given', () => {
    const termDates = { halfTerms: suggestedHalfTerms(2026), closedDays: [] };
    expect(outcomeOf(PREVIEW, { ...AS_PROPOSED, termDates }, TODAY).refusal).toContain('before 2026/27 ends');
    const far = { ...PREVIEW, refusal: 'Too far.' };
    expect(outcomeOf(far, AS_PROPOSED, TODAY).refusal).toBe('Too far.');
    expect(
      outcomeOf(far, { ...AS_PROPOSED, termDates: { halfTerms: suggestedHalfTerms(2027), closedDays: [] } }, TODAY)
        .refusal,
    ).toBeNull();
  });
});

describe('the address of an earlier year’s plan', () => {
  it('is read back, and a wrong one is the actions', () => {
    expect(readAddress(yearPath(2026)).spot).toEqual({ part: 'year', academicYear: 2026 });
    expect(readAddress('/plan/years/last').spot).toEqual({ part: 'actions' });
    expect(readAddress('/plan/years').spot).toEqual({ part: 'actions' });
  });
});
