import { type RefObject, useLayoutEffect, useState } from 'react';

/** About the height of a message with two lines, and the gap below it, px. */
const ROOM = 88;

/**
 * Whether messages stand at the top of the window: they do when at the bottom they would cover the row, or the field,
 * that is being worked on.
 */
export function useOutOfTheWay(messages: RefObject<HTMLElement | null>, isOn: boolean): boolean {
  const [isHigh, setHigh] = useState(false);
  useLayoutEffect(() => {
    if (!isOn) return;
    const look = () => {
      const focused = document.activeElement;
      if (!focused || focused === document.body || messages.current?.contains(focused)) return;
      const place = focused.closest('tr') ?? focused;
      const height = Math.max(ROOM, messages.current?.getBoundingClientRect().height ?? 0);
      const { top, bottom } = place.getBoundingClientRect();
      // What is higher than half of the window (a whole place) has not got the focus as a row has.
      setHigh(bottom > window.innerHeight - height && bottom - top < window.innerHeight / 2);
    };
    look();
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [messages, isOn]);
  return isOn && isHigh;
}
