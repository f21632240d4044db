import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../errors.ts';
import { parseFile } from './parse-file.ts';
import type { TableJob, TableReply } from './read-table.ts';

// The entry of the worker: one file in, one reply out.
const { name, bytes } = workerData as TableJob;

async function reply(): Promise<TableReply> {
  try {
    return { table: await parseFile(name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) };
  } catch (error) {
    if (error instanceof AppError) return { refused: error.toCallError() };
    throw error;
  }
}

parentPort?.postMessage(await reply());
