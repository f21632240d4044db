import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMonthFirst, readBirthDay, yearGroupMismatch } from '../../shared/domain/student-birth-day.ts';
import { daysIn } from '../../shared/domain/student-days.ts';
import { readLookedAfter, readPupilPremium, readReason } from '../../shared/domain/student-pupil-premium.ts';
import type { Reading } from '../../shared/domain/student-reading.ts';
import { readGrade, readScaledScore } from '../../shared/domain/student-scores.ts';
import {
  readEal,
  readForm,
  readIntention,
  readMathsClass,
  readPlainText,
  readSen,
  readSex,
  readTags,
  readYearGroup,
  sameText,
} from '../../shared/domain/student-values.ts';
import { readYesNo } from '../../shared/domain/student-yes-no.ts';

const today = '2026-11-23';
const birthDay = (text: string) => readBirthDay(text, { today });
/** What a reader gives for each cell: the value, or the sentence. */
const outcome = <T>(reading: Reading<T>) => (reading.ok ? reading.value : reading.sentence);
const reads = <T>(reader: (text: string) => Reading<T>, cells: readonly string[], value: T) => {
  for (const cell of cells) expect({ cell, is: outcome(reader(cell)) }).toEqual({ cell, is: value });
};
const refuses = (reader: (text: string) => Reading<unknown>, cases: readonly (readonly [string, string])[]) => {
  for (const [cell, words] of cases) {
    const reading = reader(cell);
    expect({ cell, ok: reading.ok }).toEqual({ cell, ok: false });
    expect(outcome(reading)).toContain(words);
    expect(outcome(reading)).toMatch(/^[“A-Z].*\.$/s);
  }
};

