import { beforeAll, describe, expect, it } from 'vitest';
import { studentCode } from '../../electron/core/services/participation.ts';
import { sessionDocumentsService } from '../../electron/core/services/session-documents.ts';
import { staffMemberTable } from '../../electron/core/store/staff-member-table.ts';
import type { Store } from '../../electron/core/store/store.ts';
import {
  convert,
  type ExcelFacts,
  missingReader,
  readExcel,
  type SheetFacts,
  xmlParts,
} from '../support/document-readers.ts';
import { contextOf, type DosageRows, openDosageStore } from '../support/dosage-school.ts';

const ROWS: DosageRows = {
  students: [
    {
      id: 'one',
      surname: 'Adeyemi',
      forename: 'Grace',
      upn: 'P207000016049',
      cohort: 2022,
      sex: 'F',
      pupilPremium: 'yes',
      ks2Maths: 112,
      aLevel: 'maybe',
      isTarget: true,
    },
    { id: 'two', surname: 'Bennett', forename: 'Tom', upn: 'B801200005001', cohort: 2023, sex: 'M', isTarget: true },
    { id: 'three', surname: 'Chen', forename: 'Li', cohort: 2022, pupilPremium: 'no' },
    { id: 'four', surname: 'Nobody', forename: 'Atall', isTarget: true },
    { id: 'five', surname: 'Outside', forename: 'Zed' },
  ],
  groups: [
    { id: 'booster', name: 'Grace and friends', keyStage: 'ks4' },
    { id: 'extension', name: 'L2FM', strand: 'extension-course' },
  ],
  members: ['one', 'two', 'three'].flatMap((studentId) => [
    { groupId: 'booster', studentId, joinedOn: '2026-09-07', leftOn: null },
    ...(studentId === 'one' ? [{ groupId: 'extension', studentId, joinedOn: '2026-09-07', leftOn: null }] : []),
  ]),
  sessions: [
    { id: 's1', groupId: 'booster', heldOn: '2026-09-14', status: 'held', deliveredMinutes: 50 },
    { id: 's2', groupId: 'booster', heldOn: '2026-11-16', status: 'held', deliveredMinutes: 60 },
    { id: 's3', groupId: 'booster', heldOn: '2026-11-23', status: 'cancelled' },
    { id: 's4', groupId: 'extension', heldOn: '2026-11-30' },
  ],
  marks: [
    { sessionId: 's1', studentId: 'one', mark: 'late', minutesLate: 5 },
    { sessionId: 's1', studentId: 'two', mark: 'absent' },
    { sessionId: 's1', studentId: 'three', mark: 'other-activity' },
    { sessionId: 's2', studentId: 'one', mark: 'present' },
    { sessionId: 's2', studentId: 'two', mark: 'present' },
    { sessionId: 's2', studentId: 'three', mark: 'not-expected' },
  ],
  pairs: [{ id: 'pair', menteeId: 'two', mentorKind: 'undergraduate' }],
  meetings: [{ id: 'm', pairId: 'pair', metOn: '2026-11-17', minutes: 20 }],
  events: [
    { id: 'Challenge', heldOn: '2026-11-11', minutes: 60, isCompetition: true },
    { id: 'In summer', heldOn: '2027-06-10', minutes: 60, isCompetition: true },
    { id: 'Called off', heldOn: '2026-11-12', minutes: 60, isCompetition: true, isCancelled: true },
  ],
  entries: [
    { eventId: 'Challenge', studentId: 'one', stage: 'took-part' },
    { eventId: 'Called off', studentId: 'one', stage: 'entered' },
    { eventId: 'In summer', studentId: 'one', stage: 'entered' },
    { eventId: 'Challenge', studentId: 'two', stage: 'did-not-come' },
    { eventId: 'Challenge', studentId: 'three', stage: 'invited' },
  ],
};

/** Three people, and PD sessions of which two took place and have been logged. */
function addPd(store: Store): void {
  store.changes.step('Add staff', (write) => {
    for (const name of ['Ada Byron', 'Sam Okoro', 'Kit Moss']) {
      const rest = { email: '', role: 'teacher', specialist: true, earlyCareer: false, fullTimeEquivalent: 1 } as const;
      write.insert(staffMemberTable, { id: name, name, ...rest, status: 'current' });
    }
  });
  store.db.pragma('foreign_keys = OFF');
  const action = store.db.prepare('SELECT * FROM pd_action').columns();
  const values = action.map(({ column, type }) =>
    column === 'form' ? "'work-group'" : column === 'id' ? "'action'" : type === 'INTEGER' ? '0' : "''",
  );
  store.db.pragma('ignore_check_constraints = ON');
  store.db.exec(`INSERT INTO pd_action VALUES (${values.join(', ')})`);
  const add = store.db.prepare(
    `INSERT INTO pd_session (id, action_id, held_on, starts_at, ends_at, place, cover, periods, cover_notes, form, attended_ids)
     VALUES (?, 'action', ?, ?, ?, '', 'not-needed', '', '', ?, ?)`,
  );
  add.run('p1', '2026-10-07', '15:15', '16:30', null, '["Ada Byron","Sam Okoro"]');
  add.run('p2', '2026-10-14', null, null, 'lesson-study', '["Ada Byron"]');
  add.run('p3', '2026-12-02', '15:15', '16:30', null, 'null');
}

