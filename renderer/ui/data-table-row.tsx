import { FlexRender, type Row as LibraryRow } from '@tanstack/react-table';
import { Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { classes } from './classes.ts';
import styles from './data-table.module.css';
import type { DataTableFeatures } from './data-table-columns.ts';
import { sidesOf } from './table-range.ts';
import { type ColumnShape, pinStyle } from './table-shape.ts';
import type { CellRange } from './table-view.ts';
import { Tick } from './tick.tsx';

/** What the rows of a table can do; the same object for all of them, for as long as the table is shown. */
export interface RowTools<Row extends object> {
  readonly nameOf: (row: Row) => string;
  readonly tick: (id: string, isOn: boolean, withShift: boolean) => void;
  readonly showMenu: (row: Row, button: HTMLElement) => void;
}

export interface DataTableRowProps<Row extends object> {
  readonly row: LibraryRow<DataTableFeatures, Row>;
  /** Of the whole table; the header is 0. */
  readonly line: number;
  readonly shape: readonly ColumnShape[];
  /** The columns as they are defined; new ones draw the row anew. */
  readonly columns: unknown;
  readonly tools: RowTools<Row>;
  readonly grid: boolean;
  readonly hasMenu: boolean;
  /** null where rows are not selected. */
  readonly isSelected: boolean | null;
  readonly isCurrent: boolean;
  /** The place of the row among the rows, and the block of cells as far as it is in this row. */
  readonly at: number;
  readonly range: CellRange | null;
}

function DrawnRow<Row extends object>(props: DataTableRowProps<Row>) {
  const { row, line, shape, tools, grid, hasMenu, isSelected, isCurrent, at, range } = props;
  const name = tools.nameOf(row.original);
  const gridCell = (place: number) => (grid ? { role: 'gridcell', tabIndex: -1, 'aria-colindex': place + 1 } : {});
  const byId = new Map(row.getVisibleCells().map((cell) => [cell.column.id, cell]));
  const last = shape.length + (isSelected === null ? 0 : 1);
  const isPinning = shape.some((column) => column.pin !== null);

  return (
    <tr
      data-line={line}
      className={classes(isSelected === true && styles.selected)}
      {...(grid ? { 'aria-rowindex': line + 1 } : {})}
      {...(grid && isSelected !== null ? { 'aria-selected': isSelected } : {})}
      {...(isCurrent ? { 'aria-current': true } : {})}
    >
      {isSelected === null ? null : (
        <td
          {...gridCell(0)}
          data-col={0}
          className={styles.tick}
          {...(isPinning ? { 'data-pinned': true, style: pinStyle(0) } : {})}
        >
          <Tick
            label={`Select ${name}`}
            isTabStop={!grid}
            isSelected={isSelected}
            onChange={(isOn, withShift) => tools.tick(row.id, isOn, withShift)}
          />
        </td>
      )}
      {shape.map((column, place) => {
        const cell = byId.get(column.id);
        if (!cell) return null;
        const Tag = column.isNaming ? 'th' : 'td';
        const role = grid
          ? { role: column.isNaming ? 'rowheader' : 'gridcell', tabIndex: -1, 'aria-colindex': column.at + 1 }
          : {};
        const sides = sidesOf(range, at, place);
        return (
          <Tag
            key={column.id}
            {...role}
            {...(column.isNaming ? { scope: 'row' } : {})}
            data-col={column.at}
            data-column={column.id}
            data-align={column.align}
            {...(column.pin === null ? {} : { 'data-pinned': true, style: pinStyle(column.pin) })}
            {...(sides === null ? {} : { 'data-range': sides })}
            className={classes(column.noWrap && styles.noWrap)}
          >
            <FlexRender cell={cell} />
          </Tag>
        );
      })}
      {hasMenu ? (
        <td {...gridCell(last)} data-col={last} data-end className={styles.actions}>
          <button
            type="button"
            className={styles.more}
            aria-label={`Actions for ${name}`}
            title={`Actions for ${name}`}
            aria-haspopup="menu"
            data-menu
            tabIndex={grid ? -1 : 0}
            onClick={(event) => tools.showMenu(row.original, event.currentTarget)}
          >
            <Ellipsis aria-hidden="true" />
          </button>
        </td>
      ) : null}
    </tr>
  );
}

function isSameRow<Row extends object>(a: DataTableRowProps<Row>, b: DataTableRowProps<Row>): boolean {
  // A table whose data has changed makes all its rows anew; those of the same data look the same.
  const { row: rowA, ...restA } = a;
  const { row: rowB, ...restB } = b;
  const keys = Object.keys(restA) as (keyof typeof restA)[];
  return rowA.id === rowB.id && rowA.original === rowB.original && keys.every((key) => restA[key] === restB[key]);
}

/** One row of a DataTable; drawn again only when something of it has changed. */
export const DataTableRow = memo(DrawnRow, isSameRow) as typeof DrawnRow;
