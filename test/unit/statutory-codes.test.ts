import { describe, expect, test } from 'vitest';
import { readPastedMarks } from '../../shared/domain/pasted-marks.ts';
import { MARKS } from '../../shared/domain/sessions.ts';
import { isTwofold, proposedCodes, STATUTORY_CODES, translateCode } from '../../shared/domain/statutory-codes.ts';

const CLASS = [
  { id: 'a', surname: 'Adeyemi', forename: 'Grace' },
  { id: 'b', surname: 'Núñez', forename: 'Zoë' },
  { id: 'c', surname: 'Khan', forename: 'Ali' },
];

describe('codes', () => {
  test('of attendance registers become words of ours', () => {
    const words = (code: string) => translateCode(code, 'statutory')?.mark;
    expect(['/', '\\', 'L', 'l', 'P', 'V', 'I', 'N', 'O', 'X', '#', 'C1', 'y7'].map(words)).toEqual([
      'present',
      'present',
      'late',
      'late',
      'other-activity',
      'other-activity',
      'not-in-school',
      'not-in-school',
      'not-in-school',
      'not-expected',
      'not-expected',
      'not-in-school',
      'not-in-school',
    ]);
    expect(translateCode('A', 'statutory')).toBeNull();
    expect(translateCode('constructor', 'statutory')).toBeNull();
    expect(translateCode('', 'statutory')).toBeNull();
    for (const code of Object.keys(STATUTORY_CODES)) expect(translateCode(code, 'statutory')?.says).not.toBe('');
  });

  test('of our own keep their meaning, and whole words are read in either', () => {
    expect(['P', 'L', 'a', 'S', 'O', 'X'].map((code) => translateCode(code, 'own')?.mark)).toEqual(Object.keys(MARKS));
    expect(translateCode('/', 'own')).toBeNull();
    for (const set of ['own', 'statutory'] as const) {
      expect(translateCode('Not in school', set)?.mark).toBe('not-in-school');
      expect(translateCode(' late ', set)?.mark).toBe('late');
    }
  });

  test('may carry minutes late', () => {
    const minutes = (code: string) => translateCode(code, 'statutory')?.minutesLate;
    expect(['L', 'L 12', 'L(7)', 'L12', 'U 20 mins', 'L 9999'].map(minutes)).toEqual([0, 12, 7, 12, 20, undefined]);
    expect(['Late, 5 minutes', 'late 1 minute', 'LATE (8)', 'Later 5'].map(minutes)).toEqual([5, 1, 8, undefined]);
    expect(translateCode('Late, 5 minutes', 'own')).toMatchObject({ mark: 'late', minutesLate: 5 });
  });

  test('are taken for what the evidence says, and what could be either is said to be', () => {
    expect(proposedCodes(['/', 'P', 'L'])).toMatchObject({ set: 'statutory', why: expect.stringContaining('/') });
    expect(proposedCodes(['P', 'P', 'A'])).toMatchObject({ set: 'own', why: expect.stringContaining('A') });
    expect(proposedCodes(['P', 'P', 'O']).set).toBe('own');
    expect(proposedCodes(['P', 'O', 'O']).set).toBe('statutory');
    expect(isTwofold(['L', 'S', 'X', ''])).toBe(false);
    expect(isTwofold(['L', 'P'])).toBe(true);
  });
});

describe('a paste', () => {
  const ids = (text: string) => {
    const read = readPastedMarks(text, CLASS);
    return read.ok ? read.marks.map(({ studentId, code }) => [studentId, code]) : read.why;
  };

  test('of one column is read by place; a blank is kept in its place', () => {
    expect(ids('/\r\n\r\nL\r\n')).toEqual([
      ['a', '/'],
      ['b', ''],
      ['c', 'L'],
    ]);
    expect(ids('Mark\n/\n/\nN')).toHaveLength(3);
    expect(ids('/\n/')).toMatch(/2 marks for 3 students/);
    expect(ids('Year 10\n10B\nhello')).toMatch(/No marks were found/);
    expect(ids('  \n ')).toMatch(/nothing to read/);
  });

  test('of one column keeps blanks at its end, however many line ends follow', () => {
    const blankEnd = [
      ['a', '/'],
      ['b', ''],
      ['c', ''],
    ];
    for (const text of ['/\r\n\r\n\r\n', 'AM\n/\n\n\n', '/\n\n\n\n\n']) expect(ids(text)).toEqual(blankEnd);
    expect(ids('\n/\nN\n\n')).toEqual([
      ['a', ''],
      ['b', '/'],
      ['c', 'N'],
    ]);
  });

  test('of a heading and too few marks gives nobody the mark of somebody else', () => {
    expect(ids('Mark\n/\nN')).toMatch(/^“Mark” looks like a heading, .* 2 marks for 3 students/);
    expect(ids('-\n/\nN')).toEqual([
      ['a', '-'],
      ['b', '/'],
      ['c', 'N'],
    ]);
  });

  test('with names is read by name, in any order and whatever way they are written', () => {
    expect(ids('Name\tForm\tAM\nKhan, Ali\t10B\t/\nzoe nunez\t10B\tI\nGrace Adeyemi\t10C\t')).toEqual([
      ['c', '/'],
      ['b', 'I'],
      ['a', ''],
    ]);
    expect(ids('Adeyemi\tGrace\tL 4\nKhan\tAli\t/')).toEqual([
      ['a', 'L 4'],
      ['c', '/'],
    ]);
  });

  test('with names may have numbers before them, other columns of letters, and quotes', () => {
    expect(ids('1\tAdeyemi\tGrace\t10C\t/\n2\tKhan\tAli\t10B\tN')).toEqual([
      ['a', '/'],
      ['c', 'N'],
    ]);
    expect(ids('Name\tSex\tAM\nKhan, Ali\tM\t\nAdeyemi, Grace\tF\tN')).toEqual([
      ['c', ''],
      ['a', 'N'],
    ]);
    expect(ids('Khan, Ali\tM\nAdeyemi, Grace\tM')).toEqual([
      ['c', 'M'],
      ['a', 'M'],
    ]);
    expect(ids('"Khan, Ali"\t"/"\n"Adeyemi, Grace"\t"L 4"')).toEqual([
      ['c', '/'],
      ['a', 'L 4'],
    ]);
  });

  test('that names somebody else, or somebody twice, leaves the line without a student', () => {
    expect(ids('Nobody, Here\t/\nKhan, Ali\tN')).toEqual([
      [null, '/'],
      ['c', 'N'],
    ]);
    expect(ids('Ali Khan\t/\nKhan, Ali\tN')).toEqual([
      [null, '/'],
      [null, 'N'],
    ]);
    const twins = [...CLASS, { id: 'd', surname: 'Khan', forename: 'Ali' }];
    const read = readPastedMarks('Khan, Ali\t/', twins);
    expect(read.ok && read.marks[0]?.studentId).toBeNull();
  });
});
