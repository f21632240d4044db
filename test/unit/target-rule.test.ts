import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, effectOf, moveWords, readDraft } from '../../renderer/features/students/targets/rule-draft.ts';
import { targetsOf } from '../../renderer/features/students/targets/targets-data.ts';
import type { StudentRow, TargetRule } from '../../shared/contract/students.ts';
import {
  COUNTED_REASONS,
  type CountedReason,
  type PupilPremiumReason,
  REASON_KEYS,
  STANDINGS,
  type Standing,
  TARGET_LISTS,
  type TargetList,
} from '../../shared/domain/students.ts';
import {
  isAgainstRule,
  listCounts,
  ruleSentence,
  standingByList,
  targetListOf,
  wouldChange,
} from '../../shared/domain/target-rule.ts';

const YEAR = 2026;
const RULE: TargetRule = {
  reasons: ['ever-6-fsm', 'looked-after', 'previously-looked-after', 'not-known'],
  ks2Threshold: 110,
  boundaryPoints: 2,
  nominationCounts: true,
  years: [],
};

/** Somebody in Year 8, of whom only what the rule looks at is known. */
const student = (fields: Partial<StudentRow> = {}): StudentRow =>
  ({
    id: 's',
    pupilPremium: null,
    reasons: [],
    nominations: [],
    ks2Maths: null,
    ks2Note: '',
    cohort: 2025,
    yearOffset: 0,
    leftOn: null,
    decision: null,
    ...fields,
  }) as StudentRow;
const held = (...reasons: readonly PupilPremiumReason[]): Pick<StudentRow, 'reasons'> => ({
  reasons: reasons.map((reason) => ({ reason, holds: true, source: 'DfE', asAt: '2026-09-07' })),
});
const nominated: Pick<StudentRow, 'nominations'> = {
  nominations: [
    { id: 'n', studentId: 's', nominatedBy: 'A. Shah', reason: 'quick with proof', nominatedOn: '2026-10-01' },
  ],
};
const judged = (fields: Partial<StudentRow>, rule: Partial<TargetRule> = {}, showsCare = false) => {
  const { list, why } = targetListOf(student(fields), { ...RULE, ...rule }, YEAR, showsCare);
  return `${list}: ${why}`;
};

