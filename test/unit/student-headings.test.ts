import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StudentColumnUse } from '../../shared/contract/student-import.ts';
import { fileShape, foldHeading, isSurnameFirst, matchStudentColumns } from '../../shared/domain/student-headings.ts';

type Expected = readonly (readonly [heading: string, use: StudentColumnUse])[];

const usesOf = (headings: readonly string[], cells: readonly (readonly string[])[] = []) =>
  matchStudentColumns(headings, cells).map(({ use }) => use);

const FILES: Readonly<Record<string, Expected>> = {
  'headings spelled out': [
    ['Unique Pupil Number', 'upn'],
    ['Pupil Number', 'ignore'],
    ['Registration Form (at 12 Oct 2026)', 'form'],
    ['SEN status as at 01/09/2026', 'sen'],
    ['Pupil Premium in 2026/27', 'pupilPremium'],
    ['Student Name (Last, First)', 'name'],
    ['Pref. Forename', 'preferredName'],
    ['English Additional Language', 'eal'],
    ['KS2 MATSCORE', 'ks2Maths'],
  ],
  'Unique Pupil Number (UPN) alone': [['Unique Pupil Number (UPN)', 'upn']],
  'SIMS list': [
    ['Adno', 'ignore'],
    ['UPN', 'upn'],
    ['Legal Surname', 'surname'],
    ['Legal Forename', 'forename'],
    ['Preferred Name', 'preferredName'],
    ['Date of Birth', 'bornOn'],
    ['Gender', 'sex'],
    ['Year Group', 'year'],
    ['Reg Group', 'form'],
    ['Maths Class', 'mathsClass'],
    ['SEN Status', 'sen'],
    ['English as additional language', 'eal'],
    ['Pupil Premium Indicator', 'pupilPremium'],
    ['KS2 Maths Scaled Score', 'ks2Maths'],
  ],
  'another SIMS list': [
    ['Admission No', 'ignore'],
    ['UPN', 'upn'],
    ['Legal Surname', 'surname'],
    ['Legal Forename', 'forename'],
    ['Enrolment Status', 'ignore'],
    ['Pupil Premium', 'pupilPremium'],
    ['EAL', 'eal'],
    ['Looked After', 'lookedAfter'],
    ['% Attendance', 'ignore'],
    ['Eligible for free meals', 'ignore'],
    ['Ever in care', 'ignore'],
  ],
  'DfE Pupil Premium file': [
    ['UPN', 'upn'],
    ['Surname', 'surname'],
    ['Forename', 'forename'],
    ['Sex', 'sex'],
    ['DOB', 'bornOn'],
    ['NCYear', 'year'],
    ['Deprivation Pupil Premium', 'ever6Fsm'],
    ['Service Child Premium', 'service'],
    ['Adopted from Care Premium', 'previouslyLookedAfter'],
    ['Looked After Premium', 'lookedAfter'],
    ['PupilPremiumFTE', 'ignore'],
    ['PupilPremiumCashAmount', 'ignore'],
    ['PupilPremiumFYStartDate', 'asAt'],
    ['PupilPremiumFYEndDate', 'ignore'],
    ['LastFSM', 'ignore'],
  ],
  'DfE KS2 file': [
    ['ACADYR', 'ignore'],
    ['UPN', 'upn'],
    ['SURNAME', 'surname'],
    ['FORENAMES', 'forename'],
    ['DOB', 'bornOn'],
    ['YEARGRP', 'year'],
    ['SEX', 'sex'],
    ['READSCORE', 'ignore'],
    ['MATSCORE', 'ks2Maths'],
    ['GPSSCORE', 'ignore'],
    ['MATOUTCOME', 'ignore'],
    ['MATARITHMRK', 'ignore'],
    ['MATMRK', 'ignore'],
    ['MATHIGH', 'ignore'],
    ['FSM6', 'ever6Fsm'],
    ['SENTYPE', 'ignore'],
  ],
  'DfE KS4 file': [
    ['KS4_UPN', 'upn'],
    ['KS4_GCSE_MATH_91', 'ignore'],
    ['KS4_KS2MATSCORE', 'ks2Maths'],
    ['KS4_KS2EMSS_GRP', 'ignore'],
    ['KS4_FSM6', 'ever6Fsm'],
  ],
  'autumn census': [
    ['UPN', 'upn'],
    ['FormerUPN', 'ignore'],
    ['Surname', 'surname'],
    ['PreferredSurname', 'ignore'],
    ['FSMeligible', 'ignore'],
    ['FSM_protected', 'ignore'],
    ['EVERFSM_6', 'ever6Fsm'],
    ['EVERFSM_6_P', 'ignore'],
    ['NCyearActual', 'year'],
    ['SENProvision', 'sen'],
  ],
  'Arbor list': [
    ['Name', 'name'],
    ['UPN', 'upn'],
    ['Date of birth', 'bornOn'],
    ['Sex', 'sex'],
    ['Year', 'year'],
    ['Registration form', 'form'],
    ['Pupil Premium Recipient at any time this academic year?', 'pupilPremium'],
    ['Pupil Premium Recipient between 01 Aug 2020 and 30 Aug 2026?', 'ignore'],
    ['Disadvantaged?', 'ignore'],
    ['Ever 6 FSM at any time between 01 Sep 2026 and 31 Aug 2027?', 'ever6Fsm'],
    ['Looked After (In Care) Status', 'lookedAfter'],
    ['SEN at any time this academic year?', 'sen'],
    ['EAL at any time this academic year?', 'eal'],
    ['Courses/classes', 'mathsClass'],
    ['KS2 Maths (Scaled Score)', 'ks2Maths'],
  ],
  'Bromcom list': [
    ['First Name', 'forename'],
    ['Last Name', 'surname'],
    ['Year Group', 'year'],
    ['Tutor Group', 'form'],
    ['Pupil Premium', 'pupilPremium'],
  ],
  tracker: [
    ['Surname Forename', 'name'],
    ['Gender  (M/F)', 'sex'],
    ['Disadvantaged -\nFSM / FSM6 / LAC (Y/N)', 'pupilPremium'],
    ['SEND  (E / K / N)', 'sen'],
    ['KS2 Reading Scaled Score', 'ignore'],
    ['KS2 Maths Scaled Score', 'ks2Maths'],
    ['KS2 Maths level', 'ignore'],
    ['FSMEver6', 'ever6Fsm'],
    ['Target Grade', 'targetGrade'],
    ['Current Grade', 'currentGrade'],
    ['Predicted', 'predictedGrade'],
    ['Mock (Nov 2025)', 'mockGrade'],
    ['English target', 'ignore'],
    ['Target student?', 'ignore'],
    ['A level Maths?', 'aLevel'],
    ['Further Maths', 'furtherMaths'],
    ['Degree aspiration', 'degreeAspiration'],
    ['Notes', 'notes'],
    ['Tags', 'tags'],
    ['Maths teacher', 'ignore'],
    ['Medical notes', 'ignore'],
    ['Home address', 'ignore'],
    ['Ethnicity', 'ignore'],
    ['Primary school', 'previousSchool'],
  ],
};