async function workbook(withNames: boolean): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const store = openDosageStore(ROWS);
  addPd(store);
  store.db.exec(`UPDATE pseudonym_key SET secret = 'a secret of the test'`);
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const service = sessionDocumentsService(contextOf(store, saved));
  expect(await service['sessionDocuments.participation']({ academicYear: null, withNames })).toMatchObject({
    how: 'saved',
  });
  store.db.close();
  const [file] = saved;
  if (!file) throw new Error('nothing was saved');
  return file;
}

const codeOf = (id: string) => studentCode(id, 'a secret of the test');

describe('a student’s code', () => {
  it('is the same each time, another with another secret, and tells nothing', () => {
    expect(codeOf('one')).toMatch(/^S-[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(codeOf('one')).toBe(codeOf('one'));
    expect(studentCode('one', 'another')).not.toBe(codeOf('one'));
    expect(new Set(Array.from({ length: 5_000 }, (_, i) => codeOf(`student ${i}`))).size).toBe(5_000);
  });

  it('is made with a secret that every data file has of its own', () => {
    const secrets = [1, 2].map(() => {
      const store = openDosageStore({ students: [] });
      const secret = store.participation.secret();
      store.db.close();
      return secret;
    });
    expect(secrets[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(secrets[0]).not.toBe(secrets[1]);
  });
});

describe.skipIf(missingReader('openpyxl') !== null)('the participation workbook', () => {
  let byCode: ExcelFacts;
  let bytes: Uint8Array;
  let byName: ExcelFacts;
  beforeAll(async () => {
    const file = await workbook(false);
    bytes = file.bytes;
    expect(file.name).toBe('Participation 2026-27 2026-11-23.xlsx');
    byCode = await readExcel(bytes);
    const named = await workbook(true);
    expect(named.name).toBe('Participation 2026-27 with names 2026-11-23.xlsx');
    byName = await readExcel(named.bytes);
  });

  const sheetOf = ({ sheets }: ExcelFacts, name: string): SheetFacts => {
    const sheet = sheets.find((s) => s.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  /** Rows under the header as title to value; the row of totals is left out. */
  const rowsOf = (facts: ExcelFacts, name: string) => {
    const { cells, tableColumns } = sheetOf(facts, name);
    const titles = Object.values(tableColumns)[0] ?? [];
    const letter = (i: number) => String.fromCharCode(65 + i);
    const rows: Record<string, unknown>[] = [];
    const isRow = (row: number) => ![undefined, 'Total'].includes(cells[`A${row}`]?.value?.toString());
    for (let row = 2; isRow(row); row += 1) {
      rows.push(Object.fromEntries(titles.map((title, i) => [title, cells[`${letter(i)}${row}`]?.value ?? null])));
    }
    return rows;
  };

  it('is a sheet that explains, and one tidy table a sheet', () => {
    expect(byCode.sheets.map(({ name }) => name)).toEqual([
      'About',
      'Students',
      'Participation',
      'Sessions',
      'Events',
      'PD hours',
    ]);
    for (const sheet of byCode.sheets.slice(1)) {
      expect(Object.keys(sheet.tables), sheet.name).toHaveLength(1);
      expect(sheet, sheet.name).toMatchObject({ merged: 0, landscape: true, fitWidth: 1, printTitles: '$1:$1' });
      expect(sheet.frozen, sheet.name).toMatch(/^[B-E]2$/);
      expect(Object.keys(sheet.filters), sheet.name).toHaveLength(1);
    }
    expect(byCode).toMatchObject({ title: 'Participation 2026/27', language: 'en-GB', author: 'Hillside School' });
  });

  it('holds no name, UPN or id of a student or a member of staff unless they were asked for', () => {
    const all = [...xmlParts(bytes).values()].join('\n');
    expect(all).not.toMatch(/Adeyemi|Grace|Bennett|Tom\b|Chen|Nobody|P207000016049|B801200005001|Ada Byron|Sam Okoro/);
    expect(all).not.toContain('a secret of the test');
    expect(rowsOf(byCode, 'Sessions').map((row) => row.Group)).toEqual([
      'Booster KS4 1',
      'Booster KS4 1',
      'Booster KS4 1',
      'Extension course 1',
    ]);
    const names = rowsOf(byName, 'Students').map(({ Surname, Forename, UPN }) => [Surname, Forename, UPN]);
    expect(names).toContainEqual(['Adeyemi', 'Grace', 'P207000016049']);
    expect(rowsOf(byName, 'Sessions')[0]?.Group).toBe('Grace and friends');
    expect(sheetOf(byName, 'About').cells.B4?.value).toContain('Contains personal data');
  });

  it('has the target students and everybody with something, in the order of their codes', () => {
    const codes = rowsOf(byCode, 'Students').map((row) => row.Student);
    expect(codes).toEqual(['one', 'two', 'three', 'four'].map(codeOf).sort());
    expect(rowsOf(byName, 'Students').map((row) => row.Student)).toEqual(codes);
  });

  it('says of each half-term and strand what was offered and attended, with hours rounded last', () => {
    const of = (id: string) =>
      rowsOf(byCode, 'Participation')
        .filter((row) => row.Student === codeOf(id))
        .map((row) =>
          [
            'Half-term',
            'Component',
            'Offered',
            'Attended',
            'Other activity',
            'Minutes planned',
            'Minutes attended',
            'Hours',
          ].map((title) => row[title]),
        );
    expect(of('one')).toEqual([
      ['Autumn 1', 'Booster', 1, 1, 0, 60, 45, 1],
      ['Autumn 2', 'Booster', 1, 1, 0, 120, 60, 1],
      ['Autumn 2', 'Extension course', 0, 0, 0, 60, 0, 0],
      ['Autumn 2', 'Enrichment', 1, 1, 0, 60, 60, 1],
    ]);
    expect(of('two')).toEqual([
      ['Autumn 1', 'Booster', 1, 0, 0, 60, 0, 0],
      ['Autumn 2', 'Booster', 1, 1, 0, 120, 60, 1],
      ['Autumn 2', 'Peer mentoring', 1, 1, 0, 20, 20, 0.5],
    ]);
    expect(of('three')[0]).toEqual(['Autumn 1', 'Booster', 1, 0, 1, 60, 0, 0]);
    expect(of('four')).toEqual([]);
  });

  it('adds up a student’s year by formulas from the other sheet', () => {
    const rows = rowsOf(byCode, 'Students');
    const own = rows.find((row) => row.Student === codeOf('one'));
    expect(own).toMatchObject({
      ...{ School: 'Hillside School', 'Year group': 11, Sex: 'Female', 'Pupil Premium': 'Yes', 'KS2 maths': 112 },
      ...{ Status: 'Target', Offered: 3, Attended: 3, 'Minutes attended': 165, Hours: 3, Mentor: null },
      ...{ 'Extension course': 'Yes', 'Competitions entered': 1, 'A level Maths': 'Maybe' },
    });
    expect(rows.find((row) => row.Student === codeOf('two'))).toMatchObject({
      Mentor: 'Undergraduate',
      'Competitions entered': 1,
      'Extension course': 'No',
    });
    expect(rows.find((row) => row.Student === codeOf('three'))).toMatchObject({
      'Competitions entered': 0,
      'KS2 maths': null,
      Sex: 'Not known',
    });
    const formulas = Object.values(sheetOf(byCode, 'Students').cells).flatMap(({ formula }) => formula ?? []);
    expect(formulas).toContain('=SUMIFS(Participation[Offered],Participation[Student],A2)');
  });

  it('counts sessions, events and PD', () => {
    expect(
      rowsOf(byCode, 'Sessions').map((row) => [row.Day, row.State, row['Students expected'], row['Students attended']]),
    ).toEqual([
      ['2026-09-14', 'Held', 3, 1],
      ['2026-11-16', 'Held', 2, 2],
      ['2026-11-23', 'Cancelled', 3, null],
      ['2026-11-30', 'To come', 1, null],
    ]);
    expect(rowsOf(byCode, 'Events')[0]).toMatchObject({
      Event: 'Challenge',
      Competition: 'Yes',
      Invited: 3,
      Entered: 2,
      'Took part': 1,
      'Of these Pupil Premium': 1,
    });
    expect(rowsOf(byCode, 'PD hours').slice(0, 2)).toEqual([
      { Form: 'Lesson study', 'PD sessions': 1, People: 1, Attendances: 1, Minutes: 390, Hours: 6.5 },
      { Form: 'Work group', 'PD sessions': 1, People: 2, Attendances: 2, Minutes: 150, Hours: 2.5 },
    ]);
    expect(rowsOf(byName, 'PD by person').map((row) => [row.Name, row.Form, row.Minutes])).toEqual(
      expect.arrayContaining([
        ['Ada Byron', 'Lesson study', 390],
        ['Ada Byron', 'Work group', 75],
        ['Sam Okoro', 'Work group', 75],
      ]),
    );
  });

  it.skipIf(missingReader('soffice') !== null)(
    'calculates in LibreOffice to what it says',
    async () => {
      const made = await convert({ 'participation.xlsx': bytes }, 'xlsx');
      const recalculated = await readExcel(made.get('participation') ?? new Uint8Array());
      for (const name of ['Students', 'Participation', 'PD hours']) {
        const was = sheetOf(byCode, name).cells;
        const formulas = Object.entries(was).filter(([, cell]) => cell.formula !== null);
        expect(formulas.length, name).toBeGreaterThan(0);
        for (const [at, cell] of formulas)
          expect(sheetOf(recalculated, name).cells[at]?.value, `${name} ${at}`).toBe(cell.value);
      }
    },
    60_000,
  );
});
