import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Tables longer than this draw only the lines in view and a few around them. */
export const VIRTUAL_FROM = 150;
const AROUND = 8;
/** Lines come and go so many at a time: most steps of a scroll then leave the table as it is. */
const STRIDE = 6;

interface VirtualRowsOptions {
  readonly isOn: boolean;
  readonly count: number;
  readonly region: RefObject<HTMLElement | null>;
  /** Of every line, px. */
  readonly height: number;
  /** Of the header above the first line, px. */
  readonly above: number;
  /** A line that stays drawn wherever the table is scrolled to: the one with the focus. */
  readonly kept: () => number | null;
}

export interface DrawnLine {
  readonly index: number;
  /** Room left by the lines not drawn before it, px. */
  readonly gap: number;
}

function inStrides({ startIndex, endIndex, overscan, count }: Range): readonly number[] {
  const first = Math.max(0, Math.floor((startIndex - overscan) / STRIDE) * STRIDE);
  const end = Math.min(count, Math.ceil((endIndex + 1 + overscan) / STRIDE) * STRIDE);
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
}

/** Which lines of a long table are drawn, and the room of those that are not. */
export function useVirtualRows({ isOn, count, region, height, above, kept }: VirtualRowsOptions) {
  const [wanted, setWanted] = useState<number | null>(null);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const also = [kept(), wanted].filter((n) => n !== null && n < count);
      return [...new Set([...inStrides(range), ...also])].sort((a, b) => (a ?? 0) - (b ?? 0)) as number[];
    },
    [kept, wanted, count],
  );
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    enabled: isOn,
    count,
    getScrollElement: () => region.current,
    estimateSize: () => height,
    overscan: AROUND,
    scrollMargin: above,
    initialRect: { width: 0, height: 800 },
    rangeExtractor,
    useFlushSync: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights counted so far go with the old height
  useEffect(() => virtualizer.measure(), [height, virtualizer]);

  const items = isOn ? virtualizer.getVirtualItems() : [];
  const drawn: DrawnLine[] = items.map((item, at) => {
    const end = items[at - 1]?.end ?? above;
    return { index: item.index, gap: Math.max(0, item.start - end) };
  });
  const after = isOn ? Math.max(0, above + virtualizer.getTotalSize() - (items.at(-1)?.end ?? above)) : 0;
  return {
    drawn,
    after,
    /** Draws a line at once, so that it can take the focus. */
    draw: useCallback((line: number) => flushSync(() => setWanted(line)), []),
  };
}
