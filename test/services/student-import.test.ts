import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StudentRow } from '../../shared/contract/students.ts';
import { academicYearOf } from '../../shared/domain/school-year.ts';
import { pupilPremiumOf } from '../../shared/domain/students.ts';
import { listCounts, targetListOf } from '../../shared/domain/target-rule.ts';
import { upnState } from '../../shared/domain/upn.ts';
import { bringIn, factsOf, madeFile, openFile, STUDENT_FILES, studentFile } from '../support/student-files.ts';
import { FIXTURES, openTestApp, type TestApp } from '../support/test-app.ts';

interface Expected {
  readonly students: number;
  readonly withPupilPremium: number;
  readonly dfeRows: number;
  readonly serviceOnly: number;
  readonly reasonNotKnown: number;
  readonly targets: number;
  readonly targetsByYear: Readonly<Record<string, number>>;
  readonly boundary: number;
  readonly withoutScore: number;
  readonly ifServiceAloneCounted: number;
  readonly noUpn: number;
  readonly wrongUpn: string;
  readonly shiftedRow: string;
  readonly octoberChanges: readonly { readonly upn: string; readonly was: unknown; readonly now: unknown }[];
}
const expected: Expected = JSON.parse(readFileSync(join(FIXTURES, 'students', 'expected.json'), 'utf8'));
const TODAY = '2026-11-23';
const YEAR = academicYearOf(TODAY);

const SIMS = studentFile(STUDENT_FILES.sims);
const DFE = studentFile(STUDENT_FILES.dfe);
const list = (app: TestApp) => app.call('students.list', {});
const byUpn = (students: readonly StudentRow[], upn: string) => {
  const found = students.find((s) => s.upn === upn);
  if (!found) throw new Error(`nobody has ${upn}`);
  return found;
};

async function withBoth(): Promise<TestApp> {
  const app = openTestApp({ today: TODAY });
  await bringIn(app, SIMS);
  await bringIn(app, DFE, { repairs: true });
  return app;
}

