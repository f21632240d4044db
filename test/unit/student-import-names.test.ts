import { describe, expect, it } from 'vitest';
import { knownNamesFirst } from '../../shared/domain/student-import/name-here.ts';
import { planOf, standing, TODAY } from '../support/student-planning.ts';

const UPN = 'B801200005001';
const ADA = standing({ id: 'ada', cohort: 2022, form: '11A', mathsClass: '11X/Ma1', bornOn: '2010-12-10' });
const NAMESAKE = standing({ ...ADA, id: 'ada-2', form: '11C', mathsClass: '11Y/Ma1', bornOn: '2011-02-01' });
const GONE = standing({ ...ADA, id: 'ada-3', leftOn: '2026-07-20' });

/** What becomes of the rows of a tracker, which has no UPN and no date of birth. */
function outcomes(table: readonly (readonly string[])[], students = [ADA]) {
  const { preview } = planOf(table, { students });
  return preview.shown.map(({ kind, studentId, matchedBy, likely }) =>
    kind === 'decide' ? `decide ${likely.map((one) => one.studentId).join(' ')}`.trim() : `${studentId} ${matchedBy}`,
  );
}

describe('a list with names alone', () => {
  it.each([
    ['nothing besides the name', ['Surname', 'Forename', 'Target'], ['byron', 'ADA', '7'], [ADA]],
    ['the year group', ['Name', 'Year', 'Target'], ['Byron, Ada', '11', '7'], [ADA]],
    ['the class', ['Name', 'Class', 'Target'], ['Byron, Ada', '11x/Ma1', '7'], [ADA]],
    ['a leaver of the name', ['Name', 'Year', 'Target'], ['Byron, Ada', '11', '7'], [ADA, GONE]],
    ['a namesake in another form', ['Name', 'Form', 'Target'], ['Byron, Ada', '11A', '7'], [ADA, NAMESAKE]],
    ['a namesake in another class', ['Name', 'Class', 'Target'], ['Byron, Ada', '11X/Ma1', '7'], [ADA, NAMESAKE]],
  ])('finds the one student whom the name can mean, by %s', (_, headings, cells, students) => {
    expect(outcomes([headings, cells], students)).toEqual(['ada by name alone']);
  });

  it.each([
    ['another year group', ['Name', 'Year', 'Target'], ['Byron, Ada', '9', '7'], [ADA], 'decide ada'],
    ['another form', ['Name', 'Form', 'Target'], ['Byron, Ada', '11B', '7'], [ADA], 'decide ada'],
    ['a namesake', ['Name', 'Year', 'Target'], ['Byron, Ada', '11', '7'], [ADA, NAMESAKE], 'decide ada ada-2'],
    [
      'a form, and no form here',
      ['Name', 'Form', 'Target'],
      ['Byron, Ada', '11A', '7'],
      [standing({ form: '', cohort: null })],
      'decide ada',
    ],
    ['a leaver only', ['Name', 'Target'], ['Byron, Ada', '7'], [GONE], 'decide ada-3'],
    ['a name nobody here has', ['Name', 'Year', 'Target'], ['King, Ada', '11', '7'], [ADA], 'decide'],
  ])('leaves it to a person with %s', (_, headings, cells, students, outcome) => {
    expect(outcomes([headings, cells], students)).toEqual([outcome]);
  });

  it('leaves two rows that may both be one student to a person', () => {
    const student = standing({ cohort: 2022, bornOn: '2010-12-10' });
    const table = [
      ['Name', 'Year', 'Class', 'Target'],
      ['Byron, Ada', '11', '11X/Ma1', '7'],
      ['Byron, Ada', '11', '11Y/Ma1', '8'],
    ];
    expect(outcomes(table, [student])).toEqual(['decide ada', 'decide ada']);
  });

  it('leaves both rows of a name that two here have to a person', () => {
    const table = [
      ['Name', 'Year', 'Target'],
      ['Byron, Ada', '11', '7'],
      ['Byron, Ada', '11', '8'],
    ];
    expect(outcomes(table, [ADA, NAMESAKE])).toEqual(['decide ada ada-2', 'decide ada ada-2']);
    expect(outcomes(table, [ADA])[1]).toBe('null ');
  });

  it('is for a person as soon as the list has dates of birth or UPNs', () => {
    const table = [
      ['UPN', 'Name', 'Target'],
      ['', 'Byron, Ada', '7'],
      ['P207000016049', 'Hopper, Grace', '7'],
    ];
    expect(outcomes(table)[0]).toBe('decide ada');
  });

  it('brings in somebody of an unknown name only when a person says so', () => {
    const table = [
      ['Name', 'Target'],
      ['King, Ada', '7'],
      ['Noel, Ada', '7'],
    ];
    const choices = { people: [{ row: 2, who: 'new' as const }] };
    const { preview, toWrite } = planOf(table, { students: [ADA], choices });
    expect(preview.counts).toMatchObject({ new: 1, decide: 1 });
    expect(toWrite).toHaveLength(1);
    expect(planOf(table).preview.counts).toMatchObject({ new: 2, decide: 0 });
  });
});

