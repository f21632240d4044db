import { isUtf8 } from 'node:buffer';
import { refusals } from './refusals.ts';

/** Windows-1252 from 0x80 to 0x9F; below and above it is Latin-1. A table, because not every host's ICU has it. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

export interface DecodedText {
  readonly text: string;
  readonly notices: readonly string[];
}

/**
 * Text of a file in UTF-8, UTF-16 (either way round, with or without its mark) or Windows-1252.
 * Line by line when the whole is not UTF-8: files put together from two systems mix the two. Throws for binary files.
 */
export function decodeText(name: string, bytes: Buffer): DecodedText {
  const decoded = decode(bytes);
  const controls = decoded.text.match(/[^\P{Cc}\t\r\n]/gu)?.length ?? 0;
  if (controls > decoded.text.length / 20) throw refusals.noTable(name);
  return decoded;
}

function decode(bytes: Buffer): DecodedText {
  const plain = (text: string): DecodedText => ({ text: text.replace(/^\ufeff/, ''), notices: [] });
  const utf16 = utf16Order(bytes);
  if (utf16) {
    const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
    return plain((utf16 === 'big' ? Buffer.from(even).swap16() : even).toString('utf16le'));
  }
  if (isUtf8(bytes)) return plain(bytes.toString('utf8'));
  return decodeByLine(bytes);
}

function utf16Order(bytes: Buffer): 'little' | 'big' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'big';
  const start = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  start.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  });
  const half = start.length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return 'little';
  if (even > half * 0.6 && odd < half * 0.1) return 'big';
  return null;
}

function decodeByLine(bytes: Buffer): DecodedText {
  const lines: string[] = [];
  let asUtf8 = 0;
  for (let from = 0; from <= bytes.length; ) {
    const found = bytes.indexOf(0x0a, from);
    const to = found < 0 ? bytes.length : found;
    const line = bytes.subarray(from, to);
    const utf8 = isUtf8(line);
    if (utf8 && line.some((byte) => byte > 0x7f)) asUtf8 += 1;
    lines.push(utf8 ? line.toString('utf8') : windows1252(line));
    from = to + 1;
  }
  const notices =
    asUtf8 > 0
      ? [
          'This file writes letters with accents in two different ways. Look at the names with accents before you go on.',
        ]
      : [];
  return { text: lines.join('\n').replace(/^\ufeff/, ''), notices };
}

function windows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252.charAt(c.charCodeAt(0) - 0x80));
}