describe('the SIMS list, then the DfE Pupil Premium file', () => {
  it('give exactly what is known of the school', async () => {
    const app = openTestApp({ today: TODAY });
    const preview = await openFile(app, SIMS);
    expect(preview).toMatchObject({ kind: 'sims', source: 'SIMS list', asAt: '2026-09-07', rows: expected.students });
    expect(preview.counts).toEqual({
      new: expected.students,
      changed: 0,
      unchanged: 0,
      decide: 0,
      unreadable: 0,
      leftOut: 0,
      notInFile: 0,
    });
    const meansNo = preview.columns.filter((c) => c.blankMeansNo).map((c) => c.use);
    expect(meansNo).toEqual(['sen', 'eal', 'pupilPremium']);
    expect(preview.columns.find((c) => c.heading === 'Adno')?.use).toBe('ignore');
    await app.call('students.applyFile', { importId: preview.importId });
    expect((await app.call('app.undoState', {})).undo).toBe('Import 900 students from SIMS list');

    const dfe = await openFile(app, DFE, { repairs: true });
    expect(dfe).toMatchObject({ kind: 'dfe-pupil-premium', asAt: '2026-04-01', rows: expected.dfeRows });
    // The shifted row is told of beside its repair, not once more.
    expect(dfe.shifted).toHaveLength(1);
    expect(dfe.notices).toEqual([]);
    expect(dfe.counts).toMatchObject({ new: 0, changed: expected.dfeRows, unchanged: 0, decide: 0, unreadable: 0 });
    await app.call('students.applyFile', { importId: dfe.importId });

    const students = await list(app);
    expect(students).toHaveLength(expected.students);
    const eligible = students.filter((s) => pupilPremiumOf(s).status === 'yes');
    expect(eligible).toHaveLength(expected.withPupilPremium);
    expect(students.filter((s) => pupilPremiumOf(s).status === 'not-known')).toEqual([]);
    const reasons = eligible.map((s) => pupilPremiumOf(s).reasons.join());
    expect(reasons.filter((r) => r === 'service')).toHaveLength(expected.serviceOnly);
    expect(reasons.filter((r) => r === '')).toHaveLength(expected.reasonNotKnown);
    expect(students.filter((s) => s.upn === '')).toHaveLength(expected.noUpn);
    expect(students.filter((s) => upnState(s.upn) === 'wrong').map((s) => s.upn)).toEqual([expected.wrongUpn]);
    expect(pupilPremiumOf(byUpn(students, expected.shiftedRow)).reasons).toEqual(['ever-6-fsm']);
    expect(students.filter((s) => s.surname === 'Null')).not.toEqual([]);

    const rule = await app.call('targets.rule', {});
    const counts = listCounts(students, rule, YEAR);
    expect(counts).toMatchObject({
      in: expected.targets,
      boundary: expected.boundary,
      'no-score': expected.withoutScore,
    });
    const inByYear = students.filter((s) => targetListOf(s, rule, YEAR).list === 'in');
    const years = Object.groupBy(inByYear, (s) => String(YEAR - (s.cohort ?? 0) + 7));
    expect(Object.fromEntries(Object.entries(years).map(([year, of]) => [year, of?.length]))).toEqual(
      expected.targetsByYear,
    );
    const withService = { ...rule, reasons: [...rule.reasons, 'service' as const] };
    expect(listCounts(students, withService, YEAR).in).toBe(expected.ifServiceAloneCounted);
    await app.close();
  });

  it('read nothing of the shifted row before somebody says how to put it right', async () => {
    const app = openTestApp({ today: TODAY });
    await bringIn(app, SIMS);
    const before = byUpn(await list(app), expected.shiftedRow);
    const preview = await openFile(app, DFE);
    expect(preview.shifted).toHaveLength(1);
    expect(preview.shifted[0]).toMatchObject({ chosen: null });
    expect(preview.shifted[0]?.options[0]?.joined).toBe('Kiran, Jr');
    expect(preview.shifted[0]?.options.map(({ nameHere }) => nameHere)).toEqual(['Mensah, Kiran', '']);
    expect(preview.counts).toMatchObject({ changed: expected.dfeRows - 1, unreadable: 1 });
    expect(preview.shown.filter((r) => r.kind === 'unreadable').map((r) => r.row)).toEqual([preview.shifted[0]?.row]);
    const { leftOut } = await app.call('students.applyFile', { importId: preview.importId });
    expect(leftOut).toBe(1);
    expect(byUpn(await list(app), expected.shiftedRow)).toEqual(before);
    await app.close();
  });

  it('end in the same facts in the other order', async () => {
    const app = openTestApp({ today: TODAY });
    await bringIn(app, DFE, { repairs: true });
    await bringIn(app, SIMS);
    const other = await withBoth();
    const plain = (students: readonly StudentRow[]) =>
      students
        .map((s) => [
          s.upn,
          s.bornOn,
          s.cohort,
          s.yearOffset,
          s.form,
          s.sex,
          s.sen,
          s.eal,
          s.ks2Maths,
          pupilPremiumOf(s),
        ])
        .map((facts) => JSON.stringify(facts))
        .sort();
    expect(plain(await list(app))).toEqual(plain(await list(other)));
    await app.close();
    await other.close();
  });

  it('change nothing the second time, and undo gives the former list back', async () => {
    const app = openTestApp({ today: TODAY });
    const none = await list(app);
    await bringIn(app, SIMS);
    const afterSims = await list(app);
    expect((await openFile(app, SIMS)).counts).toMatchObject({ new: 0, changed: 0, unchanged: expected.students });
    await bringIn(app, DFE, { repairs: true });
    const afterDfe = await list(app);
    expect((await openFile(app, DFE, { repairs: true })).counts).toMatchObject({ new: 0, changed: 0, decide: 0 });
    expect((await openFile(app, SIMS)).counts).toMatchObject({ new: 0, changed: 0, unchanged: expected.students });

    await app.call('app.undo', {});
    expect(await list(app)).toEqual(afterSims);
    expect(await app.call('students.imports', {})).toHaveLength(1);
    await app.call('app.undo', {});
    expect(await list(app)).toEqual(none);
    await app.call('app.redo', {});
    expect(await list(app)).toEqual(afterSims);
    await app.call('app.redo', {});
    expect(await list(app)).toEqual(afterDfe);
    expect(
      (await app.call('students.imports', {})).map(({ source, asAt, added, changed }) => [
        source,
        asAt,
        added,
        changed,
      ]),
    ).toEqual([
      ['DfE Pupil Premium file', '2026-04-01', 0, expected.dfeRows],
      ['SIMS list', '2026-09-07', expected.students, 0],
    ]);
    await app.close();
  });

  it('read the DfE file of tabs the same', async () => {
    const text = new TextDecoder().decode(DFE.bytes).replaceAll('Kiran, Jr', 'Kiran Jr').replaceAll(',', '\t');
    const app = openTestApp({ today: TODAY });
    await bringIn(app, SIMS);
    const tabs = await openFile(app, { name: 'pp_search_results.tab', bytes: new TextEncoder().encode(text) });
    expect(tabs.shifted).toEqual([]);
    expect(tabs.counts).toMatchObject({ new: 0, changed: expected.dfeRows, unreadable: 0 });
    await app.close();
  });
});

