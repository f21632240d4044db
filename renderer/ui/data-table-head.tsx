import type { ReactTable } from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { Checkbox } from './checkbox.tsx';
import styles from './data-table.module.css';
import type { TableSelection } from './data-table.tsx';
import type { ColumnLook, dataTableFeatures } from './data-table-columns.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

interface HeadProps<Row extends object> {
  readonly table: ReactTable<typeof dataTableFeatures, Row>;
  readonly grid: boolean;
  readonly selection: TableSelection | null;
  readonly hasActions: boolean;
}

const SORTED = { asc: 'ascending', desc: 'descending' } as const;

export function DataTableHead<Row extends object>({ table, grid, selection, hasActions }: HeadProps<Row>) {
  const cell = grid ? ({ role: 'columnheader', tabIndex: -1 } as const) : {};
  const ids = table.getRowModel().rows.map((r) => r.id);
  const chosen = selection ? ids.filter((id) => selection.selected.has(id)).length : 0;

  return (
    <thead>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id}>
          {selection ? (
            <th {...cell} scope="col" className={styles.tick}>
              <Checkbox
                label="Select all shown"
                hideLabel
                excludeFromTabOrder={grid}
                isSelected={ids.length > 0 && chosen === ids.length}
                isIndeterminate={chosen > 0 && chosen < ids.length}
                onChange={(all) => selection.onChange(new Set(all ? ids : []))}
              />
            </th>
          ) : null}
          {group.headers.map((header) => {
            const look: ColumnLook = header.column.columnDef.meta ?? {};
            const sorted = header.column.getIsSorted();
            const words = header.isPlaceholder ? null : <table.FlexRender header={header} />;
            return (
              <th
                key={header.id}
                {...cell}
                scope="col"
                colSpan={header.colSpan}
                data-align={look.align}
                style={look.width ? { width: look.width } : {}}
                {...(sorted ? { 'aria-sort': SORTED[sorted] } : {})}
              >
                {header.column.getCanSort() ? (
                  <button
                    type="button"
                    className={styles.sort}
                    tabIndex={grid ? -1 : 0}
                    title="Sort. With Shift, sort by this as well"
                    onClick={header.column.getToggleSortingHandler()}
                  >
                    {words}
                    {sorted === 'asc' ? <ArrowUp aria-hidden="true" /> : null}
                    {sorted === 'desc' ? <ArrowDown aria-hidden="true" /> : null}
                  </button>
                ) : look.hideHeader ? (
                  <VisuallyHidden>{words}</VisuallyHidden>
                ) : (
                  words
                )}
              </th>
            );
          })}
          {hasActions ? (
            <th {...cell} scope="col" className={styles.actions}>
              <VisuallyHidden>Actions</VisuallyHidden>
            </th>
          ) : null}
        </tr>
      ))}
    </thead>
  );
}
