import { EventEmitter } from 'node:events';
import { current } from './state.ts';
import { onlyKeys, strict } from './strict.ts';

/** What each preference must be, or may be; anything else is refused. */
const REQUIRED = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true } as const;
const ALLOWED_IF_FALSE = [
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'allowRunningInsecureContent',
  'webviewTag',
  'navigateOnDragDrop',
  'spellcheck',
];
const WINDOW_OPTIONS = ['x', 'y', 'width', 'height', 'minWidth', 'minHeight', 'show', 'title', 'webPreferences'];

interface Options extends Readonly<Record<string, unknown>> {
  readonly webPreferences?: Readonly<Record<string, unknown>>;
}

export function refuseInsecure(preferences: Readonly<Record<string, unknown>>): void {
  onlyKeys('webPreferences', preferences, [...Object.keys(REQUIRED), ...ALLOWED_IF_FALSE, 'preload', 'devTools']);
  for (const [key, value] of Object.entries(REQUIRED)) {
    if (preferences[key] !== value) throw new Error(`insecure: webPreferences.${key} must be ${value}`);
  }
  for (const key of ALLOWED_IF_FALSE) {
    if (preferences[key]) throw new Error(`insecure: webPreferences.${key} must not be set`);
  }
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: string };

/** A BrowserWindow: its furniture here, its page by the driver. */
export class DoubleWindow {
  readonly events = new EventEmitter();
  readonly pageEvents = new EventEmitter();
  readonly preload: string;
  readonly bounds: { x: number; y: number; width: number; height: number };
  readonly mainFrame = strict('mainFrame', { origin: 'app://planner', url: 'app://planner/', parent: null });
  readonly webContents: object;
  openHandler: OpenHandler | null = null;
  isShown: boolean;
  isDestroyed = false;
  isMaximised = false;
  isMinimised = false;
  focused = 0;

  constructor(options: Options) {
    onlyKeys('BrowserWindow options', options, WINDOW_OPTIONS);
    const preferences = options.webPreferences ?? {};
    refuseInsecure(preferences);
    this.preload = String(preferences.preload);
    this.isShown = options.show !== false;
    const number = (key: string, usual: number) => Number(options[key] ?? usual);
    this.bounds = { x: number('x', 0), y: number('y', 0), width: number('width', 800), height: number('height', 600) };
    this.webContents = this.createWebContents();
    current().windows.add(this);
    current().appEvents.emit('web-contents-created', {}, this.webContents);
  }

  private createWebContents() {
    return strict('webContents', {
      mainFrame: this.mainFrame,
      isDestroyed: () => this.isDestroyed,
      send: (channel: string, value: unknown) => current().driver?.send(this, channel, structuredClone(value)),
      setWindowOpenHandler: (handler: OpenHandler) => {
        this.openHandler = handler;
      },
      on: (event: string, listener: (...args: unknown[]) => void) => {
        onlyKeys('webContents events', { [event]: 1 }, ['will-navigate', 'will-redirect', 'will-attach-webview']);
        this.pageEvents.on(event, listener);
      },
    });
  }

  /** Asks the app whether the page may go to an address. */
  mayNavigate(url: string): boolean {
    let allowed = true;
    this.pageEvents.emit('will-navigate', {
      url,
      preventDefault: () => {
        allowed = false;
      },
    });
    return allowed;
  }

  /** Closes as the person does. */
  async close(): Promise<void> {
    if (this.isDestroyed) return;
    this.events.emit('close', {});
    this.isDestroyed = true;
    await current().driver?.close(this);
    this.events.emit('closed');
    current().windows.delete(this);
    if (current().windows.size === 0) current().appEvents.emit('window-all-closed');
  }

  /** The object the app holds. */
  handle(): object {
    const only = ['ready-to-show', 'close', 'closed'];
    return strict('BrowserWindow', {
      webContents: this.webContents,
      isDestroyed: () => this.isDestroyed,
      isMinimized: () => this.isMinimised,
      isMaximized: () => this.isMaximised,
      getNormalBounds: () => ({ ...this.bounds }),
      maximize: () => {
        this.isMaximised = true;
      },
      restore: () => {
        this.isMinimised = false;
      },
      focus: () => {
        this.focused += 1;
      },
      show: () => {
        this.isShown = true;
      },
      once: (event: string, listener: () => void) => {
        onlyKeys('BrowserWindow events', { [event]: 1 }, only);
        this.events.once(event, listener);
      },
      on: (event: string, listener: () => void) => {
        onlyKeys('BrowserWindow events', { [event]: 1 }, only);
        this.events.on(event, listener);
      },
      loadURL: async (url: string) => {
        const { driver } = current();
        if (driver === null) throw new Error('The Electron double has nothing to show a page with');
        await driver.open(this, url);
        this.events.emit('ready-to-show');
      },
    });
  }
}