describe('date of birth', () => {
  it('reads the ways that lists write it, day before month', () => {
    const third = [
      '03/09/2012',
      '3/9/2012',
      '03-09-2012',
      '03.09.2012',
      '3/9/12',
      '2012-09-03',
      '2012-09-03T00:00:00',
      '20120903',
    ];
    reads(birthDay, third, '2012-09-03');
    reads(
      birthDay,
      ['2012-09-03T00:00:00.000Z', '2012-09-03 00:00', '03/09/2012 00:00:00', '2012-09-03T00:00:00+01:00'],
      '2012-09-03',
    );
    reads(
      birthDay,
      ['3 Sept 2012', '3 September 2012', '3rd Sep 2012', 'Mon 3 Sep 2012', '3-Sep-12', 'September 3, 2012'],
      '2012-09-03',
    );
    reads(birthDay, ['41155', '41155.0'], '2012-09-03');
    reads(birthDay, ['01/02/2013'], '2013-02-01');
    reads(birthDay, ['29/02/2012'], '2012-02-29');
  });

  it('takes a moment that is midnight in a UK summer for the day it begins', () => {
    expect(birthDay('2012-08-31T23:00:00.000Z')).toMatchObject({
      value: '2012-09-01',
      note: expect.stringContaining('1 September 2012'),
    });
    expect(birthDay('2012-08-31T22:59:00Z')).toEqual({ ok: true, value: '2012-08-31' });
  });

  it('refuses what is no date of birth, and says why', () => {
    refuses(birthDay, [
      ['13/25/2012', 'looks like month before day'],
      ['03/25/2012', 'looks like month before day'],
      ['29/02/2013', 'There is no 29 February 2013'],
      ['31 June 2012', 'There is no 31 June 2012'],
      ['1900-02-29', 'There is no 29 February 1900'],
      ['60', 'as Excel’s number of a day it would be in 1900'],
      ['01/09/2030', 'in the future'],
      ['01/09/1986', 'makes them 40 years old'],
      ['01/09/2022', 'makes them 4 years old'],
      ['3/9', 'has no year'],
      ['3-Sep', 'has no year'],
      ['40/01/2012', 'not a day of the calendar'],
      ['2012-99-03', 'has no month 99'],
      ['soon', 'is not a date'],
      ['99999', 'is not a date'],
      ['-5', 'is not a date'],
      ['#VALUE!', 'is an Excel error'],
      ['####', 'too narrow'],
    ]);
  });

  it('knows a column that puts the month first, and then refuses what could be misread', () => {
    expect(isMonthFirst(['01/02/2013', '03/25/2012'])).toBe(true);
    expect(isMonthFirst(['01/02/2013', '03/25/2012', '25/03/2012'])).toBe(false);
    expect(isMonthFirst(['01/02/2013', '2012-03-25'])).toBe(false);
    const read = (text: string) => outcome(readBirthDay(text, { today, isMonthFirst: true }));
    expect(read('01/02/2013')).toContain('two ways');
    expect(read('02/02/2013')).toBe('2013-02-02');
    expect(read('1 Feb 2013')).toBe('2013-02-01');
  });

  it('compares a year group with it, and lets a year up or down pass', () => {
    expect(yearGroupMismatch('2012-08-31', 10, 2026)).toBeNull();
    expect(yearGroupMismatch('2012-09-01', 9, 2026)).toBeNull();
    expect(yearGroupMismatch('2012-09-01', 10, 2026)).toBeNull();
    expect(yearGroupMismatch('2012-09-01', 7, 2026)).toContain('would be in Year 9, and the list says Year 7');
  });

  it('reads back every day in every format', () => {
    const months = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ];
    const formats: readonly ((y: string, m: string, d: string) => string)[] = [
      (y, m, d) => `${d}/${m}/${y}`,
      (y, m, d) => `${Number(d)}/${Number(m)}/${y}`,
      (y, m, d) => `${d}-${m}-${y}`,
      (y, m, d) => `${d}.${m}.${y.slice(2)}`,
      (y, m, d) => `${d}/${m}/${y} 00:00:00`,
      (y, m, d) => `${y}-${m}-${d}`,
      (y, m, d) => `${y}-${m}-${d}T00:00:00.000Z`,
      (y, m, d) => `${y}${m}${d}`,
      (y, m, d) => `${Number(d)} ${months[Number(m) - 1]} ${y}`,
      (y, m, d) => `${d}-${months[Number(m) - 1]?.slice(0, 3)}-${y.slice(2)}`,
      (y, m, d) => `${months[Number(m) - 1]} ${Number(d)}, ${y}`,
      (y, m, d) =>
        String(Math.round((Date.UTC(Number(y), Number(m) - 1, Number(d)) - Date.UTC(1899, 11, 30)) / 86_400_000)),
    ];
    const days = fc.date({
      min: new Date('2002-01-01T00:00:00Z'),
      max: new Date('2019-11-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom(...formats), (date, format) => {
        const iso = date.toISOString().slice(0, 10);
        const [y = '', m = '', d = ''] = iso.split('-');
        expect({ text: format(y, m, d), is: outcome(birthDay(format(y, m, d))) }).toMatchObject({ is: iso });
      }),
    );
  });
});

it('finds days inside a text', () => {
  expect(daysIn('Report run 07/09/2026 08:14 by Office')).toEqual(['2026-09-07']);
  expect(daysIn('students_2026-09-07.csv')).toEqual(['2026-09-07']);
  expect(daysIn('students 07-09-26 final.xlsx')).toEqual(['2026-09-07']);
  expect(daysIn('list_7_Sept_2026.csv')).toEqual(['2026-09-07']);
  expect(daysIn('20260907_list')).toEqual(['2026-09-07']);
  expect(daysIn('Total: 900, room 12/13, set 7x/Ma3')).toEqual([]);
});

it('reads year groups', () => {
  reads(
    readYearGroup,
    ['Year  7', 'Y7', 'Yr 7', 'yr. 7', '07', '7', '7.0', 'Year 7 (2026)', 'Year 7 2026/27', 'NC Year 7', 'Year\u00a07'],
    7,
  );
  reads(readYearGroup, ['Reception', 'R', 'Year R', '0'], 0);
  reads(readYearGroup, ['12', 'Year 12', 'Lower Sixth'], 12);
  refuses(readYearGroup, [
    ['Year 15', 'is not a year group'],
    ['2019', 'is not a year group'],
    ['-7', 'is not a year group'],
    ['7.5', 'is not a year group'],
    ['7B', 'is not a year group'],
    ['01/02/2013', 'is not a year group'],
    ['1e309', 'is not a year group'],
    ['NaN', 'is not a year group'],
    ['#N/A', 'is an Excel error'],
  ]);
});

