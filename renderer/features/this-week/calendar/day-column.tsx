import type { PointerEvent } from 'react';
import type { WeekItem } from '../../../../shared/contract/week.ts';
import { minuteOfClock } from '../../../../shared/domain/clock.ts';
import { itemKey, placedItems } from '../../../../shared/domain/week-calendar.ts';
import styles from './calendar.module.css';
import { CalendarItem } from './calendar-item.tsx';
import type { Dragged } from './use-drag.ts';

interface DayColumnProps {
  readonly day: string;
  readonly items: readonly WeekItem[];
  readonly from: number;
  readonly to: number;
  /** Pixels a minute. */
  readonly scale: number;
  /** The minute it is now, on today; null elsewhere. */
  readonly now: number | null;
  readonly dragged: Dragged | null;
  readonly stopKey: string | null;
  readonly onOpen: (item: WeekItem) => void;
  readonly onFocus: (item: WeekItem) => void;
  readonly onDragItem: (event: PointerEvent, item: WeekItem, how: 'move' | 'end') => void;
  readonly onDragNew: (event: PointerEvent) => void;
}

/** A day from its first to its last hour, with everything that has a time in its place. */
export function DayColumn(props: DayColumnProps) {
  const { day, items, from, to, scale, now, dragged, stopKey, onOpen, onFocus, onDragItem, onDragNew } = props;
  const lines = Array.from({ length: (to - from) / 60 }, (_, i) => i);
  return (
    // The keyboard has N and "Add a block" for what a drag over free time does.
    <div
      className={styles.column}
      data-calendar-day={day}
      style={{ height: (to - from) * scale }}
      onPointerDown={onDragNew}
    >
      {lines.map((line) => (
        <span key={line} className={styles.hourLine} style={{ top: line * 60 * scale }} />
      ))}
      {now !== null && now >= from && now <= to ? (
        <span className={styles.now} style={{ top: (now - from) * scale }} />
      ) : null}
      {placedItems(items).map(({ item, from: start, to: end, lane, lanes }) => (
        <CalendarItem
          key={itemKey(item)}
          item={item}
          isStop={itemKey(item) === stopKey}
          onOpen={() => onOpen(item)}
          onFocus={() => onFocus(item)}
          onDrag={(event, how) => onDragItem(event, item, how)}
          place={{
            top: (start - from) * scale + 1,
            height: Math.max(18, (end - start) * scale - 2),
            left: lane / lanes,
            width: 1 / lanes,
          }}
        />
      ))}
      {dragged !== null && dragged.on === day ? (
        <span
          className={styles.ghost}
          style={{
            top: (minuteOfClock(dragged.startsAt) - from) * scale,
            height: Math.max(14, dragged.minutes * scale),
          }}
        >
          {dragged.startsAt}
        </span>
      ) : null}
    </div>
  );
}
