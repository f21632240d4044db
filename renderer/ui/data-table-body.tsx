import type { ReactTable, Row as TableRow } from '@tanstack/react-table';
import { Ellipsis } from 'lucide-react';
import { Fragment, type MouseEvent, type ReactNode } from 'react';
import { Checkbox } from './checkbox.tsx';
import { classes } from './classes.ts';
import styles from './data-table.module.css';
import type { TableSelection } from './data-table.tsx';
import type { ColumnLook, dataTableFeatures } from './data-table-columns.ts';
import { IconButton } from './icon-button.tsx';
import { Menu, type MenuChoice } from './menu.tsx';

type Features = typeof dataTableFeatures;

/** A group of rows: its header row says the title and how many rows it has. */
export interface TableGroup {
  /** The value of the `groupBy` column that its rows have. */
  readonly value: string;
  readonly title: ReactNode;
  /** At the end of the group's row, in place of the count. */
  readonly aside?: ReactNode;
  /** Said when the group has no rows. Without it an empty group is not shown. */
  readonly empty?: ReactNode;
}

export interface BodyOptions<Row extends object> {
  /** What a row is called in labels: "Select Sam Okoro", "Actions for Sam Okoro". */
  readonly rowLabel?: (row: Row) => string;
  /** The id of the column whose value puts rows into groups. */
  readonly groupBy?: string;
  /** The groups' order and titles; by default the values as they come. */
  readonly groups?: readonly TableGroup[];
  /** Opens the row: its naming cell becomes a button, and a click anywhere on the row does the same. */
  readonly onRowAction?: (row: Row) => void;
  readonly rowActions?: (row: Row) => readonly MenuChoice[];
  readonly selection?: TableSelection;
  /** Cells are edited in place and moved through by arrow keys. */
  readonly grid?: boolean;
  /** The row that stands for what is open beside the table. */
  readonly currentRowId?: string | null;
  /** Rows below the rest, such as totals: `<tr>` elements. */
  readonly footer?: ReactNode;
}

interface BodyProps<Row extends object> {
  readonly table: ReactTable<Features, Row>;
  readonly options: BodyOptions<Row>;
  readonly emptyMessage: ReactNode;
}

function inGroups<Row extends object>(
  rows: readonly TableRow<Features, Row>[],
  groupBy: string,
  groups: readonly TableGroup[] | undefined,
) {
  const byValue = Map.groupBy(rows, (row) => String(row.getValue(groupBy) ?? ''));
  const wanted: readonly TableGroup[] =
    groups ?? [...byValue.keys()].map((value) => ({ value, title: value || 'None' }));
  return wanted.map((group) => ({ group, rows: byValue.get(group.value) ?? [] }));
}

export function DataTableBody<Row extends object>({ table, options, emptyMessage }: BodyProps<Row>) {
  const { groupBy, groups, selection, rowActions, footer } = options;
  const rows = table.getRowModel().rows;
  const span = table.getAllLeafColumns().length + (selection ? 1 : 0) + (rowActions ? 1 : 0);
  const grouped = groupBy === undefined ? null : inGroups(rows, groupBy, groups);
  const isEmpty = grouped
    ? grouped.every((g) => g.rows.length === 0 && g.group.empty === undefined)
    : rows.length === 0;

  return (
    <>
      <tbody>
        {isEmpty ? (
          <tr className={styles.still}>
            <td colSpan={span} className={styles.empty}>
              {emptyMessage}
            </td>
          </tr>
        ) : null}
        {grouped
          ? grouped.map(({ group, rows: members }) =>
              members.length === 0 && group.empty === undefined ? null : (
                <Fragment key={group.value}>
                  <tr className={styles.group}>
                    <th colSpan={span} scope="rowgroup">
                      <span className={styles.groupTitle}>
                        <span>{group.title}</span>
                        <span className={styles.aside}>{group.aside ?? members.length}</span>
                      </span>
                    </th>
                  </tr>
                  {members.length === 0 ? (
                    <tr className={styles.still}>
                      <td colSpan={span} className={styles.empty}>
                        {group.empty}
                      </td>
                    </tr>
                  ) : null}
                  {members.map((row) => (
                    <BodyRow key={row.id} table={table} row={row} options={options} />
                  ))}
                </Fragment>
              ),
            )
          : rows.map((row) => <BodyRow key={row.id} table={table} row={row} options={options} />)}
      </tbody>
      {footer ? <tfoot>{footer}</tfoot> : null}
    </>
  );
}

const isOnWidget = (event: MouseEvent) =>
  event.target instanceof Element && event.target.closest('button, a, input, label, [role="checkbox"]') !== null;

interface BodyRowProps<Row extends object> {
  readonly table: ReactTable<Features, Row>;
  readonly row: TableRow<Features, Row>;
  readonly options: BodyOptions<Row>;
}

function BodyRow<Row extends object>({ table, row, options }: BodyRowProps<Row>) {
  const { onRowAction, rowActions, selection, rowLabel, grid, currentRowId } = options;
  const name = rowLabel?.(row.original) ?? 'this row';
  const isSelected = selection?.selected.has(row.id) ?? false;
  const cells = row.getAllCells();
  const namingId = (cells.find((c) => c.column.columnDef.meta?.namesRow) ?? cells[0])?.id;
  const open = onRowAction ? () => onRowAction(row.original) : null;
  const gridCell = grid ? ({ role: 'gridcell', tabIndex: -1 } as const) : {};

  const tick = (on: boolean) => {
    if (!selection) return;
    const next = new Set(selection.selected);
    if (on) next.add(row.id);
    else next.delete(row.id);
    selection.onChange(next);
  };

  return (
    <tr
      className={classes(open !== null && !grid && styles.opens, isSelected && styles.selected)}
      {...(currentRowId === row.id ? { 'aria-current': true } : {})}
      onClick={(event) => (open && !grid && !isOnWidget(event) ? open() : undefined)}
    >
      {selection ? (
        <td {...gridCell} className={styles.tick}>
          <Checkbox
            label={`Select ${name}`}
            hideLabel
            isSelected={isSelected}
            onChange={tick}
            excludeFromTabOrder={grid ?? false}
          />
        </td>
      ) : null}
      {cells.map((cell) => {
        const look: ColumnLook = cell.column.columnDef.meta ?? {};
        const isNaming = cell.id === namingId;
        const Tag = isNaming ? 'th' : 'td';
        const role = grid ? { role: isNaming ? 'rowheader' : 'gridcell', tabIndex: -1 } : {};
        const content = <table.FlexRender cell={cell} />;
        return (
          <Tag
            key={cell.id}
            {...role}
            {...(isNaming ? { scope: 'row' } : {})}
            data-align={look.align}
            className={classes(look.noWrap && styles.noWrap)}
          >
            {isNaming && open ? (
              <button type="button" className={styles.open} tabIndex={grid ? -1 : 0} onClick={open}>
                {content}
              </button>
            ) : (
              content
            )}
          </Tag>
        );
      })}
      {rowActions ? (
        <td {...gridCell} className={styles.actions}>
          <Menu
            label={`Actions for ${name}`}
            trigger={
              <IconButton
                label={`Actions for ${name}`}
                size="s"
                icon={<Ellipsis />}
                excludeFromTabOrder={grid ?? false}
              />
            }
            items={rowActions(row.original)}
          />
        </td>
      ) : null}
    </tr>
  );
}