describe('the Arbor lists', () => {
  it('change nothing in September, in October exactly the ten changes', async () => {
    const app = await withBoth();
    const september = await openFile(app, studentFile(STUDENT_FILES.arbor));
    expect(september.kind).toBe('arbor');
    expect(september.counts).toMatchObject({
      new: 0,
      changed: 0,
      unchanged: 300,
      decide: 0,
      unreadable: 0,
      notInFile: 600,
    });
    await expect(app.call('students.applyFile', { importId: september.importId })).rejects.toThrow(
      'Everything in this file stands here already',
    );

    const before = await list(app);
    const preview = await openFile(app, studentFile(STUDENT_FILES.october));
    expect(preview.counts).toMatchObject({ new: 0, changed: 10, unchanged: 290, decide: 0, unreadable: 0 });
    const changed = preview.shown.filter(({ kind }) => kind === 'changed');
    const shown = changed.map(({ studentId, changes }) => ({
      upn: before.find((s) => s.id === studentId)?.upn,
      changes: changes.map(({ label, was, now }) => `${label}: ${was} to ${now}`),
    }));
    expect(new Map(shown.map(({ upn, changes }) => [upn, changes]))).toEqual(
      new Map([
        ['Z330410719055', ['Pupil Premium: Yes (Ever 6 FSM) to No']],
        ['Z330410719136', ['Form: 7B to 7G']],
        ['Q330410718037', ['Year: Year 8 to Year 9']],
        ['Q330410718118', ['Class: 8y/Ma5 to 8z/Ma9']],
        ['G330410717019', ['SEN: None to SEN support']],
        ['D330410717100', ['Pupil Premium: No to Yes']],
        ['V330410716001', ['KS2 maths: 107 to 118']],
        ['N330410716082', ['Form: 10E to 10G']],
        ['N330410716163', ['Sex: Male to Female']],
        ['E330410715064', ['Name: Walker, Uzma to Newname, Uzma']],
      ]),
    );
    expect(shown.map(({ upn }) => upn).sort()).toEqual(expected.octoberChanges.map(({ upn }) => upn).sort());
    const contradiction = changed.find(({ upn }) => upn === 'Z330410719055');
    expect(contradiction?.problems.join()).toContain('No to Pupil Premium and Yes to Ever 6 FSM');

    await app.call('students.applyFile', { importId: preview.importId });
    const after = await list(app);
    const was = new Map(before.map((s) => [s.id, JSON.stringify(s)]));
    expect(after.filter((s) => was.get(s.id) !== JSON.stringify(s))).toHaveLength(10);
    const ended = byUpn(after, 'Z330410719055');
    expect(pupilPremiumOf(ended)).toEqual({ status: 'no', reasons: [] });
    expect(ended.reasons).toEqual([{ reason: 'ever-6-fsm', holds: false, source: 'Arbor list', asAt: TODAY }]);
    expect(pupilPremiumOf(byUpn(after, 'D330410717100'))).toEqual({ status: 'yes', reasons: [] });
    expect(byUpn(after, 'Q330410718037')).toMatchObject({ cohort: 2025, yearOffset: 1 });
    const previously = (students: readonly StudentRow[]) =>
      students.filter((s) => pupilPremiumOf(s).reasons.includes('previously-looked-after')).length;
    expect(previously(after)).toBe(previously(before));
    expect((await openFile(app, studentFile(STUDENT_FILES.october))).counts).toMatchObject({ new: 0, changed: 0 });

    await app.call('app.undo', {});
    expect(await list(app)).toEqual(before);
    await app.call('app.redo', {});
    expect(await list(app)).toEqual(after);
    await app.close();
  });

  it('come first as well as second: the same people are found', async () => {
    const app = openTestApp({ today: TODAY });
    await bringIn(app, studentFile(STUDENT_FILES.arbor));
    expect((await openFile(app, SIMS)).counts).toMatchObject({
      new: expected.students - 300,
      decide: 0,
      unreadable: 0,
    });
    await app.close();
  });
});

