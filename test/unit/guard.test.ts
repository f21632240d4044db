import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEventHub } from '../../electron/hosts/browser/events.ts';
import { createBrowserFiles } from '../../electron/hosts/browser/files.ts';
import { listen, type Place } from '../../electron/hosts/browser/listen.ts';
import { requestListener } from '../../electron/hosts/browser/server.ts';
import type { PageFiles } from '../../electron/hosts/page-files.ts';

const PAGE: PageFiles = new Map([
  ['/', { mediaType: 'text/html; charset=utf-8', hashed: false, bytes: () => bytes('<p>secret page</p>') }],
  ['/assets/app-1.js', { mediaType: 'text/javascript', hashed: true, bytes: () => bytes('export const one = 1;') }],
]);

const calls: string[] = [];
const files = createBrowserFiles();
let server: Place;
let port: number;
let cookie: string;
let firstEntry: Answer;

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

beforeAll(async () => {
  server = await startServer();
  port = server.port;
  firstEntry = await send({ path: `/?t=${server.token}` });
  cookie = (firstEntry.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
});

afterAll(() => server.close());

async function startServer(): Promise<Place> {
  const dispatch = async (name: string) => {
    calls.push(name);
    return { ok: true, value: 'done' } as const;
  };
  const place = await listen();
  place.answerWith(requestListener({ dispatch, pageFiles: PAGE, files, hub: createEventHub() }, place));
  return place;
}

/** One raw request: nothing is added for the caller but what is given. */
function send(options: RequestOptions, body?: string | Uint8Array): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, agent: false, ...options }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const asOwner = (headers: Record<string, string> = {}) => ({ cookie, ...headers });
const CALL = JSON.stringify({ name: 'app.start', input: {} });
const callHeaders = (headers: Record<string, string> = {}) =>
  asOwner({ origin: server.origin, 'content-type': 'application/json', ...headers });

describe('the way in', () => {
  it('swaps the one-time token for a cookie and a clean address', () => {
    expect(firstEntry.status).toBe(303);
    expect(firstEntry.headers.location).toBe('/');
    const set = firstEntry.headers['set-cookie']?.[0] ?? '';
    expect(set).toContain(`planner-${port}=`);
    expect(set).toContain('HttpOnly');
    expect(set).toContain('SameSite=Strict');
    expect(set).not.toContain('Domain');
  });

  it('serves the page, the assets and calls to the holder of the cookie', async () => {
    expect(await send({ path: '/', headers: asOwner() })).toMatchObject({ status: 200, body: '<p>secret page</p>' });
    const asset = await send({ path: '/assets/app-1.js', headers: asOwner() });
    expect(asset.headers['cache-control']).toBe('private, max-age=31536000, immutable');
    const call = await send({ path: '/call', method: 'POST', headers: callHeaders() }, CALL);
    expect(JSON.parse(call.body)).toEqual({ ok: true, value: 'done' });
  });

  it('lets a redirect file in without a redirect, because the cookie would not follow one', async () => {
    const second = await startServer();
    const at = { port: second.port, path: `/open?t=${second.token}` };
    const opened = await send({ ...at, headers: { 'sec-fetch-site': 'cross-site' } });
    expect(opened.status).toBe(200);
    expect(opened.body).toContain('http-equiv="refresh" content="0;url=/"');
    expect(opened.headers['set-cookie']?.[0]).toContain('SameSite=Strict');
    expect((await send(at)).status).toBe(403);
    second.close();
  });
});

