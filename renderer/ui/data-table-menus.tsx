import { type RefObject, useImperativeHandle, useState } from 'react';
import type { MenuChoice } from './menu.tsx';
import { TableHeaderMenu } from './table-header-menu.tsx';
import { TableMenu } from './table-menu.tsx';
import type { TableArranging } from './use-table-arrangement.ts';
import type { TableModel } from './use-table-model.ts';

export interface MenusHandle<Row extends object> {
  readonly showRow: (row: Row, anchor: HTMLElement) => void;
  readonly showHeader: (columnId: string, anchor: HTMLElement) => void;
}

interface DataTableMenusProps<Row extends object> {
  readonly handle: RefObject<MenusHandle<Row> | null>;
  readonly model: TableModel<Row>;
  /** null where the table is not arranged by hand. */
  readonly arranging: TableArranging | null;
  readonly nameOf: (row: Row) => string;
  readonly rowActions: ((row: Row) => readonly MenuChoice[]) | undefined;
  readonly onResize: (columnId: string, px: number | null) => void;
}

/** The menu of a row and that of a column's header: one of each, hung from whichever button asks for it. */
export function DataTableMenus<Row extends object>(props: DataTableMenusProps<Row>) {
  const { model, arranging, rowActions } = props;
  const [row, setRow] = useState<{ readonly row: Row; readonly anchor: HTMLElement } | null>(null);
  const [header, setHeader] = useState<{ readonly id: string; readonly anchor: HTMLElement } | null>(null);
  useImperativeHandle(
    props.handle,
    () => ({
      showRow: (shown, anchor) => setRow({ row: shown, anchor }),
      showHeader: (id, anchor) => setHeader({ id, anchor }),
    }),
    [],
  );
  return (
    <>
      <TableMenu
        label={row ? `Actions for ${props.nameOf(row.row)}` : 'Actions'}
        anchor={row?.anchor ?? null}
        sections={[{ label: 'Actions', items: row ? (rowActions?.(row.row) ?? []) : [] }]}
        onClose={() => setRow(null)}
      />
      {arranging ? (
        <TableHeaderMenu
          open={header}
          onClose={() => setHeader(null)}
          model={model}
          arranging={arranging}
          grouping={model.grouping?.id ?? null}
          onResize={props.onResize}
        />
      ) : null}
    </>
  );
}
