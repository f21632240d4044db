import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DraftDay,
  type DraftYear,
  draftOf,
  isAsSaved,
  problemOf,
  readyYear,
} from '../../renderer/features/settings/year-draft.ts';
import { type HalfTerm, type School, schoolContract } from '../../shared/contract/school.ts';
import { addDays, suggestedHalfTerms } from '../../shared/domain/school-year.ts';
import { planFixture } from '../support/plan-fixture.ts';

const halfTerms = suggestedHalfTerms(2026);
const year = (closedDays: readonly Partial<DraftDay>[] = [], terms: readonly HalfTerm[] = halfTerms): DraftYear => ({
  halfTerms: terms,
  closedDays: closedDays.map((d, i) => ({ key: `day-${i}`, on: null, name: '', kind: 'closed', ...d })),
});
const withTerm = (number: number, patch: Partial<HalfTerm>) =>
  year(
    [],
    halfTerms.map((h) => (h.number === number ? { ...h, ...patch } : h)),
  );

describe('a year that makes sense', () => {
  it('is sent as it was saved', () => {
    const { school } = planFixture();
    const saved = {
      ...school,
      closedDays: [
        { on: '2026-09-01', name: 'INSET day', kind: 'inset' },
        { on: '2027-05-03', name: 'Bank holiday', kind: 'closed' },
      ] as const,
    };
    expect(readyYear(draftOf(saved))).toEqual({ halfTerms: saved.halfTerms, closedDays: saved.closedDays });
  });

  it('is sent with its days in order, their names trimmed and their rows’ keys left behind', () => {
    const draft = year([
      { on: '2027-05-03', name: ' Bank holiday ' },
      { on: '2026-09-01', name: 'INSET day', kind: 'inset' },
    ]);
    expect(readyYear(draft)?.closedDays).toEqual([
      { on: '2026-09-01', name: 'INSET day', kind: 'inset' },
      { on: '2027-05-03', name: 'Bank holiday', kind: 'closed' },
    ]);
  });

  it('may have half-terms of one day, one straight after another', () => {
    const terms = halfTerms.map((h, i) => ({
      ...h,
      firstOn: addDays('2026-09-01', i),
      lastOn: addDays('2026-09-01', i),
    }));
    expect(problemOf(year([], terms))).toBeNull();
  });
});

describe('a year that makes no sense names what to change', () => {
  it.each([
    [
      'a half-term that ends before it starts',
      withTerm(2, { lastOn: '2026-10-30' }),
      'Autumn 2 ends on 30 October 2026, before it starts. Change one of its dates.',
    ],
    [
      'a half-term that starts before the last one ends',
      withTerm(3, { firstOn: '2026-12-17' }),
      'Spring 1 starts on 17 December 2026, before Autumn 2 ends. Change one of the two dates.',
    ],
    [
      'a half-term that starts on the day the last one ends',
      withTerm(3, { firstOn: '2026-12-18' }),
      'Spring 1 starts on 18 December 2026, before Autumn 2 ends. Change one of the two dates.',
    ],
    [
      'the wrong year typed',
      withTerm(6, { firstOn: '2026-06-07' }),
      'Summer 2 starts on 7 June 2026, before Summer 1 ends. Change one of the two dates.',
    ],
    ['a day with no date', year([{ name: ' Polling day ' }]), 'Give the date of Polling day, or remove it.'],
    [
      'a day with no name',
      year([{ on: '2027-05-03', name: '  ' }]),
      'Say what 3 May 2027 is, such as Bank holiday, or remove it.',
    ],
  ])('%s', (_, draft, sentence) => {
    expect(problemOf(draft)).toBe(sentence);
    expect(readyYear(draft)).toBeNull();
  });

  it('says the first thing only, half-terms before days', () => {
    const draft = { ...withTerm(5, { lastOn: '2027-01-01' }), closedDays: year([{ name: 'Polling day' }]).closedDays };
    expect(problemOf(draft)).toMatch(/^Summer 1 ends/);
  });

  it('is quiet about a row that has only just been added, and sends the rest without it', () => {
    const draft = year([
      { on: null, name: ' ' },
      { on: '2027-05-03', name: 'Bank holiday' },
    ]);
    expect(problemOf(draft)).toBeNull();
    expect(readyYear(draft)).toEqual({
      halfTerms,
      closedDays: [{ on: '2027-05-03', name: 'Bank holiday', kind: 'closed' }],
    });
  });
});

describe('the rows of the closed days', () => {
  const day = { on: '2027-05-03', name: 'Bank holiday', kind: 'closed' } as const;
  const school = (closedDays: School['closedDays']): School => ({ ...planFixture().school, halfTerms, closedDays });
  const keys = (draft: DraftYear) => draft.closedDays.map((d) => d.key);

  it('are told apart even when two days are the same', () => {
    const both = keys(draftOf(school([day, day])));
    expect(new Set(both).size).toBe(2);
  });

  it('keep their names on the screen when they come back saved, and give none away twice', () => {
    const inset = { on: '2026-09-01', name: 'INSET day', kind: 'inset' } as const;
    const shown = [
      { ...day, key: 'new-1' },
      { ...day, key: 'new-2' },
    ];
    const after = keys(draftOf(school([inset, day, day, day]), shown));
    expect(after.slice(1, 3)).toEqual(['new-1', 'new-2']);
    expect(new Set(after).size).toBe(4);
    expect(
      keys(draftOf(school([inset, day, day, day]), draftOf(school([inset, day, day, day]), shown).closedDays)),
    ).toEqual(after);
  });

  it('are as saved until one of them changes', () => {
    const saved = school([day]);
    const ready = readyYear(draftOf(saved));
    if (ready === null) throw new Error('the fixture is not ready');
    expect(isAsSaved(ready, saved)).toBe(true);
    expect(isAsSaved({ ...ready, closedDays: [{ ...day, kind: 'inset' }] }, saved)).toBe(false);
    expect(isAsSaved({ ...ready, closedDays: [] }, saved)).toBe(false);
  });
});

it('what is ready is what the school accepts, and nothing else', () => {
  const input = schoolContract['school.saveTermDates'].input;
  const days = fc.nat(330).map((n) => addDays('2026-09-01', n));
  const anyTerms = fc.array(days, { minLength: 12, maxLength: 12 });
  const terms = fc
    .oneof(
      anyTerms,
      anyTerms.map((all) => all.toSorted()),
    )
    .map((all) =>
      halfTerms.map(({ number }, i) => ({ number, firstOn: all[i * 2] ?? '', lastOn: all[i * 2 + 1] ?? '' })),
    );
  const closed = fc.array(fc.record({ on: days, name: fc.constantFrom('INSET day', 'Polling day') }), { maxLength: 3 });
  fc.assert(
    fc.property(terms, closed, (t, c) => {
      const ready = readyYear(year(c, t));
      expect(ready !== null).toBe(
        input.safeParse({ halfTerms: t, closedDays: c.map((d) => ({ ...d, kind: 'closed' })) }).success,
      );
      if (ready !== null) expect(input.safeParse(ready).success).toBe(true);
    }),
  );
});
