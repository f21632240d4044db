import { describe, expect, it } from 'vitest';
import type { WindowPort } from '../../electron/core/ports.ts';
import { createBrowserWindow } from '../../electron/hosts/browser/window.ts';
import { placeArguments } from '../../electron/hosts/browser/window-place.ts';
import { visiblePlace } from '../../electron/hosts/electron/window-place.ts';
import type { AppEvent } from '../../shared/contract/index.ts';
import { COMMANDS } from '../../shared/domain/commands.ts';
import type { MenuItem } from '../electron-double/state.ts';
import { refuseInsecure } from '../electron-double/window.ts';
import { electronHost } from './electron-adapters.ts';

async function electronMenu({ allowDevTools = false } = {}) {
  const host = await electronHost();
  const pushed: AppEvent[] = [];
  const port = host.createMenu({ transport: { push: (event) => void pushed.push(event) }, allowDevTools });
  const items = (): MenuItem[] => (host.state.menu ?? []).flatMap(({ submenu }) => submenu ?? []);
  return { port, pushed, items, item: (id: string) => items().find((one) => one.id === id) };
}

const ports: readonly (readonly [string, () => Promise<WindowPort>])[] = [
  ['a native menu', async () => (await electronMenu()).port],
  ['a page that shows the commands itself', async () => createBrowserWindow()],
];

describe.each(ports)('the window port by %s', (_, open) => {
  it('takes every state of undo and redo, again and again', async () => {
    const port = await open();
    for (const undo of [null, 'Change lead of action 1.2', '&File <b>', '']) {
      for (const redo of [null, 'Add Ann']) expect(() => port.setMenu({ undo, redo })).not.toThrow();
    }
  });
});

describe('the native menu', () => {
  it('holds every command of the one list, once, under its menu', async () => {
    const { port, items } = await electronMenu();
    port.setMenu({ undo: null, redo: null });
    const ids = items().flatMap(({ id }) => id ?? []);
    expect(ids.toSorted()).toEqual(COMMANDS.map(({ id }) => id).toSorted());
    for (const { id, label, accelerator } of COMMANDS) {
      const item = items().find((one) => one.id === id);
      expect(item).toMatchObject({ label, ...(accelerator === null ? {} : { accelerator }) });
    }
  });

  it('has the menus in the order people know, with its own way to close the window', async () => {
    const host = await electronHost();
    host.createMenu({ transport: { push: () => {} }, allowDevTools: false }).setMenu({ undo: null, redo: null });
    const menus = (host.state.menu ?? []).filter(({ role }) => role === undefined);
    expect(menus.map(({ label }) => label)).toEqual([
      '&File',
      '&Edit',
      '&View',
      '&Go',
      '&Audit',
      '&Plan',
      '&Students',
      'Sess&ions',
      '&Help',
    ]);
    expect(menus[0]?.submenu?.some(({ role }) => role === 'quit' || role === 'close')).toBe(true);
  });

  it('names the step that undo and redo would take, and is grey where there is none', async () => {
    const { port, item } = await electronMenu();
    port.setMenu({ undo: 'Change lead of action 1.2', redo: null });
    expect(item('edit.undo')).toMatchObject({ label: 'Undo: Change lead of action 1.2', enabled: true });
    expect(item('edit.redo')).toMatchObject({ label: 'Redo', enabled: false });
  });

  it('names no step while initials are shown, and says that names can be shown again', async () => {
    const host = await electronHost();
    let isOn = false;
    const menu = host.createMenu({
      transport: { push: () => {} },
      allowDevTools: false,
      showsInitials: () => isOn,
    });
    const labels = () => {
      menu.setMenu({ undo: 'Change Grace Adeyemi’s form', redo: null });
      const items = (host.state.menu ?? []).flatMap(({ submenu }) => submenu ?? []);
      return ['edit.undo', 'view.initials'].map((id) => items.find((item) => item.id === id)?.label);
    };
    expect(labels()).toEqual(['Undo: Change Grace Adeyemi’s form', 'Show initials in place of names']);
    isOn = true;
    expect(labels()).toEqual(['Undo', 'Show names']);
  });

  it('tells the page which command was chosen', async () => {
    const { port, pushed, item } = await electronMenu();
    port.setMenu({ undo: 'x', redo: null });
    item('export.word')?.click?.();
    item('edit.undo')?.click?.();
    expect(pushed).toEqual([
      { type: 'command', id: 'export.word' },
      { type: 'command', id: 'edit.undo' },
    ]);
  });

  it('offers no reload, and developer tools only where they are allowed', async () => {
    const roles = async (allowDevTools: boolean) => {
      const { port, items } = await electronMenu({ allowDevTools });
      port.setMenu({ undo: null, redo: null });
      return items().flatMap(({ role }) => role ?? []);
    };
    expect(await roles(false)).not.toContain('toggleDevTools');
    expect(await roles(true)).toContain('toggleDevTools');
    expect(await roles(true)).not.toContain('reload');
  });
});

