import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SettingsPort } from '../../electron/core/ports.ts';
import { createBrowserSettings } from '../../electron/hosts/browser/settings.ts';
import { electronHost } from './electron-adapters.ts';
import { temporaryFolder } from './temporary-folder.ts';

const { createElectronSettings, state } = await electronHost();

const adapters: readonly (readonly [string, (folder: string) => SettingsPort])[] = [
  ['electron-store', createElectronSettings],
  ['conf', createBrowserSettings],
];

describe.each(adapters)('the settings port by %s', (_, open) => {
  it('knows nothing at first', () => {
    const settings = open(temporaryFolder());
    expect(settings.get('screen.plan')).toBeUndefined();
    expect(settings.all('screen')).toEqual({});
  });

  it('gives back what was set, after it is opened again too', () => {
    const folder = temporaryFolder();
    const value = { sort: [{ id: 'title', desc: true }], width: 3, note: 'Zoë "x"', none: null };
    open(folder).set('screen.plan.table', value);
    expect(open(folder).get('screen.plan.table')).toEqual(value);
  });

  it('lists the keys below a prefix whole, and no others', () => {
    const settings = open(temporaryFolder());
    settings.set('screen.plan', 1);
    settings.set('screen.plan.table', { a: 2 });
    settings.set('screens', 3);
    settings.set('window.place', 4);
    expect(settings.all('screen')).toEqual({ plan: 1, 'plan.table': { a: 2 } });
  });

  it('takes a key with the name of something every object has', () => {
    const settings = open(temporaryFolder());
    settings.set('screen.constructor', 'kept');
    expect(settings.all('screen')).toEqual({ constructor: 'kept' });
    expect(settings.get('screen.toString')).toBeUndefined();
  });

  it('starts again when the file is no longer JSON', () => {
    const folder = temporaryFolder();
    open(folder).set('screen.plan', 1);
    writeFileSync(join(folder, 'settings.json'), '{"screen.pl');
    const settings = open(folder);
    expect(settings.get('screen.plan')).toBeUndefined();
    settings.set('screen.plan', 2);
    expect(open(folder).get('screen.plan')).toBe(2);
  });
});

describe('one file for both hosts', () => {
  it.each([
    [createElectronSettings, createBrowserSettings],
    [createBrowserSettings, createElectronSettings],
  ])('is read by the other', (first, second) => {
    const folder = temporaryFolder();
    first(folder).set('screen.plan', { sort: 'title' });
    expect(second(folder).get('screen.plan')).toEqual({ sort: 'title' });
    expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toEqual({
      'screen.plan': { sort: 'title' },
    });
  });

  it('leaves no second channel open to the page', () => {
    createElectronSettings(temporaryFolder());
    expect(state.ipcEvents.eventNames()).toEqual([]);
  });
});
