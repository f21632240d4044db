import Conf from 'conf';
import type { SettingsPort } from '../../core/ports.ts';
import { SETTINGS_NAME, SETTINGS_OPTIONS, settingsPort } from '../settings-port.ts';

/** Settings by conf, the library under electron-store: the same file. */
export function createBrowserSettings(dataDir: string): SettingsPort {
  return settingsPort(
    new Conf<Record<string, unknown>>({ ...SETTINGS_OPTIONS, configName: SETTINGS_NAME, cwd: dataDir }),
  );
}