describe.each(Object.entries(FILES))('%s', (_, expected) => {
  const headings = expected.map(([heading]) => heading);

  it('is matched by its headings', () => {
    expect(headings.map((heading, i) => [heading, usesOf(headings)[i]])).toEqual(expected);
  });

  it('is matched the same whatever the case, spaces, line breaks and order', () => {
    const space = fc.constantFrom(' ', '  ', '\u00a0', '\n', '\r\n', ' \u200b');
    const order = fc.shuffledSubarray([...expected], { minLength: expected.length });
    fc.assert(
      fc.property(order, space, fc.boolean(), fc.boolean(), (columns, gap, isUpper, isPadded) => {
        const disguised = columns.map(([heading]) => {
          const spaced = heading.replace(/\s+/g, gap);
          return (isPadded ? `\ufeff${gap}${spaced}${gap}` : spaced)[isUpper ? 'toUpperCase' : 'toLowerCase']();
        });
        expect(usesOf(disguised).map((use, i) => [columns[i]?.[0], use])).toEqual(columns.map(([h, use]) => [h, use]));
      }),
      { numRuns: 40 },
    );
  });
});

it.each<[StudentColumnUse, readonly string[]]>([
  ['surname', ['Surname', 'Last name', "Student's surname", 'LegalSurname', 'Family Name', 'Surname (legal)']],
  ['forename', ['Forename(s)', 'First name', 'Given name', 'Legal Forename']],
  ['preferredName', ['Chosen Name', 'Known as', 'Preferred Forename']],
  ['name', ['Full Name', 'Student', 'Pupil name', 'Name (Surname, Forename)', 'Surname, Forename']],
  ['bornOn', ['D.O.B.', 'DateOfBirth', 'Date of Birth (dd/mm/yyyy)', 'Birth date']],
  ['year', ['NC Year', 'Year Taught In', 'Year (NC)', 'Current NC year', 'Year group (2026/27)', 'Yr Grp']],
  ['form', ['Reg', 'Registration Group', 'Form', 'Tutor Group']],
  ['mathsClass', ['Maths class', 'Class (Maths)', 'Teaching group - Maths', 'Maths set', 'Ma set']],
  [
    'pupilPremium',
    ['PP', 'PP Y/N', 'Is Pupil Premium?', 'PupilPremium', 'Pupil premium eligible', 'Pupil Premium reason'],
  ],
  ['ever6Fsm', ['FSM6', 'Ever6FSM', 'Ever 6', 'FSM Ever 6', 'Free School Meals Ever 6', 'Ever 6 FSM?']],
  ['lookedAfter', ['LAC', 'CLA', 'In Care', 'Child in care', 'Children looked after']],
  ['previouslyLookedAfter', ['PLAC', 'Post-LAC', 'Previously looked after', 'Adopted / SGO']],
  ['service', ['Service Children In Education', 'Service Pupil Premium', 'Armed forces family', 'Ever 6 Service']],
  [
    'ks2Maths',
    [
      'KS2 Ma',
      'KS2 MAT SS',
      'Maths KS2 SS',
      'Scaled Score Maths',
      'KS2 - Maths - Scaled score',
      'KS2MathsScaledScore',
      'SATs maths',
    ],
  ],
  ['targetGrade', ['Target', 'GCSE target', 'Target GCSE maths grade', 'FFT20 target', 'Minimum expected grade']],
  ['currentGrade', ['Working at', 'Current maths working grade', 'Current']],
  ['mockGrade', ['Mock', 'Maths Mock Nov 25 grade', 'PPE 1 grade']],
  ['aLevel', ['A-level maths?', 'Intends A level Maths']],
  ['furtherMaths', ['Considering A-level Further Maths', 'FM intention']],
  [
    'ignore',
    [
      'FSM',
      'Email',
      'SEN Need',
      'KS2 GPS',
      'KS2 Maths Raw',
      'Teacher nomination',
      'ULN',
      'On target',
      'Mock paper 1 mark',
      'A level Physics',
    ],
  ],
])('knows the headings of %s', (use, headings) => {
  for (const heading of headings) expect({ heading, use: usesOf([heading])[0] }).toEqual({ heading, use });
});

