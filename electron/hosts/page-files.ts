import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { AppError } from '../core/errors.ts';

export interface PageFile {
  readonly mediaType: string;
  /** Its name changes with its content, so a browser may keep it. */
  readonly hashed: boolean;
  bytes(): Uint8Array<ArrayBuffer>;
}

/** Address path -> file. What is not in here cannot be asked for: no path is ever made from a request. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
};

/** Lists the built page once, at start. Throws an AppError when it has not been built. */
export function listPageFiles(folder: string): PageFiles {
  const files = new Map<string, PageFile>();
  if (!existsSync(join(folder, 'index.html'))) throw notBuilt();
  for (const name of filesBelow(folder)) {
    const mediaType = MEDIA_TYPES[extname(name)];
    if (mediaType === undefined) continue;
    const address = `/${name}`;
    const file = pageFile(join(folder, name), mediaType, address.startsWith('/assets/'));
    files.set(address, file);
    if (name === 'index.html') files.set('/', file);
  }
  return files;
}

/** Names with forward slashes. By hand, because `recursive` is not sure to work inside Electron's archive. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path).map((below) => `${name}/${below}`) : [name];
  });
}

function pageFile(path: string, mediaType: string, hashed: boolean): PageFile {
  let read: Uint8Array<ArrayBuffer> | null = null;
  return {
    mediaType,
    hashed,
    bytes() {
      read ??= new Uint8Array(readFileSync(path));
      return read;
    },
  };
}

const notBuilt = () =>
  new AppError('unavailable', 'The app has not been built yet. Start it with "npm start", which builds it first.');