it('reads sex, SEN and EAL', () => {
  reads(readSex, ['F', 'f', 'Female', 'GIRL'], 'F');
  reads(readSex, ['M', ' Male ', 'boy'], 'M');
  refuses(readSex, [
    ['X', 'the app keeps F or M'],
    ['#REF!', 'Excel error'],
  ]);
  reads(readSen, ['N', 'No', 'None', 'No SEN', 'N - No Special Educational Need'], 'N');
  reads(readSen, ['K', 'k', 'SEN support', 'SEN Support (K)', 'K - SEN Support', 'SEND Support'], 'K');
  reads(
    readSen,
    ['E', 'EHCP', 'EHC Plan', 'Education, Health and Care Plan', 'E - Education, Health and Care Plan'],
    'E',
  );
  refuses(readSen, [
    ['S', 'before 2014'],
    ['A', 'before 2014'],
    ['School Action Plus', 'before 2014'],
    ['Y', 'does not say which'],
    ['Z', 'not read as SEN'],
  ]);
  reads(readEal, ['Y', 'Yes', 'EAL', 'Other than English'], true);
  reads(readEal, ['N', 'No', 'Not EAL'], false);
  refuses(readEal, [
    ['English', 'Write Yes or No'],
    ['Polish', 'Write Yes or No'],
    ['C', 'Write Yes or No'],
  ]);
});

it('reads yes and no', () => {
  reads(readYesNo, ['Y', 'yes', 'T', 'TRUE', '1', '✓', '✔', '☑'], true);
  reads(readYesNo, ['N', 'no', 'F', 'False', '0', '✗', '✘', '☐'], false);
  refuses(readYesNo, [
    ['x', 'a tick or a cross'],
    ['maybe', 'neither Yes nor No'],
    ['2', 'neither'],
    ['#NAME?', 'Excel error'],
  ]);
});

it('reads Pupil Premium with the reasons that the cell names', () => {
  const yes = (...reasons: string[]) => ({ indicator: 'yes', reasons });
  const cases: readonly (readonly [string, unknown])[] = [
    ['Y', yes()],
    ['TRUE', yes()],
    ['✓', yes()],
    ['Eligible', yes()],
    ['PP', yes()],
    ['Yes (since 2024)', yes()],
    ['N', { indicator: 'no', reasons: [] }],
    ['0', { indicator: 'no', reasons: [] }],
    ['Not eligible', { indicator: 'no', reasons: [] }],
    ['Non-PP', { indicator: 'no', reasons: [] }],
    ['Ever 6 FSM', yes('ever-6-fsm')],
    ['Ever 6', yes('ever-6-fsm')],
    ['FSM', yes('ever-6-fsm')],
    ['FSM6', yes('ever-6-fsm')],
    ['Deprivation', yes('ever-6-fsm')],
    ['Yes - LAC', yes('looked-after')],
    ['CLA', yes('looked-after')],
    ['In care', yes('looked-after')],
    ['PLAC', yes('previously-looked-after')],
    ['Post-LAC', yes('previously-looked-after')],
    ['Adopted from care', yes('previously-looked-after')],
    ['Previously looked after', yes('previously-looked-after')],
    ['Service', yes('service')],
    ['Service child', yes('service')],
    ['E6FSM, Service', yes('ever-6-fsm', 'service')],
    ['LAC / Ever 6 FSM', yes('ever-6-fsm', 'looked-after')],
  ];
  for (const [cell, value] of cases) expect({ cell, is: outcome(readPupilPremium(cell)) }).toEqual({ cell, is: value });
  refuses(readPupilPremium, [
    ['Not LAC', 'Write Yes, No or the reason'],
    ['LAC until 2019', 'does not say plainly'],
    ['No - Service', 'does not say plainly'],
    ['95%', 'does not say plainly'],
    ['-5', 'does not say plainly'],
    ['#DIV/0!', 'Excel error'],
  ]);
});

