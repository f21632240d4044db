import { BrowserWindow, screen } from 'electron';
import type { SettingsPort } from '../../core/ports.ts';
import { USUAL_SIZE, visiblePlace } from './window-place.ts';

const PLACE_KEY = 'window.place';

export interface WindowParts {
  readonly settings: SettingsPort;
  readonly preload: string;
  readonly allowDevTools: boolean;
}

/** Makes the window where it last was, unseen until its page is ready. Nothing is loaded yet. */
export function createWindow({ settings, preload, allowDevTools }: WindowParts): BrowserWindow {
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const { maximised, ...bounds } = visiblePlace(settings.get(PLACE_KEY), displays) ?? {
    ...USUAL_SIZE,
    maximised: false,
  };
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 400,
    minHeight: 300,
    show: false,
    title: 'Maths Progression Planner',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: allowDevTools,
      // Chromium's spelling checker fetches its dictionaries from the network.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (maximised) window.maximize();
    window.show();
  });
  window.on('close', () => {
    settings.set(PLACE_KEY, { ...window.getNormalBounds(), maximised: window.isMaximized() });
  });
  return window;
}

/** Brings the window of the running app to the front, when the app is started a second time. */
export function showAgain(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
