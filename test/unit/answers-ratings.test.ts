import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rating } from '../../shared/contract/audit.ts';
import { readRating } from '../../shared/domain/answers-ratings.ts';
import { readTimes } from '../../shared/domain/answers-time.ts';
import { wantsPdReader } from '../../shared/domain/answers-wants-pd.ts';
import { defaultFramework } from '../support/audit-files.ts';

const framework = defaultFramework();
const scale = framework.staffScale;
const statements = framework.domains.flatMap((d) => d.statements).filter((s) => s.askedOfStaff);

describe('readRating', () => {
  it.each<[string, Rating | null | 'unreadable']>([
    ['3', 3],
    ['3.0', 3],
    [' 3 ', 3],
    ['３', 3],
    ['(2)', 2],
    ['3 - Confident', 3],
    ['3 – Confident', 3],
    ['3: Confident', 3],
    ['3. confident', 3],
    ['3 Confident', 3],
    ['2 - Some confidence, would value support', 2],
    ['4 - Secure', 4],
    ['Confident (3)', 3],
    ['Confident', 3],
    ['CONFIDENT', 3],
    ['Confident and could support others', 4],
    ['confident  and could support others.', 4],
    ['New to me or not yet confident', 1],
    ['N/A', 'N/A'],
    ['NA', 'N/A'],
    ['n/a', 'N/A'],
    ['N.A.', 'N/A'],
    ['Not applicable', 'N/A'],
    ['Not taught by me', 'N/A'],
    ['N/A (not taught by me)', 'N/A'],
    ['', null],
    ['   ', null],
    ['\u00a0', null],
    ['#N/A', 'unreadable'],
    ['#REF!', 'unreadable'],
    ['0', 'unreadable'],
    ['5', 'unreadable'],
    ['3.5', 'unreadable'],
    ['-3', 'unreadable'],
    ['3-4', 'unreadable'],
    ['3 or 4', 'unreadable'],
    ['3/4', 'unreadable'],
    ['3 out of 4', 'unreadable'],
    ['3 - Confident and could support others', 'unreadable'],
    ['Confident (4)', 'unreadable'],
    ['Quite confident', 'unreadable'],
    ['Narrow', 'unreadable'],
    ['-', 'unreadable'],
    ['?', 'unreadable'],
  ])('reads %j as %j', (text, expected) => {
    expect(readRating(text, scale)).toBe(expected);
  });

  const ratings = fc.constantFrom<Rating>(1, 2, 3, 4, 'N/A');
  const dress = fc.tuple(
    fc.constantFrom('', ' ', '\t', '\u00a0'),
    fc.constantFrom('number', 'label', 'both', 'both:'),
    fc.boolean(),
  );

  it('reads back every way a form writes a rating', () => {
    fc.assert(
      fc.property(ratings, dress, (rating, [space, form, upper]) => {
        const label = scale.find((step) => step.value === rating)?.label ?? 'N/A';
        const written = { number: String(rating), label, both: `${rating} - ${label}`, 'both:': `${rating}: ${label}` };
        const text = rating === 'N/A' ? 'N/A' : (written[form as keyof typeof written] ?? '');
        expect(readRating(space + (upper ? text.toUpperCase() : text) + space, scale)).toBe(rating);
      }),
    );
  });

  it('never takes other words for a rating', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abcdefgxyz ,.-'), minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(words, (text) => {
        fc.pre(text.trim() !== '' && !/^\W*(?:n\W?a)\b/.test(text));
        expect(readRating(text, scale)).toBe('unreadable');
      }),
    );
  });
});

describe('wantsPdReader', () => {
  const read = wantsPdReader(statements);
  const text = (code: string) => statements.find((s) => s.code === code)?.text ?? '';

  it.each<[string, string[]]>([
    ['A4;B6;F2;', ['A4', 'B6', 'F2']],
    ['A4, B6, F2', ['A4', 'B6', 'F2']],
    ['a4 b6', ['A4', 'B6']],
    ['A4 and B6', ['A4', 'B6']],
    ['A4\nB6', ['A4', 'B6']],
    ['A10', ['A10']],
    ['A3 quadratics', ['A3']],
    ['', []],
    ['None', []],
    ['n/a', []],
  ])('reads %j', (given, expected) => {
    const { statementIds, unread } = read(given);
    expect([...statementIds].sort()).toEqual([...expected].sort());
    expect(unread).toEqual([]);
  });

  it('reads whole texts, which hold commas and "and", joined by semicolons or commas', () => {
    for (const joint of [';', ', ', '\n']) {
      const { statementIds, unread } = read([text('A2'), text('A5'), `A3. ${text('A3')}`].join(joint));
      expect([...statementIds].sort()).toEqual(['A2', 'A3', 'A5']);
      expect(unread).toEqual([]);
    }
  });

  it('says what it cannot read, a range and a department statement among it', () => {
    expect(read('A1-A4').unread).toEqual(['A1-A4']);
    expect(read('A1 to A4').statementIds).toEqual([]);
    expect(read('G1;A2')).toEqual({ statementIds: ['A2'], unread: ['G1'] });
    expect(read('More time please').unread).toEqual(['More time please']);
  });

  it('reads back any set of statements by code or text', () => {
    fc.assert(
      fc.property(fc.subarray([...statements]), fc.boolean(), fc.constantFrom(';', ', '), (some, codes, joint) => {
        const given = some.map((s) => (codes ? s.code : s.text)).join(joint);
        expect([...read(given).statementIds].sort()).toEqual(some.map((s) => s.id).sort());
      }),
    );
  });
});

describe('readTimes', () => {
  it.each<[string, string | null]>([
    ['2026-09-14T15:44:00', '2026-09-14T15:44:00'],
    ['2026-09-14T15:44:00.000Z', '2026-09-14T15:44:00'],
    ['2026-09-14', '2026-09-14T00:00:00'],
    ['2026/09/14 3:44:00 PM GMT+1', '2026-09-14T15:44:00'],
    ['2026/09/14 12:05:00 AM GMT+1', '2026-09-14T00:05:00'],
    ['14/09/2026 15:44', '2026-09-14T15:44:00'],
    ['14/09/26 15:44:30', '2026-09-14T15:44:30'],
    ['3/9/2026', '2026-09-03T00:00:00'],
    ['14 September 2026 15:44', '2026-09-14T15:44:00'],
    ['Mon, 14 Sep 2026', '2026-09-14T00:00:00'],
    ['Sep 14, 2026, 3:44 PM', '2026-09-14T15:44:00'],
    ['46279.655555555553', '2026-09-14T15:44:00'],
    ['29/02/2027', null],
    ['14/13/2026', null],
    ['2026-09-14 25:00', null],
    ['yesterday', null],
    ['', null],
  ])('reads %j as %j', (text, expected) => {
    expect(readTimes([text])).toEqual([expected]);
  });

  it('takes the month first only where the column shows it', () => {
    expect(readTimes(['9/3/2026 8:00', '9/14/2026 8:00'])).toEqual(['2026-09-03T08:00:00', '2026-09-14T08:00:00']);
    expect(readTimes(['9/3/2026 8:00', '14/9/2026 8:00'])).toEqual(['2026-03-09T08:00:00', '2026-09-14T08:00:00']);
  });
});
