import Papa from 'papaparse';

/** Texts by row and column, as they go to and come from a spreadsheet. */
export type Block = readonly (readonly string[])[];

/** Texts that a spreadsheet would read as more than one cell, or as a quoted one, unless they stand in quotes. */
const NEEDS_QUOTES = /^["\ufeff]|[\t\n\r]/;

const quoted = (text: string) => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * A block as tab-separated text, as Excel puts it on the clipboard: quotes only where they are needed, each row ended. One
 * cell alone has no line end, for it is often pasted into a field.
 */
export function textOfBlock(block: Block): string {
  const [only] = block;
  if (only && block.length === 1 && only.length === 1) return only.map(quoted).join('');
  return block.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('');
}

/** A block out of pasted text. Line ends inside a cell become a single newline; rows keep the cells they have. */
export function readBlock(text: string): Block {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
  const whole = lines.endsWith('\n') ? lines.slice(0, -1) : lines;
  if (whole === '') return [['']];
  const options = { delimiter: '\t', newline: '\n' } as const;
  const parsed = Papa.parse<string[]>(whole, options);
  // A cell that only begins with a quotation mark is not a quoted one.
  const isMisread = parsed.errors.some((e) => e.type === 'Quotes');
  return isMisread ? whole.split('\n').map((line) => line.split('\t')) : parsed.data;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);

/** Keeps "007" and "=1+1" as they are written, line ends inside the cell, and spaces. */
const TEXT_CELL = `style="mso-number-format:'\\@';white-space:pre-wrap"`;
const LINE_END = '<br style="mso-data-placement:same-cell">';

/** A block as a table for spreadsheets and documents, its first row as headings when asked. */
export function htmlOfBlock(block: Block, hasHeadings: boolean): string {
  const rows = block.map((row, i) => {
    const tag = hasHeadings && i === 0 ? 'th' : 'td';
    const cells = row.map((text) => `<${tag} ${TEXT_CELL}>${escaped(text).replaceAll('\n', LINE_END)}</${tag}>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`;
}

/** Puts a block on the clipboard, from inside a key press or a click. False when the browser does not allow it. */
export function copyBlock(block: Block, hasHeadings: boolean): boolean {
  const allow = (event: Event) => event.preventDefault();
  const fill = (event: ClipboardEvent) => {
    writeBlock(event, block, hasHeadings);
    event.stopImmediatePropagation();
  };
  // Without a selection Chromium copies only when `beforecopy` says that there is something to copy.
  document.addEventListener('beforecopy', allow);
  document.addEventListener('copy', fill, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('beforecopy', allow);
    document.removeEventListener('copy', fill, { capture: true });
  }
}

/** Answers a copy event with a block. */
export function writeBlock(event: ClipboardEvent, block: Block, hasHeadings: boolean): void {
  event.clipboardData?.setData('text/plain', textOfBlock(block));
  event.clipboardData?.setData('text/html', htmlOfBlock(block, hasHeadings));
  event.preventDefault();
}
