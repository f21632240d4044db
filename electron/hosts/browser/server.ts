import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { Dispatch } from '../../core/dispatcher.ts';
import { fileTooBig, MAX_UPLOAD_BYTES, nameFromHeader } from '../file-tray.ts';
import type { PageFiles } from '../page-files.ts';
import { KEPT, PAGE_HEADERS } from '../page-headers.ts';
import type { EventHub } from './events.ts';
import type { BrowserFiles } from './files.ts';
import { createGuard } from './guard.ts';
import type { Place } from './listen.ts';

/** A whole table of 5,000 students with their notes goes out in one call. */
const MAX_CALL_BYTES = 32 * 1024 * 1024;
const HEARTBEAT_MS = 15_000;

export interface ServerParts {
  readonly dispatch: Dispatch;
  readonly pageFiles: PageFiles;
  readonly files: BrowserFiles;
  readonly hub: EventHub;
}

/** Answers requests to the app at a place. */
export function requestListener(parts: ServerParts, place: Pick<Place, 'port' | 'token'>): RequestListener {
  return getRequestListener(createRoutes(parts, createGuard(place)).fetch);
}

function createRoutes({ dispatch, pageFiles, files, hub }: ServerParts, guard: MiddlewareHandler): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(PAGE_HEADERS)) {
      if (name !== 'Cache-Control' || c.res.headers.get(name) !== KEPT) c.res.headers.set(name, value);
    }
  });
  app.use(guard);

  app.post('/call', bodyLimit({ maxSize: MAX_CALL_BYTES, onError: callTooBig }), async (c) => {
    const call = await readCall(c);
    return call === null ? c.text('That is not a call.', 400) : c.json(await dispatch(call.name, call.input));
  });
  app.get('/events', (c) => streamEvents(c, hub));
  app.post('/files', bodyLimit({ maxSize: MAX_UPLOAD_BYTES, onError: fileRefused }), async (c) => {
    const name = nameFromHeader(c.req.header('x-file-name'));
    return c.json(files.receive({ name, bytes: new Uint8Array(await c.req.arrayBuffer()) }));
  });
  app.get('/files/:token', (c) => sendDownload(c, files));
  app.get('*', (c) => {
    const file = pageFiles.get(c.req.path);
    if (file === undefined) return c.notFound();
    if (file.hashed) c.header('Cache-Control', KEPT);
    return c.body(file.bytes(), 200, { 'Content-Type': file.mediaType });
  });
  app.notFound((c) => c.text('There is nothing at this address.', 404));
  app.onError((_, c) => c.text('Something went wrong.', 500));
  return app;
}

/** The page's call: JSON by its media type, which a form on another page cannot send. */
async function readCall(c: Context): Promise<{ name: string; input: unknown } | null> {
  if (c.req.header('content-type') !== 'application/json') return null;
  try {
    const body: unknown = await c.req.json();
    if (typeof body !== 'object' || body === null || !('name' in body) || typeof body.name !== 'string') return null;
    return { name: body.name, input: 'input' in body ? body.input : undefined };
  } catch {
    return null;
  }
}

function streamEvents(c: Context, hub: EventHub) {
  return streamSSE(c, async (stream) => {
    const gone = new Promise<void>((resolve) => stream.onAbort(resolve));
    const leave = hub.join((event) => void stream.writeSSE({ data: JSON.stringify(event) }));
    const heartbeat = setInterval(() => void stream.write(':\n\n'), HEARTBEAT_MS).unref();
    await stream.write('retry: 1000\n\n');
    await gone;
    clearInterval(heartbeat);
    leave();
  });
}

function sendDownload(c: Context, files: BrowserFiles) {
  const file = files.download(c.req.param('token') ?? '');
  if (file === null) return c.text('This download has been used. Export again to make a new one.', 404);
  return c.body(new Uint8Array(file.bytes), 200, {
    'Content-Type': file.mediaType,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeRfc5987(file.name)}`,
  });
}

/** RFC 5987 leaves these four to be escaped by hand. */
function encodeRfc5987(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

const callTooBig = (c: Context) => c.text('That is more than the app takes in one go.', 413);
const fileRefused = (c: Context) => c.json({ error: fileTooBig().toCallError() }, 413);
