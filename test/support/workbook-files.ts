import { strToU8, type ZipOptions, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

type Parts = Record<string, string | Uint8Array | null>;

export interface SheetSpec {
  readonly name: string;
  /** What stands inside `<worksheet>`. */
  readonly xml: string;
  readonly state?: 'hidden' | 'veryHidden';
}

/** `<sheetData>` of inline strings; a cell that starts with "<" is put in as it is. */
export function sheetData(rows: readonly (readonly string[])[], prefix = ''): string {
  const tag = (name: string) => prefix + name;
  const body = rows
    .map((cells, r) => {
      const inner = cells
        .map((cell, c) =>
          cell.startsWith('<')
            ? cell
            : `<${tag('c')} r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><${tag('is')}><${tag('t')}>${cell}</${tag('t')}></${tag('is')}></${tag('c')}>`,
        )
        .join('');
      return `<${tag('row')} r="${r + 1}">${inner}</${tag('row')}>`;
    })
    .join('');
  return `<${tag('sheetData')}>${body}</${tag('sheetData')}>`;
}

/** The smallest workbook a reader accepts, built by hand; `parts` adds, replaces or (null) takes out parts. */
export function workbook(sheets: readonly SheetSpec[], parts: Parts = {}, options: ZipOptions = {}): Buffer {
  const all: Parts = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets>${sheets
      .map(
        (s, i) =>
          `<sheet name="${s.name}" sheetId="${i + 1}"${s.state ? ` state="${s.state}"` : ''} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map((_, i) => `<Relationship Id="rId${i + 1}" Type="${RELS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join('')}</Relationships>`,
  };
  sheets.forEach((sheet, i) => {
    all[`xl/worksheets/sheet${i + 1}.xml`] =
      `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELS}">${sheet.xml}</worksheet>`;
  });
  return zip({ ...all, ...parts }, options);
}

/** A zip of texts and bytes. */
export function zip(parts: Parts, options: ZipOptions = {}): Buffer {
  const files: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries(parts))
    if (content !== null) files[name] = typeof content === 'string' ? strToU8(content) : content;
  return Buffer.from(zipSync(files, { level: 6, ...options }));
}

/** Where the headers of a zip's entries start: local ones (PK 3 4) or those of the central directory (PK 1 2). */
export function zipHeaders(bytes: Buffer, which: 'local' | 'central'): readonly number[] {
  const mark = Buffer.from(which === 'local' ? 'PK\x03\x04' : 'PK\x01\x02', 'latin1');
  const found: number[] = [];
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 4)) found.push(at);
  return found;
}

/** Numbers from 0 to below 1, the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
