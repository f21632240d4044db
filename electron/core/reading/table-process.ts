import { AppError } from '../errors.ts';
import { packTable } from './packed-table.ts';
import { parseFile } from './parse-file.ts';
import type { TableJob, TableReply } from './read-table.ts';

// The entry of the reading process: one file in, one reply out, then it ends. It ends too when the app does.
process.once('message', async (job: TableJob) => {
  const reply = await read(job);
  process.send?.(reply, () => process.exit());
});
process.once('disconnect', () => process.exit());

async function read({ name, bytes, sheet }: TableJob): Promise<TableReply> {
  try {
    const table = await parseFile(name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), sheet);
    return { table: packTable(table) };
  } catch (error) {
    if (error instanceof AppError) return { refused: error.toCallError() };
    throw error;
  }
}