it('reads one reason, and whether somebody is in care', () => {
  reads((text) => readReason(text, 'service'), ['1', 'Y', 'Service child'], true);
  reads((text) => readReason(text, 'ever-6-fsm'), ['0', 'No', 'Not eligible'], false);
  refuses(
    (text) => readReason(text, 'service'),
    [
      ['Ever 6 FSM', 'another reason'],
      ['some', 'Write Yes'],
    ],
  );
  reads(readLookedAfter, ['In care', 'Y', 'LAC', 'Looked After', 'Currently in care', '1'], true);
  reads(
    readLookedAfter,
    ['Not in care', 'Never in care', 'No', '0', 'Not looked after', 'Previously in care', 'Left care'],
    false,
  );
  expect(readLookedAfter('Left care')).toMatchObject({ note: expect.stringContaining('not in care now') });
  refuses(readLookedAfter, [
    ['Foster', 'Write Yes or No'],
    ['Service', 'Write Yes or No'],
  ]);
});

it('reads scaled scores and what stands in their place', () => {
  reads(readScaledScore, ['107', '107.0', '107,0', ' 107 ', '0107'], { score: 107, note: '' });
  reads(readScaledScore, ['80'], { score: 80, note: '' });
  reads(readScaledScore, ['120'], { score: 120, note: '' });
  for (const code of ['N', 'A', 'B', 'T', 'NS'])
    reads(readScaledScore, [code, code.toLowerCase()], { score: null, note: code });
  reads(readScaledScore, ['Absent'], { score: null, note: 'A' });
  reads(readScaledScore, ['-', '–', 'n/a', 'No score', 'None'], { score: null, note: '' });
  refuses(readScaledScore, [
    ['79', 'from 80 to 120'],
    ['121', 'from 80 to 120'],
    ['-5', 'from 80 to 120'],
    ['0', 'from 80 to 120'],
    ['107.5', 'not a whole number'],
    ['1e309', 'not a scaled score'],
    ['NaN', 'not a scaled score'],
    ['Infinity', 'not a scaled score'],
    ['5a', 'old level'],
    ['4', 'old level'],
    ['107%', 'not a scaled score'],
    ['#N/A', 'Excel error'],
  ]);
});

it('keeps grades as they are written and refuses what Excel spoilt', () => {
  for (const grade of ['7', '6/7', '7a', 'U', 'A*', '7+']) reads(readGrade, [grade, ` ${grade} `], grade);
  reads(readGrade, ["'6/7", '6/7'], '6/7');
  refuses(readGrade, [
    ['6-Jul', 'It may have been 6/7'],
    ['Jul-06', 'Excel turned this into a date'],
    ['2026-07-06', 'Excel turned this into a date'],
    ['06/07/2026', 'Excel turned this into a date'],
    ['46209', 'Excel turned this into a date'],
    ['working well towards a seven', 'too long for a grade'],
    ['#REF!', 'Excel error'],
  ]);
});

it('reads forms and takes the maths class out of several', () => {
  reads(readForm, ['7B', ' 7B '], '7B');
  reads(readForm, ['8 Marlowe'], '8 Marlowe');
  refuses(readForm, [
    ['10-Jan', 'It may have been 10/1'],
    ['x'.repeat(41), 'too long for a form'],
  ]);
  reads(
    readMathsClass,
    ['7x/Ma3, 7/En2, 7/Sc1', '7/En2;7x/Ma3', '7x/Ma3', '7/Dr1, 7/German2, 7x/Ma3, 7/Humanities'],
    '7x/Ma3',
  );
  reads(readMathsClass, ['7xMa3, 7En2'], '7xMa3');
  reads(readMathsClass, ['7/Mandarin1, 7x/MaA, 7/En2'], '7x/MaA');
  reads(readMathsClass, ['7/Mathematics 2, 7/En2'], '7/Mathematics 2');
  reads(readMathsClass, ['12/FM1, 12/Ma1, 12/Ph1'], '12/Ma1');
  reads(readMathsClass, ['Set 1'], 'Set 1');
  expect(readMathsClass('7/En2, 7/Sc1')).toMatchObject({
    value: '',
    note: expect.stringContaining('looks like maths'),
  });
  expect(readMathsClass('7x/Ma3, 7y/Ma1')).toMatchObject({ value: '7x/Ma3', note: expect.stringContaining('7y/Ma1') });
  refuses(readMathsClass, [
    ['9-Jan', 'Excel turned this into a date'],
    ['x'.repeat(81), 'too long for a class'],
  ]);
});