it('says why a column is not used', () => {
  const why = (headings: readonly string[], cells: readonly (readonly string[])[] = []) =>
    matchStudentColumns(headings, cells).map((column) => column.why);
  expect(why(['Medical notes', 'FSM', 'Shoe size', ''])).toEqual([
    'Not needed here',
    'Free meals now do not mean Pupil Premium',
    'Nothing that the app keeps matches its heading',
    'Nothing that the app keeps matches its heading',
  ]);
  expect(why(['Pupil Premium', 'PP'])).toEqual(['By its heading', 'The column “Pupil Premium” already holds this']);
});

describe('of two columns with one use', () => {
  it('takes the better heading, then the one with more cells, and never an empty one before a filled one', () => {
    expect(usesOf(['Surname', 'Legal Surname'], [['a', 'b'], ['a']])).toEqual(['ignore', 'surname']);
    expect(usesOf(['Mock 1', 'Mock 2'], [['5'], ['5', '6']])).toEqual(['ignore', 'mockGrade']);
    expect(usesOf(['Pupil Premium', 'Disadvantaged'], [[], ['Y']])).toEqual(['ignore', 'pupilPremium']);
    expect(usesOf(['Maths Class', 'Courses/classes'], [['7x/Ma1'], ['7x/Ma1, 7/En2']])).toEqual([
      'mathsClass',
      'ignore',
    ]);
  });

  it('leaves a whole name where its parts have columns, and the parts where only one has', () => {
    expect(usesOf(['Name', 'Surname', 'Forename'], [['Smith, Jo'], ['Smith'], ['Jo']])).toEqual([
      'ignore',
      'surname',
      'forename',
    ]);
    expect(usesOf(['Name', 'Surname'], [['Smith, Jo'], ['Smith']])).toEqual(['name', 'ignore']);
    expect(usesOf(['Surname', 'Name'], [['Smith'], ['Jo']])).toEqual(['surname', 'forename']);
  });
});