describe('which list a student is on, and why', () => {
  it.each([
    [{ ...held('ever-6-fsm'), ks2Maths: 113 }, 'in: Ever 6 FSM and KS2 113'],
    [{ ...held('ever-6-fsm'), ks2Maths: 110 }, 'in: Ever 6 FSM and KS2 110'],
    [{ ...held('ever-6-fsm', 'service'), ks2Maths: 110 }, 'in: Ever 6 FSM and KS2 110'],
    [{ ...held('ever-6-fsm'), ks2Maths: 109 }, 'boundary: Ever 6 FSM and KS2 109, 1 below 110'],
    [{ ...held('ever-6-fsm'), ks2Maths: 108 }, 'boundary: Ever 6 FSM and KS2 108, 2 below 110'],
    [{ ...held('ever-6-fsm'), ks2Maths: 107 }, 'out: Ever 6 FSM and KS2 107, 3 below 110'],
    [held('ever-6-fsm'), 'no-score: Ever 6 FSM, no KS2 score'],
    [{ ...held('ever-6-fsm'), ks2Note: 'N' }, 'no-score: Ever 6 FSM, no KS2 score (N)'],
    [{ ...held('ever-6-fsm'), ...nominated }, 'in: Ever 6 FSM; nominated by A. Shah: quick with proof'],
    [{ ...held('ever-6-fsm'), ...nominated, ks2Maths: 101 }, 'in: Ever 6 FSM; nominated by A. Shah: quick with proof'],
    [{ ...held('service'), ks2Maths: 118 }, 'out: Service only, which does not count'],
    [{ pupilPremium: 'yes', ks2Maths: 112 }, 'in: Pupil Premium and KS2 112'],
    [{ pupilPremium: 'no', ks2Maths: 120 }, 'out: Not eligible for Pupil Premium'],
    [{ pupilPremium: 'no', ...nominated }, 'out: Not eligible for Pupil Premium; nominated by a teacher'],
    [{ ks2Maths: 120 }, 'out: Pupil Premium not known'],
  ] as const)('%j', (fields, expected) => {
    expect(judged(fields)).toBe(expected);
  });

  it('names a care reason only when it is asked for', () => {
    const fields = { ...held('looked-after'), ks2Maths: 115 };
    expect(judged(fields)).toBe('in: Pupil Premium and KS2 115');
    expect(judged(fields, {}, true)).toBe('in: Looked after and KS2 115');
    const none = { reasons: ['ever-6-fsm'] } as const;
    const notKnown = { pupilPremium: 'yes', ks2Maths: 115 } as const;
    expect(judged(notKnown)).toBe(judged(fields));
    expect(judged(notKnown, {}, true)).toBe('in: Pupil Premium (reason not known) and KS2 115');
    const nor = { reasons: ['service'] } as const;
    expect(judged(fields, nor)).toBe('out: Pupil Premium, but not for a reason that counts');
    expect(judged(notKnown, nor)).toBe(judged(fields, nor));
    expect(judged(fields, none, true)).toBe('out: Looked after only, which does not count');
    expect(judged({ ...held('ever-6-fsm', 'previously-looked-after'), ks2Maths: 110 }, {}, true)).toBe(
      'in: Ever 6 FSM, previously looked after and KS2 110',
    );
  });

  it('goes by the reasons, the years and the nominations of the rule', () => {
    const fields = { ...held('service'), ks2Maths: 118 };
    expect(judged(fields, { reasons: ['service'] })).toBe('in: Service and KS2 118');
    const notKnown = { pupilPremium: 'yes', ks2Maths: 118 } as const;
    expect(judged(notKnown, { reasons: ['ever-6-fsm'] }, true)).toMatch(/^out: .*not known, which does not count$/);
    expect(judged(fields, { reasons: ['service'], years: [9, 10] })).toBe('out: Year 8 is not looked at');
    expect(judged({ ...fields, cohort: null }, { years: [9] })).toBe('out: Year group not known');
    expect(judged({ ...fields, yearOffset: 1 }, { reasons: ['service'], years: [9] })).toBe('in: Service and KS2 118');
    expect(judged({ ...held('ever-6-fsm'), ...nominated }, { nominationCounts: false })).toMatch(/^no-score/);
    expect(judged({ reasons: [{ reason: 'ever-6-fsm', holds: false, source: 'x', asAt: '2026-09-01' }] })).toMatch(
      /^out: Pupil Premium not known/,
    );
  });
});

describe('the rule as a sentence', () => {
  it('says the default', () => {
    expect(ruleSentence(RULE)).toBe(
      'In: students eligible for Pupil Premium (Ever 6 FSM, looked after, previously looked after or reason not known; ' +
        'service alone does not count) with KS2 maths 110 or more, or nominated by a teacher with a reason. ' +
        'Boundary: 108 or 109.',
    );
  });

  it('says every other', () => {
    const all = Object.keys(COUNTED_REASONS) as CountedReason[];
    expect(ruleSentence({ ...RULE, reasons: all, years: [9, 7, 8], boundaryPoints: 3, nominationCounts: false })).toBe(
      'In: students in Years 7, 8 and 9 eligible for Pupil Premium (for any reason, or for a reason not known) ' +
        'with KS2 maths 110 or more. Boundary: 107 to 109.',
    );
    expect(ruleSentence({ ...RULE, reasons: ['ever-6-fsm'], years: [7], boundaryPoints: 0 })).toBe(
      'In: students in Year 7 eligible for Pupil Premium (Ever 6 FSM; looked after, previously looked after, service ' +
        'and reason not known alone do not count) with KS2 maths 110 or more, or nominated by a teacher with a reason. ' +
        'There is no boundary.',
    );
    expect(ruleSentence({ ...RULE, boundaryPoints: 1 })).toMatch(/Boundary: 109\.$/);
  });
});

