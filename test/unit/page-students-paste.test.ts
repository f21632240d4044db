import { describe, expect, it } from 'vitest';
import { studentEdits } from '../../renderer/features/students/table/student-edits.ts';
import type { TableStudent } from '../../renderer/features/students/table/student-rows.ts';
import { planPaste } from '../../renderer/ui/table-paste-plan.ts';
import type { TableView } from '../../renderer/ui/table-view.ts';

const edits = studentEdits({ academicYear: 2026, today: '2026-11-23', isMasked: false });
const COLUMNS = (
  [
    ['name', 'Name'],
    ['year', 'Year'],
    ['form', 'Form'],
    ['mockGrade', 'Mock'],
    ['aLevel', 'A level'],
    ['surname', 'Surname'],
    ['forename', 'Forename'],
    ['upn', 'UPN'],
  ] as const
).map(([id, name]) => ({ id, name, edit: edits[id] }));

const row = (id: string, surname: string, forename: string, form = '', upn = '') => ({
  id,
  row: {
    name: `${surname}, ${forename}`,
    year: null,
    student: { surname, forename, form, upn, preferredName: '', mockGrade: '', aLevel: 'not-asked', cohort: null },
  } as unknown as TableStudent,
});
const ROWS = [
  row('clarke', 'Clarke', 'Omar', '', 'P207000016049'),
  row('kaur', 'Kaur', 'Kiran', '', 'B801200005001'),
  row('ben1', 'Jones', 'Ben', '9A'),
  row('ben2', 'Jones', 'Ben', '9B'),
];

const paste = (text: string, column = 3, whyNotNew?: (patch: object) => string | null) => {
  const view: TableView<TableStudent> = {
    rows: ROWS,
    columns: COLUMNS,
    range: null,
    active: { row: 2, column },
    selectedIds: new Set(),
  };
  const block = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return planPaste(block, { view, allRows: ROWS, nameOf: ({ name }) => name, canAdd: true, whyNotNew });
};

describe('marks pasted by name', () => {
  it.each([
    ['surname and forename in columns of their own', 'Surname|Forename|Mock\nKAUR|Kiran|6/7\nclarke|Omar|7'],
    ['whole names both ways round', 'Name|Mock\nKAUR, Kiran|6/7\nOmar Clarke|7'],
    ['headings of a tracker', 'Student|Mock 1 (Nov)\nKiran Kaur|6/7\nClarke Omar|7'],
    ['no headings', 'Kiran Kaur|6/7\nOmar Clarke|7'],
    [
      'a UPN beside a name written in full',
      'UPN|Name|Mock\nB801200005001|Kaur, Kiran Ann|6/7\nP207000016049|Clarke, O|7',
    ],
  ])('go to their students and rename nobody: %s', (_, text) => {
    const plan = paste(text);
    expect(plan.changes).toEqual([
      { id: 'kaur', patch: { mockGrade: '6/7' } },
      { id: 'clarke', patch: { mockGrade: '7' } },
    ]);
    expect([plan.newRows, plan.unread, plan.warnings]).toEqual([[], [], []]);
  });

  it('go to whom they name also when they are pasted on the names', () => {
    const plan = paste('Kiran Kaur|11\nOmar Clarke|10', 0);
    expect(plan.changes.map(({ id }) => id)).toEqual(['kaur', 'clarke']);
    expect(plan.cells.map(({ columnName }) => columnName)).toEqual(['Year', 'Year']);
  });

  it('say where to paste when nothing beside the names can go where it was pasted', () => {
    const plan = paste('Kiran Kaur|some mark\nOmar Clarke|another', 0);
    expect([plan.cells, plan.unread.length]).toEqual([[], 2]);
    expect(plan.notes.join(' ')).toContain('Choose a cell of the column it belongs to');
    expect(paste('Kiran Kaur|11\nOmar Clarke|10', 0).notes.join(' ')).not.toContain('Choose a cell');
  });

  it('tell namesakes apart by the form, and leave out whom they cannot tell, with what it says', () => {
    const plan = paste('Name|Form|Mock\nBen Jones|9b|8\nBen Jones||7\nOmar Clarke||6');
    expect(plan.changes).toEqual([
      { id: 'ben2', patch: { mockGrade: '8' } },
      { id: 'clarke', patch: { mockGrade: '6' } },
    ]);
    expect(plan.unread).toEqual([
      expect.objectContaining({ rowName: 'Ben Jones', text: '7', sentence: expect.stringContaining('not clear') }),
    ]);
  });

  it('are left out where name and UPN are of two students', () => {
    const plan = paste('UPN|Name|Mock\nB801200005001|Omar Clarke|7\nH801200005999|Kiran Kaur|8');
    expect(plan.changes).toEqual([]);
    expect(plan.unread.map(({ sentence }) => sentence)).toEqual([
      'The UPN is of one row here and the Name of another',
      'The UPN here is another one, so somebody else may be meant',
    ]);
  });

  it('add nobody unless that is asked for, and never somebody who is among the leavers', () => {
    const plan = paste('Name|Mock\nNew, Ned|7\nOld, Ola|8', 3, (patch) =>
      'surname' in patch && patch.surname === 'Old' ? 'A student who has left has this name' : null,
    );
    expect(plan.asksToAdd).toBe(true);
    expect(plan.newRows.map(({ name }) => name)).toEqual(['New, Ned']);
    expect(plan.unread.map(({ rowName, sentence }) => [rowName, sentence])).toEqual([
      ['Old, Ola', 'A student who has left has this name'],
    ]);
  });

  it('have to look like grades', () => {
    const plan = paste('Name|Mock\nOmar Clarke|banana\nKiran Kaur|7a');
    expect(plan.changes).toEqual([{ id: 'kaur', patch: { mockGrade: '7a' } }]);
    expect(plan.unread.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('is not a grade we know')]);
  });
});
