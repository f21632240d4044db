import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Dispatch } from '../../electron/core/dispatcher.ts';
import type { TransportPort } from '../../electron/core/ports.ts';
import { createEventHub } from '../../electron/hosts/browser/events.ts';
import { createBrowserFiles } from '../../electron/hosts/browser/files.ts';
import { listen } from '../../electron/hosts/browser/listen.ts';
import { requestListener } from '../../electron/hosts/browser/server.ts';
import type { AppEvent } from '../../shared/contract/index.ts';
import { electronHost } from './electron-adapters.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A transport with the core at one end and a page at the other. */
interface Line {
  readonly push: TransportPort['push'];
  /** What the page sends, as the text that crosses. */
  call(name: unknown, json: string): Promise<unknown>;
  /** The same from somebody who is not our page. */
  callAsStranger(name: string, json: string): Promise<unknown>;
  /** Events the page has heard so far. */
  readonly heard: AppEvent[];
  close(): void;
}

const dispatched: { name: string; input: unknown }[] = [];
const dispatch: Dispatch = async (name, input) => {
  dispatched.push({ name, input });
  return name === 'plan.get'
    ? { ok: true, value: { title: 'Zoë’s plan', none: null } }
    : { ok: false, error: { code: 'validation', message: 'Enter a title', field: 'title' } };
};

async function electronLine(): Promise<Line> {
  const host = await electronHost();
  const heard: AppEvent[] = [];
  const settings = { get: () => undefined, set: () => {}, all: () => ({}) };
  const preload = join(temporaryFolder(), 'preload.cjs');
  const window = host.createWindow({ settings, preload, allowDevTools: false });
  host.state.driver = {
    open: async () => {},
    close: async () => {},
    send: (_window, channel, value) => void (channel === 'event' && heard.push(value as AppEvent)),
  };
  host.answerCalls(dispatch);
  const { push } = host.createTransport(() => window.webContents);
  const handler = host.state.ipcHandlers.get('call');
  const sender = window.webContents;
  const call = async (senderFrame: unknown, name: unknown, json: string) =>
    handler?.({ sender, senderFrame }, name, json);
  return {
    push,
    heard,
    call: (name, json) => call(sender.mainFrame, name, json),
    callAsStranger: (name, json) => call({ origin: 'app://planner', parent: sender.mainFrame }, name, json),
    close: () => host.state.windows.clear(),
  };
}

async function browserLine(): Promise<Line> {
  const hub = createEventHub();
  const place = await listen();
  const files = createBrowserFiles();
  place.answerWith(requestListener({ dispatch, pageFiles: new Map(), files, hub }, place));
  const entry = await fetch(`${place.origin}/?t=${place.token}`, { redirect: 'manual' });
  const cookie = entry.headers.get('set-cookie')?.split(';')[0] ?? '';
  const heard: AppEvent[] = [];
  const stopHearing = await hearEvents(`${place.origin}/events`, cookie, heard);
  const call = async (name: unknown, json: string, headers: Record<string, string>) => {
    const response = await fetch(`${place.origin}/call`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: place.origin, ...headers },
      body: `{"name":${JSON.stringify(name)},"input":${json}}`,
    });
    if (response.status === 403) throw new Error('That is not allowed.');
    return response.ok ? response.json() : { ok: false, error: { code: 'validation', message: await response.text() } };
  };
  return {
    push: hub.push,
    heard,
    call: (name, json) => call(name, json, { cookie }),
    callAsStranger: (name, json) => call(name, json, {}),
    close() {
      stopHearing();
      place.close();
    },
  };
}

async function hearEvents(address: string, cookie: string, heard: AppEvent[]): Promise<() => void> {
  const ending = new AbortController();
  const response = await fetch(address, { headers: { cookie }, signal: ending.signal });
  const read = async () => {
    let text = '';
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const messages = (text + part).split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) if (message.startsWith('data: ')) heard.push(JSON.parse(message.slice(6)));
    }
  };
  // Ends by the abort below.
  read().catch(() => undefined);
  return () => ending.abort();
}

describe.each([
  ['ipc', electronLine],
  ['POST and Server-Sent Events', browserLine],
])('the transport port by %s', (_, open) => {
  let line: Line;
  beforeEach(async () => {
    dispatched.length = 0;
    line = await open();
  });
  afterEach(() => line.close());

  it('carries a call in and its reply out', async () => {
    const reply = await line.call('plan.get', '{"id":"7","list":[1,null,"é"]}');
    expect(dispatched).toEqual([{ name: 'plan.get', input: { id: '7', list: [1, null, 'é'] } }]);
    expect(reply).toEqual({ ok: true, value: { title: 'Zoë’s plan', none: null } });
  });

  it('carries an error out as data', async () => {
    const error = { code: 'validation', message: 'Enter a title', field: 'title' };
    expect(await line.call('plan.update', '{}')).toEqual({ ok: false, error });
  });

  it('lets nobody call but our page', async () => {
    await expect(line.callAsStranger('plan.get', '{}')).rejects.toThrow('not allowed');
    expect(dispatched).toEqual([]);
  });

  it('refuses what is no call, or too much of one', async () => {
    for (const [name, json] of [
      [7, '{}'],
      [null, '{}'],
      ['plan.get', '{'],
      ['plan.get', JSON.stringify('x'.repeat(32 * 1024 * 1024 + 1))],
    ] as const) {
      expect(await line.call(name, json)).toMatchObject({ ok: false, error: { code: 'validation' } });
    }
    expect(dispatched).toEqual([]);
  });

  it('pushes events to the page in order, and to no page once it is closed', async () => {
    const events: AppEvent[] = [
      { type: 'data.changed', areas: ['plan', 'audit'] },
      { type: 'command', id: 'edit.undo' },
      { type: 'progress', job: 'j', done: 1, of: 2, what: 'Reading\nZoë' },
    ];
    for (const event of events) line.push(event);
    await expect.poll(() => line.heard).toEqual(events);
    line.close();
    expect(() => line.push({ type: 'command', id: 'edit.redo' })).not.toThrow();
  });
});

describe('the Electron host', () => {
  it('refuses frames at another origin, and frames that are gone', async () => {
    const host = await electronHost();
    host.answerCalls(dispatch);
    const handler = host.state.ipcHandlers.get('call');
    const strange = { origin: 'https://evil.example', parent: null };
    for (const frame of [strange, null, { origin: 'app://planner.evil', parent: null }]) {
      const event = { sender: { mainFrame: frame }, senderFrame: frame };
      await expect(handler?.(event, 'plan.get', '{}')).rejects.toThrow('not allowed');
    }
  });
});

describe('the events of the browser host', () => {
  it('count the pages that listen, down to none when the connection ends', async () => {
    const hub = createEventHub();
    const place = await listen();
    onTestFinished(() => place.close());
    const files = createBrowserFiles();
    place.answerWith(requestListener({ dispatch, pageFiles: new Map(), files, hub }, place));
    const entry = await fetch(`${place.origin}/?t=${place.token}`, { redirect: 'manual' });
    const cookie = entry.headers.get('set-cookie')?.split(';')[0] ?? '';
    const counts: number[] = [];
    hub.onCount((pages) => counts.push(pages));
    const stop = await hearEvents(`${place.origin}/events`, cookie, []);
    await expect.poll(() => counts).toEqual([1]);
    stop();
    await expect.poll(() => counts).toEqual([1, 0]);
  });
});