const anyStudent = fc
  .record({
    pupilPremium: fc.constantFrom('yes', 'no', null),
    held: fc.subarray(REASON_KEYS),
    ended: fc.subarray(REASON_KEYS),
    isNominated: fc.boolean(),
    ks2Maths: fc.option(fc.integer({ min: 80, max: 120 })),
    cohort: fc.option(fc.integer({ min: 2020, max: 2026 })),
    hasLeft: fc.boolean(),
  })
  .map(({ held: holding, ended, isNominated, hasLeft, ...rest }) =>
    student({
      ...rest,
      leftOn: hasLeft ? '2026-10-01' : null,
      reasons: [...new Set([...holding, ...ended])].map((reason) => ({
        reason,
        holds: holding.includes(reason),
        source: 'DfE',
        asAt: '2026-09-07',
      })),
      ...(isNominated ? nominated : {}),
    }),
  );
const anyRule = fc.record({
  reasons: fc.subarray(Object.keys(COUNTED_REASONS) as CountedReason[], { minLength: 1 }),
  ks2Threshold: fc.integer({ min: 80, max: 120 }),
  boundaryPoints: fc.integer({ min: 0, max: 20 }),
  nominationCounts: fc.boolean(),
  years: fc.subarray([7, 8, 9, 10, 11, 12, 13]),
});

/** The rule of product.md said once more, as plainly as it can be. */
function naively(s: StudentRow, rule: TargetRule): TargetList {
  const year = s.cohort === null ? null : YEAR - s.cohort + 7;
  if (rule.years.length > 0 && !(year !== null && rule.years.includes(year))) return 'out';
  const holding = s.reasons.filter((r) => r.holds).map((r) => r.reason);
  const isEligible =
    holding.length > 0
      ? holding.some((r) => rule.reasons.includes(r))
      : s.pupilPremium === 'yes' && rule.reasons.includes('not-known');
  if (!isEligible) return 'out';
  if ((s.ks2Maths ?? 0) >= rule.ks2Threshold || (rule.nominationCounts && s.nominations.length > 0)) return 'in';
  if (s.ks2Maths === null) return 'no-score';
  return s.ks2Maths >= rule.ks2Threshold - rule.boundaryPoints ? 'boundary' : 'out';
}

describe('whatever the rule and the students', () => {
  it('does as the plain rule says, and gives a reason that names no care', () => {
    fc.assert(
      fc.property(anyStudent, anyRule, (s, rule) => {
        const { list, why } = targetListOf(s, rule, YEAR);
        expect(list).toBe(naively(s, rule));
        expect(why).not.toMatch(/looked after/i);
        expect(why.length).toBeGreaterThan(5);
      }),
    );
  });

  it('puts everybody who is here on exactly one of the four lists', () => {
    fc.assert(
      fc.property(fc.array(anyStudent, { maxLength: 30 }), anyRule, (students, rule) => {
        const counts = listCounts(students, rule, YEAR);
        const here = students.filter((s) => s.leftOn === null);
        expect(counts.in + counts.boundary + counts['no-score'] + counts.out).toBe(here.length);
        for (const list of Object.keys(TARGET_LISTS) as TargetList[]) {
          expect(counts[list]).toBe(here.filter((s) => naively(s, rule) === list).length);
        }
      }),
    );
  });

  it('never lets anybody in by a higher threshold, nor by fewer reasons', () => {
    fc.assert(
      fc.property(anyStudent, anyRule, fc.nat(10), (s, rule, more) => {
        const stricter = { ...rule, ks2Threshold: rule.ks2Threshold + more };
        const fewer = { ...rule, reasons: rule.reasons.slice(0, 1) };
        for (const other of [stricter, fewer]) {
          if (targetListOf(s, other, YEAR).list === 'in') expect(targetListOf(s, rule, YEAR).list).toBe('in');
        }
      }),
    );
  });
});

