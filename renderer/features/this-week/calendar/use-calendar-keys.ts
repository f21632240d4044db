import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { WeekItem } from '../../../../shared/contract/week.ts';
import { clockOfMinute, minuteOfClock } from '../../../../shared/domain/clock.ts';
import { addDays } from '../../../../shared/domain/school-year.ts';
import { itemKey, SHORTEST } from '../../../../shared/domain/week-calendar.ts';
import type { ItemMoves } from './use-item-moves.ts';

const STEP = 15;

interface KeyParts {
  /** In reading order: by day, untimed first, then by time. */
  readonly items: readonly WeekItem[];
  readonly moves: ItemMoves;
  readonly onOpen: (item: WeekItem) => void;
  readonly onDone: (item: WeekItem) => void;
  readonly onNew: (day: string | null) => void;
  /** Something goes to another day: the calendar is to show it there. */
  readonly onFollow: (key: string) => void;
}

/**
 * The calendar by keyboard: one stop of Tab; arrow keys go from thing to thing, with Alt they move it (15 minutes up or
 * down, a day left or right), with Shift and Alt they change its length; Enter or M opens it, D says it is done, N adds a
 * block of work.
 */
export function useCalendarKeys({ items, moves, onOpen, onDone, onNew, onFollow }: KeyParts) {
  const [atKey, setAt] = useState<string | null>(null);
  const found = items.findIndex((item) => itemKey(item) === atKey);
  const at = found >= 0 ? found : 0;

  const goTo = (item: WeekItem | undefined) => {
    if (!item) return;
    const key = itemKey(item);
    setAt(key);
    focusItem(key);
  };
  // On another day, and when undo brings it back, it is drawn anew: the focus that it had goes with it.
  const focused = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (focused.current !== null && document.activeElement === document.body) focusItem(focused.current);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) {
      // An undo is to find it saved.
      moves.flush();
      return;
    }
    const isFromItem = event.target instanceof HTMLElement && event.target.dataset.item !== undefined;
    if (!isFromItem) return;
    const item = items.find((one) => itemKey(one) === (event.target as HTMLElement).dataset.item);
    if (!item) return;
    const act = actionOf(event, item);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  function actionOf({ key, altKey, shiftKey }: KeyboardEvent, item: WeekItem): (() => void) | null {
    if (altKey) return moveOf(key, shiftKey, item);
    const position = items.indexOf(item);
    switch (key) {
      case 'ArrowDown':
        return () => goTo(items[position + 1]);
      case 'ArrowUp':
        return () => goTo(items[position - 1]);
      case 'ArrowRight':
        return () => goTo(items.find(({ on }) => on > item.on));
      case 'ArrowLeft':
        return () => goTo(items.findLast(({ on }) => on < item.on));
      case 'Home':
        return () => goTo(items[0]);
      case 'End':
        return () => goTo(items.at(-1));
      case 'Enter':
      case 'm':
      case 'M':
        return () => onOpen(item);
      case 'd':
      case 'D':
        return item.kind === 'block' ? () => onDone(item) : null;
      case 'n':
      case 'N':
        return () => onNew(item.on);
      default:
        return null;
    }
  }

  function moveOf(key: string, isLength: boolean, item: WeekItem): (() => void) | null {
    const steps = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 }[key];
    if (steps === undefined) return null;
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      return isLength ? null : () => moveToDay(item, addDays(item.on, steps));
    }
    if (item.startsAt === null) return () => undefined;
    const start = minuteOfClock(item.startsAt);
    if (isLength) return () => moves.move(item, { minutes: Math.max(SHORTEST, item.minutes + steps * STEP) });
    const next = Math.min(23 * 60, Math.max(0, start + steps * STEP));
    return () => moves.move(item, { startsAt: clockOfMinute(next) });
  }

  function moveToDay(item: WeekItem, on: string): void {
    if (moves.move(item, { on })) onFollow(itemKey(item));
  }

  return {
    onKeyDown,
    /** The item that Tab comes to. */
    stopKey: items[at] === undefined ? null : itemKey(items[at]),
    onFocus: (item: WeekItem) => {
      focused.current = itemKey(item);
      setAt(itemKey(item));
    },
    /** Not heard of an item that is taken out of the page while it has the focus. */
    onBlur: () => {
      focused.current = null;
    },
  };
}

/** Gives an item the focus, where it is drawn. */
function focusItem(key: string): void {
  document.querySelector<HTMLElement>(`[data-item="${CSS.escape(key)}"]`)?.focus();
}
