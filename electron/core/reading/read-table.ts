import { Worker } from 'node:worker_threads';
import type { CallError } from '../../../shared/contract/index.ts';
import { AppError } from '../errors.ts';
import { LIMITS } from './limits.ts';
import { quotedName, refusals } from './refusals.ts';
import type { ReadTable, TextTable } from './text-table.ts';

export interface TableJob {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type TableReply = { readonly table: TextTable } | { readonly refused: CallError };

/** The bundle puts the worker flat beside the file that starts it; from source it is the .ts file next door. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './table-worker.ts' : './table-worker.mjs', import.meta.url);

interface Caps {
  readonly workerMegabytes: number;
  readonly seconds: number;
}

/**
 * Reads a CSV or XLSX file in a worker that may use so much memory and time and no more: whatever the file holds, this
 * process lives. Rejects with an AppError in plain words.
 */
export const readTable: ReadTable = (file, options) => readTableWithin(LIMITS, file, options.signal);

/** `readTable` with its own caps. */
export async function readTableWithin(caps: Caps, file: TableJob, signal: AbortSignal): Promise<TextTable> {
  const { name, bytes } = file;
  if (bytes.byteLength > LIMITS.fileBytes) throw refusals.tooLarge(name);
  if (bytes.byteLength === 0) throw refusals.empty(name);
  const stopped = () => new AppError('unavailable', `Reading ${quotedName(name)} was stopped. Nothing was changed.`);
  if (signal.aborted) throw stopped();
  const job: TableJob = { name, bytes };
  const worker = new Worker(WORKER, {
    workerData: job,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: caps.workerMegabytes },
  });
  const { promise, resolve, reject } = Promise.withResolvers<TextTable>();
  const stop = () => reject(stopped());
  const timer = setTimeout(() => reject(refusals.tooMuchToRead(name)), caps.seconds * 1000);
  signal.addEventListener('abort', stop, { once: true });
  worker.on('message', (reply: TableReply) => {
    if ('table' in reply) resolve(reply.table);
    else reject(new AppError(reply.refused.code, reply.refused.message, reply.refused.field));
  });
  worker.on('error', (error) => reject(crashed(name, error)));
  worker.on('exit', () => reject(crashed(name)));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    // Not awaited: a worker deep in one long step ends only after it, and the person should not wait for that.
    void worker.terminate();
  }
}

function crashed(name: string, error?: unknown): AppError {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  const refused = outOfMemory ? refusals.tooMuchToRead(name) : refusals.damaged(name);
  refused.cause = error;
  return refused;
}
