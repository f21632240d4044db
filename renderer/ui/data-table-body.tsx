import type { Row as LibraryRow } from '@tanstack/react-table';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { Fragment, type ReactNode, type RefObject, useId, useImperativeHandle } from 'react';
import styles from './data-table.module.css';
import type { DataTableFeatures } from './data-table-columns.ts';
import { DataTableRow, type RowTools } from './data-table-row.tsx';
import type { TableGroup, TableLine } from './table-groups.ts';
import type { ColumnShape } from './table-shape.ts';
import type { CellRange } from './table-view.ts';
import { type DrawnLine, useVirtualRows } from './use-virtual-rows.ts';

export interface BodyHandle {
  /** Draws a line at once, wherever the table is scrolled to. */
  readonly draw: (line: number) => void;
}

type Line<Row extends object> = TableLine<LibraryRow<DataTableFeatures, Row>>;

export interface DataTableBodyProps<Row extends object> {
  readonly handle: RefObject<BodyHandle | null>;
  readonly lines: readonly Line<Row>[];
  /** The place of each row among the rows, by id. */
  readonly rowAt: ReadonlyMap<string, number>;
  readonly shape: readonly ColumnShape[];
  readonly columns: unknown;
  readonly tools: RowTools<Row>;
  readonly grid: boolean;
  readonly hasMenu: boolean;
  readonly selected: ReadonlySet<string> | null;
  readonly currentRowId: string | null;
  readonly range: CellRange | null;
  /** Under the title of a group, "3 · Hours 6 h". */
  readonly groupWords: (rows: readonly Row[]) => string;
  readonly onToggleGroup: (key: string) => void;
  /** In place of the rows when there are none. */
  readonly emptyMessage: ReactNode;
  readonly virtual: {
    readonly isOn: boolean;
    readonly region: RefObject<HTMLElement | null>;
    readonly height: number;
    readonly above: number;
    readonly kept: () => number | null;
  };
}

/** The lines of a table under its header: all of them, or where there are many those in view. */
export function DataTableBody<Row extends object>(props: DataTableBodyProps<Row>) {
  const { lines, shape, grid, virtual, selected, hasMenu, range } = props;
  const span = shape.length + (selected ? 1 : 0) + (hasMenu ? 1 : 0);
  const { drawn, after, draw } = useVirtualRows({ ...virtual, count: lines.length });
  useImperativeHandle(props.handle, () => ({ draw }), [draw]);
  const shown: readonly DrawnLine[] = virtual.isOn ? drawn : lines.map((_, index) => ({ index, gap: 0 }));

  const draws = (line: Line<Row>, index: number) => {
    const number = index + 1;
    if (line.kind === 'group') return <GroupLine {...props} line={line} number={number} span={span} />;
    if (line.kind === 'empty') return <StillLine grid={grid} number={number} span={span} words={line.group.empty} />;
    const at = props.rowAt.get(line.key) ?? 0;
    return (
      <DataTableRow
        row={line.row}
        line={number}
        shape={shape}
        columns={props.columns}
        tools={props.tools}
        grid={grid}
        hasMenu={hasMenu}
        isSelected={selected?.has(line.key) ?? null}
        isCurrent={props.currentRowId === line.key}
        at={at}
        range={range !== null && at >= range.fromRow && at <= range.toRow ? range : null}
      />
    );
  };

  return (
    <tbody>
      {lines.length === 0 ? (
        <tr className={styles.still}>
          <td colSpan={span} className={styles.empty}>
            {props.emptyMessage}
          </td>
        </tr>
      ) : null}
      {shown.map(({ index, gap }) => {
        const line = lines[index];
        if (!line) return null;
        return (
          <Fragment key={line.key}>
            {gap > 0 ? <Gap height={gap} span={span} /> : null}
            {draws(line, index)}
          </Fragment>
        );
      })}
      {after > 0 ? <Gap height={after} span={span} /> : null}
    </tbody>
  );
}

const Gap = ({ height, span }: { readonly height: number; readonly span: number }) => (
  <tr className={styles.gap} style={{ height }}>
    <td colSpan={span} />
  </tr>
);

interface AcrossProps {
  readonly grid: boolean;
  readonly number: number;
  readonly span: number;
}

const across = ({ grid, number }: AcrossProps) => ({
  row: { 'data-line': number, ...(grid ? { 'aria-rowindex': number + 1 } : {}) },
  cell: { 'data-across': true, ...(grid ? { role: 'gridcell', tabIndex: -1 } : {}) },
});

function StillLine({ words, ...rest }: AcrossProps & { readonly words: ReactNode }) {
  const { row, cell } = across(rest);
  return (
    <tr className={styles.still} {...row}>
      <td colSpan={rest.span} className={styles.empty} {...cell}>
        {words}
      </td>
    </tr>
  );
}

interface GroupLineProps<Row extends object> extends AcrossProps {
  readonly line: Extract<Line<Row>, { kind: 'group' }>;
  readonly groupWords: (rows: readonly Row[]) => string;
  readonly onToggleGroup: (key: string) => void;
}

function GroupLine<Row extends object>({ line, groupWords, onToggleGroup, ...rest }: GroupLineProps<Row>) {
  const { group, rows, isOpen, key } = line;
  const { row, cell } = across(rest);
  const titleId = useId();
  return (
    <tr className={styles.group} {...row}>
      <th colSpan={rest.span} scope="rowgroup" {...cell}>
        <span className={styles.groupTitle}>
          <span className={styles.groupName}>
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={isOpen}
              aria-labelledby={titleId}
              data-stays
              tabIndex={rest.grid ? -1 : 0}
              onClick={() => onToggleGroup(key)}
            >
              {isOpen ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
            </button>
            <span id={titleId}>{group.title}</span>
          </span>
          <GroupEnd group={group} words={groupWords(rows.map((r) => r.original))} />
        </span>
      </th>
    </tr>
  );
}

const GroupEnd = ({ group, words }: { readonly group: TableGroup; readonly words: string }) => (
  <span className={styles.aside}>{group.aside ?? words}</span>
);