describe('a list that is older than what stands here', () => {
  const head = ['UPN', 'Surname', 'Forename', 'DOB', 'Year', 'Form', 'Pupil Premium'];
  const ada = (form: string, premium: string) => ['B801200005001', 'Byron', 'Ada', '10/12/2014', '7', form, premium];

  it('gives way, is told from it, and wins when a person says so', async () => {
    const app = openTestApp({ today: TODAY });
    const dated = (day: string, ...row: string[]) => madeFile(`list ${day}.csv`, [head, row]);
    await bringIn(app, dated('2026-10-05', ...ada('7G', 'No')), { choices: { asAt: '2026-10-05', source: 'October' } });
    const older = { asAt: '2026-09-07', source: 'September' };
    const preview = await openFile(app, dated('2026-09-07', ...ada('7B', 'Yes')), { choices: older });
    const [row] = preview.shown;
    expect(row?.changes).toMatchObject([
      { field: 'form', was: '7G', now: '7B', wasFrom: 'October, 5 October 2026', isOlder: true, taken: false },
      { field: 'pupilPremium', was: 'No', now: 'Yes', isOlder: true, taken: false },
    ]);
    const { importId } = preview;
    const taken = [
      { row: row?.row ?? 0, field: 'form', isTaken: true },
      { row: row?.row ?? 0, field: 'pupilPremium', isTaken: false },
    ];
    await app.call('students.previewFile', {
      importId,
      choices: { columns: [], blankMeansNo: [], shifted: [], people: [], taken, ...older },
    });
    await app.call('students.applyFile', { importId });
    expect((await list(app))[0]).toMatchObject({ form: '7B', pupilPremium: 'no' });
    await app.close();
  });

  it('shows a row of which nothing is taken, and counts it as unchanged', async () => {
    const app = openTestApp({ today: TODAY });
    await app.call('students.add', {
      student: { surname: 'Byron', forename: 'Ada', upn: 'B801200005001', form: '7G' },
    });
    const file = madeFile('list.csv', [
      ['UPN', 'Surname', 'Form'],
      ['B801200005001', 'Byron', '7B'],
    ]);
    const preview = await openFile(app, file, { choices: { asAt: '2026-09-07' } });
    expect(preview.counts).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
    expect(preview.shown).toMatchObject([
      { kind: 'unchanged', changes: [{ field: 'form', wasFrom: 'Typed here, 23 November 2026', taken: false }] },
    ]);
    await app.close();
  });
});