describe('cells that plainly say something else', () => {
  it.each<[string, string, readonly string[], StudentColumnUse]>([
    ['dates of birth under Year', 'Year', ['01/02/2013', '03/04/2014'], 'bornOn'],
    ['calendar years under Year', 'Year', ['2026/27', '2025/26'], 'ignore'],
    ['staff under Tutor', 'Tutor', ['Mr Smith', 'Ms Jones'], 'ignore'],
    ['forms under Tutor', 'Tutor', ['7B', '7G'], 'form'],
    ['levels under KS2 Maths', 'KS2 Maths', ['5a', '4b'], 'ignore'],
    ['scores under KS2 Maths', 'KS2 Maths', ['N', '107', '121'], 'ks2Maths'],
    ['no yes and no under PP', 'PP', ['band 1', 'band 2'], 'ignore'],
    ['yes and no under Target', 'Target', ['Y', 'N'], 'ignore'],
    ['UPNs under nothing', '', ['P207000016049', 'B801200005001', 'R33040202400A'], 'upn'],
    ['old SEN codes under SEN', 'SEN', ['S', 'A'], 'sen'],
  ])('%s', (_, heading, cells, use) => expect(usesOf([heading], [cells])).toEqual([use]));

  it('says when the dates of a column put the month first', () => {
    expect(matchStudentColumns(['DOB'], [['03/25/2012']])[0]).toMatchObject({
      use: 'bornOn',
      why: expect.stringContaining('month first'),
    });
  });
});

it('folds headings without their dates, and keeps other numbers', () => {
  expect(foldHeading('Ever 6 FSM at any time between 01 Sep 2026 and 31 Aug 2027?')).toBe(
    'ever 6 fsm at any time between and',
  );
  expect(foldHeading(' KS2\u00a0Maths\n(Scaled Score) ')).toBe('ks2 maths scaled score');
  expect(foldHeading('Mock 2 (Nov 2025)')).toBe('mock 2');
  expect(foldHeading('Target 2026/27')).toBe('target');
});

it('gives files of one shape one signature, next year too', () => {
  const thisYear = [
    'Name',
    'Year',
    'Ever 6 FSM at any time between 01 Sep 2026 and 31 Aug 2027?',
    'Autumn 1 grade 2026/27',
  ];
  const nextYear = [
    'YEAR ',
    'Autumn 2 grade 2027-28',
    'name',
    'Ever 6 FSM at any time between 01 Sep 2027 and 31 Aug 2028?',
    '',
  ];
  expect(fileShape(thisYear)).toBe(fileShape(nextYear));
  expect(fileShape(thisYear)).not.toBe(fileShape([...thisYear, 'UPN']));
  expect(fileShape(['Surname'])).not.toBe(fileShape(['Forename']));
});

it('sees when a column of whole names has the surname first', () => {
  expect(
    ['Surname Forename', 'Last name, first name', 'Name (Surname, Forename)', 'Legal Surname Forename'].map(
      isSurnameFirst,
    ),
  ).toEqual([true, true, true, true]);
  expect(['Name', 'Forename Surname', 'Full name'].map(isSurnameFirst)).toEqual([false, false, false]);
});

it('gives every column one use, and each use one column, for any headings', () => {
  const known = Object.values(FILES).flatMap((columns) => columns.map(([heading]) => heading));
  const heading = fc.oneof(
    fc.constantFrom(...known),
    fc.string({ unit: 'binary' }),
    fc.constant('maths ks2 '.repeat(2000)),
  );
  const cells = fc.array(fc.oneof(fc.string(), fc.constantFrom('Y', '7', '107', '01/02/2013', 'P207000016049')), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(heading, cells), { maxLength: 20 }), (columns) => {
      const matches = matchStudentColumns(
        columns.map(([h]) => h),
        columns.map(([, c]) => c),
      );
      expect(matches.map(({ index }) => index)).toEqual(columns.map((_, i) => i));
      const used = matches.map(({ use }) => use).filter((use) => use !== 'ignore');
      expect(new Set(used).size).toBe(used.length);
      expect(matches.every(({ why }) => why !== '')).toBe(true);
    }),
  );
});
