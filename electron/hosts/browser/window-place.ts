import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS_NAME, SETTINGS_OPTIONS } from '../settings-port.ts';

/** What the page remembers of its window (renderer/app/window-place.ts). */
const KEY = 'remembered.window.place';
const USUAL_SIZE = '--window-size=1320,880';

/** The browser's arguments for a window where and as large as it last was: app windows of Chromium forget both. */
export function placeArguments(saved: unknown): readonly string[] {
  if (!isPlace(saved)) return [USUAL_SIZE];
  const { x, y, width, height, maximised } = saved;
  if (maximised) return [USUAL_SIZE, '--start-maximized'];
  return [`--window-size=${width},${height}`, `--window-position=${x},${y}`];
}

/** The place in the settings file of a data folder; undefined when there is none, or no file that can be read. */
export function savedPlace(dataDir: string): unknown {
  try {
    const file = join(dataDir, `${SETTINGS_NAME}.${SETTINGS_OPTIONS.fileExtension}`);
    return (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown> | null)?.[KEY];
  } catch {
    // The file is made by the first choice that is kept, and one that is broken starts again empty.
    return undefined;
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximised: boolean;
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height, maximised } = value as Record<string, unknown>;
  const areNumbers = [x, y, width, height].every((n) => Number.isInteger(n) && Math.abs(Number(n)) < 20_000);
  return areNumbers && Number(width) >= 320 && Number(height) >= 300 && typeof maximised === 'boolean';
}