describe('people', () => {
  const head = ['UPN', 'Surname', 'Forename', 'DOB', 'Year', 'Form'];

  it('who were typed in before are put side by side, and brought in as a person says', async () => {
    for (const [who, students] of [
      ['same', 1],
      ['new', 2],
      ['leave-out', 1],
    ] as const) {
      const app = openTestApp({ today: TODAY });
      const typed = await app.call('students.add', {
        student: { surname: 'Adeyemi', forename: 'Grace', bornOn: '2014-12-10' },
      });
      const file = madeFile('list.csv', [head, ['B801200005001', 'Adeyemi', 'Gracie', '10/12/2014', '7', '7B']]);
      const preview = await openFile(app, file);
      expect(preview.counts).toMatchObject({ new: 0, decide: 1 });
      expect(preview.shown[0]).toMatchObject({
        kind: 'decide',
        likely: [{ studentId: typed.id, name: 'Adeyemi, Grace' }],
      });
      await expect(app.call('students.applyFile', { importId: preview.importId })).rejects.toThrow('decide about');
      const people = [{ row: 2, who: who === 'same' ? { studentId: typed.id } : who }];
      const decided = await app.call('students.previewFile', {
        importId: preview.importId,
        choices: { columns: [], blankMeansNo: [], shifted: [], taken: [], people },
      });
      expect(decided.counts).toMatchObject({
        new: who === 'new' ? 1 : 0,
        changed: who === 'same' ? 1 : 0,
        leftOut: who === 'leave-out' ? 1 : 0,
        decide: 0,
      });
      if (who !== 'leave-out') await app.call('students.applyFile', { importId: preview.importId });
      expect(await list(app)).toHaveLength(students);
      if (who === 'same')
        expect((await list(app))[0]).toMatchObject({ id: typed.id, upn: 'B801200005001', form: '7B' });
      await app.close();
    }
  });

  it('who are missing from a list stay, and are named', async () => {
    const app = openTestApp({ today: TODAY });
    await bringIn(
      app,
      madeFile('a.csv', [
        head,
        ['B801200005001', 'Byron', 'Ada', '10/12/2014', '7', '7B'],
        ['', 'Hopper', 'Grace', '09/12/2014', '7', '7B'],
        ['', 'Noether', 'Emmy', '23/03/2013', '9', '9B'],
      ]),
    );
    const file = madeFile('b.csv', [head, ['B801200005001', 'King', 'Ada', '10/12/2014', '7', '7B']]);
    const preview = await openFile(app, file);
    expect(preview.notInFile.map(({ name }) => name)).toEqual(['Hopper, Grace']);
    expect(preview.shown[0]?.changes).toMatchObject([{ label: 'Name', was: 'Byron, Ada', now: 'King, Ada' }]);
    await app.call('students.applyFile', { importId: preview.importId });
    expect((await list(app)).map(({ surname, leftOn }) => [surname, leftOn])).toEqual([
      ['Hopper', null],
      ['King', null],
      ['Noether', null],
    ]);
    await app.close();
  });

  it('who stand twice in a list are read once, and rows say why', async () => {
    const app = openTestApp({ today: TODAY });
    const preview = await openFile(
      app,
      madeFile('a.csv', [
        head,
        ['B801200005001', 'Byron', 'Ada', '10/12/2014', '7', '7B'],
        ['b801-200005001', 'Bryon', 'Ada', '10/12/2014', '7', '7B'],
        ['', 'Hopper', 'Grace', '09/12/2014', '7', '7B'],
        ['', 'HOPPER', 'Grace', '09/12/2014', '7', '7C'],
        ['', '', 'Nobody', '01/02/2015', '7', '7C'],
      ]),
    );
    expect(preview.counts).toMatchObject({ new: 2, unreadable: 3 });
    expect(preview.shown.filter((r) => r.kind === 'unreadable').map((r) => r.problems[0])).toEqual([
      'Row 3 has the same UPN as row 2. Put the UPN right in the file, or take one row out.',
      'Row 5 has the same name and date of birth as row 4. Take one of the rows out of the file.',
      'Row 6 has no name, and nobody here is found by its UPN.',
    ]);
    await app.close();
  });

  it('who have two records here that are one in the list keep both', async () => {
    const app = openTestApp({ today: TODAY });
    await bringIn(
      app,
      madeFile('a.csv', [
        head,
        ['', 'Byron', 'Ada', '10/12/2014', '7', '7B'],
        ['', 'King', 'Augusta', '10/12/2014', '7', '7B'],
      ]),
    );
    const preview = await openFile(
      app,
      madeFile('b.csv', [head, ['B801200005001', 'Byron', 'Ada', '10/12/2014', '7', '7B']]),
    );
    expect(preview.counts).toMatchObject({ new: 0, changed: 1, notInFile: 1 });
    await app.call('students.applyFile', { importId: preview.importId });
    expect(await list(app)).toHaveLength(2);
    await app.close();
  });
});

