import { protocol } from 'electron';
import { fileTooBig, MAX_UPLOAD_BYTES, nameFromHeader } from '../file-tray.ts';
import type { PageFiles } from '../page-files.ts';
import { KEPT, PAGE_HEADERS } from '../page-headers.ts';
import { APP_HOST, APP_ORIGIN, APP_SCHEME } from './address.ts';
import type { ElectronFiles } from './files.ts';

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export interface SchemeParts {
  readonly pageFiles: PageFiles;
  readonly files: Pick<ElectronFiles, 'receive'>;
}

/** Serves the built page by its list of files, and takes in the bytes of dropped files at `/files`. */
export function serveAppScheme(parts: SchemeParts): void {
  protocol.handle(APP_SCHEME, (request) => answer(request, parts));
}

async function answer(request: Request, { pageFiles, files }: SchemeParts): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  if (host !== APP_HOST) return plain('There is nothing at this address.', 404);
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== APP_ORIGIN) return plain('That is not allowed.', 403);
  if (request.method === 'POST' && pathname === '/files') return receive(request, files);
  if (request.method !== 'GET') return plain('That is not allowed.', 405);

  const file = pageFiles.get(pathname);
  if (file === undefined) return plain('There is nothing at this address.', 404);
  const cache = file.hashed ? { 'Cache-Control': KEPT } : {};
  return new Response(file.bytes(), { headers: { ...PAGE_HEADERS, ...cache, 'Content-Type': file.mediaType } });
}

async function receive(request: Request, files: Pick<ElectronFiles, 'receive'>): Promise<Response> {
  const said = Number(request.headers.get('content-length') ?? 0);
  const bytes = said > MAX_UPLOAD_BYTES ? null : new Uint8Array(await request.arrayBuffer());
  if (bytes === null || bytes.length > MAX_UPLOAD_BYTES) return json({ error: fileTooBig().toCallError() }, 413);
  return json(files.receive({ name: nameFromHeader(request.headers.get('x-file-name')), bytes }));
}

const plain = (text: string, status: number) =>
  new Response(text, { status, headers: { ...PAGE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' } });

const json = (value: unknown, status = 200) => Response.json(value, { status, headers: PAGE_HEADERS });
