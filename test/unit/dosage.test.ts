import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARK_NAMES } from '../../shared/domain/attendance.ts';
import {
  addDosage,
  bandNames,
  bandOf,
  DEFAULT_BANDS,
  dosageStretches,
  dosageWords,
  reportedHours,
  sessionDosage,
  wholeDosage,
  yearDays,
} from '../../shared/domain/dosage.ts';
import { addDays, halfTermAt, suggestedHalfTerms } from '../../shared/domain/school-year.ts';
import { type Mark, SESSION_STATUSES, type SessionStatus } from '../../shared/domain/sessions.ts';

interface Had {
  readonly status: SessionStatus;
  readonly minutes: number;
  readonly deliveredMinutes: number | null;
  readonly mark: { readonly mark: Mark; readonly minutesLate: number } | null;
}

const had: fc.Arbitrary<Had> = fc
  .record({
    status: fc.constantFrom(...(Object.keys(SESSION_STATUSES) as SessionStatus[])),
    minutes: fc.integer({ min: 5, max: 180 }),
    delivered: fc.integer({ min: 5, max: 180 }),
    mark: fc.constantFrom<Mark[]>(...MARK_NAMES),
    late: fc.nat(200),
  })
  .map(({ status, minutes, delivered, mark, late }) => ({
    status,
    minutes,
    deliveredMinutes: status === 'held' ? delivered : null,
    mark: status === 'held' ? { mark, minutesLate: mark === 'late' ? late : 0 } : null,
  }));

/** The rule once more, said the other way round: minute by minute. */
function naive(sessions: readonly Had[]) {
  const sum = { planned: 0, delivered: 0, attended: 0 };
  for (const { status, minutes, deliveredMinutes, mark } of sessions) {
    if (mark?.mark === 'not-expected') continue;
    for (let minute = 0; minute < minutes; minute += 1) sum.planned += 1;
    if (status !== 'held') continue;
    for (let minute = 0; minute < (deliveredMinutes ?? 0); minute += 1) {
      sum.delivered += 1;
      if (mark?.mark === 'present') sum.attended += 1;
      if (mark?.mark === 'late' && minute >= mark.minutesLate) sum.attended += 1;
    }
  }
  return sum;
}

describe('dosage', () => {
  it('is what a count of every minute gives', () => {
    fc.assert(
      fc.property(fc.array(had, { maxLength: 30 }), (sessions) => {
        expect(addDosage(sessions.map((s) => sessionDosage(s, s.mark)))).toEqual(naive(sessions));
      }),
    );
  });

  it('does not depend on the order in which it is added up', () => {
    fc.assert(
      fc.property(fc.array(had, { maxLength: 30 }), fc.nat(30), (sessions, at) => {
        const all = sessions.map((s) => sessionDosage(s, s.mark));
        expect(addDosage([addDosage(all.slice(at)), addDosage(all.slice(0, at))])).toEqual(addDosage(all));
      }),
    );
  });

  it('never has more attended than delivered', () => {
    fc.assert(
      fc.property(had, (one) => {
        const { attended, delivered } = sessionDosage(one, one.mark);
        expect(attended).toBeGreaterThanOrEqual(0);
        expect(attended).toBeLessThanOrEqual(delivered);
      }),
    );
  });

  it('counts a cancelled session as planned and no more', () => {
    const cancelled = { status: 'cancelled', minutes: 45, deliveredMinutes: null } as const;
    expect(sessionDosage(cancelled, null)).toEqual({ planned: 45, delivered: 0, attended: 0 });
  });

  it('counts somebody away on another activity as delivered to, not attended', () => {
    const held = { status: 'held', minutes: 60, deliveredMinutes: 50 } as const;
    expect(sessionDosage(held, { mark: 'other-activity', minutesLate: 0 })).toEqual({
      planned: 60,
      delivered: 50,
      attended: 0,
    });
  });

  it('is said in hours and minutes', () => {
    const sum = addDosage([wholeDosage(90), { planned: 120, delivered: 60, attended: 45 }]);
    expect(dosageWords(sum)).toBe('2 h 15 attended of 2 h 30 delivered of 3 h 30 planned');
  });
});

describe('hours for reports', () => {
  it.each([
    [0, 0],
    [14, 0],
    [15, 0.5],
    [44, 0.5],
    [45, 1],
    [74, 1],
    [75, 1.5],
    [330, 5.5],
  ])('%i minutes are %d hours', (minutes, hours) => expect(reportedHours(minutes)).toBe(hours));

  it('are the nearest half hour, the later of two that are as near', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (minutes) => {
        let best = 0;
        for (let halves = Math.floor(minutes / 30) - 1; halves <= minutes / 30 + 2; halves += 1) {
          if (Math.abs(halves * 30 - minutes) <= Math.abs(best * 30 - minutes)) best = halves;
        }
        expect(reportedHours(minutes)).toBe(best / 2);
      }),
    );
  });

  it('are rounded last: three times 10 minutes is half an hour', () => {
    expect(reportedHours(10 + 10 + 10)).toBe(0.5);
    expect(3 * reportedHours(10)).toBe(0);
  });
});

describe('bands', () => {
  it.each([
    [0, 'None'],
    [1, 'Under 5 h'],
    [299, 'Under 5 h'],
    [300, '5 to under 15 h'],
    [899, '5 to under 15 h'],
    [900, '15 h and over'],
  ])('%i minutes are in "%s"', (minutes, name) =>
    expect(bandNames(DEFAULT_BANDS)[bandOf(minutes, DEFAULT_BANDS)]).toBe(name),
  );

  it('are named and reached one by one, however many there are', () => {
    const edges = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(edges, fc.nat(4_000), (hours, minutes) => {
        const sorted = hours.toSorted((a, b) => a - b).map((h) => h * 30);
        expect(bandNames(sorted)).toHaveLength(sorted.length + 2);
        let band = minutes === 0 ? 0 : 1;
        if (minutes > 0) for (const edge of sorted) if (edge <= minutes) band += 1;
        expect(bandOf(minutes, sorted)).toBe(band);
      }),
    );
  });

  it('that begin between two hours are named exactly', () => {
    expect(bandNames([150, 600])).toEqual(['None', 'Under 2 h 30', '2 h 30 to under 10 h', '10 h and over']);
    expect(bandNames([600])).toEqual(['None', 'Under 10 h', '10 h and over']);
  });
});

describe('half-terms for dosage', () => {
  const halfTerms = suggestedHalfTerms(2026);
  const stretches = dosageStretches(halfTerms, 2026);

  it('share out every day of the year once, a holiday to the half-term after it', () => {
    const { firstOn, lastOn } = yearDays(2026);
    for (let day = firstOn; day <= lastOn; day = addDays(day, 1)) {
      const own = stretches.filter((s) => s.firstOn <= day && day <= s.lastOn).map(({ number }) => number);
      expect(own, day).toEqual([halfTermAt(halfTerms, day)?.number ?? 6]);
    }
  });

  it('are none without term dates', () => expect(dosageStretches([], 2026)).toEqual([]));
});
