import type { EventHub } from './events.ts';
import { openAppWindow } from './launcher.ts';
import { watchLifetime } from './lifetime.ts';
import type { Place } from './listen.ts';

/** How long a browser may take to show a window that it took over from the one we started. */
const HAND_OVER_MS = 5_000;

interface Parts {
  readonly dataDir: string;
  readonly place: Place;
  readonly hub: EventHub;
  /** False: only print the address. */
  readonly open: boolean;
  /** Called when the person has closed the window. */
  readonly onClosed: () => void;
}

/** Opens the app window, or says where to open it by hand. The answer closes the window again. */
export async function showApp({ dataDir, place, hub, open, onClosed }: Parts): Promise<() => void> {
  const address = `${place.origin}/?t=${place.token}`;
  const window = open ? await openAppWindow({ dataDir, origin: place.origin, token: place.token }) : null;
  if (window === null) {
    console.log(open ? `No Chrome, Edge or Chromium was found. Open ${address} in a browser.` : `Open ${address}`);
    return () => {};
  }
  const lifetime = watchLifetime({ hub, end: onClosed });
  hub.onCount((pages) => {
    if (pages > 0) window.opened();
  });
  window.onExit(() => {
    lifetime.windowClosed();
    // A browser still open with our profile takes the window over and ends its new process at once.
    const tellLater = () => {
      if (!lifetime.wasSeen()) console.log(`The window did not open. Open ${address} in a browser.`);
    };
    setTimeout(tellLater, HAND_OVER_MS).unref();
  });
  return window.close;
}
