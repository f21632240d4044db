const UNSAFE_CONTROLS = /[^\P{Cc}\n\t]|[\ufffe\uffff]/gu;

/**
 * Text that every file format we write can hold: well-formed Unicode, no control characters but tab and newline,
 * no U+FFFE or U+FFFF (Word and Excel refuse a file that holds them), line ends as a single newline, composed form.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNSAFE_CONTROLS, '').normalize('NFC');
}

/** Lower-case letters and digits only, accents removed: for comparing headings and names, never for showing. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "1 action", "3 actions". */
export function countOf(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** One decimal place always, a half rounded up: 2.25 is "2.3", 2.05 is "2.1", 3 is "3.0". */
export function oneDecimal(value: number): string {
  return (Math.round(value * 10 + 1e-9) / 10).toFixed(1);
}

/** "A, B and C". */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** Notes as sentences after one another; what is empty is left out and a full stop that is there is not doubled. */
export function sentencesOf(notes: readonly string[]): string {
  const said = notes.map((note) => note.trim()).filter((note) => note !== '');
  return said.map((note, i) => (i < said.length - 1 && !/[.!?]$/.test(note) ? `${note}.` : note)).join(' ');
}
