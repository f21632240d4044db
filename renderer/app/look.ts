import { useContext, useMemo, useSyncExternalStore } from 'react';
import { DENSITIES, type Density, THEMES, type Theme } from '../../shared/domain/look.ts';
import { MemoryContext } from '../ui/remember.ts';

export interface Look {
  readonly theme: Theme;
  readonly density: Density;
}

const USUAL: Look = { theme: 'system', density: 'comfortable' };
const YEAR_MS = 365 * 86_400_000;
const THEME_KEY = 'look.theme';
const DENSITY_KEY = 'look.density';

let worn: Look = USUAL;
const listeners = new Set<() => void>();

const isTheme = (value: unknown): value is Theme => typeof value === 'string' && value in THEMES;
const isDensity = (value: unknown): value is Density => typeof value === 'string' && value in DENSITIES;

/** The colours follow `data-theme`, the heights `data-density` (tokens.css). */
function wear(next: Look): void {
  if (next.theme === worn.theme && next.density === worn.density) return;
  worn = next;
  document.documentElement.dataset.theme = next.theme;
  document.documentElement.dataset.density = next.density;
  // Cookies ignore the port, which is another one each time: the next start wears it before anything has been read.
  if (window.location.protocol === 'http:') {
    const value = `${next.theme}.${next.density}`;
    const expires = Date.now() + YEAR_MS;
    cookieStore.set({ name: 'look', value, expires, sameSite: 'strict' }).catch(() => undefined);
  }
  for (const listener of listeners) listener();
}

/** Before the first paint: what was worn last, as far as the browser itself knows. */
export function wearLastLook(): void {
  const [theme, density] = /(?:^|; )look=(\w+)\.(\w+)/.exec(document.cookie)?.slice(1) ?? [];
  wear({ theme: isTheme(theme) ? theme : USUAL.theme, density: isDensity(density) ? density : USUAL.density });
}

/** What the settings file remembers, which is what holds. */
export function wearRemembered(remembered: Readonly<Record<string, unknown>>): void {
  const { [THEME_KEY]: theme, [DENSITY_KEY]: density } = remembered;
  wear({ theme: isTheme(theme) ? theme : USUAL.theme, density: isDensity(density) ? density : USUAL.density });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The theme and density of the window, and how to change them; both are remembered. */
export function useLook() {
  const memory = useContext(MemoryContext);
  const look = useSyncExternalStore(subscribe, () => worn);
  return useMemo(
    () => ({
      ...look,
      setTheme: (theme: Theme) => {
        wear({ ...worn, theme });
        memory.set(THEME_KEY, theme);
      },
      setDensity: (density: Density) => {
        wear({ ...worn, density });
        memory.set(DENSITY_KEY, density);
      },
    }),
    [look, memory],
  );
}
