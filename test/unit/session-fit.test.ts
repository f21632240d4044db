import { describe, expect, it } from 'vitest';
import { suggestedHalfTerms } from '../../shared/domain/school-year.ts';
import { daysToMend, hoursToMend, sessionMinutes } from '../../shared/domain/session-fit.ts';

const halfTerms = suggestedHalfTerms(2026);
const held = (...days: string[]) => days.map((heldOn) => ({ heldOn, startsAt: '15:30', endsAt: '17:00' }));
const inAutumn = { startOn: '2026-09-14', startHalfTerm: 1, endOn: '2026-12-04', endHalfTerm: 2 };

describe('PD sessions against their action’s days', () => {
  it('that lie within them need no mending, both ends included', () => {
    expect(daysToMend(inAutumn, held('2026-09-14', '2026-12-04'), halfTerms)).toEqual([]);
    expect(daysToMend(inAutumn, [], halfTerms)).toEqual([]);
  });

  it('that run on after the end, or begin before the start, are said with the day that would mend it', () => {
    expect(daysToMend(inAutumn, held('2027-03-08', '2026-10-05'), halfTerms)).toEqual([
      {
        field: 'endOn',
        day: '2027-03-08',
        words: 'The sessions run to 8 March 2027; the action ends on 4 December 2026.',
      },
    ]);
    expect(daysToMend(inAutumn, held('2026-09-07'), halfTerms)).toMatchObject([
      { field: 'startOn', day: '2026-09-07' },
    ]);
  });

  it('count against the half-term where the action has no day', () => {
    const byHalfTerm = { startOn: null, startHalfTerm: 2, endOn: null, endHalfTerm: 2 };
    const second = halfTerms[1];
    expect(daysToMend(byHalfTerm, held(second?.firstOn ?? '', second?.lastOn ?? ''), halfTerms)).toEqual([]);
    expect(daysToMend(byHalfTerm, held('2027-02-01'), halfTerms)).toMatchObject([{ day: '2027-02-01' }]);
    const noDates = { startOn: null, startHalfTerm: null, endOn: null, endHalfTerm: null };
    expect(daysToMend(noDates, held('2027-02-01'), halfTerms)).toEqual([]);
  });
});

describe('PD sessions against their action’s hours', () => {
  it('are added up, without those that have no time', () => {
    expect(sessionMinutes(held('2026-10-05', '2026-10-12'))).toBe(180);
    expect(sessionMinutes([{ startsAt: null, endsAt: null }])).toBe(0);
  });

  it('are said when they take a quarter more and an hour more than planned; never when they take less', () => {
    const four = held('2026-10-05', '2026-10-12', '2026-10-19', '2026-11-02');
    expect(hoursToMend({ minutesPerPerson: 240 }, four)).toBe(
      'The sessions come to 6 h for each person; the action plans 4 h.',
    );
    expect(hoursToMend({ minutesPerPerson: 288 }, four)).not.toBeNull();
    expect(hoursToMend({ minutesPerPerson: 330 }, four)).toBeNull();
    expect(hoursToMend({ minutesPerPerson: 1080 }, four)).toBeNull();
    expect(hoursToMend({ minutesPerPerson: 0 }, four)).toBeNull();
  });
});
