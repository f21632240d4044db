const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 110;
/** Linux counts a file name in bytes, at most 255. */
const MOST_BYTES = 220;

/**
 * A file name that every file system takes: no separators, wildcards or control characters, no trailing dot or space,
 * no name Windows keeps for itself, at most 110 characters before the extension.
 * @param extension Without its dot.
 */
export function safeFileName(name: string, extension: string): string {
  const bare = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[<>:"/\\|?*\ufffd\ufffe\uffff]+/g, '-')
    .replace(/\s+/g, ' ');
  let letters = [...bare].slice(0, LONGEST);
  while (Buffer.byteLength(letters.join('')) > MOST_BYTES) letters = letters.slice(0, -1);
  const short = letters.join('').replace(/^[ .]+|[ .]+$/g, '');
  const usable = short === '' || RESERVED.test(short) ? `PD plan ${short}`.trim() : short;
  return `${usable}.${extension}`;
}
