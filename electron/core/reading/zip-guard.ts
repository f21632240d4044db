import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { AppError } from '../errors.ts';
import { LIMITS } from './limits.ts';
import { refusals } from './refusals.ts';

/** The unpacked parts of a zip by name; parts that were not asked for are checked, and kept as empty. */
export type ZipParts = ReadonlyMap<string, Buffer>;

const DTD = '<!DOCTYPE';
/** The same in UTF-16, without its last byte so that both byte orders contain it. */
const DTD_UTF16 = Buffer.from(DTD, 'utf16le').subarray(0, -1);

/**
 * Unpacks a zip within limits, counting bytes while they come out (its own figures may lie). Throws an AppError for
 * one that is damaged, encrypted, far too large when unpacked, has parts that lie over each other, or has a DTD.
 */
export async function unpackGuarded(name: string, bytes: Buffer, wanted: (part: string) => boolean): Promise<ZipParts> {
  try {
    return await unpack(name, bytes, wanted);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const damaged = refusals.damaged(name);
    damaged.cause = error;
    throw damaged;
  }
}

async function unpack(name: string, bytes: Buffer, wanted: (part: string) => boolean): Promise<ZipParts> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  if (zip.entryCount > LIMITS.zipEntries) throw refusals.unpacksTooLarge(name);
  const parts = new Map<string, Buffer>();
  const extents: { from: number; to: number }[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw refusals.password(name);
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    extents.push({ from: entry.relativeOffsetOfLocalHeader, to: fileDataStart + entry.compressedSize });
    if (entry.fileName.endsWith('/')) continue;
    if (parts.has(entry.fileName)) throw refusals.oddContents(name);
    const content = await inflate(name, zip, entry, LIMITS.unpackedBytes - total);
    total += content.length;
    if (content.includes(DTD) || content.includes(DTD_UTF16)) throw refusals.oddContents(name);
    parts.set(entry.fileName, wanted(entry.fileName) ? content : Buffer.alloc(0));
  }
  extents.sort((a, b) => a.from - b.from);
  if (extents.some((extent, i) => extent.from < (extents[i - 1]?.to ?? 0))) throw refusals.oddContents(name);
  return parts;
}

async function inflate(name: string, zip: ZipFile, entry: Entry, left: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const most = Math.min(LIMITS.partBytes, left);
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('a zip stream gives buffers');
    size += chunk.length;
    const grown = size > LIMITS.ratioFromBytes && size > entry.compressedSize * LIMITS.ratio;
    if (size > most || grown) throw refusals.unpacksTooLarge(name);
    chunks.push(chunk);
  }
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32) throw refusals.damaged(name);
  return content;
}
