import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { TableFilterBox, TableGroupMenu } from './data-table-tools.tsx';
import { moved } from './table-arrangement.ts';
import { TableColumnsPanel } from './table-columns-panel.tsx';
import type { ExportFormat } from './table-export-context.ts';
import { TableExportMenu } from './table-export-menu.tsx';
import { lookOf, nameOf } from './table-shape.ts';
import styles from './table-toolbar.module.css';
import { TableViews } from './table-views.tsx';
import type { TableArranging } from './use-table-arrangement.ts';
import type { TableModel } from './use-table-model.ts';

interface TableToolbarProps<Row extends object> {
  readonly model: TableModel<Row>;
  /** null where the table is not arranged by hand. */
  readonly arranging: TableArranging | null;
  readonly hasFilterBox: boolean;
  /** The free text looked for. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The caller's own controls. */
  readonly tools: ReactNode;
  /** What it stands in; undefined: in its own place. */
  readonly toolsIn: HTMLElement | null | undefined;
  readonly onOpenGroups: (isOpen: boolean) => void;
  /** Copies the table; null where it cannot be copied. */
  readonly onCopy: (() => void) | null;
  /** Saves the table to a file; null where that is not offered. */
  readonly onExport: ((format: ExportFormat) => void) | null;
}

/** What stands above a table: the filter, and how its rows and columns are arranged. */
export function TableToolbar<Row extends object>(props: TableToolbarProps<Row>) {
  const { model, arranging, hasFilterBox, tools, toolsIn } = props;
  if ((!arranging && !hasFilterBox && !tools) || toolsIn === null) return null;
  const controls = (
    <div className={styles.tools}>
      {hasFilterBox ? <TableFilterBox text={props.text} onChange={props.onText} /> : null}
      {arranging ? (
        <div className={styles.arrange}>
          {model.groupings.length > 0 ? (
            <TableGroupMenu
              groupings={model.groupings}
              chosen={model.grouping?.id ?? null}
              onChoose={(group) => arranging.change({ group })}
              onOpenAll={props.onOpenGroups}
            />
          ) : null}
          <Columns model={model} arranging={arranging} />
          <TableViews
            arranging={arranging}
            more={
              props.onCopy
                ? [
                    {
                      id: 'copy',
                      label: 'Copy with headings',
                      description: 'To paste into Excel',
                      onAction: props.onCopy,
                    },
                  ]
                : []
            }
          />
          {props.onExport ? <TableExportMenu onExport={props.onExport} /> : null}
        </div>
      ) : null}
      {tools}
    </div>
  );
  return toolsIn ? createPortal(controls, toolsIn) : controls;
}

function Columns<Row extends object>({
  model,
  arranging,
}: {
  readonly model: TableModel<Row>;
  readonly arranging: TableArranging;
}) {
  const { arrangement, change } = arranging;
  const isPinned = (id: string) => arrangement.pinned.includes(id);
  const isShown = (id: string) => model.shownColumns.some((c) => c.id === id);
  const naming = model.shape.find((c) => c.isNaming)?.id;
  const movable = model.allColumns.filter((c) => !lookOf(c).fixed);
  const pinned = arrangement.pinned.flatMap((id) => movable.find((c) => c.id === id) ?? []);
  const inOrder = [...pinned, ...movable.filter((c) => !isPinned(c.id))];

  return (
    <TableColumnsPanel
      columns={inOrder.map((column) => ({
        id: column.id,
        name: nameOf(column),
        isShown: isShown(column.id),
        isNeeded: column.id === naming,
        isPinned: isPinned(column.id),
      }))}
      onShow={(id, on) => change({ shown: { ...arrangement.shown, [id]: on } })}
      onMove={(id, step) => change(withMoved(model, arranging, id, step, () => true))}
    />
  );
}

/** The columns with one a step on, among those kept in view or among the rest. */
export function withMoved<Row extends object>(
  model: TableModel<Row>,
  { arrangement }: TableArranging,
  id: string,
  step: -1 | 1,
  canPass: (id: string) => boolean,
) {
  const { pinned } = arrangement;
  if (pinned.includes(id)) return { pinned: moved(pinned, id, step, canPass) };
  const order = model.allColumns.map((c) => c.id);
  const isFixed = (other: string) => model.allColumns.some((c) => c.id === other && lookOf(c).fixed);
  return { order: moved(order, id, step, (other) => !isFixed(other) && !pinned.includes(other) && canPass(other)) };
}
