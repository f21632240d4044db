import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionEdits,
  coverDays,
  dayOf,
  halfTermOf,
  hoursEach,
  moneyOf,
  textOf,
} from '../../renderer/features/plan/actions/action-edits.ts';
import { type ActionRow, whenOf } from '../../renderer/features/plan/actions/action-rows.ts';
import { STAFF_EDITS } from '../../renderer/features/settings/staff-edits.ts';
import { htmlOfBlock, readBlock, textOfBlock } from '../../renderer/ui/table-block.ts';
import type { ColumnEdit } from '../../renderer/ui/table-edit.ts';
import { parseDay } from '../../renderer/ui/table-edit-days.ts';
import { labelsOfPeople } from '../../renderer/ui/table-edit-people.ts';
import { planBulkEdit } from '../../renderer/ui/table-edit-plan.ts';
import { copyOf, planClear, planFillDown } from '../../renderer/ui/table-fill-plan.ts';
import { planPaste } from '../../renderer/ui/table-paste-plan.ts';
import type { TableView } from '../../renderer/ui/table-view.ts';
import type { StaffMember } from '../../shared/contract/staff.ts';
import { BLANK_ACTION } from '../../shared/domain/blank-action.ts';
import { ACTION_FORMS, ACTION_STATUSES } from '../../shared/domain/plan.ts';
import { STAFF_ROLES, STAFF_STATUSES } from '../../shared/domain/staff.ts';
import { cleanText } from '../../shared/domain/text.ts';

/** Texts as the app keeps them, with all that has ever broken a spreadsheet. */
const awkward = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('\t', '\n', '"', ' ', '=', '0', 'a', 'é', '£', "'", ',', ';') }),
    fc.constantFrom('=1+1', '007', '"', '""', '"a" b', '\n', '\t', ' x ', '-5', '+44 1782', '1e5', '½', '\ufeffa'),
  )
  .map(cleanText);
