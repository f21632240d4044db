import type { ReactNode } from 'react';
import type { TableSelection } from './data-table-props.ts';
import { TableFilterChips, TableSelectionBar } from './data-table-tools.tsx';
import { type Arrangement, isFiltered, withFilter } from './table-arrangement.ts';
import type { ExportFormat } from './table-export-context.ts';
import { filterWords } from './table-filters.ts';
import { nameOf } from './table-shape.ts';
import { TableToolbar } from './table-toolbar.tsx';
import type { TableArranging } from './use-table-arrangement.ts';
import type { TableModel } from './use-table-model.ts';

interface DataTableBarsProps<Row extends object> {
  readonly model: TableModel<Row>;
  /** null where the table is not arranged by hand. */
  readonly arranging: TableArranging | null;
  readonly arrangement: Arrangement;
  readonly onArrange: (part: Partial<Arrangement>) => void;
  /** Of all rows, filtered or not. */
  readonly rowCount: number;
  readonly hasFilterBox: boolean;
  readonly tools: ReactNode;
  readonly toolsIn: HTMLElement | null | undefined;
  readonly selection: TableSelection | null;
  /** How many of the selected rows are shown. */
  readonly chosen: number;
  /** A block of cells is marked. */
  readonly hasBlock: boolean;
  readonly onOpenGroups: (isOpen: boolean) => void;
  readonly onCopy: (() => void) | null;
  readonly onExport: ((format: ExportFormat) => void) | null;
  /** Changes the selected rows together; null where nothing can be changed. */
  readonly onEdit: (() => void) | null;
}

/** What stands above the rows of a DataTable: its controls, what it is filtered by, and what is selected. */
export function DataTableBars<Row extends object>(props: DataTableBarsProps<Row>) {
  const { model, arranging, arrangement, onArrange, hasFilterBox, selection, chosen } = props;
  const shown = model.shownRows.length;
  const chips = arrangement.filters.flatMap(({ id, filter }) => {
    const column = model.table.getColumn(id);
    if (!column) return [];
    const onRemove = () => onArrange({ filters: withFilter(arrangement.filters, id, null) });
    return [{ id, words: `${nameOf(column)}: ${filterWords(filter)}`, onRemove }];
  });
  return (
    <>
      <TableToolbar
        model={model}
        arranging={arranging}
        hasFilterBox={hasFilterBox}
        text={arrangement.text}
        onText={(text) => onArrange({ text })}
        tools={props.tools}
        toolsIn={props.toolsIn}
        onOpenGroups={props.onOpenGroups}
        onCopy={props.onCopy}
        onExport={props.onExport}
      />
      {arranging || hasFilterBox ? (
        <TableFilterChips
          chips={chips}
          shown={isFiltered(arrangement) ? `${shown} of ${props.rowCount} shown` : ''}
          onClear={() => onArrange({ filters: [], text: '' })}
        />
      ) : null}
      {selection ? (
        <TableSelectionBar
          count={selection.selected.size}
          shown={shown}
          hidden={selection.selected.size - chosen}
          keys={keysDo(props.onCopy !== null, props.onEdit !== null, props.hasBlock, chosen)}
          actions={selection.actions}
          onEdit={props.onEdit}
          onClear={() => selection.onChange(new Set())}
        />
      ) : null}
    </>
  );
}

/** What the keys of a grid act on while rows are ticked. */
function keysDo(isGrid: boolean, canChange: boolean, hasBlock: boolean, chosen: number): string {
  if (!isGrid || chosen === 0) return '';
  if (hasBlock) return 'The keys act on the block of cells, not on these rows.';
  const copies = `Ctrl+C copies ${chosen === 1 ? 'this row' : `these ${chosen} rows`}`;
  return canChange ? `${copies}; Delete and Ctrl+D change only the cell you are on.` : `${copies}.`;
}
