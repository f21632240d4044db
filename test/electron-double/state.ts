import { EventEmitter } from 'node:events';
import type { DoubleWindow } from './window.ts';

export interface MenuItem {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly enabled?: boolean;
  readonly accelerator?: string;
  readonly click?: () => void;
  readonly submenu?: readonly MenuItem[];
}

export interface DialogAnswer {
  /** A path, or null for Cancel. */
  readonly path: string | null;
}

export interface Driver {
  /** Shows an address in the window's page, with this preload script. */
  open(window: DoubleWindow, url: string): Promise<void>;
  send(window: DoubleWindow, channel: string, value: unknown): void;
  close(window: DoubleWindow): Promise<void>;
}

type Handler = (...args: never[]) => unknown;

/** All that one run of the main process has done to Electron. */
export interface DoubleState {
  readonly appEvents: EventEmitter;
  readonly paths: Map<string, string>;
  readonly schemes: Map<string, Readonly<Record<string, unknown>>>;
  readonly protocolHandlers: Map<string, (request: Request) => Promise<Response>>;
  readonly ipcHandlers: Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>>;
  readonly ipcEvents: EventEmitter;
  readonly sessionEvents: EventEmitter;
  readonly sessionHandlers: Map<string, Handler>;
  readonly windows: Set<DoubleWindow>;
  readonly dialogAnswers: DialogAnswer[];
  /** Files and web addresses that were shown outside the app. */
  readonly opened: string[];
  readonly dialogsShown: { readonly kind: 'open' | 'save'; readonly options: Readonly<Record<string, unknown>> }[];
  readonly errorBoxes: string[];
  menu: readonly MenuItem[] | null;
  isReady: boolean;
  holdsLock: boolean;
  driver: Driver | null;
  readonly ended: Promise<number>;
  end(code: number): void;
}

const KEY = Symbol.for('planner.electron-double');

/** The run now under way. It hangs on globalThis because a test and the built main may load this module apart. */
export function current(): DoubleState {
  const state = (globalThis as { [KEY]?: DoubleState })[KEY];
  return state ?? renew();
}

/** Starts a run with nothing done yet. */
export function renew(): DoubleState {
  const { promise, resolve } = Promise.withResolvers<number>();
  const state: DoubleState = {
    appEvents: new EventEmitter(),
    paths: new Map([
      ['documents', '/nowhere'],
      ['userData', '/nowhere'],
    ]),
    schemes: new Map(),
    protocolHandlers: new Map(),
    ipcHandlers: new Map(),
    ipcEvents: new EventEmitter(),
    sessionEvents: new EventEmitter(),
    sessionHandlers: new Map(),
    windows: new Set(),
    dialogAnswers: [],
    opened: [],
    dialogsShown: [],
    errorBoxes: [],
    menu: null,
    isReady: false,
    holdsLock: true,
    driver: null,
    ended: promise,
    end: resolve,
  };
  (globalThis as { [KEY]?: DoubleState })[KEY] = state;
  return state;
}
