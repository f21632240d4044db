import { randomBytes } from 'node:crypto';
import { AppError } from '../core/errors.ts';
import type { ChosenFile } from '../core/ports.ts';

/** The most that a chosen or dropped file may hold. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

const MAX_HELD = 8;
const HELD_MS = 15 * 60_000;

/** Files on their way between the page and the core, each behind a token that works once. */
export interface FileTray<T extends ChosenFile = ChosenFile> {
  put(file: T): string;
  /** The file, which leaves the tray; null when the token is unknown, spent or older than 15 minutes. */
  take(token: string): T | null;
}

/** A tray in memory. It holds eight files at most: the oldest goes first. */
export function createFileTray<T extends ChosenFile = ChosenFile>(clock: () => number = Date.now): FileTray<T> {
  const held = new Map<string, { readonly file: T; readonly until: number }>();
  return {
    put(file) {
      const token = randomBytes(32).toString('base64url');
      held.set(token, { file, until: clock() + HELD_MS });
      const [oldest] = held.keys();
      if (held.size > MAX_HELD && oldest !== undefined) held.delete(oldest);
      return token;
    },
    take(token) {
      const found = held.get(token);
      held.delete(token);
      return found !== undefined && clock() < found.until ? found.file : null;
    },
  };
}

export const fileGone = () =>
  new AppError('not-found', 'That file is no longer held by the app. Choose the file again.');

export const fileTooBig = (maxBytes = MAX_UPLOAD_BYTES) =>
  new AppError(
    'validation',
    `That file is larger than ${Math.round(maxBytes / 1024 / 1024)} MB. Choose a smaller one.`,
  );

/** What the page sent as a name, made a bare one: no folders, no control characters, at most 200 characters. */
export function bareName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = last.normalize('NFC').replace(/\p{C}/gu, '').trim();
  return clean.slice(0, 200) || 'file';
}

/** Reads the percent-encoded name a page sends with a file's bytes. */
export function nameFromHeader(header: string | null | undefined): string {
  try {
    return bareName(decodeURIComponent(header ?? ''));
  } catch {
    return 'file';
  }
}
