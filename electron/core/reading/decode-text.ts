import { isUtf8 } from 'node:buffer';
import { refusals } from './refusals.ts';

/** Windows-1252 from 0x80 to 0x9F; below and above it is Latin-1. A table, because not every host's ICU has it. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

export interface DecodedText {
  readonly text: string;
  readonly notices: readonly string[];
}

/** Control characters that no text has; many of them mean a binary file. */
const CONTROLS = /[^\P{Cc}\t\r\n]/gu;
/** What UTF-8 looks like when it was read as Windows-1252: "ZoÃ«", "Oâ€™Neill". */
const MIXED_UP = /[ÃÂ][\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0098-\u009d˜™œ“”]/;
/** U+FFFD in the bytes of UTF-8. */
const LOST = '\xef\xbf\xbd';
/** Half of a pair that some programs write for rare letters; UTF-8 has no such thing. */
const SURROGATE = /\xed[\xa0-\xbf][\x80-\xbf]/g;

/**
 * Text of a file in UTF-8, UTF-16 (either way round, with or without its mark) or Windows-1252.
 * Line by line when the whole is not UTF-8: files put together from two systems mix the two. Throws for binary files.
 */
export function decodeText(name: string, bytes: Buffer): DecodedText {
  const decoded = decode(bytes);
  const controls = decoded.text.match(CONTROLS)?.length ?? 0;
  if (controls > decoded.text.length / 20) throw refusals.noTable(name);
  const mixedUp = MIXED_UP.exec(decoded.text);
  if (!mixedUp) return decoded;
  const word = /[^\s,;|"]*$/.exec(decoded.text.slice(Math.max(0, mixedUp.index - 20), mixedUp.index))?.[0] ?? '';
  const rest = /^[^\s,;|"]{1,20}/.exec(decoded.text.slice(mixedUp.index))?.[0] ?? '';
  const notice = `Letters with accents were mixed up before this file was saved: it says “${word}${rest}”. If you can, export it again as CSV UTF-8 or Excel (.xlsx), and choose that file.`;
  return { text: decoded.text, notices: [...decoded.notices, notice] };
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
  let asUtf8 = 0;
  const lines = bytes
    .toString('latin1')
    .split('\n')
    .map((line) => {
      if (!/[\x80-\xff]/.test(line)) return line;
      const utf8 = Buffer.from(line.replace(SURROGATE, LOST), 'latin1');
      if (!isUtf8(utf8)) return windows1252(line);
      asUtf8 += 1;
      return utf8.toString('utf8');
    });
  const text = lines.join('\n').replace(/^\ufeff/, '');
  const isMixed = asUtf8 > 0 && asUtf8 < lines.filter((line) => /\P{ASCII}/u.test(line)).length;
  const notices = isMixed
    ? ['This file writes letters with accents in two different ways. Look at the names with accents before you go on.']
    : [];
  return { text, notices };
}

function windows1252(latin1: string): string {
  return latin1.replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252.charAt(c.charCodeAt(0) - 0x80));
}
