import { type CSSProperties, type RefObject, useMemo } from 'react';
import { type ColumnShape, plannedWidth, type TableColumn } from './table-shape.ts';

type Widths = Readonly<Record<string, number>>;

interface ColumnWidthsOptions<Row extends object> {
  readonly columns: readonly TableColumn<Row>[];
  readonly shape: readonly ColumnShape[];
  readonly rows: readonly { readonly original: Row }[];
  /** Those set by hand, px. */
  readonly own: Widths;
  readonly onChange: (own: Widths) => void;
  readonly isVirtual: boolean;
  readonly region: RefObject<HTMLElement | null>;
  /** Of the columns that hold no data, px. */
  readonly besides: number;
}

/**
 * The widths of columns: as their words want them until one is set by hand; from then on all are set, so that the
 * others stay as they were. A long table has set widths from the start, or they would change with the rows in view.
 */
export function useColumnWidths<Row extends object>(options: ColumnWidthsOptions<Row>) {
  const { columns, shape, rows, own, onChange, isVirtual, region, besides } = options;
  const hasOwn = Object.keys(own).length > 0;
  const isSet = isVirtual || hasOwn;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns are told by their shape; their words are a sample
  const planned = useMemo<Widths>(
    () => (isSet ? Object.fromEntries(columns.map((c) => [c.id, plannedWidth(c, rows)])) : {}),
    [isSet, shape],
  );
  const widths = isSet ? { ...planned, ...own } : null;
  const total = shape.reduce((sum, { id }) => sum + (widths?.[id] ?? 0), besides);
  const style: CSSProperties = hasOwn ? { width: total, minWidth: 0 } : isVirtual ? { minWidth: total } : {};

  /** Sets the width of a column; null gives back the usual one. */
  const resize = (id: string, px: number | null) => {
    const { [id]: _, ...others } = own;
    onChange(px === null ? others : { ...(hasOwn ? {} : widthsNow(region.current)), ...own, [id]: px });
  };
  return { widths, style, resize };
}

function widthsNow(region: HTMLElement | null): Widths {
  const heads = [...(region?.querySelectorAll<HTMLElement>('thead [data-column]') ?? [])];
  return Object.fromEntries(heads.map((th) => [th.dataset.column ?? '', Math.round(th.getBoundingClientRect().width)]));
}