describe('what is shown of a row', () => {
  it('is all that the file says of somebody new', () => {
    const table = [
      ['UPN', 'Name', 'Class', 'Pupil Premium', 'Ever 6 FSM', 'Looked after', 'KS2 maths scaled score', 'SEN status'],
      [UPN, 'Byron, Ada', '7X/Ma1', 'Y', 'Y', 'Y', '111', 'K'],
    ];
    const [row] = planOf(table).preview.shown;
    expect(row?.mathsClass).toBe('7X/Ma1');
    expect(row?.facts).toEqual({
      pupilPremium: 'Yes (Ever 6 FSM)',
      lookedAfter: 'Yes',
      ks2Maths: '111',
      sen: 'SEN support',
    });
  });

  it('names who gave the reason for Pupil Premium, and still takes by what is newest', () => {
    const student = standing({
      upn: UPN,
      pupilPremium: 'yes',
      pupilPremiumSource: 'SIMS list',
      pupilPremiumAsAt: '2026-09-07',
      reasons: [{ reason: 'ever-6-fsm', holds: true, source: 'DfE Pupil Premium file', asAt: '2026-04-01' }],
    });
    const table = [
      ['UPN', 'Pupil Premium'],
      [UPN, 'No'],
    ];
    const change = (asAt: string) =>
      planOf(table, { students: [student], choices: { asAt } }).preview.shown[0]?.changes[0];
    expect(change('2026-10-05')).toMatchObject({ taken: true, wasFrom: 'DfE Pupil Premium file, 1 April 2026' });
    expect(change('2026-06-01')).toMatchObject({ taken: false, isOlder: true, wasFrom: 'SIMS list, 7 September 2026' });
  });

  it('is, of a shifted row, first the way that gives the name that stands here', () => {
    const headings = ['UPN', 'Surname', 'Forename', 'Form'];
    const { columns } = planOf([headings, [UPN, 'Byron', 'Ada', '7B']]).preview;
    const table = { headings, headingCount: 4, rows: [], rowNumbers: [2], cellCounts: [5], above: [], notices: [] };
    const way = (cells: readonly string[]) => ({ cells, joined: '', heading: '' });
    const options = [way([UPN, 'Byron', 'Ada, King', '7B']), way([UPN, 'Byron, Ada', 'King', '7B'])];
    const [row] = knownNamesFirst([{ rowIndex: 0, row: 2, cells: [], options }], table, {
      columns,
      students: [standing({ upn: UPN, surname: 'Byron Ada', forename: 'King' })],
      today: TODAY,
    });
    expect(row?.options.map(({ nameHere, cells }) => [nameHere, cells[2]])).toEqual([
      ['Byron Ada, King', 'King'],
      ['', 'Ada, King'],
    ]);
  });
});
