/// <reference types="vite/client" />
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../renderer/ui/base.css';
import '../../../renderer/ui/tokens.css';
import { EditableTextCell } from '../../../renderer/ui/cells.tsx';
import { DataTable } from '../../../renderer/ui/data-table.tsx';
import { dataColumns } from '../../../renderer/ui/data-table-columns.ts';
import { textEdit } from '../../../renderer/ui/table-edit.ts';
import { type BenchRow, COLUMNS, ROWS } from './rows.ts';

/** The app's own table with all it has: a grid with ticks, menus and cells that can be edited. */
const col = dataColumns<BenchRow>();
const columns = COLUMNS.map((name, i) =>
  col.accessor((row) => row.cells[i] ?? '', {
    id: name,
    header: name,
    cell: ({ row: { original } }) =>
      createElement(EditableTextCell, {
        label: `${name} of ${original.id}`,
        value: original.cells[i] ?? '',
        onCommit: () => undefined,
      }),
    meta: {
      width: i === 0 ? '160px' : '96px',
      edit: textEdit<BenchRow>(
        (row) => row.cells[i] ?? '',
        () => ({}),
      ),
    },
  }),
);

function Page() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return createElement(DataTable<BenchRow>, {
    label: 'Students',
    columns,
    rows: ROWS,
    getRowId: (row) => row.id,
    rowLabel: (row) => row.cells[0] ?? '',
    rowActions: () => [],
    rememberKey: 'bench',
    filter: true,
    grid: true,
    maxHeight: '640px',
    selection: { selected, onChange: setSelected },
    onChanges: async () => undefined,
  });
}

const root = document.getElementById('root');
if (root) createRoot(root).render(createElement(Page));