describe('the window', () => {
  it('is locked down: the double itself refuses anything less', async () => {
    const { createWindow, state } = await electronHost();
    const settings = { get: () => undefined, set: () => {}, all: () => ({}) };
    createWindow({ settings, preload: '/p.cjs', allowDevTools: false });
    expect([...state.windows].map(({ isShown, preload }) => ({ isShown, preload }))).toEqual([
      { isShown: false, preload: '/p.cjs' },
    ]);
    const safe = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true };
    expect(() => refuseInsecure(safe)).not.toThrow();
    expect(() => refuseInsecure({ ...safe, sandbox: false })).toThrow('insecure');
    expect(() => refuseInsecure({ ...safe, nodeIntegration: true })).toThrow('insecure');
    expect(() => refuseInsecure({ ...safe, webviewTag: true })).toThrow('insecure');
    expect(() => refuseInsecure({ ...safe, enableBlinkFeatures: 'x' })).toThrow('does not model');
  });

  it('comes back where it was, unless no display shows that place now', () => {
    const display = { x: 0, y: 0, width: 1440, height: 900 };
    const place = { x: 100, y: 50, width: 1000, height: 700, maximised: false };
    expect(visiblePlace(place, [display])).toEqual(place);
    expect(visiblePlace({ ...place, x: 1500 }, [display])).toBeNull();
    expect(visiblePlace({ ...place, x: 1500 }, [display, { ...display, x: 1440 }])).not.toBeNull();
    expect(visiblePlace({ ...place, y: -200 }, [display])).toBeNull();
    for (const broken of [undefined, null, 'x', {}, { ...place, width: 'wide' }, { ...place, height: 10 }]) {
      expect(visiblePlace(broken, [display])).toBeNull();
    }
  });

  it('comes back where it was in a browser as well, and at its usual size when that is not known', () => {
    const place = { x: -8, y: 0, width: 1000, height: 700, maximised: false };
    expect(placeArguments(place)).toEqual(['--window-size=1000,700', '--window-position=-8,0']);
    expect(placeArguments({ ...place, maximised: true })).toEqual(['--window-size=1320,880', '--start-maximized']);
    for (const broken of [
      undefined,
      null,
      'x',
      {},
      { ...place, width: 'wide' },
      { ...place, x: 1e9 },
      { ...place, y: 0.5 },
    ]) {
      expect(placeArguments(broken)).toEqual(['--window-size=1320,880']);
    }
  });

  it('remembers its place when it closes', async () => {
    const { createWindow, state } = await electronHost();
    const kept = new Map<string, unknown>();
    const settings = {
      get: (key: string) => kept.get(key),
      set: (key: string, value: unknown) => void kept.set(key, value),
      all: () => ({}),
    };
    createWindow({ settings, preload: '/p.cjs', allowDevTools: false });
    for (const window of state.windows) await window.close();
    expect(kept.get('window.place')).toEqual({ x: 0, y: 0, width: 1320, height: 880, maximised: false });
  });
});

describe('the session', () => {
  it('lets nothing out, grants nothing, downloads nothing', async () => {
    const { lockSession, state, electron } = await electronHost();
    lockSession(electron.session.defaultSession, { allowDevTools: false });
    const ask = (name: string) => state.sessionHandlers.get(name) as (...args: unknown[]) => unknown;
    const cancelled = (url: string) => {
      let answer: unknown;
      ask('beforeRequest')({ url }, (given: unknown) => {
        answer = given;
      });
      return answer;
    };
    expect(cancelled('app://planner/assets/a.js')).toEqual({ cancel: false });
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1/',
      'file:///etc/passwd',
      'app://planner.evil/',
      'devtools://x/',
      'ws://x/',
    ]) {
      expect(cancelled(url)).toEqual({ cancel: true });
    }
    let granted: unknown = null;
    ask('permissionRequest')({}, 'media', (given: unknown) => {
      granted = given;
    });
    expect(granted).toBe(false);
    expect(ask('permissionCheck')()).toBe(false);
    expect(ask('devicePermission')()).toBe(false);
    let prevented = 0;
    state.sessionEvents.emit('will-download', { preventDefault: () => (prevented += 1) });
    expect(prevented).toBe(1);
  });

  it('holds every page to its own address', async () => {
    const { lockPages, createWindow, state } = await electronHost();
    lockPages();
    const settings = { get: () => undefined, set: () => {}, all: () => ({}) };
    createWindow({ settings, preload: '/p.cjs', allowDevTools: false });
    const [window] = state.windows;
    expect(window?.openHandler?.({ url: 'https://example.com' })).toEqual({ action: 'deny' });
    expect(window?.mayNavigate('https://example.com/')).toBe(false);
    expect(window?.mayNavigate('app://planner/#/plan')).toBe(true);
  });
});
