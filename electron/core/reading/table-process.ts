import { AppError } from '../errors.ts';
import { parseFile } from './parse-file.ts';
import type { TableJob, TableReply } from './read-table.ts';

// The entry of the reading process: one file in, one reply out, then it ends. It ends too when the app does.
process.once('message', async ({ name, bytes }: TableJob) => {
  const reply = await read(name, bytes);
  process.send?.(reply, () => process.exit());
});
process.once('disconnect', () => process.exit());

async function read(name: string, bytes: Uint8Array): Promise<TableReply> {
  try {
    return { table: await parseFile(name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) };
  } catch (error) {
    if (error instanceof AppError) return { refused: error.toCallError() };
    throw error;
  }
}
