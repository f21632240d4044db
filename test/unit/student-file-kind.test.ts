import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { StudentFileKind } from '../../shared/contract/student-import.ts';
import { type AsAtInput, asAtOf, fileKind } from '../../shared/domain/student-file-kind.ts';
import { matchStudentColumns } from '../../shared/domain/student-headings.ts';

const columnsOf = (headings: readonly string[]) =>
  matchStudentColumns(
    headings,
    headings.map(() => []),
  );

it.each<[string, StudentFileKind]>([
  ['Adno,UPN,Legal Surname,Legal Forename,Date of Birth,Gender,Year Group,Reg Group,Pupil Premium Indicator', 'sims'],
  ['Name,UPN,Year,Registration form,Pupil Premium Recipient at any time this academic year?,Courses/classes', 'arbor'],
  [
    'UPN,Surname,Forename,DOB,NCYear,Deprivation Pupil Premium,Service Child Premium,PupilPremiumFYStartDate',
    'dfe-pupil-premium',
  ],
  ['UPN,Ever 6 FSM,Service child,Adopted from care,Looked after,As at date', 'dfe-pupil-premium'],
  ['ACADYR,UPN,SURNAME,FORENAMES,DOB,READSCORE,MATSCORE,GPSSCORE', 'dfe-ks2'],
  ['First Name,Last Name,Year Group,Tutor Group,Pupil Premium', 'other'],
  ['Name,KS2 Maths Scaled Score,Target Grade', 'other'],
  ['', 'other'],
])('%s is a file of kind %s', (line, kind) => {
  const headings = line.split(',');
  expect(fileKind(headings, columnsOf(headings))).toBe(kind);
});

const input = (given: Partial<AsAtInput>): AsAtInput => ({
  kind: 'other',
  above: [],
  rows: [],
  columns: [],
  today: '2026-11-23',
  fileName: 'students.csv',
  ...given,
});

it('takes the start of the financial year from the DfE file', () => {
  const headings = ['UPN', 'PupilPremiumFYStartDate'];
  const rows = [
    ['', '01/04/2025'],
    ['', '01/04/2026'],
    ['', 'x'],
  ];
  expect(
    asAtOf(input({ kind: 'dfe-pupil-premium', columns: columnsOf(headings), rows, above: ['Run 07/09/2026'] })),
  ).toEqual({
    asAt: '2026-04-01',
    why: 'The start of the financial year in the file',
  });
});

it('takes a day from above the list, from the line that says when it was made', () => {
  expect(asAtOf(input({ above: ['Maths cohort list', 'Report run 07/09/2026 08:14 by Office'] }))).toEqual({
    asAt: '2026-09-07',
    why: 'From “Report run 07/09/2026 08:14 by Office” above the list',
  });
  expect(asAtOf(input({ above: ['Joined since 01/09/2026', 'Printed on 5 Oct 2026'] })).asAt).toBe('2026-10-05');
});

it('takes a day from the name of the file, else today', () => {
  expect(asAtOf(input({ fileName: 'students 2026-10-05.xlsx' }))).toEqual({
    asAt: '2026-10-05',
    why: 'From the file’s name',
  });
  expect(asAtOf(input({}))).toEqual({ asAt: '2026-11-23', why: 'Today: the file does not say' });
});

it('never takes a day that is still to come', () => {
  expect(asAtOf(input({ above: ['Report run 07/09/2027'], fileName: 'list 2026-10-05.csv' })).asAt).toBe('2026-10-05');
  expect(asAtOf(input({ above: ['Report run 07/09/2027'], fileName: 'list 2027-10-05.csv' })).asAt).toBe('2026-11-23');
  fc.assert(
    fc.property(
      fc.array(fc.string()),
      fc.array(fc.array(fc.string())),
      fc.string({ unit: 'binary' }),
      (above, rows, fileName) => {
        const { asAt, why } = asAtOf(input({ above, rows, fileName, columns: columnsOf(['As at']) }));
        expect(asAt <= '2026-11-23' && /^\d{4}-\d{2}-\d{2}$/.test(asAt) && why !== '').toBe(true);
      },
    ),
  );
});
