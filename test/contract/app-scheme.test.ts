import { describe, expect, it } from 'vitest';
import { createFileTray } from '../../electron/hosts/file-tray.ts';
import type { PageFiles } from '../../electron/hosts/page-files.ts';
import { electronHost } from './electron-adapters.ts';

const page = (text: string, hashed: boolean, mediaType: string) => ({
  mediaType,
  hashed,
  bytes: () => new Uint8Array(Buffer.from(text)),
});
const PAGE: PageFiles = new Map([
  ['/', page('<p>page</p>', false, 'text/html; charset=utf-8')],
  ['/assets/app-1.js', page('1;', true, 'text/javascript')],
]);

async function scheme() {
  const host = await electronHost();
  const tray = createFileTray();
  host.registerAppScheme();
  await host.electron.app.whenReady();
  const receive = (file: { name: string; bytes: Uint8Array }) => ({ token: tray.put(file), name: file.name });
  host.serveAppScheme({ pageFiles: PAGE, files: { receive } });
  const handler = host.state.protocolHandlers.get('app');
  const get = async (url: string, init: RequestInit = {}) => {
    const response = await handler?.(new Request(url, init));
    if (response === undefined) throw new Error('no handler');
    return response;
  };
  return { get, tray, state: host.state };
}

describe('app://planner', () => {
  it('is a proper origin: standard and secure', async () => {
    const { state } = await scheme();
    expect(state.schemes.get('app')).toMatchObject({ standard: true, secure: true });
  });

  it('serves the listed files with the strict headers', async () => {
    const { get } = await scheme();
    const index = await get('app://planner/');
    expect(await index.text()).toBe('<p>page</p>');
    expect(index.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(index.headers.get('cache-control')).toBe('no-store');
    expect((await get('app://planner/assets/app-1.js')).headers.get('cache-control')).toContain('immutable');
  });

  it.each(['app://planner/../package.json', 'app://planner/..%2fpackage.json', 'app://planner/x%00', 'app://evil/'])(
    'serves nothing at %s',
    async (url) => {
      const { get } = await scheme();
      expect((await get(url)).status).toBe(404);
    },
  );

  it('takes in a dropped file under a bare name', async () => {
    const { get, tray } = await scheme();
    const headers = { 'x-file-name': encodeURIComponent('C:\\x\\Zoë.csv') };
    const response = await get('app://planner/files', { method: 'POST', headers, body: 'a,b' });
    const { token, name } = (await response.json()) as { token: string; name: string };
    expect(name).toBe('Zoë.csv');
    expect(Buffer.from(tray.take(token)?.bytes ?? []).toString()).toBe('a,b');
  });

  it('refuses other origins, other methods and files over 20 MB', async () => {
    const { get } = await scheme();
    const strange = { method: 'POST', headers: { origin: 'https://evil.example' }, body: 'x' };
    expect((await get('app://planner/files', strange)).status).toBe(403);
    expect((await get('app://planner/', { method: 'DELETE' })).status).toBe(405);
    const big = { method: 'POST', body: new Uint8Array(20 * 1024 * 1024 + 1) };
    expect((await get('app://planner/files', big)).status).toBe(413);
  });
});
