import { describe, expect, it } from 'vitest';
import { pupilPremiumOf } from '../../shared/domain/students.ts';
import { carriedOut, planOf } from '../support/student-planning.ts';

const usesOf = (table: readonly (readonly string[])[]) => planOf(table).preview.columns.map(({ use }) => use);

describe('a reason for Pupil Premium beside its yes or no', () => {
  const rows = [
    ['Ada', 'Y', 'Ever 6 FSM'],
    ['Bea', 'Y', 'Service'],
    ['Cyd', 'N', ''],
    ['Dot', 'Y', ''],
    ['Eve', 'N', 'Ever 6 FSM'],
    ['Fay', 'Y', 'N/A'],
    ['Gil', 'N', '-'],
    ['Hal', '', ''],
  ];
  const premiums = (table: readonly (readonly string[])[]) =>
    carriedOut(planOf(table)).map((student) => {
      const { status, reasons } = pupilPremiumOf(student);
      return [status, ...reasons].join(' ');
    });
  const expected = [
    'yes ever-6-fsm',
    'yes service',
    'no',
    'yes',
    'no',
    'yes',
    'no',
    // The list says No elsewhere, so that a blank says nothing.
    'not-known',
  ];

  it.each(['Pupil Premium Reason', 'PP type', 'Reason for PP'])(
    'is read with it, whichever stands first (%s)',
    (reason) => {
      const wordFirst = [['Surname', 'Pupil Premium', reason], ...rows];
      expect(usesOf(wordFirst)).toEqual(['surname', 'pupilPremium', 'pupilPremium']);
      expect(premiums(wordFirst)).toEqual(expected);
      expect(premiums(wordFirst.map(([name = '', word = '', why = '']) => [name, why, word]))).toEqual(expected);
    },
  );

  it('says so when the two contradict each other, and asks no question about its blanks', () => {
    const { preview } = planOf([['Surname', 'Pupil Premium', 'Pupil Premium Reason'], ...rows]);
    expect(preview.columns.map(({ blankMeansNo }) => blankMeansNo)).toEqual([null, false, null]);
    expect(preview.shown.flatMap(({ problems }) => problems)).toEqual([
      'Row 6 contradicts itself: it says No to Pupil Premium and Yes to Ever 6 FSM. The No is read; ask the office which is right.',
    ]);
  });

  it('stands alone as well', () => {
    expect(
      usesOf([['Surname', 'Pupil Premium Reason'], ...rows.map(([name = '', , why = '']) => [name, why])]),
    ).toEqual(['surname', 'pupilPremium']);
  });
});

describe('dates of birth with the month first', () => {
  it('are refused where they could be read both ways', () => {
    const { preview } = planOf([
      ['Surname', 'DOB'],
      ['Byron', '05/09/2013'],
      ['King', '03/25/2014'],
      ['Noel', '07/07/2014'],
    ]);
    expect(preview.shown.map(({ bornOn }) => bornOn)).toEqual([null, null, '2014-07-07']);
    expect(preview.shown[0]?.problems[0]).toContain('can be read in two ways');
  });
});

describe('a name in one cell', () => {
  it.each([
    ['Student Name (Last, First)', 'van Dyk Deepa', 'van Dyk, Deepa'],
    ['Name (Surname Forename)', 'Byron Ada', 'Byron, Ada'],
    ['Student name', 'Ada Byron', 'Byron, Ada'],
  ])('has the surname where its heading says (%s)', (heading, cell, name) => {
    expect(
      planOf([
        [heading, 'Form'],
        [cell, '7B'],
      ]).preview.shown[0]?.name,
    ).toBe(name);
  });
});

describe('the year group of somebody new', () => {
  it('that is far from what the date of birth says is noted, and read', () => {
    const { preview } = planOf([
      ['Surname', 'DOB', 'Year'],
      ['Byron', '10/12/2014', '11'],
    ]);
    expect(preview.shown[0]).toMatchObject({ kind: 'new', yearGroup: 11 });
    expect(preview.shown[0]?.problems).toEqual([
      'Row 2: Somebody born on 10 December 2014 would be in Year 7, and the list says Year 11. Check both in the school’s system.',
    ]);
  });

  it('is of the year that most dates of birth in a short DfE file agree on', () => {
    const headings = ['Surname', 'DOB', 'NCYear', 'Deprivation Pupil Premium', 'Service Child Premium', 'As at date'];
    const born = ['01/03/2014', '02/03/2014', '03/03/2014', '04/03/2014'];
    const rows = born.map((day, i) => [`Ali${i}`, day, i === 0 ? '7' : '8', '1', '0', '01/04/2026']);
    const years = carriedOut(planOf([headings, ...rows])).map(({ cohort }) => cohort);
    expect(years).toEqual([2026, 2025, 2025, 2025]);
  });
});
