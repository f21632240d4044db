import type { SettingsPort } from '../core/ports.ts';

/** The part of conf and electron-store that is used; both write the same `settings.json` in the data folder. */
interface KeyValueFile {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  readonly store: Readonly<Record<string, unknown>>;
}

/**
 * Options of the settings file, the same for conf and electron-store. Keys stay whole (`screen.plan.sort` is one key),
 * and a file that is no longer JSON starts again empty: it holds choices, no data.
 */
export const SETTINGS_OPTIONS = {
  fileExtension: 'json',
  accessPropertiesByDotNotation: false,
  clearInvalidConfig: true,
  configFileMode: 0o600,
} as const;
export const SETTINGS_NAME = 'settings';

export function settingsPort(file: KeyValueFile): SettingsPort {
  return {
    get: (key) => file.get(key),
    set: (key, value) => file.set(key, value),
    all(prefix) {
      const start = `${prefix}.`;
      const below = Object.entries(file.store).filter(([key]) => key.startsWith(start));
      return Object.fromEntries(below.map(([key, value]) => [key.slice(start.length), value]));
    },
  };
}
