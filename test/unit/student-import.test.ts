import { describe, expect, it } from 'vitest';
import { pupilPremiumOf, yearGroupOf } from '../../shared/domain/students.ts';
import { carriedOut, planOf, standing } from '../support/student-planning.ts';

const UPN = 'B801200005001';
const OTHER_UPN = 'P207000016049';
const TEMPORARY_UPN = 'R33040202400A';
const BORN = '10/12/2014';

/** What a list of one row does with one student. */
function oneRow(
  cells: Readonly<Record<string, string>>,
  student: Parameters<typeof standing>[0] | null,
  asAt = '2026-11-01',
) {
  const students = student === null ? [] : [standing(student)];
  const plan = planOf([Object.keys(cells), Object.values(cells)], { students, choices: { asAt } });
  return { ...plan.preview, row: plan.preview.shown[0], after: carriedOut(plan, students) };
}

const changesOf = ({ row }: ReturnType<typeof oneRow>) =>
  row?.changes.map(({ label, was, now }) => `${label}: ${was} to ${now}`);

describe('who a row is about', () => {
  it('is found by a valid UPN whatever the name, and by name and date of birth without one', () => {
    expect(oneRow({ UPN, Surname: 'King', Forename: 'Ada' }, { upn: UPN }).row?.matchedBy).toBe('by UPN');
    const byName = oneRow(
      { UPN: '', Surname: 'BYRON', Forename: 'ada', DOB: BORN, Form: '7B' },
      { bornOn: '2014-12-10' },
    );
    expect(byName.row?.matchedBy).toBe('by name and date of birth');
  });

  it('is found by the preferred name as well', () => {
    const student = { bornOn: '2014-12-10', forename: 'Augusta', preferredName: 'Ada' };
    const found = oneRow({ Surname: 'Byron', Forename: 'Ada', DOB: BORN, Form: '7B' }, student);
    expect(changesOf(found)).toEqual(['Form:  to 7B']);
  });

  it('is not found by a wrong UPN, which is kept as it was typed and flagged once', () => {
    const wrong = 'Q207000016049';
    const first = oneRow({ UPN: wrong, Surname: 'Byron', Forename: 'Ada', DOB: BORN }, null);
    expect(first.counts.new).toBe(1);
    expect(first.row?.problems[0]).toContain('Row 2, column UPN: ');
    const again = oneRow(
      { UPN: wrong, Surname: 'Byron', Forename: 'Ada', DOB: BORN },
      { upn: wrong, bornOn: '2014-12-10' },
    );
    expect(again.counts).toMatchObject({ new: 0, unchanged: 1 });
    expect(again.shown.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('does not take a wrong UPN for a right one, but a permanent one for a temporary one', () => {
    const born = { bornOn: '2014-12-10' };
    const row = { Surname: 'Byron', Forename: 'Ada', DOB: BORN };
    expect(changesOf(oneRow({ UPN: 'Q207000016049', ...row }, { upn: UPN, ...born }))).toEqual([]);
    expect(changesOf(oneRow({ UPN, ...row }, { upn: TEMPORARY_UPN, ...born }))).toEqual([
      `UPN: ${TEMPORARY_UPN} to ${UPN}`,
    ]);
    expect(changesOf(oneRow({ UPN, ...row }, { upn: '', ...born }))).toEqual([`UPN:  to ${UPN}`]);
  });

  it.each([
    [
      'another permanent UPN',
      { UPN, Surname: 'Byron', Forename: 'Ada', DOB: BORN },
      { upn: OTHER_UPN, bornOn: '2014-12-10' },
    ],
    ['a slip in the name', { UPN: '', Surname: 'Byrron', Forename: 'Ada', DOB: BORN }, { bornOn: '2014-12-10' }],
    ['no date of birth here', { UPN: '', Surname: 'Byron', Forename: 'Ada', DOB: BORN }, { bornOn: null }],
    ['no date of birth there', { Surname: 'Byron', Forename: 'Ada', Form: '7B' }, { bornOn: '2014-12-10' }],
    [
      'the UPN of somebody else',
      { UPN, Surname: 'Hopper', Forename: 'Grace', DOB: '09/12/2013' },
      { upn: UPN, bornOn: '2014-12-10' },
    ],
  ])('is for a person to say where there is %s', (_, cells, student) => {
    const { counts, row } = oneRow(cells, student);
    expect(counts).toMatchObject({ new: 0, changed: 0, decide: 1, notInFile: 0 });
    expect(row?.likely.map(({ studentId }) => studentId)).toEqual(['ada']);
  });

  it.each([
    [
      'another UPN and a twin’s name',
      { UPN, Surname: 'Byron', Forename: 'Ida', DOB: BORN },
      { upn: OTHER_UPN, bornOn: '2014-12-10' },
    ],
    [
      'another date of birth',
      { UPN: '', Surname: 'Byron', Forename: 'Ada', DOB: '11/12/2014' },
      { bornOn: '2014-12-10' },
    ],
  ])('is somebody new with %s', (_, cells, student) => {
    expect(oneRow(cells, student).counts).toMatchObject({ new: 1, decide: 0 });
  });

  it('is never one student twice', () => {
    const rows = [
      ['UPN', 'Surname', 'Forename', 'DOB'],
      [UPN, 'King', 'Ada', BORN],
      ['', 'Byron', 'Ada', BORN],
    ];
    const { preview } = planOf(rows, { students: [standing({ upn: UPN, bornOn: '2014-12-10' })] });
    expect(preview.counts).toMatchObject({ changed: 1, unreadable: 1, new: 0 });
    expect(preview.shown[1]?.problems[0]).toBe('Row 3 is about the same student as row 2. Only row 2 is read.');
  });

  it('may be two people of one name and date of birth when their UPNs say so', () => {
    const rows = [
      ['UPN', 'Surname', 'Forename', 'DOB'],
      [UPN, 'Khan', 'Ali', BORN],
      [OTHER_UPN, 'Khan', 'Ali', BORN],
    ];
    expect(planOf(rows).preview.counts).toMatchObject({ new: 2, unreadable: 0 });
  });
});

describe('Pupil Premium', () => {
  const held = (asAt: string) => [
    { reason: 'ever-6-fsm', holds: true, source: 'DfE Pupil Premium file', asAt } as const,
  ];

  it('a plain No of a newer list ends the reasons; an older one is shown and not taken', () => {
    const cells = { UPN, Surname: 'Byron', 'Pupil Premium': 'No' };
    const newer = oneRow(cells, { upn: UPN, reasons: held('2026-04-01') });
    expect(changesOf(newer)).toEqual(['Pupil Premium: Yes (Ever 6 FSM) to No']);
    expect(newer.after[0]?.reasons).toEqual([
      { reason: 'ever-6-fsm', holds: false, source: 'List', asAt: '2026-11-01' },
    ]);
    const older = oneRow(cells, { upn: UPN, reasons: held('2026-11-20') });
    expect(older.row).toMatchObject({ kind: 'unchanged', changes: [{ isOlder: true, taken: false }] });
  });

  it('a Yes is taken from any list, and says no more than the reasons that hold', () => {
    const cells = { UPN, Surname: 'Byron', 'Ever 6 FSM': 'Yes' };
    const student = {
      upn: UPN,
      pupilPremium: 'no',
      pupilPremiumSource: 'SIMS list',
      pupilPremiumAsAt: '2026-11-20',
    } as const;
    expect(oneRow(cells, student, '2026-04-01').row).toMatchObject({
      kind: 'changed',
      changes: [{ label: 'Ever 6 FSM', now: 'Yes', taken: true }],
    });
    const known = oneRow({ UPN, Surname: 'Byron', 'Pupil Premium': 'Yes' }, { upn: UPN, reasons: held('2026-04-01') });
    expect(known.counts).toMatchObject({ changed: 0, unchanged: 1 });
  });

  it('a No about a reason that nobody gave is no change', () => {
    const { counts } = oneRow({ UPN, Surname: 'Byron', 'Ever 6 FSM': 'No' }, { upn: UPN });
    expect(counts).toMatchObject({ changed: 0, unchanged: 1 });
  });

  it('of a row that contradicts itself the plain No leads, and the row says so without telling of care', () => {
    const cells = { UPN, Surname: 'Byron', 'Pupil Premium': 'No', 'Ever 6 FSM': 'Yes', 'Looked after': 'In care' };
    const { row, after } = oneRow(cells, { upn: UPN, reasons: held('2026-04-01') });
    expect(row?.changes).toHaveLength(1);
    expect(row?.problems).toEqual([
      'Row 2 contradicts itself: it says No to Pupil Premium and Yes to Ever 6 FSM. The No is read; ask the office which is right.',
    ]);
    expect(after.map(pupilPremiumOf)).toEqual([{ status: 'no', reasons: [] }]);
  });

  it('care is told apart from the plain word, so that it can be hidden', () => {
    const cells = { UPN, Surname: 'Byron', 'Pupil Premium': 'Yes', 'Ever 6 FSM': 'Yes', 'Looked after': 'In care' };
    expect(changesOf(oneRow(cells, { upn: UPN }))).toEqual([
      'Pupil Premium:  to Yes (Ever 6 FSM)',
      'Looked after:  to Yes',
    ]);
    const ended = oneRow(
      { UPN, Surname: 'Byron', 'Pupil Premium': 'No' },
      { upn: UPN, reasons: [{ reason: 'looked-after', holds: true, source: 'DfE', asAt: '2026-04-01' }] },
    );
    expect(changesOf(ended)).toEqual(['Pupil Premium: Yes to No']);
  });

  it('a blank says nothing unless it was said to mean No, and then less than a Yes in the same row', () => {
    const table = [
      ['UPN', 'Surname', 'Pupil Premium', 'Ever 6 FSM'],
      [UPN, 'Byron', '', ''],
      [OTHER_UPN, 'Hopper', '', 'Yes'],
      ['E33612342117K', 'Noether', 'Yes', ''],
    ];
    const premiums = (isOn: boolean) =>
      carriedOut(planOf(table, { choices: { blankMeansNo: [{ index: 2, isOn }] } })).map(
        (s) => pupilPremiumOf(s).status,
      );
    expect(premiums(false)).toEqual(['not-known', 'yes', 'yes']);
    expect(premiums(true)).toEqual(['no', 'yes', 'yes']);
    const { columns } = planOf(table).preview;
    expect(columns.map(({ blankMeansNo }) => blankMeansNo)).toEqual([null, null, true, false]);
  });

  it('a blank is not proposed to mean No beside cells that say No', () => {
    const table = [
      ['UPN', 'Surname', 'Pupil Premium'],
      [UPN, 'Byron', 'No'],
      [OTHER_UPN, 'Hopper', ''],
    ];
    expect(planOf(table).preview.columns[2]?.blankMeansNo).toBe(false);
  });
});

describe('a year group', () => {
  it('sets the cohort of somebody new, and makes an exception of somebody who is here', () => {
    const cells = { UPN, Surname: 'Byron', Year: 'Year 8' };
    expect(oneRow(cells, null).after[0]).toMatchObject({ cohort: 2025, yearOffset: 0 });
    const moved = oneRow(cells, { upn: UPN, cohort: 2026 });
    expect(changesOf(moved)).toEqual(['Year: Year 7 to Year 8']);
    expect(moved.after[0]).toMatchObject({ cohort: 2026, yearOffset: 1 });
    const back = oneRow({ ...cells, Year: '7' }, { upn: UPN, cohort: 2026, yearOffset: 1 });
    expect(back.after[0]).toMatchObject({ cohort: 2026, yearOffset: 0 });
  });

  it('comes from the date of birth where there is none', () => {
    const { after } = oneRow({ UPN, Surname: 'Byron', DOB: '31/08/2015' }, null);
    expect(yearGroupOf(after[0] ?? standing({}), 2026)).toBe(7);
    expect(oneRow({ UPN, Surname: 'Byron', DOB: '01/09/2015' }, null).after[0]?.cohort).toBe(2027);
  });

  it('that is far from their own is not taken', () => {
    const { row } = oneRow({ UPN, Surname: 'Byron', Year: '1' }, { upn: UPN, cohort: 2016 });
    expect(row?.changes).toEqual([]);
    expect(row?.problems[0]).toContain('too far from their own Year 17');
  });

  it('is of the year that the dates of birth agree on, when a list is from last summer', () => {
    const people = Array.from({ length: 25 }, (_, i) => [
      '',
      `Surname${'abcdefghijklmnopqrstuvwxyz'[i]}`,
      'Ada',
      `${i + 1}/12/2013`,
      '7',
    ]);
    const plan = planOf([['UPN', 'Surname', 'Forename', 'DOB', 'Year'], ...people]);
    expect(plan.by.listYear).toBe(2025);
    expect(carriedOut(plan).every(({ cohort }) => cohort === 2025)).toBe(true);
  });
});

describe('other facts', () => {
  it('in another spelling are the same', () => {
    const student = {
      upn: UPN,
      surname: 'O’Neill',
      form: '9x/Ma1',
      mathsClass: '9X/MA1',
      sen: 'K',
      eal: true,
      ks2Maths: null,
    } as const;
    const cells = {
      UPN,
      Surname: "O'NEILL",
      Forename: 'ADA',
      Form: '9X/MA1',
      'Maths Class': '9x/Ma1',
      SEN: 'SEN support',
      EAL: 'Yes',
      'KS2 Maths': 'N',
    };
    expect(oneRow(cells, student).counts).toMatchObject({ changed: 0, unchanged: 1 });
  });

  it.each([
    ['B', true],
    ['A', false],
    ['Ada', false],
    ['Ada M', false],
    ['Ada Mary Jane', true],
  ])('of a name: “%s” beside Ada Mary', (Forename, isChange) => {
    const changes = changesOf(oneRow({ UPN, Surname: 'BYRON', Forename }, { upn: UPN, forename: 'Ada Mary' }));
    expect(changes ?? []).toHaveLength(isChange ? 1 : 0);
  });

  it('of care that cannot be read are not repeated', () => {
    const table = [
      ['UPN', 'Surname', 'Looked after'],
      [UPN, 'Byron', 'ask Mrs Shah'],
    ];
    const [row] = planOf(table, { choices: { columns: [{ index: 2, use: 'lookedAfter' }] } }).preview.shown;
    expect(row?.problems).toEqual([
      'Row 2, column Looked after: The cell does not say Yes or No plainly. Put it right in the file.',
    ]);
  });

  it('add tags and take none off', () => {
    const { after } = oneRow({ UPN, Surname: 'Byron', Tags: 'STEM; Oxbridge' }, { upn: UPN, tags: ['stem', 'Chess'] });
    expect(after[0]?.tags).toEqual(['stem', 'Chess', 'Oxbridge']);
  });

  it('of somebody who left are told of, and only a person brings them back', () => {
    const { row } = oneRow({ UPN, Surname: 'Byron', Form: '7B' }, { upn: UPN, form: '7B', leftOn: '2026-07-21' });
    expect(row).toMatchObject({
      kind: 'unchanged',
      changes: [{ label: 'Left the school', was: '21 July 2026', taken: false }],
    });
  });

  it('that stood empty are filled from an older list too, but not where a person emptied them', () => {
    const cells = { UPN, Surname: 'Byron', Form: '7B' };
    const all = { '*': 'from 2026-11-20' };
    expect(oneRow(cells, { upn: UPN, sources: all }).counts.changed).toBe(1);
    expect(oneRow(cells, { upn: UPN, form: '7A', sources: all }).counts.changed).toBe(0);
    expect(oneRow(cells, { upn: UPN, sources: { ...all, form: 'typed 2026-11-20' } }).counts.changed).toBe(0);
  });
});

describe('the columns', () => {
  it('have one use each: the one a person chose takes it from the other', () => {
    const table = [
      ['UPN', 'Surname', 'Form', 'Registration group'],
      [UPN, 'Byron', '7B', '7C'],
    ];
    const chosen = planOf(table, { choices: { columns: [{ index: 3, use: 'form' }] } });
    expect(chosen.preview.columns.map(({ use }) => use)).toEqual(['upn', 'surname', 'ignore', 'form']);
    expect(carriedOut(chosen)[0]?.form).toBe('7C');
  });

  it('that hold no name and no UPN say that nobody can be found', () => {
    const { preview, toWrite } = planOf([['Form'], ['7B']]);
    expect(preview.cannotRead).toContain('No column has a name or a UPN');
    expect(toWrite).toEqual([]);
  });
});
