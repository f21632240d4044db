import { useState } from 'react';
import { clampWidth, withFilter } from './table-arrangement.ts';
import { TableFilterPanel } from './table-filter-panel.tsx';
import { type HeaderMenuColumn, headerSections, type SortWords } from './table-header-sections.ts';
import { TableMenu } from './table-menu.tsx';
import { filterKindOf, lookOf, nameOf, type TableColumn, valueIn } from './table-shape.ts';
import { withMoved } from './table-toolbar.tsx';
import type { TableArranging } from './use-table-arrangement.ts';
import type { TableModel } from './use-table-model.ts';

interface Open {
  readonly id: string;
  readonly anchor: HTMLElement;
}

interface TableHeaderMenuProps<Row extends object> {
  /** The column whose menu is open, and the button it hangs from. */
  readonly open: Open | null;
  readonly onClose: () => void;
  readonly model: TableModel<Row>;
  readonly arranging: TableArranging;
  readonly grouping: string | null;
  readonly onResize: (id: string, px: number | null) => void;
}

/** The menu of a column's header, and the filter it leads to. */
export function TableHeaderMenu<Row extends object>(props: TableHeaderMenuProps<Row>) {
  const { open, onClose, model, arranging } = props;
  const [filtering, setFiltering] = useState<Open | null>(null);
  const { arrangement, change } = arranging;
  const column = open ? model.table.getColumn(open.id) : undefined;
  const filtered = filtering ? model.table.getColumn(filtering.id) : undefined;
  const kind = filtered ? filterKindOf(filtered) : null;
  const setFilter = (id: string, filter: Parameters<typeof withFilter>[2]) =>
    change({ filters: withFilter(arrangement.filters, id, filter) });

  const sections =
    open && column
      ? headerSections(stateOf(column, props), arrangement.sort, {
          sort: (sort) => change({ sort }),
          filter: () => setFiltering(open),
          clearFilter: () => setFilter(open.id, null),
          group: (isOn) => change({ group: isOn ? open.id : null }),
          pin: (isOn) =>
            change({
              pinned: isOn ? [...arrangement.pinned, open.id] : arrangement.pinned.filter((id) => id !== open.id),
            }),
          move: (step) => change(withMoved(model, arranging, open.id, step, (id) => isShown(model, id))),
          widen: (px) => props.onResize(open.id, px === null ? null : clampWidth(widthOf(open.anchor) + px)),
          hide: () => change({ shown: { ...arrangement.shown, [open.id]: false } }),
        })
      : [];

  return (
    <>
      <TableMenu
        label={column ? `${nameOf(column)}: sort, filter and arrange` : 'Column'}
        anchor={open?.anchor ?? null}
        sections={sections}
        onClose={onClose}
      />
      <TableFilterPanel
        open={filtering && filtered && kind ? { name: nameOf(filtered), kind, anchor: filtering.anchor } : null}
        filter={arrangement.filters.find((f) => f.id === filtering?.id)?.filter ?? null}
        values={filtered ? filtered.getFacetedRowModel().flatRows.map((row) => valueIn(filtered, row)) : []}
        onChange={(filter) => (filtering ? setFilter(filtering.id, filter) : undefined)}
        onClose={() => setFiltering(null)}
      />
    </>
  );
}

const widthOf = (anchor: HTMLElement) => anchor.closest('th')?.getBoundingClientRect().width ?? 0;
const isShown = <Row extends object>(model: TableModel<Row>, id: string) => model.shownColumns.some((c) => c.id === id);

function stateOf<Row extends object>(column: TableColumn<Row>, props: TableHeaderMenuProps<Row>): HeaderMenuColumn {
  const { model, arranging, grouping } = props;
  const { arrangement } = arranging;
  const { id } = column;
  const isPinned = arrangement.pinned.includes(id);
  const peers = model.shape
    .filter((c) => (c.pin !== null) === isPinned)
    .map((c) => c.id)
    .filter((other) => !model.allColumns.some((c) => c.id === other && lookOf(c).fixed));
  return {
    id,
    name: nameOf(column),
    sort: column.getCanSort() ? sortWordsOf(column) : null,
    filter: filterKindOf(column),
    isFiltered: arrangement.filters.some((f) => f.id === id),
    canGroup: model.groupings.some((g) => g.id === id),
    isGrouped: grouping === id,
    isPinned,
    canHide: !model.shape.some((c) => c.id === id && c.isNaming),
    canMoveLeft: peers.indexOf(id) > 0,
    canMoveRight: peers.indexOf(id) < peers.length - 1,
    hasOwnWidth: arrangement.widths[id] !== undefined,
  };
}

/** What sorting goes by is not always what the cell says: a status sorts by how pressing it is. */
function sortWordsOf<Row extends object>(column: TableColumn<Row>): SortWords {
  const rows = column.getFacetedRowModel().flatRows;
  const value = rows.map((row) => row.getValue(column.id)).find((v) => v !== null && v !== undefined && v !== '');
  const kind = filterKindOf(column);
  if (typeof value === 'boolean') return 'flag';
  if (typeof value === 'number') return kind === 'number' ? 'number' : 'own';
  if (typeof column.columnDef.sortFn === 'function' && kind !== 'text') return 'own';
  return kind === 'date' ? 'date' : 'text';
}
