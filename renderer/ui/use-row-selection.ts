import { useCallback, useRef } from 'react';
import { idsBetween } from './table-range.ts';

interface SelectionOptions {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  /** Ids of the rows that can be seen, in order. */
  readonly inOrder: readonly string[];
}

/** Ticking rows one by one and, with Shift, from the one ticked last. Null where rows are not selected. */
export function useRowSelection(options: SelectionOptions | null) {
  const latest = useRef(options);
  latest.current = options;
  const last = useRef<string | null>(null);

  const tick = useCallback((id: string, isOn: boolean, withShift: boolean) => {
    const now = latest.current;
    if (now === null) return;
    const next = new Set(now.selected);
    for (const one of withShift ? idsBetween(now.inOrder, last.current, id) : [id]) {
      if (isOn) next.add(one);
      else next.delete(one);
    }
    last.current = id;
    now.onChange(next);
  }, []);

  /** From the keyboard: the rows from the one ticked last, or this one alone, or this one no more. */
  const tickTo = useCallback(
    (id: string) => {
      const selected = latest.current?.selected;
      if (!selected) return;
      const hasStart = last.current !== null && last.current !== id && selected.has(last.current);
      tick(id, hasStart || !selected.has(id), hasStart);
    },
    [tick],
  );
  return { tick, tickTo };
}

/** The rows selected with all those shown, or without them. */
export function withAll(selected: ReadonlySet<string>, shown: readonly { readonly id: string }[], isOn: boolean) {
  const next = new Set(selected);
  for (const { id } of shown) {
    if (isOn) next.add(id);
    else next.delete(id);
  }
  return next;
}
