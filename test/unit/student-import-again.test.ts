import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upnOf } from '../support/many-students.ts';
import { carriedOut, planOf } from '../support/student-planning.ts';

const HEADINGS = [
  'UPN',
  'Surname',
  'Forename',
  'Date of birth',
  'Year',
  'Registration form',
  'Maths class',
  'Sex',
  'SEN',
  'EAL',
  'Pupil Premium',
  'Ever 6 FSM',
  'Service child',
  'KS2 maths',
];

const blankOr = (arbitrary: fc.Arbitrary<string>) =>
  fc.oneof({ arbitrary: fc.constant(''), weight: 1 }, { arbitrary, weight: 4 });
const one = (...texts: string[]) => blankOr(fc.constantFrom(...texts));

const person = fc.tuple(
  blankOr(fc.integer({ min: 1, max: 60 }).map(upnOf)),
  fc.constantFrom("O'Neill", 'Smyth-Jones', 'Muñoz', 'van Dyk', 'Null', 'Brontë', 'Khan', 'Kahn'),
  fc.constantFrom('Zoë', 'Ali', 'Alia', 'Jo-Ann', 'Mary Jane', 'Theo'),
  blankOr(
    fc.tuple(fc.integer({ min: 10, max: 28 }), fc.integer({ min: 10, max: 12 })).map(([d, m]) => `${d}/${m}/2014`),
  ),
  one('Year 7', 'Year 8', 'Year 11'),
  one('7B', '8 Green', '11x'),
  one('7x/Ma1', '8Y/Ma2'),
  one('F', 'M'),
  one('N', 'K', 'E'),
  one('Y', 'N'),
  one('Yes', 'No'),
  one('Yes', 'No'),
  one('Yes', 'No'),
  one('113', '99', 'N'),
);

const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.replaceAll("'", '’'),
  (text) => text.replaceAll('-', '–'),
  (text) => text.normalize('NFD'),
  (text) => text.replace(/^Year (\d+)$/, '$1'),
  (text) => text.replace(/^Year (\d+)$/, 'Y$1'),
  (text) => text.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$2-$1T00:00:00.000Z'),
  (text) => text.replace(/^K$/, 'SEN support').replace(/^E$/, 'EHCP'),
  (text) => text.replace(/^Yes$/, 'Y').replace(/^No$/, 'N'),
];

describe('the same list again', () => {
  it('changes nothing and adds nobody, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 30 }), (people) => {
        const first = planOf([HEADINGS, ...people]);
        const students = carriedOut(first);
        const { counts } = planOf([HEADINGS, ...people], { students }).preview;
        expect({ new: counts.new, changed: counts.changed }).toEqual({ new: 0, changed: 0 });
        expect(counts.notInFile).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing in other spellings and with its columns in another order', () => {
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 20 }),
        fc.array(fc.nat(SPELLINGS.length - 1), { minLength: 40, maxLength: 40 }),
        fc.shuffledSubarray([...HEADINGS.keys()], { minLength: HEADINGS.length }),
        (people, picks, order) => {
          const students = carriedOut(planOf([HEADINGS, ...people]));
          const respelt = people.map((cells, r) =>
            order.map((c, i) => (SPELLINGS[picks[(r * 7 + i) % picks.length] ?? 0] ?? String)(cells[c] ?? '')),
          );
          const again = planOf([order.map((c) => HEADINGS[c] ?? ''), ...respelt], { students });
          const { counts, shown } = again.preview;
          expect({ new: counts.new, changed: counts.changed, shown: shown.flatMap(({ changes }) => changes) }).toEqual({
            new: 0,
            changed: 0,
            shown: [],
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('puts every row into one count, and writes the new and the changed ones', () => {
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 25 }),
        fc.array(person, { minLength: 1, maxLength: 25 }),
        (here, list) => {
          const students = carriedOut(planOf([HEADINGS, ...here]));
          const { preview, toWrite } = planOf([HEADINGS, ...list], { students });
          const { notInFile, ...kinds } = preview.counts;
          expect(Object.values(kinds).reduce((sum, n) => sum + n, 0)).toBe(list.length);
          expect(toWrite).toHaveLength(kinds.new + kinds.changed);
          expect(preview.notInFile).toHaveLength(notInFile);
          const written = toWrite.flatMap((row) => (row.kind === 'changed' ? [row.student.id] : []));
          expect(new Set(written).size).toBe(written.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});
