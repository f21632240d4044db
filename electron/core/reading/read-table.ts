import { type ForkOptions, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CallError } from '../../../shared/contract/index.ts';
import { AppError } from '../errors.ts';
import { LIMITS } from './limits.ts';
import { type PackedTable, unpackTable } from './packed-table.ts';
import { quotedName, refusals } from './refusals.ts';
import type { ReadTable, TextTable } from './text-table.ts';

export interface TableJob {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The sheet to read; without it, the one that looks most like a list. */
  readonly sheet?: string;
}

export type TableReply = { readonly table: PackedTable } | { readonly refused: CallError };

/** The bundle puts the reading process flat beside the file that starts it; from source it is the .ts file next door. */
const READER = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './table-process.ts' : './table-process.mjs', import.meta.url),
);

interface Caps {
  readonly memoryMegabytes: number;
  readonly seconds: number;
}

/** How the reading process is started, within its cap of memory. */
export const readerOptions = ({ memoryMegabytes }: Pick<Caps, 'memoryMegabytes'>) =>
  ({
    execArgv: [
      `--max-old-space-size=${memoryMegabytes}`,
      // Most of what reading makes is short-lived: with room for it, a large file is read far quicker.
      '--max-semi-space-size=32',
      '--disable-warning=ExperimentalWarning',
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  }) satisfies ForkOptions;

/**
 * Reads a CSV or XLSX file in a process of its own that may use so much memory and time and no more: whatever the file
 * holds, the app lives. (A worker thread is not enough: running out of memory there can end the whole process.) Rejects
 * with an AppError in plain words.
 */
export const readTable: ReadTable = ({ name, bytes }, { signal, sheet }) =>
  readTableWithin(LIMITS, { name, bytes, ...(sheet !== undefined && { sheet }) }, signal);

/** `readTable` with its own caps. */
export async function readTableWithin(caps: Caps, job: TableJob, signal: AbortSignal): Promise<TextTable> {
  const { name, bytes } = job;
  if (bytes.byteLength > LIMITS.fileBytes) throw refusals.tooLarge(name);
  if (bytes.byteLength === 0) throw refusals.empty(name);
  const stopped = () => new AppError('unavailable', `Reading ${quotedName(name)} was stopped. Nothing was changed.`);
  if (signal.aborted) throw stopped();
  const reader = fork(READER, readerOptions(caps));
  const { promise, resolve, reject } = Promise.withResolvers<TextTable>();
  const stop = () => reject(stopped());
  const timer = setTimeout(() => reject(refusals.tooMuchToRead(name)), caps.seconds * 1000);
  signal.addEventListener('abort', stop, { once: true });
  reader.on('message', (reply: TableReply) => {
    if ('table' in reply) resolve(unpackTable(reply.table));
    else reject(new AppError(reply.refused.code, reply.refused.message, reply.refused.field));
  });
  reader.on('error', () => reject(refusals.damaged(name)));
  reader.on('exit', (code, killedBy) => reject(ended(name, code, killedBy)));
  reader.send(job, () => undefined);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    reader.kill('SIGKILL');
  }
}

/** A reader that ended without a reply: V8 aborts when it runs out of memory, anything else is a fault of the file. */
function ended(name: string, code: number | null, killedBy: string | null): AppError {
  const outOfMemory = killedBy === 'SIGABRT' || (code !== null && code !== 0 && code !== 1);
  return outOfMemory ? refusals.tooMuchToRead(name) : refusals.damaged(name);
}