it('reads intentions, texts and tags', () => {
  reads(readIntention, ['Y', 'Yes', 'Definitely'], 'yes');
  reads(readIntention, ['Maybe', '?', 'Unsure', "Don't know"], 'maybe');
  reads(readIntention, ['N', 'No', 'Not interested'], 'no');
  reads(readIntention, ['Not asked', '-', 'n/a'], 'not-asked');
  refuses(readIntention, [
    ['Physics', 'Write Yes, Maybe, No or Not asked'],
    ['*', 'Write Yes'],
  ]);
  expect(readPlainText(' one\r\ntwo ', 20)).toEqual({ ok: true, value: 'one\ntwo' });
  refuses((text) => readPlainText(text, 5), [['longer', 'longer than 5 characters']]);
  reads(readTags, ['Oxbridge, STEM; oxbridge'], ['oxbridge', 'STEM']);
  refuses(readTags, [
    ['x'.repeat(61), 'too long for a tag'],
    [Array.from({ length: 31 }, (_, i) => `t${i}`).join(), '31 tags'],
  ]);
});

it('takes texts that only look different for the same', () => {
  expect(sameText('9x/Ma1', '9X/MA1')).toBe(true);
  expect(sameText("O'Neill", 'O’Neill')).toBe(true);
  expect(sameText('Smyth–Jones', 'Smyth-Jones')).toBe(true);
  expect(sameText('7x/Ma3,  7/En2', '7x/Ma3, 7/En2')).toBe(true);
  expect(sameText('Zoe\u0308', 'Zoë')).toBe(true);
  expect(sameText('Zoe', 'Zoë')).toBe(false);
  expect(sameText('7B', '7G')).toBe(false);
});

const READERS: Readonly<Record<string, (text: string) => Reading<unknown>>> = {
  birthDay,
  readYearGroup,
  readSex,
  readSen,
  readEal,
  readYesNo,
  readPupilPremium,
  service: (text) => readReason(text, 'service'),
  readLookedAfter,
  readScaledScore,
  readGrade,
  readForm,
  readMathsClass,
  readIntention,
  readTags,
  plain: (text) => readPlainText(text, 20),
};
const awkward = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'0123456789/-.,: eE+#NA!yx\u00a0\u200b') }),
  fc.constantFrom(
    '#SPILL!',
    '1e309',
    '0x1F',
    '__proto__',
    'constructor',
    'toString',
    '9'.repeat(400),
    'a '.repeat(4000),
  ),
);

it.each(Object.keys(READERS))('%s gives a value or a sentence for any text, and the same again', (name) => {
  const reader = READERS[name];
  fc.assert(
    fc.property(awkward, (text) => {
      const reading = reader?.(text);
      if (reading?.ok) expect(reading.value).toBeDefined();
      else expect(reading?.sentence).toMatch(/^[“A-Z].{5,220}\.$/s);
      expect(reader?.(text)).toEqual(reading);
    }),
  );
});

it('takes no word of the language it is written in for a value', () => {
  for (const reader of [
    birthDay,
    readYearGroup,
    readSex,
    readSen,
    readEal,
    readYesNo,
    readPupilPremium,
    readScaledScore,
  ]) {
    for (const word of ['constructor', '__proto__', 'toString']) expect(reader(word).ok).toBe(false);
  }
});

it('never reads an Excel error as a value', () => {
  for (const error of ['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NULL!', '#NUM!', '######']) {
    for (const [name, reader] of Object.entries(READERS))
      expect({ name, error, ok: reader(error).ok }).toEqual({ name, error, ok: false });
  }
});
