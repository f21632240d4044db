import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

interface BoxState {
  /** There is more of the table than its region shows. */
  readonly scrolls: boolean;
  /** It goes on beyond the region's end. */
  readonly isWide: boolean;
  /** Width of the region, px; null before it is known. */
  readonly room: number | null;
  /** Heights of a line of the body and of the header, px. */
  readonly line: number;
  readonly head: number;
}

const START: BoxState = { scrolls: false, isWide: false, room: null, line: 34, head: 34 };

/**
 * Watches the size of a table and of the region it scrolls in. Writes what its styles need into the region's style:
 * --room, the width seen, and --pin-N, where the Nth column that is kept in view stands.
 */
export function useTableBox(
  region: RefObject<HTMLElement | null>,
  table: RefObject<HTMLElement | null>,
  /** Changes when columns come, go or change places. */
  layout: unknown,
): BoxState {
  const [state, setState] = useState<BoxState>(START);
  const measure = useCallback(() => {
    const box = region.current;
    const head = box?.querySelector('thead');
    if (!box || !head) return;
    box.style.setProperty('--room', `${box.clientWidth}px`);
    let left = 0;
    for (const [at, cell] of [...head.querySelectorAll('[data-pinned]')].entries()) {
      box.style.setProperty(`--pin-${at}`, `${left}px`);
      left += cell.getBoundingClientRect().width;
    }
    const line = box.querySelector('tbody tr[data-line]')?.getBoundingClientRect().height;
    const isWide = box.scrollWidth > box.clientWidth + 1;
    const next: BoxState = {
      isWide,
      scrolls: isWide || box.scrollHeight > box.clientHeight + 1,
      room: box.offsetWidth,
      line: line ?? START.line,
      head: head.getBoundingClientRect().height,
    };
    setState((now) => {
      const isSame = (Object.keys(next) as (keyof BoxState)[]).every((key) => now[key] === next[key]);
      return isSame ? now : next;
    });
  }, [region]);

  useLayoutEffect(() => {
    const watch = new ResizeObserver(measure);
    if (region.current) watch.observe(region.current);
    if (table.current) watch.observe(table.current);
    return () => watch.disconnect();
  }, [measure, region, table]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns that stand otherwise are measured anew
  useLayoutEffect(measure, [measure, layout]);
  return state;
}
