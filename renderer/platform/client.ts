import type { SavedFile } from '../../shared/contract/documents.ts';
import type { AppEvent, CallError, CallName, InputOf, OutputOf } from '../../shared/contract/index.ts';
import type { Opened } from '../../shared/contract/resources.ts';
import { download, pickFile } from './pick-file.ts';
import { listen, send } from './transport.ts';

/** Something that the app refused, or could not answer at all. `message` is a sentence for people. */
export class CallFailed extends Error {
  readonly error: CallError;

  constructor(error: CallError) {
    super(error.message);
    this.name = 'CallFailed';
    this.error = error;
  }
}

/** Asks the app for something. Throws CallFailed; its code is `unavailable` when the host itself is gone. */
export async function call<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const reply = await send(name, input).catch(() => {
    throw new CallFailed(STOPPED);
  });
  if (!reply.ok) throw new CallFailed(reply.error);
  return reply.value as OutputOf<N>;
}

const listeners = new Set<(event: AppEvent) => void>();
let listening = false;

/** Hears what the app pushes. The answer stops listening. */
export function onEvent(listener: (event: AppEvent) => void): () => void {
  listeners.add(listener);
  if (!listening) {
    listen((event) => {
      for (const hear of listeners) hear(event);
    });
  }
  listening = true;
  return () => {
    listeners.delete(listener);
  };
}

/** A file held by the app: the token names it in a later call, once. */
export interface HeldFile {
  readonly token: string;
  readonly name: string;
}

/** The most that the app takes, in bytes; a larger file is refused before it is sent. */
const MAX_BYTES = 20 * 1024 * 1024;

/** Lets the person choose a file. Null when they cancel. */
export async function chooseFile(purpose: InputOf<'app.chooseFile'>['purpose']): Promise<HeldFile | null> {
  const choice = await call('app.chooseFile', { purpose });
  if (choice.how === 'cancelled') return null;
  if (choice.how === 'chosen') return { token: choice.token, name: choice.name };
  const file = await pickFile(choice.accept);
  return file === null ? null : sendFile(file, choice.maxBytes);
}

/** Sends a file the page holds, chosen or dropped. Throws CallFailed when it is too large or cannot be read. */
export async function sendFile(file: File, maxBytes = MAX_BYTES): Promise<HeldFile> {
  if (file.size > maxBytes) throw new CallFailed(tooBig(maxBytes));
  const headers = { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) };
  const response = await post(file, headers).catch(() => null);
  const answer = (await response?.json().catch(() => null)) as Partial<HeldFile & { error: CallError }> | null;
  const { token, name, error } = answer ?? {};
  if (response?.ok !== true || token === undefined || name === undefined) throw new CallFailed(error ?? NOT_READ);
  return { token, name };
}

async function post(file: File, headers: Record<string, string>): Promise<Response> {
  return fetch('/files', { method: 'POST', headers, body: await file.arrayBuffer() });
}

/** Hands a finished file to the person where that is the page's part: the browser saves it. */
export async function receiveFile(saved: SavedFile): Promise<void> {
  if (saved.how === 'download') download(saved.address, saved.name);
}

/** Shows what the system did not: a web address in a window of its own, a file through the browser. */
export function receiveOpened(opened: Opened): void {
  if (opened.how === 'page') window.open(opened.address, '_blank', 'noopener,noreferrer');
  if (opened.how === 'download') download(opened.address, opened.name);
}

const STOPPED: CallError = {
  code: 'unavailable',
  message:
    'The app has stopped, so nothing can be read or saved here any more. Close this window and open Maths Progression Planner again.',
};

const NOT_READ: CallError = {
  code: 'unavailable',
  message:
    'That file could not be read. Check that it is on this computer and not open elsewhere, then choose it again.',
};

const tooBig = (maxBytes: number): CallError => ({
  code: 'validation',
  message: `That file is larger than ${Math.round(maxBytes / 1024 / 1024)} MB. Choose a smaller one.`,
});
