import { useEffect } from 'react';
import type { Memory } from '../ui/remember.ts';

const KEY = 'window.place';
/** Nothing tells a page that its window was moved. */
const LOOK_MS = 3_000;
/** At least this much of a window must be on the screen, in pixels, so that it can be found and dragged. */
const REACH = 120;

/** What Chromium tells beside the standard: where on the desktop the display stands. */
interface PlacedScreen {
  readonly availLeft?: number;
  readonly availTop?: number;
}

function placeNow() {
  const { availWidth, availHeight } = window.screen;
  return {
    x: Math.round(window.screenX),
    y: Math.round(window.screenY),
    width: Math.round(window.outerWidth),
    height: Math.round(window.outerHeight),
    maximised: window.outerWidth >= availWidth && window.outerHeight >= availHeight,
  };
}

/** A display may have gone since: the window comes back to one that is there. */
function comeIntoView(): void {
  const { availWidth, availHeight } = window.screen;
  const { availLeft = 0, availTop = 0 } = window.screen as PlacedScreen;
  const { x, y, width } = placeNow();
  const isSeen =
    x + width >= availLeft + REACH &&
    x <= availLeft + availWidth - REACH &&
    y >= availTop &&
    y <= availTop + availHeight - REACH;
  if (!isSeen) window.moveTo(availLeft, availTop);
}

/** Remembers where the browser's window is and how large, for the next start (hosts/browser/window-place.ts). */
export function useWindowPlace(host: 'electron' | 'browser', memory: Memory): void {
  useEffect(() => {
    if (host !== 'browser') return;
    comeIntoView();
    const keep = () => {
      const place = placeNow();
      if (document.hidden || JSON.stringify(memory.get(KEY)) === JSON.stringify(place)) return;
      memory.set(KEY, place);
    };
    const timer = setInterval(keep, LOOK_MS);
    window.addEventListener('blur', keep);
    return () => {
      clearInterval(timer);
      window.removeEventListener('blur', keep);
    };
  }, [host, memory]);
}
