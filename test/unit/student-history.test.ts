import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesInWords, type StudentState, shownChange } from '../../shared/domain/student-history.ts';
import { PUPIL_PREMIUM_REASONS, REASON_KEYS } from '../../shared/domain/students.ts';

const BASE: StudentState = {
  id: 's1',
  upn: '',
  surname: 'Adeyemi',
  forename: 'Grace',
  preferredName: '',
  bornOn: null,
  cohort: 2024,
  yearOffset: 0,
  form: '9B',
  mathsClass: '9x/Ma1',
  sex: null,
  sen: null,
  eal: null,
  previousSchool: '',
  pupilPremium: null,
  pupilPremiumSource: '',
  pupilPremiumAsAt: null,
  ks2Maths: null,
  ks2Note: '',
  targetGrade: '',
  currentGrade: '',
  predictedGrade: '',
  mockGrade: '',
  aLevel: 'not-asked',
  furtherMaths: 'not-asked',
  degreeAspiration: '',
  notes: '',
  tags: [],
  leftOn: null,
  reasons: [],
};
const change = (was: Partial<StudentState>, is: Partial<StudentState>) =>
  changesInWords({ ...BASE, ...was }, { ...BASE, ...is }, 2026);

describe('a change in words', () => {
  it.each<[string, Partial<StudentState>, Partial<StudentState>, readonly string[]]>([
    ['a text', { form: '7B' }, { form: '7G' }, ['Form: 7B to 7G']],
    ['a first value', {}, { currentGrade: '6' }, ['Current grade: 6, none before']],
    ['a value that goes', { sen: 'K' }, { sen: null }, ['SEN: SEN support taken out']],
    ['a plain yes', { pupilPremium: 'yes' }, { pupilPremium: 'no' }, ['Pupil Premium: Yes to No']],
    ['a score in place of a note', { ks2Note: 'N' }, { ks2Maths: 109 }, ['KS2 maths: N to 109']],
    ['an exception to the year', {}, { yearOffset: -1 }, ['Year: 9 to 8']],
    [
      'a day',
      { bornOn: '2012-09-03' },
      { bornOn: '2012-09-04' },
      ['Date of birth: 3 September 2012 to 4 September 2012'],
    ],
    ['an intention', {}, { aLevel: 'maybe' }, ['A level: Not asked to Maybe']],
    ['notes, not their words', { notes: 'a' }, { notes: 'b' }, ['Notes changed']],
    ['tags', { tags: ['a', 'b'] }, { tags: ['b', 'c'] }, ['Tag added: c', 'Tag taken off: a']],
    ['coming back', { leftOn: '2026-07-20' }, { leftOn: null }, ['Back in the school']],
  ])('is said of %s', (_, was, is, words) => expect(change(was, is)).toEqual(words));

  it('is said of each reason', () => {
    const held = { reason: 'ever-6-fsm', holds: true, source: 'SIMS list', asAt: '2026-09-07' } as const;
    const reasons = (one: Partial<typeof held> | { readonly holds: false } | null) =>
      one === null ? {} : { reasons: [{ ...held, ...one }] };
    expect(change(reasons({}), reasons({ holds: false }))).toEqual(['Ever 6 FSM ended']);
    expect(change(reasons({ holds: false }), reasons({}))).toEqual(['Ever 6 FSM holds again']);
    expect(change(reasons(null), reasons({}))).toEqual(['Ever 6 FSM holds']);
    expect(change(reasons({}), reasons(null))).toEqual(['Ever 6 FSM taken out']);
    expect(change(reasons({}), reasons({}))).toEqual([]);
  });
});

describe('a line of the history', () => {
  it('tells nothing of care while that is hidden', () => {
    const care = ['Looked after', 'Previously looked after'];
    for (const key of REASON_KEYS) {
      const name = PUPIL_PREMIUM_REASONS[key];
      const shown = shownChange(`${name} ended`, { care: false, names: true });
      expect(shown).toBe(care.includes(name) ? null : `${name} ended`);
      expect(shownChange(`${name} ended`, { care: true, names: true })).toBe(`${name} ended`);
    }
  });

  it('holds no word that somebody typed about who the student is while initials are shown', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{5,9}$/);
    fc.assert(
      fc.property(word, word, (before, after) => {
        fc.pre(before !== after);
        const naming = ['surname', 'forename', 'preferredName', 'upn', 'previousSchool', 'notes'] as const;
        for (const field of naming) {
          const [line = ''] = change({ [field]: before }, { [field]: after });
          const shown = shownChange(line, { care: true, names: false });
          expect(shown).not.toContain(before);
          expect(shown).not.toContain(after);
        }
      }),
    );
    const hidden = { care: true, names: false };
    expect(shownChange('Status: Target, against the rule: Grace is quick', hidden)).toBe(
      'Status: Target, against the rule',
    );
    expect(shownChange('Nominated by A. Shah: Grace is quick', hidden)).toBe('Nominated by a teacher');
    expect(shownChange('Form: 7B to 7G', hidden)).toBe('Form: 7B to 7G');
  });
});