const block = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(awkward, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

describe('a copied block', () => {
  it('reads back as the same texts', () => {
    fc.assert(
      fc.property(block, (cells) => {
        expect(readBlock(textOfBlock(cells))).toEqual(cells);
      }),
      { numRuns: 500 },
    );
  });

  it('goes into a workbook and comes back as the same texts', async () => {
    const cells = [
      ['007', '=1+1', ' two\nlines ', '25/12/2026'],
      ['"quoted"', 'tab\there', '£1,250.50', 'Zoë Ångström'],
    ];
    const written = new ExcelJS.Workbook();
    written.addWorksheet('Staff').addRows(readBlock(textOfBlock(cells)).map((row) => [...row]));
    const read = new ExcelJS.Workbook();
    await read.xlsx.load(await written.xlsx.writeBuffer());
    const out: string[][] = [];
    read.worksheets[0]?.eachRow((row) => out.push((row.values as string[]).slice(1)));
    expect(readBlock(textOfBlock(out))).toEqual(cells);
  });

  it('is text to a spreadsheet, and cannot bring markup with it', () => {
    const html = htmlOfBlock([['Name'], ['<b>007</b>\nx']], true);
    expect(html).toContain('<th');
    expect(html).toContain("mso-number-format:'\\@'");
    expect(html).toContain('&lt;b&gt;007&lt;/b&gt;<br style="mso-data-placement:same-cell">x');
  });

  it('from elsewhere is read as it was meant: other line ends, a lone quotation mark, no last line end', () => {
    expect(readBlock('a\tb\rc\td')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readBlock('"hello" she said\tb\n')).toEqual([['"hello" she said', 'b']]);
    expect(readBlock('"two\r\nlines"\tb\r\n')).toEqual([['two\nlines', 'b']]);
    expect(readBlock('')).toEqual([['']]);
  });
});

const person = (id: string, name: string, email = ''): StaffMember => ({
  id,
  name,
  email,
  role: 'teacher',
  specialist: true,
  earlyCareer: false,
  fullTimeEquivalent: 1,
  status: 'current',
});
const STAFF = [
  person('a', 'Ada Byron', 'ada@school.example'),
  person('b', 'Bo Lund'),
  person('c', 'Sam Okoro', 'sam@school.example'),
  person('d', 'Sam Okoro', 'sokoro@school.example'),
];
const PRIORITIES = [1, 2].map((position) => ({
  id: `p${position}`,
  position,
  title: position === 1 ? 'Proof' : 'Geometry',
  rationale: '',
  aimId: null,
  intendedEffect: '',
  evaluation1: '',
  evaluation2: '',
  evaluation3: '',
  evaluation4: '',
  evaluation5: '',
  statementIds: [],
}));
const BLANK: ActionRow = {
  id: 'x',
  action: { ...BLANK_ACTION, id: 'x', position: 1, priorityId: 'p1', title: 'Lesson study' },
  ref: '1.1',
  index: 0,
  leadName: '',
  participants: '',
  rag: 'on-track',
  why: '',
  costPence: 0,
  minutes: 0,
};
const actionWith = (patch: object): ActionRow => ({ ...BLANK, action: { ...BLANK.action, ...patch } });

/** What a row's cell says, read again, says the same and sets what was set. */
function expectExact<Row>(edit: ColumnEdit<Row>, row: Row, patch: object): void {
  expect(edit.parse?.(edit.text(row), row)).toEqual({ ok: true, value: { patch, says: edit.text(row) } });
}

const oneOf = <T extends object>(table: T) => fc.constantFrom(...(Object.keys(table) as (keyof T)[]));
const line = awkward.map((t) => t.trim()).filter((t) => t !== '' && t.length <= 120);

describe('what a cell says is what it holds', () => {
  it('in every column of the staff', () => {
    const staff = fc.record({
      name: line,
      email: fc.constantFrom('', 'ada@school.example', 'o’neill+x@school.example'),
      role: oneOf(STAFF_ROLES),
      specialist: fc.boolean(),
      earlyCareer: fc.boolean(),
      fullTimeEquivalent: fc.integer({ min: 5, max: 100 }).map((n) => n / 100),
      status: oneOf(STAFF_STATUSES),
    });
    fc.assert(
      fc.property(staff, (fields) => {
        for (const [name, value] of Object.entries(fields)) {
          expectExact(
            STAFF_EDITS[name as keyof typeof STAFF_EDITS],
            { ...person('x', 'X'), ...fields },
            { [name]: value },
          );
        }
      }),
    );
  });

  it('in every column of the actions', () => {
    const edits = actionEdits(STAFF, PRIORITIES);
    const halfTerm = fc.constantFrom(null, 1, 2, 3, 4, 5, 6);
    const pence = fc.integer({ min: 0, max: 1_000_000_000 });
    const day = fc.constantFrom(null, '2026-09-01', '2027-02-28', '2028-02-29', '2026-12-25');
    const columns: readonly (readonly [ColumnEdit<ActionRow>, fc.Arbitrary<object>])[] = [
      [edits.title, line.map((title) => ({ title }))],
      [edits.form, oneOf(ACTION_FORMS).map((form) => ({ form }))],
      [edits.status, oneOf(ACTION_STATUSES).map((status) => ({ status }))],
      [edits.lead, fc.constantFrom(null, 'a', 'b', 'c', 'd').map((leadId) => ({ leadId }))],
      [edits.participants, fc.subarray(['a', 'b', 'c', 'd']).map((participantIds) => ({ participantIds }))],
      [edits.priority, fc.constantFrom('p1', 'p2').map((priorityId) => ({ priorityId }))],
      [edits.when, fc.record({ startHalfTerm: halfTerm, endHalfTerm: halfTerm })],
      [halfTermOf('startHalfTerm'), halfTerm.map((startHalfTerm) => ({ startHalfTerm }))],
      [halfTermOf('endHalfTerm'), halfTerm.map((endHalfTerm) => ({ endHalfTerm }))],
      ...(['feePence', 'travelPence', 'resourcesPence'] as const).map(
        (field) => [moneyOf(field), pence.map((n) => ({ [field]: n }))] as const,
      ),
      ...(['startOn', 'endOn', 'reviewOn', 'successOn'] as const).map(
        (field) => [dayOf(field), day.map((d) => ({ [field]: d }))] as const,
      ),
      ...(
        ['provider', 'objective', 'successMeasure', 'successBaseline', 'successTarget', 'fundingSource'] as const
      ).map((field) => [textOf(field), awkward.map((t) => ({ [field]: t }))] as const),
      [hoursEach, fc.integer({ min: 0, max: 600_000 }).map((minutesPerPerson) => ({ minutesPerPerson }))],
      [coverDays, fc.integer({ min: 0, max: 2_000 }).map((coverHalfDays) => ({ coverHalfDays }))],
    ];
    for (const [edit, fields] of columns) {
      fc.assert(fc.property(fields, (patch) => expectExact(edit, actionWith(patch), patch)));
    }
  });

  it('with namesakes told apart, and unknown people refused by name', () => {
    expect([...labelsOfPeople(STAFF).values()]).toEqual([
      'Ada Byron',
      'Bo Lund',
      'Sam Okoro (sam@school.example)',
      'Sam Okoro (sokoro@school.example)',
    ]);
    const { lead } = actionEdits(STAFF, PRIORITIES);
    expect(lead.parse?.('bo lund', BLANK)).toMatchObject({ ok: true, value: { patch: { leadId: 'b' } } });
    expect(lead.parse?.('Sam Okoro', BLANK)).toEqual({
      ok: false,
      sentence: 'There is nobody called “Sam Okoro” on the staff list',
    });
  });

  it('and reads what people write besides', () => {
    const says = <Row>(edit: ColumnEdit<Row>, text: string) => {
      const parsed = edit.parse?.(text, null);
      return parsed?.ok ? parsed.value.says : parsed?.sentence;
    };
    expect(says(STAFF_EDITS.role, 'HoD')).toBe('Head of Department');
    expect(says(STAFF_EDITS.fullTimeEquivalent, '60%')).toBe('0.6');
    expect(says(STAFF_EDITS.specialist, 'TRUE')).toBe('Yes');
    expect(says(STAFF_EDITS.email, 'nowhere')).toBe(
      'Enter an email address such as name@school.org, or leave it empty',
    );
    const edits = actionEdits(STAFF, PRIORITIES);
    expect(says(edits.when, 'autumn 2 to spring 1')).toBe(whenOf({ startHalfTerm: 2, endHalfTerm: 3 }));
    expect(says(edits.priority, '2')).toBe('2 Geometry');
    for (const text of [
      '14/9/26',
      '14.09.2026',
      '14 Sept 2026',
      '14th September 2026',
      'Mon 14 Sep 2026',
      '2026-09-14',
    ]) {
      expect(parseDay(text)).toEqual({ ok: true, value: '2026-09-14' });
    }
    expect(parseDay('31/02/2027').ok).toBe(false);
    expect(parseDay('soon').ok).toBe(false);
  });
});

const COLUMNS: TableView<StaffMember>['columns'] = [
  { id: 'name', name: 'Name', edit: STAFF_EDITS.name },
  { id: 'email', name: 'Email', edit: STAFF_EDITS.email },
  { id: 'role', name: 'Role', edit: STAFF_EDITS.role },
  { id: 'initials', name: 'Initials', edit: { text: (s) => s.name.charAt(0) } },
  { id: 'specialist', name: 'Maths specialist', edit: STAFF_EDITS.specialist },
];
const ROWS = STAFF.map((row) => ({ id: row.id, row }));
const view = (over: Partial<TableView<StaffMember>> = {}): TableView<StaffMember> => ({
  rows: ROWS,
  columns: COLUMNS,
  range: null,
  active: { row: 0, column: 0 },
  selectedIds: new Set(),
  ...over,
});
const nameOf = (s: StaffMember) => s.name;
const into = (over: Partial<TableView<StaffMember>> = {}, canAdd = true) => ({
  view: view(over),
  allRows: ROWS,
  nameOf,
  canAdd,
});
const range = (fromRow: number, toRow: number, fromColumn: number, toColumn: number) => ({
  fromRow,
  toRow,
  fromColumn,
  toColumn,
});

describe('a paste', () => {
  it('goes into the cells from the active one on, and says old and new', () => {
    const plan = planPaste(
      [
        ['Ada King', 'ada@school.example'],
        ['Bo Lund', 'bo@school.example'],
      ],
      into(),
    );
    expect(plan.cells).toEqual([
      { rowId: 'a', rowName: 'Ada Byron', columnName: 'Name', before: 'Ada Byron', after: 'Ada King' },
      { rowId: 'b', rowName: 'Bo Lund', columnName: 'Email', before: '', after: 'bo@school.example' },
    ]);
    expect(plan.changes).toEqual([
      { id: 'a', patch: { name: 'Ada King' } },
      { id: 'b', patch: { email: 'bo@school.example' } },
    ]);
    expect(plan.unchanged).toBe(2);
  });

  it('of one value fills the chosen cells, and a row of values fills each of their rows', () => {
    const one = planPaste([['Senior leader']], into({ range: range(0, 2, 2, 2), active: { row: 2, column: 2 } }));
    expect(one.changes.map((c) => c.id)).toEqual(['a', 'b', 'c']);
    const row = planPaste(
      [['x@school.example', 'HoD']],
      into({ range: range(1, 2, 1, 2), active: { row: 2, column: 2 } }),
    );
    expect(row.changes).toEqual([
      { id: 'b', patch: { email: 'x@school.example', role: 'head-of-department' } },
      { id: 'c', patch: { email: 'x@school.example', role: 'head-of-department' } },
    ]);
  });

  it('warns of a row that would be called as another is, and not of rows that change names', () => {
    const one = planPaste([['ada  byron']], into({ active: { row: 1, column: 0 } }));
    expect(one.warnings).toEqual(['Bo Lund would be called “ada  byron”, the name of another row.']);
    expect(planPaste([['Bo Lund'], ['Ada Byron']], into()).warnings).toEqual([]);
    const past = planPaste([['Dot Eve'], ['Bo Lund']], into({ active: { row: 3, column: 0 } }));
    expect(past.warnings).toEqual(['A new row would be called “Bo Lund”, the name of another row.']);
  });

  it('says what it cannot read, where and why, and keeps the rest', () => {
    const plan = planPaste(
      [
        ['Wizard', 'A', 'yes'],
        ['HoD', 'Z', 'maybe'],
      ],
      into({ active: { row: 0, column: 2 } }),
    );
    expect(plan.unread).toEqual([
      {
        rowName: 'Ada Byron',
        columnName: 'Role',
        text: 'Wizard',
        sentence: expect.stringContaining('Use one of: Teacher'),
      },
      { rowName: 'Bo Lund', columnName: 'Initials', text: 'Z', sentence: 'This column cannot be changed here' },
      { rowName: 'Bo Lund', columnName: 'Maths specialist', text: 'maybe', sentence: 'Use Yes or No' },
    ]);
    expect(plan.changes).toEqual([{ id: 'b', patch: { role: 'head-of-department' } }]);
  });

  it('offers rows beyond the end as new ones, or says that there is no row for them', () => {
    const rows = [
      ['Zed Ash', 'zed@school.example'],
      ['', ''],
      ['Yi Wu', 'nowhere'],
    ];
    const plan = planPaste([STAFF.map(nameOf).slice(-1), ...rows], into({ active: { row: 3, column: 0 } }));
    expect(plan.newRows).toEqual([
      {
        name: 'Zed Ash',
        patch: { name: 'Zed Ash', email: 'zed@school.example' },
        cells: [
          { columnName: 'Name', says: 'Zed Ash' },
          { columnName: 'Email', says: 'zed@school.example' },
        ],
      },
      { name: 'Yi Wu', patch: { name: 'Yi Wu' }, cells: [{ columnName: 'Name', says: 'Yi Wu' }] },
    ]);
    expect(plan.unread).toEqual([expect.objectContaining({ rowName: 'Yi Wu', columnName: 'Email', text: 'nowhere' })]);
    const closed = planPaste([['Sam'], ['Zed']], into({ active: { row: 3, column: 0 } }, false));
    expect(closed.newRows).toEqual([]);
    expect(closed.unread.map((u) => u.sentence)).toEqual(['There is no row here for this']);
  });

  it('with headings finds columns and rows by name, wherever they stand and also when a filter hides them', () => {
    const text = [
      ['Role', 'NAME', 'Room', 'Email'],
      ['HoD', 'bo lund', '12', ''],
      ['Teacher', 'Zed Ash', '3', 'zed@school.example'],
      ['Senior leader', 'Sam Okoro', '4', 'sokoro@school.example'],
      ['Senior leader', 'Sam Okoro', '4', ''],
      ['Support staff', 'Bo Lund', '', ''],
    ];
    const plan = planPaste(text, into({ rows: ROWS.slice(0, 1), active: { row: 0, column: 3 } }));
    expect(plan.changes).toEqual([
      { id: 'b', patch: { name: 'bo lund', role: 'head-of-department' } },
      { id: 'd', patch: { role: 'leadership' } },
    ]);
    expect(plan.newRows.map((r) => r.patch)).toEqual([
      { role: 'teacher', name: 'Zed Ash', email: 'zed@school.example' },
    ]);
    expect(plan.unread.map((u) => [u.rowName, u.sentence])).toEqual([
      ['Sam Okoro', 'Several rows here are called this, so it is not clear which is meant'],
      ['Bo Lund', 'This row is in what you copied more than once. The first one counts'],
    ]);
    expect(plan.notes).toEqual(['Left out, for this table has no such column: “Room”.']);
  });

  it('of a table copied from here changes nothing', () => {
    const copied = copyOf(view({ selectedIds: new Set(['a', 'c']) }), true);
    expect(copied).toMatchObject({ hasHeadings: true, rows: 2 });
    const plan = planPaste(readBlock(textOfBlock(copied?.block ?? [])), into());
    expect([plan.changes, plan.newRows, plan.unread]).toEqual([[], [], []]);
  });
});

describe('copying, filling, clearing and bulk editing', () => {
  it('copies the range bare, the selected rows with headings, else the active cell', () => {
    expect(copyOf(view({ range: range(0, 1, 0, 1) }), false)?.block).toEqual([
      ['Ada Byron', 'ada@school.example'],
      ['Bo Lund', ''],
    ]);
    expect(copyOf(view({ range: range(0, 1, 0, 0) }), true)?.block).toEqual([['Name'], ['Ada Byron'], ['Bo Lund']]);
    expect(copyOf(view({ selectedIds: new Set(['b']), active: { row: 1, column: 2 } }), false)?.block).toEqual([
      COLUMNS.map((c) => c.name),
      ['Bo Lund', '', 'Teacher of maths', 'B', 'Yes'],
    ]);
    // Also when the focus is on another row: as the bar over the table says.
    expect(copyOf(view({ selectedIds: new Set(['b']), active: { row: 0, column: 0 } }), false)?.rows).toBe(1);
    expect(copyOf(view({ selectedIds: new Set(['b']), active: { row: 0, column: 0 } }), false)?.hasHeadings).toBe(true);
    expect(copyOf(view({ active: { row: 1, column: 0 } }), false)?.block).toEqual([['Bo Lund']]);
    expect(copyOf(view({ active: null }), false)).toBeNull();
    // The focus has gone elsewhere in the table: what was marked before does not count.
    expect(copyOf(view({ range: range(0, 1, 0, 1), active: { row: 2, column: 0 } }), false)?.block).toEqual([
      ['Sam Okoro'],
    ]);
  });

  it('fills down from the first row of the range, and from the row above when one row is chosen', () => {
    expect(planFillDown(view({ range: range(0, 2, 1, 1), active: { row: 2, column: 1 } }), nameOf).changes).toEqual([
      { id: 'b', patch: { email: 'ada@school.example' } },
      { id: 'c', patch: { email: 'ada@school.example' } },
    ]);
    expect(planFillDown(view({ active: { row: 1, column: 1 } }), nameOf).changes).toEqual([
      { id: 'b', patch: { email: 'ada@school.example' } },
    ]);
    expect(planFillDown(view({ active: { row: 0, column: 1 } }), nameOf).changes).toEqual([]);
  });

  it('clears what may be empty and says of the rest why not', () => {
    const plan = planClear(view({ range: range(0, 0, 0, 1) }), nameOf);
    expect(plan.changes).toEqual([{ id: 'a', patch: { email: '' } }]);
    expect(plan.unread.map((u) => [u.columnName, u.sentence])).toEqual([['Name', 'Enter some text here']]);
  });

  it('counts in a bulk edit those that say so already', () => {
    const column = { id: 'role', name: 'Role', edit: STAFF_EDITS.role };
    const rows = ROWS.map(({ id, row }) => ({ id, row: id === 'a' ? { ...row, role: 'leadership' as const } : row }));
    const plan = planBulkEdit(rows, column, 'Senior leader', nameOf);
    expect([plan.changes.length, plan.unchanged]).toEqual([3, 1]);
  });
});
