import type { Rectangle } from 'electron';

export interface WindowPlace extends Rectangle {
  readonly maximised: boolean;
}

export const USUAL_SIZE = { width: 1320, height: 880 } as const;

/** At least this much of a title bar must be on a display, in pixels, so that the window can be found and dragged. */
const REACH = { width: 120, height: 40 } as const;

/** What the settings file holds, if it is a place that can be seen on the displays there are now; else null. */
export function visiblePlace(saved: unknown, displays: readonly Rectangle[]): WindowPlace | null {
  if (!isPlace(saved)) return null;
  const seen = displays.some((display) => {
    const across = Math.min(saved.x + saved.width, display.x + display.width) - Math.max(saved.x, display.x);
    const topInside = saved.y >= display.y && saved.y + REACH.height <= display.y + display.height;
    return across >= REACH.width && topInside;
  });
  return seen ? saved : null;
}

function isPlace(value: unknown): value is WindowPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height, maximised } = value as Record<string, unknown>;
  const numbers = [x, y, width, height].every((n) => Number.isInteger(n));
  return numbers && Number(width) >= 400 && Number(height) >= 300 && typeof maximised === 'boolean';
}
