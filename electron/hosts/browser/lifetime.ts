import type { EventHub } from './events.ts';

interface Options {
  readonly hub: EventHub;
  /** Called once, when nobody can be using the app any more. */
  readonly end: () => void;
  /** How long no page may listen before the app ends; long enough for a reload or a short sleep. */
  readonly quietMs?: number;
  /** The same once the window itself is known to be closed. */
  readonly closedMs?: number;
}

export interface Lifetime {
  /** Whether any page has ever listened: the person has seen the app. */
  wasSeen(): boolean;
  /** The browser process has ended, so its pages are gone or going; before the first page it says nothing. */
  windowClosed(): void;
}

/** Ends the app a while after its last page has gone. Before the first page there is no limit. */
export function watchLifetime({ hub, end, quietMs = 30_000, closedMs = 1_000 }: Options): Lifetime {
  let timer: NodeJS.Timeout | undefined;
  let pages = 0;
  let everOpen = false;
  let isClosed = false;
  const wait = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(end, ms);
  };
  hub.onCount((count) => {
    pages = count;
    if (count > 0) everOpen = true;
    if (count > 0) clearTimeout(timer);
    else if (everOpen) wait(isClosed ? closedMs : quietMs);
  });
  return {
    wasSeen: () => everOpen,
    windowClosed() {
      if (!everOpen) return;
      isClosed = true;
      if (pages === 0) wait(closedMs);
    },
  };
}
