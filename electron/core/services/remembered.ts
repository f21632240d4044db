import type { SettingsPort } from '../ports.ts';

/** What the page remembers stands under this key of the settings file. */
const REMEMBERED = 'remembered';

/** Where something of the window that the page remembers stands in the settings file. */
export const rememberedKey = (key: string): string => `${REMEMBERED}.${key}`;

/** The look and the window's place belong to the window, whichever school it shows. */
const OF_THE_WINDOW = /^(look|window)\./;

/**
 * What the page remembers between visits: table views, the last place, recent commands. It can hold names, so it belongs
 * to the data it was made in: the sample school's is kept in memory alone, apart from the school's own.
 */
export interface Remembered {
  set(key: string, value: unknown): void;
  all(): Readonly<Record<string, unknown>>;
  /** Throws away what was remembered in the sample school. */
  forgetSample(): void;
}

export function createRemembered(settings: SettingsPort, isSample: () => boolean): Remembered {
  const ofSample = new Map<string, unknown>();
  return {
    set(key, value) {
      if (isSample() && !OF_THE_WINDOW.test(key)) ofSample.set(key, value);
      else settings.set(rememberedKey(key), value);
    },
    all() {
      const kept = settings.all(REMEMBERED);
      if (!isSample()) return kept;
      const shared = Object.entries(kept).filter(([key]) => OF_THE_WINDOW.test(key));
      return { ...Object.fromEntries(shared), ...Object.fromEntries(ofSample) };
    },
    forgetSample: () => ofSample.clear(),
  };
}