describe('what is refused', () => {
  it.each([
    ['another site', 'evil.com'],
    ['a name that looks local', () => `localhost.evil:${port}`],
    ['a name that resolves here', () => `127.0.0.1.nip.io:${port}`],
    ['localhost', () => `localhost:${port}`],
    ['IPv6', () => `[::1]:${port}`],
    ['another port', '127.0.0.1:80'],
    ['no port', '127.0.0.1'],
  ])('the Host header of %s', async (_, host) => {
    const headers = asOwner({ host: typeof host === 'string' ? host : host() });
    expect((await send({ path: '/', headers })).status).toBe(403);
  });

  it('a request without a Host header', async () => {
    const answer = await raw(`GET / HTTP/1.1\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 40[03]/);
    expect(answer).not.toContain('secret page');
  });

  it('an HTTP/1.0 request without a Host header', async () => {
    const answer = await raw(`GET / HTTP/1.0\r\nCookie: ${cookie}\r\n\r\n`);
    expect(answer).toMatch(/ 40[03] /);
    expect(answer).not.toContain('secret page');
  });

  it.each([
    ['missing', undefined],
    ['null', 'null'],
    ['another site', 'https://evil.com'],
    ['another port', 'http://127.0.0.1:1'],
    ['localhost', () => `http://localhost:${port}`],
    ['https', () => `https://127.0.0.1:${port}`],
  ])('a POST whose Origin is %s', async (_, origin) => {
    const before = calls.length;
    for (const path of ['/call', '/files']) {
      const given = typeof origin === 'function' ? origin() : origin;
      const sent = asOwner({ 'content-type': 'application/json', ...(given === undefined ? {} : { origin: given }) });
      expect((await send({ path, method: 'POST', headers: sent }, CALL)).status).toBe(403);
    }
    expect(calls.length).toBe(before);
  });

  it('every route without the cookie, with an old one, and with that of another port', async () => {
    const wrong = ['', `planner-${port}=`, `planner-${port}=${'A'.repeat(43)}`, cookie.replace(String(port), '1')];
    for (const path of ['/', '/index.html', '/assets/app-1.js', '/events', '/files/x', '/nowhere', '/call']) {
      for (const value of wrong) expect((await send({ path, headers: { cookie: value } })).status).toBe(403);
    }
    const headers = { origin: server.origin, 'content-type': 'application/json' };
    expect((await send({ path: '/call', method: 'POST', headers }, CALL)).status).toBe(403);
  });

  it('the second use of the token, a wrong one, and an empty one, with the cookie or without', async () => {
    for (const path of [`/?t=${server.token}`, '/?t=wrong', '/?t=', `/open?t=${server.token}`, '/open']) {
      expect((await send({ path })).status).toBe(403);
      expect((await send({ path, headers: asOwner() })).status).toBe(403);
    }
  });

  it.each(['cross-site', 'same-site'])('what a %s page sends', async (site) => {
    const headers = callHeaders({ 'sec-fetch-site': site });
    expect((await send({ path: '/', headers })).status).toBe(403);
    expect((await send({ path: '/assets/app-1.js', headers })).status).toBe(403);
    expect((await send({ path: '/call', method: 'POST', headers }, CALL)).status).toBe(403);
  });

  it('a form on another page', async () => {
    const headers = callHeaders({ 'content-type': 'text/plain', 'sec-fetch-site': 'same-origin' });
    expect((await send({ path: '/call', method: 'POST', headers }, CALL)).status).toBe(400);
  });

  it.each([
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/assets/app-1.js%00.html',
    '/assets\\..\\package.json',
    '//etc/passwd',
    '/__proto__',
  ])('the path %s', async (path) => {
    const answer = await send({ path, headers: asOwner() });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain('maths-progression-planner');
  });

  it.each(['TRACE', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'HEAD'])('the method %s', async (method) => {
    const answer = await send({ path: '/call', method, headers: callHeaders() });
    expect(answer.status).toBe(405);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('a call of 10 MB, said or unsaid, and a file over 20 MB', async () => {
    const before = calls.length;
    const huge = JSON.stringify({ name: 'app.start', input: 'x'.repeat(40 * 1024 * 1024) });
    expect(await statusOrCut({ path: '/call', method: 'POST', headers: callHeaders() }, huge)).toBe(413);
    const chunked = callHeaders({ 'transfer-encoding': 'chunked' });
    expect(await statusOrCut({ path: '/call', method: 'POST', headers: chunked }, huge)).toBe(413);
    expect(calls.length).toBe(before);
    const file = new Uint8Array(21 * 1024 * 1024);
    expect(await statusOrCut({ path: '/files', method: 'POST', headers: callHeaders() }, file)).toBe(413);
  });

  it('a body that is no call', async () => {
    for (const body of ['', '{', '[]', 'null', '{"name":7}', '"app.start"']) {
      expect((await send({ path: '/call', method: 'POST', headers: callHeaders() }, body)).status).toBe(400);
    }
  });

  it('the token of no file, and a download asked for twice', async () => {
    expect((await send({ path: '/files/unknown', headers: asOwner() })).status).toBe(404);
    const saved = await files.save({ name: 'Plan Zoë (1).docx', bytes: bytes('PK') }, 'application/zip');
    const path = saved.how === 'download' ? saved.address : '';
    const first = await send({ path, headers: asOwner() });
    expect(first).toMatchObject({ status: 200, body: 'PK' });
    expect(first.headers['content-disposition']).toBe("attachment; filename*=UTF-8''Plan%20Zo%C3%AB%20%281%29.docx");
    expect((await send({ path, headers: asOwner() })).status).toBe(404);
  });
});

describe('every answer', () => {
  it('carries the same strict headers, refusals included', async () => {
    const answers = await Promise.all([
      send({ path: '/', headers: asOwner() }),
      send({ path: '/' }),
      send({ path: '/nowhere', headers: asOwner() }),
      send({ path: '/call', method: 'POST', headers: callHeaders() }, CALL),
      send({ path: '/call', method: 'OPTIONS' }),
    ]);
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' /);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('comes from 127.0.0.1 only', () => {
    expect(server.origin).toBe(`http://127.0.0.1:${port}`);
  });
});

/** The status, or 413 where the server cut a body short before the answer could be read. */
function statusOrCut(options: RequestOptions, body: string | Uint8Array): Promise<number> {
  return send(options, body).then(
    ({ status }) => status,
    (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' || error.code === 'EPIPE' ? 413 : 0),
  );
}

function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (part) => {
      answer += part;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
