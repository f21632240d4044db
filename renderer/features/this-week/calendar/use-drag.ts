import { type PointerEvent as ReactPointerEvent, useRef, useState } from 'react';
import type { WeekItem } from '../../../../shared/contract/week.ts';
import { clockOfMinute, minuteOfClock } from '../../../../shared/domain/clock.ts';
import { canMove, itemKey, SHORTEST, snapped } from '../../../../shared/domain/week-calendar.ts';

/** Pixels the pointer travels before it drags: until then it may still be a click. */
const THRESHOLD = 5;
const STEP = { usual: 15, fine: 5 } as const;

/** What is being dragged, and where it would stand if it were let go now. */
export interface Dragged {
  /** Null: a new block of work. */
  readonly key: string | null;
  readonly on: string;
  readonly startsAt: string;
  readonly minutes: number;
}

interface DragParts {
  /** Minutes of the day at the top of every column, and pixels a minute. */
  readonly from: number;
  readonly scale: number;
  readonly onMoved: (item: WeekItem, place: { on: string; startsAt: string; minutes: number }) => void;
  readonly onNew: (place: { on: string; startsAt: string; minutes: number }) => void;
}

/**
 * Dragging by mouse, pen or finger: an item to another time or day, its lower edge to another length, or a stretch of free
 * time to a new block of work. Steps of 15 minutes, of 5 with Alt. Escape lets go without a change.
 */
export function useDrag({ from, scale, onMoved, onNew }: DragParts) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const latest = useRef<Dragged | null>(null);
  const show = (next: Dragged | null) => {
    latest.current = next;
    setDragged(next);
  };

  const follow = (
    event: ReactPointerEvent,
    at: (place: { on: string; minute: number }, step: number) => Dragged | null,
    done: (last: Dragged) => void,
  ) => {
    const { clientX, clientY } = event;
    const onMove = (move: PointerEvent) => {
      if (latest.current === null && Math.hypot(move.clientX - clientX, move.clientY - clientY) < THRESHOLD) return;
      move.preventDefault();
      const over = columnAt(move.clientX, move.clientY);
      if (over === null) return;
      const next = at({ on: over.on, minute: from + over.y / scale }, move.altKey ? STEP.fine : STEP.usual);
      if (next !== null) show(next);
    };
    const end = () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', onKeyDown, true);
      show(null);
    };
    const onUp = () => {
      const last = latest.current;
      end();
      if (last === null) return;
      swallowNextClick();
      done(last);
    };
    const onKeyDown = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      // The button is still down: the click comes when it is let go.
      window.addEventListener('pointerup', swallowNextClick, { once: true });
      end();
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', onKeyDown, true);
  };

  return {
    dragged,
    /** For the `onPointerDown` of an item (how: move) or of its lower edge (how: end). */
    startItem(event: ReactPointerEvent, item: WeekItem, how: 'move' | 'end') {
      event.stopPropagation();
      if (event.button !== 0 || item.startsAt === null || !canMove(item)) return;
      const start = minuteOfClock(item.startsAt);
      const grabbed = columnAt(event.clientX, event.clientY);
      const offset = grabbed === null ? 0 : from + grabbed.y / scale - start;
      const key = itemKey(item);
      follow(
        event,
        ({ on, minute }, step) =>
          how === 'move'
            ? { key, on, startsAt: clockOfMinute(snapped(minute - offset, step)), minutes: item.minutes }
            : {
                key,
                on: item.on,
                startsAt: item.startsAt ?? '',
                minutes: Math.max(SHORTEST, snapped(minute, step) - start),
              },
        ({ on, startsAt, minutes }) => onMoved(item, { on, startsAt, minutes }),
      );
    },
    /** For the `onPointerDown` of a column where nothing stands. */
    startNew(event: ReactPointerEvent) {
      const over = event.button === 0 ? columnAt(event.clientX, event.clientY) : null;
      if (over === null) return;
      const first = Math.floor((from + over.y / scale) / STEP.usual) * STEP.usual;
      follow(
        event,
        ({ minute }, step) => {
          const other = snapped(minute, step);
          const [start, end] = other > first ? [first, other] : [other, first];
          return {
            key: null,
            on: over.on,
            startsAt: clockOfMinute(start),
            minutes: Math.max(STEP.usual, end - start),
          };
        },
        ({ on, startsAt, minutes }) => onNew({ on, startsAt, minutes }),
      );
    },
  };
}

/** The day column under a point, or nearest to it in the same row, and how far below its top the point is. */
function columnAt(x: number, y: number): { readonly on: string; readonly y: number } | null {
  const columns = [...document.querySelectorAll<HTMLElement>('[data-calendar-day]')];
  const boxes = columns.map((element) => ({ element, box: element.getBoundingClientRect() }));
  const over = boxes.find(({ box }) => x >= box.left && x < box.right);
  const on = over?.element.dataset.calendarDay;
  return over === undefined || on === undefined
    ? null
    : { on, y: Math.min(over.box.height, Math.max(0, y - over.box.top)) };
}

/** Letting go over a button is not a click on it. */
function swallowNextClick(): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}
