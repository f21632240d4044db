import { readFileSync } from 'node:fs';
import type { BrowserContext, Page, Route } from '@playwright/test';
import { current, type Driver } from './state.ts';
import type { DoubleWindow } from './window.ts';

const APP = 'app://planner';
/** Chromium knows no `app:` scheme without Electron: this name, which never leaves the machine, stands in for it. */
const STAND_IN = 'http://planner.localhost';

const toApp = (url: string) => url.replace(STAND_IN, APP);
const toPage = (url: string) => url.replace(APP, STAND_IN);

/** Shows windows as pages of a Playwright context; every request goes through the app's own handlers. */
export class PageDriver implements Driver {
  readonly pages = new Map<DoubleWindow, Page>();
  /** Addresses the app kept the page from. */
  readonly refused: string[] = [];
  private readonly context: BrowserContext;

  constructor(context: BrowserContext) {
    this.context = context;
  }

  async open(window: DoubleWindow, url: string): Promise<void> {
    const page = await this.context.newPage();
    this.pages.set(window, page);
    await page.route('**/*', (route) => this.answer(route, window));
    await page.exposeBinding('__electronInvoke', async ({ frame }, channel: string, args: unknown[]) => {
      const sender = page.mainFrame() === frame ? window.mainFrame : { origin: 'null', url: frame.url(), parent: {} };
      return invoke(window, sender, channel, args);
    });
    await page.addInitScript(preloadScript(window.preload));
    page.on('popup', (popup) => {
      if (window.openHandler?.({ url: popup.url() }).action !== 'deny') throw new Error('the app let a window open');
      void popup.close();
    });
    page.on('close', () => void window.close());
    await page.goto(toPage(url));
  }

  send(window: DoubleWindow, channel: string, value: unknown): void {
    const page = this.pages.get(window);
    if (page === undefined || page.isClosed()) return;
    // A page that is going away hears nothing more, as in Electron.
    page.evaluate(RECEIVE, { channel, value }).catch(() => undefined);
  }

  async close(window: DoubleWindow): Promise<void> {
    await this.pages.get(window)?.close();
  }

  private async answer(route: Route, window: DoubleWindow): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    const isNavigation = request.isNavigationRequest() && request.frame() === request.frame().page().mainFrame();
    const isFirst = request.frame().url() === 'about:blank';
    if (isBlocked(url) || (isNavigation && !isFirst && !window.mayNavigate(url))) {
      this.refused.push(url);
      // 'aborted' leaves the page where it is, as Electron does with a refused navigation.
      return route.abort(isNavigation ? 'aborted' : 'blockedbyclient');
    }
    const handler = current().protocolHandlers.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined) throw new Error(`the app let a request out: ${url}`);
    const headers = new Headers(await request.allHeaders());
    const origin = headers.get('origin');
    if (origin !== null) headers.set('origin', toApp(origin));
    const body = request.postDataBuffer();
    const init = { method: request.method(), headers, ...(body === null ? {} : { body: new Uint8Array(body) }) };
    const response = await handler(new Request(url, init));
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }
}

function isBlocked(url: string): boolean {
  const handler = current().sessionHandlers.get('beforeRequest') as BeforeRequest | undefined;
  if (handler === undefined) throw new Error('the app does not look at requests');
  let cancel = false;
  handler({ url }, (answer) => {
    cancel = answer.cancel === true;
  });
  return cancel;
}

type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;

async function invoke(window: DoubleWindow, senderFrame: object, channel: string, args: unknown[]): Promise<unknown> {
  const handler = current().ipcHandlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return structuredClone(await handler({ sender: window.webContents, senderFrame }, ...structuredClone(args)));
}

/** The built preload, run in the top frame with a strict `require('electron')`. */
function preloadScript(path: string): string {
  return `(() => {
    if (window !== window.top || location.origin !== '${STAND_IN}') return;
    const strict = (name, members) => new Proxy(members, {
      get(target, key) {
        if (typeof key === 'symbol' || key in target) return target[key];
        throw new Error('The Electron double does not model ' + name + '.' + key);
      },
    });
    const listeners = [];
    window.__electronReceive = (channel, value) => {
      for (const one of [...listeners]) if (one.channel === channel) one.listener({}, value);
    };
    const electron = strict('preload electron', {
      contextBridge: strict('contextBridge', {
        exposeInMainWorld(name, api) {
          Object.defineProperty(window, name, { value: Object.freeze(api), writable: false });
        },
      }),
      ipcRenderer: strict('ipcRenderer', {
        invoke: (channel, ...args) => window.__electronInvoke(channel, args),
        on: (channel, listener) => void listeners.push({ channel, listener }),
        off: (channel, listener) => {
          const at = listeners.findIndex((one) => one.channel === channel && one.listener === listener);
          if (at >= 0) listeners.splice(at, 1);
        },
      }),
    });
    const module = { exports: {} };
    const require = (name) => {
      if (name !== 'electron') throw new Error('a sandboxed preload cannot require ' + name);
      return electron;
    };
    (function (module, exports, require) {
${readFileSync(path, 'utf8')}
    })(module, module.exports, require);
  })();`;
}

const RECEIVE = ({ channel, value }: { channel: string; value: unknown }) => {
  (globalThis as unknown as { __electronReceive(channel: string, value: unknown): void }).__electronReceive(
    channel,
    value,
  );
};
