import { ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import type { SettingsPort } from '../../core/ports.ts';
import { SETTINGS_NAME, SETTINGS_OPTIONS, settingsPort } from '../settings-port.ts';

/** Settings by electron-store, in the data folder: the file the browser host uses too. */
export function createElectronSettings(dataDir: string): SettingsPort {
  const store = new ElectronStore<Record<string, unknown>>({ ...SETTINGS_OPTIONS, name: SETTINGS_NAME, cwd: dataDir });
  // electron-store answers pages that ask for its folder. No page of ours has to know it.
  ipcMain.removeAllListeners('electron-store-get-data');
  return settingsPort(store);
}
