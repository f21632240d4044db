/** A strict double of the `electron` module: what the built main may use, and nothing else. */
import { current, type MenuItem } from './state.ts';
import { onlyKeys, strict } from './strict.ts';
import { DoubleWindow } from './window.ts';

type Listener = (...args: unknown[]) => void;

const APP_EVENTS = ['web-contents-created', 'second-instance', 'window-all-closed', 'will-quit'];

async function quit(): Promise<void> {
  const { windows, appEvents, end } = current();
  for (const window of windows) {
    window.events.emit('close', {});
    window.isDestroyed = true;
    await current().driver?.close(window);
  }
  windows.clear();
  let held = false;
  appEvents.emit('will-quit', {
    preventDefault: () => {
      held = true;
    },
  });
  if (!held) end(0);
}

export const app = strict('app', {
  isPackaged: false,
  getVersion: () => '0.0.0',
  getPath(name: string) {
    const path = current().paths.get(name);
    if (path === undefined) throw new Error(`The Electron double has no path called ${name}`);
    return path;
  },
  setPath(name: string, path: string) {
    if (current().isReady) throw new Error('app.setPath comes before the app is ready');
    current().paths.set(name, path);
  },
  requestSingleInstanceLock: () => current().holdsLock,
  async whenReady() {
    await Promise.resolve();
    current().isReady = true;
  },
  on(event: string, listener: Listener) {
    onlyKeys('app events', { [event]: 1 }, APP_EVENTS);
    current().appEvents.on(event, listener);
  },
  quit: () => void quit(),
  exit: (code: number) => current().end(code),
});

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges: Record<string, unknown> }[]) {
    if (current().isReady) throw new Error('schemes are registered before the app is ready');
    for (const { scheme, privileges } of schemes) {
      onlyKeys('privileges', privileges, ['standard', 'secure', 'supportFetchAPI', 'codeCache']);
      current().schemes.set(scheme, privileges);
    }
  },
  handle(scheme: string, handler: (request: Request) => Promise<Response>) {
    if (!current().isReady) throw new Error('protocol.handle comes after the app is ready');
    if (!current().schemes.has(scheme)) throw new Error(`the scheme ${scheme} was not registered as privileged`);
    current().protocolHandlers.set(scheme, handler);
  },
});

const keep = (name: string) => (handler: (...args: never[]) => unknown) => {
  current().sessionHandlers.set(name, handler);
};

export const session = strict('session', {
  defaultSession: strict('defaultSession', {
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('devicePermission'),
    webRequest: strict('webRequest', { onBeforeRequest: keep('beforeRequest') }),
    on(event: string, listener: Listener) {
      onlyKeys('session events', { [event]: 1 }, ['will-download']);
      current().sessionEvents.on(event, listener);
    },
  }),
});

export const ipcMain = strict('ipcMain', {
  handle(channel: string, handler: (event: unknown, ...args: unknown[]) => Promise<unknown>) {
    if (current().ipcHandlers.has(channel)) throw new Error(`a second handler for ${channel}`);
    current().ipcHandlers.set(channel, handler);
  },
  on: (channel: string, listener: Listener) => void current().ipcEvents.on(channel, listener),
  removeAllListeners: (channel: string) => void current().ipcEvents.removeAllListeners(channel),
});

const MENU_KEYS = ['id', 'label', 'role', 'type', 'enabled', 'accelerator', 'click', 'submenu'];
const ROLES = ['cut', 'copy', 'paste', 'selectAll', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'].concat([
  'toggleDevTools',
  'quit',
  'close',
  'appMenu',
]);

function checkMenu(items: readonly MenuItem[]): void {
  for (const item of items) {
    onlyKeys('menu item', item, MENU_KEYS);
    if (item.role !== undefined) onlyKeys('menu roles', { [item.role]: 1 }, ROLES);
    checkMenu(item.submenu ?? []);
  }
}

export const Menu = strict('Menu', {
  buildFromTemplate(template: readonly MenuItem[]) {
    checkMenu(template);
    return template;
  },
  setApplicationMenu(menu: readonly MenuItem[]) {
    current().menu = menu;
  },
});

function answerDialog(kind: 'open' | 'save', window: unknown, options: Record<string, unknown>): string | null {
  if (typeof window !== 'object' || window === null) throw new Error('a dialog needs the window it belongs to');
  onlyKeys('dialog options', options, ['defaultPath', 'properties', 'filters']);
  current().dialogsShown.push({ kind, options });
  const answer = current().dialogAnswers.shift();
  if (answer === undefined) throw new Error('The Electron double was not told how to answer this dialog');
  return answer.path;
}

export const dialog = strict('dialog', {
  async showOpenDialog(window: unknown, options: Record<string, unknown>) {
    const path = answerDialog('open', window, options);
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },
  async showSaveDialog(window: unknown, options: Record<string, unknown>) {
    const path = answerDialog('save', window, options);
    return { canceled: path === null, filePath: path ?? '' };
  },
  showErrorBox: (title: string, text: string) => void current().errorBoxes.push(`${title}: ${text}`),
});

export const screen = strict('screen', {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1440, height: 900 } }],
});

export const shell = strict('shell', {
  async openPath(path: string) {
    current().opened.push(path);
    return '';
  },
  async openExternal(address: string) {
    if (!/^https?:/.test(address)) throw new Error('only web addresses are opened outside');
    current().opened.push(address);
  },
});

/** `new BrowserWindow(options)`: the real object stays with the double, the app gets a strict view of it. */
export const BrowserWindow = function createBrowserWindow(options: Record<string, unknown>) {
  return new DoubleWindow(options).handle();
};

export default strict('electron', { app, protocol, session, ipcMain, Menu, dialog, screen, shell, BrowserWindow });