describe('decisions beside the rule', () => {
  it('needs a reason to go against it, and for nothing else', () => {
    const against = (Object.keys(STANDINGS) as Standing[]).flatMap((standing) =>
      (Object.keys(TARGET_LISTS) as TargetList[]).flatMap((list) =>
        isAgainstRule(standing, list) ? [`${standing} ${list}`] : [],
      ),
    );
    expect(against).toEqual(['target boundary', 'target no-score', 'target out', 'none in']);
  });

  it('follows the list without letting go of who is watched or compared', () => {
    expect(standingByList('in', 'none')).toBe('target');
    expect(standingByList('out', 'target')).toBe('none');
    expect(standingByList('boundary', 'watch')).toBe('watch');
    expect(standingByList('out', 'comparison')).toBe('comparison');
  });

  it('lists those whose list is another than when it was decided, with both reasons', () => {
    const decision = {
      id: 'd',
      studentId: 's',
      standing: 'target',
      list: 'in',
      why: 'Ever 6 FSM and KS2 113',
      reason: '',
      isOverride: false,
      decidedAt: '2026-09-10T09:00:00.000Z',
    } as const;
    const now = { ...held('ever-6-fsm'), ks2Maths: 107, decision };
    expect(wouldChange(student(now), RULE, YEAR)).toEqual({
      was: { list: 'in', why: 'Ever 6 FSM and KS2 113' },
      now: { list: 'out', why: 'Ever 6 FSM and KS2 107, 3 below 110' },
    });
    expect(wouldChange(student({ ...now, ks2Maths: 111 }), RULE, YEAR)).toBeNull();
    expect(wouldChange(student({ ...now, leftOn: '2026-10-01' }), RULE, YEAR)).toBeNull();
    expect(wouldChange(student({ ...now, decision: null }), RULE, YEAR)).toBeNull();
  });

  it('leaves out a decision against the rule, and lists it apart', () => {
    const decision = {
      id: 'd',
      studentId: 's',
      standing: 'target',
      list: 'boundary',
      why: 'Ever 6 FSM and KS2 109, 1 below 110',
      reason: 'Top of the set',
      isOverride: true,
      decidedAt: '2026-09-10T09:00:00.000Z',
    } as const;
    const raised = { ...RULE, ks2Threshold: 114 };
    const someone = student({ ...held('ever-6-fsm'), ks2Maths: 109, decision });
    expect(wouldChange(someone, raised, YEAR)).toBeNull();
    const { changed, against } = targetsOf([someone], raised, YEAR, { showsCare: false, hidesWords: false });
    expect(changed).toEqual([]);
    expect(against.map(({ movedAgainst }) => movedAgainst?.now.list)).toEqual(['out']);
  });
});

describe('the rule while it is being changed', () => {
  const years = [7, 8, 9];

  it('reads back what it was, whatever the rule', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const known = [...new Set([...years, ...rule.years])].sort((a, b) => a - b);
        const isEveryYear = known.every((year) => rule.years.includes(year));
        expect(readDraft(draftOf(rule, known), known)).toEqual({ ...rule, years: isEveryYear ? [] : rule.years });
      }),
    );
  });

  it.each([
    ['threshold', { threshold: '79' }, 'Enter a scaled score from 80 to 120'],
    ['threshold', { threshold: '110.5' }, 'Enter a scaled score from 80 to 120'],
    ['boundary', { boundary: '' }, 'Enter a whole number of points from 0 to 20'],
    ['reasons', { reasons: [] }, 'Tick at least one reason that counts'],
    ['years', { years: [] }, 'Tick at least one year group'],
  ])('says what is wrong with the %s: %j', (field, typed, sentence) => {
    expect(readDraft({ ...draftOf(RULE, years), ...typed }, years)).toEqual([{ field, sentence }]);
  });

  it('says who would move, the most first', () => {
    const students = [109, 108, 113].map((ks2Maths, i) => student({ ...held('ever-6-fsm'), id: `s${i}`, ks2Maths }));
    const { rows } = targetsOf(students, RULE, YEAR, { showsCare: false, hidesWords: false });
    const effect = effectOf({ ...RULE, ks2Threshold: 114 }, rows, YEAR);
    expect(effect.counts).toEqual({ in: 0, boundary: 1, 'no-score': 0, out: 2 });
    expect(moveWords(effect)).toEqual(['2 from On the boundary to Out', '1 from In to On the boundary']);
  });
});

it('hides what a teacher wrote while names are hidden', () => {
  const students = [student({ ...held('ever-6-fsm'), ...nominated })];
  const [row] = targetsOf(students, RULE, YEAR, { showsCare: false, hidesWords: true }).rows;
  expect(row?.why).toBe('Ever 6 FSM; nominated by a teacher');
});
