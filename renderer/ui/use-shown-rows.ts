import { useEffect, useRef } from 'react';
import { rowsInOrder } from './table-export.ts';
import type { TableModel } from './use-table-model.ts';

/** Tells the ids of the rows that the filters let through, in the order shown, whenever they change. */
export function useShownRows<Row extends object>(
  model: TableModel<Row>,
  onShown: ((ids: readonly string[]) => void) | undefined,
): void {
  const latest = useRef({ model, onShown });
  latest.current = { model, onShown };
  const { shownRows, lines } = model;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is told anew when these change, by the latest of the others
  useEffect(() => {
    latest.current.onShown?.(rowsInOrder(latest.current.model).map(({ id }) => id));
  }, [shownRows, lines]);
}