describe('a file', () => {
  const rows = [
    ['Learner', 'Born', 'Group', 'PP?'],
    ['Byron, Ada', '10/12/2014', '7B', 'Y'],
    ['Hopper, Grace', '09/12/2014', '7C', ''],
  ];

  it('of the school’s own is called as its file is, the next one by its own name unless somebody chose another', async () => {
    const app = openTestApp({ today: TODAY });
    const tracker = (name: string) =>
      madeFile(name, [
        ['Name', 'Target grade'],
        ['Byron, Ada', '7'],
      ]);
    expect(await openFile(app, tracker('Autumn tracker.csv'))).toMatchObject({ source: 'Autumn tracker' });
    await bringIn(app, tracker('Autumn tracker.csv'));
    expect(await openFile(app, tracker('Spring.tracker.csv'))).toMatchObject({
      source: 'Spring.tracker',
      isRemembered: true,
    });
    const { importId } = await openFile(
      app,
      madeFile('x.csv', [
        ['Name', 'Target grade'],
        ['Byron, Ada', '8'],
      ]),
      {
        choices: { source: 'Tracker' },
      },
    );
    await app.call('students.applyFile', { importId });
    expect(await openFile(app, tracker('Summer tracker.csv'))).toMatchObject({ source: 'Tracker' });
    await app.close();
  });

  it('with the headings of one before is read as it was then', async () => {
    const app = openTestApp({ today: TODAY });
    const first = await openFile(app, madeFile('a.csv', rows));
    expect(first.isRemembered).toBe(false);
    const uses = ['name', 'bornOn', 'form', 'pupilPremium'] as const;
    const choices = {
      source: 'Head of Year’s list',
      columns: uses.map((use, index) => ({ index, use })),
      blankMeansNo: [{ index: 3, isOn: false }],
    };
    await bringIn(app, madeFile('a.csv', rows), { choices });
    const again = await openFile(app, madeFile('b.csv', rows));
    expect(again).toMatchObject({ isRemembered: true, source: 'Head of Year’s list' });
    expect(again.columns.map(({ use }) => use)).toEqual(uses);
    expect(again.columns[3]?.blankMeansNo).toBe(false);
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
    await app.close();
  });

  it('that is closed, replaced or without names is refused in words', async () => {
    const app = openTestApp({ today: TODAY });
    const { importId } = await openFile(app, madeFile('a.csv', rows));
    expect(await app.call('students.closeFile', { importId })).toEqual({ closed: true });
    await expect(app.call('students.applyFile', { importId })).rejects.toThrow('no longer open here');
    const nameless = await openFile(
      app,
      madeFile('c.csv', [
        ['Form', 'Sex'],
        ['7B', 'F'],
        ['7C', 'M'],
      ]),
    );
    expect(nameless.cannotRead).toContain('No column has a name or a UPN');
    await expect(app.call('students.applyFile', { importId: nameless.importId })).rejects.toThrow(
      'No column has a name',
    );
    await expect(openFile(app, madeFile('a.csv', rows), { choices: { asAt: '2027-01-01' } })).rejects.toThrow(
      'after today',
    );
    expect(await list(app)).toEqual([]);
    await app.close();
  });

  it('keeps a cell that cannot be read as it was, and says in which row and column', async () => {
    const app = openTestApp({ today: TODAY });
    const table = [
      ['UPN', 'Surname', 'Forename', 'Date of birth', 'KS2 maths scaled score'],
      ['B801200005001', 'Byron', 'Ada', '10/12/2014', '113'],
      ['Q207000016049', 'Hopper', 'Grace', '31/02/2015', '180'],
    ];
    const preview = await openFile(app, madeFile('a.csv', table));
    const [grace] = preview.shown.filter(({ row }) => row === 3);
    expect(grace?.kind).toBe('new');
    expect(grace?.problems).toHaveLength(3);
    expect(grace?.problems[0]).toMatch(/^Row 3, column UPN: /);
    expect(grace?.problems[1]).toMatch(/^Row 3, column Date of birth: /);
    await app.call('students.applyFile', { importId: preview.importId });
    expect((await list(app)).find((s) => s.surname === 'Hopper')).toMatchObject({
      upn: 'Q207000016049',
      bornOn: null,
      ks2Maths: null,
    });
    expect(factsOf(await list(app))).toHaveLength(2);
    await app.close();
  });
});
