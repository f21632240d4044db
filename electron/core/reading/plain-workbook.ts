import { zipSync } from 'fflate';
import { columnName } from '../../../shared/domain/spreadsheet.ts';
import { LIMITS } from './limits.ts';
import { refusals } from './refusals.ts';
import { isSheetPart, isWorkbookPart } from './workbook-parts.ts';
import type { ZipParts } from './zip-guard.ts';

const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';

/**
 * The workbook again, with only the parts that hold cells and in the dialect exceljs reads. So macros, links, pictures
 * and comments are never parsed, and exceljs sees exactly the bytes that the zip guard checked. Throws an AppError for
 * what no sheet has.
 */
export function plainWorkbook(name: string, parts: ZipParts): Buffer {
  const files: Record<string, Uint8Array> = {};
  const sheets = [...parts.keys()].filter(isSheetPart);
  if (sheets.length > LIMITS.sheets) throw refusals.tooMuchToRead(name);
  for (const [part, content] of parts) {
    if (!isWorkbookPart(part) || part === RELATIONSHIPS) continue;
    const xml = withoutPrefix(content.toString('utf8'));
    const at = sheets.indexOf(part);
    if (at >= 0) files[numbered(at)] = Buffer.from(plainSheet(name, xml));
    else files[part] = Buffer.from(part === 'xl/workbook.xml' ? plainIndex(xml) : withoutReadingAids(xml));
  }
  let links = withoutPrefix(parts.get(RELATIONSHIPS)?.toString('utf8') ?? '');
  links = links.replace(/(\sTarget\s*=\s*["'])(?:\/xl\/|\.\/)?(worksheets\/[^"']*)/g, (whole, before, target) => {
    const at = sheets.indexOf(`xl/${target}`);
    return at < 0 ? whole : before + numbered(at).slice('xl/'.length);
  });
  files[RELATIONSHIPS] = Buffer.from(links);
  return Buffer.from(zipSync(files, { level: 0 }));
}

/** exceljs reads sheets only under such names; some programs call their one sheet "sheet.xml". */
const numbered = (at: number) => `xl/worksheets/sheet${at + 1}.xml`;

/** Microsoft's own library writes a prefix on every element: `<x:row>`. */
function withoutPrefix(xml: string): string {
  const root = /<([\w.-]+):(?:workbook|worksheet|sst|styleSheet|Types|Relationships)\b/.exec(xml.slice(0, 4_000));
  return root ? xml.replaceAll(`<${root[1]}:`, '<').replaceAll(`</${root[1]}:`, '</') : xml;
}

/**
 * The list of sheets: exceljs would expand the ranges of defined names cell by cell until memory ends, knows links only
 * as `r:id`, and the calendar of old Macs only as "1".
 */
function plainIndex(xml: string): string {
  return xml
    .replace(/<definedNames\b.*?<\/definedNames>/s, '')
    .replace(/(<sheet\b[^<>]*\s)[\w.-]+:id(?=\s*=)/g, '$1r:id')
    .replace(/(\sdate1904\s*=\s*["'])true/, '$11');
}

/** exceljs takes the reading aids of East Asian letters for text, or for the end of the cell. */
function withoutReadingAids(xml: string): string {
  if (!xml.includes('<rPh') && !xml.includes('<phoneticPr')) return xml;
  return xml.replace(/<rPh\b.*?<\/rPh>|<phoneticPr\b[^<>]*\/>/gs, '');
}

/** A row or cell that does not say plainly where it is, as nearly all do. */
const UNCLEAR_PLACE = /<(?:row|c)(?=[\s/>])(?![^<>]*?\sr\s*=\s*(["'])[a-z]{0,3}\d{1,7}\1)/i;
/** A row or cell that is nowhere on a sheet: exceljs would walk all the way to it, for minutes, and cannot be stopped. */
const ODD_PLACE = /<(?:row|c)\b[^<>]*\sr\s*=\s*(["'])(?![a-z]{0,3}\d{1,7}\1)/i;

function plainSheet(name: string, xml: string): string {
  if (ODD_PLACE.test(xml)) throw refusals.oddContents(name);
  const placed = UNCLEAR_PLACE.test(xml) ? withPlaces(xml) : xml;
  return withoutReadingAids(withoutFormulas(withPlainText(withFewColumns(placed))));
}

/** Where a row or cell does not say where it is, it follows the one before. */
function withPlaces(xml: string): string {
  let row = 0;
  let column = 0;
  return xml.replace(/<(row|c)(?=[\s/>])([^<>]*)/g, (whole, tag: string, attributes: string) => {
    const [, letters = '', figures] = /\sr\s*=\s*["']([a-z]*)(\d+)/i.exec(attributes) ?? [];
    if (tag === 'row') {
      row = figures === undefined ? row + 1 : Number(figures);
      column = 0;
      return figures === undefined ? `<row r="${row}"${attributes}` : whole;
    }
    column = figures === undefined ? column + 1 : columnNumber(letters);
    return figures === undefined ? `<c r="${columnName(column - 1)}${row}"${attributes}` : whole;
  });
}

/** 1 for column A. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** Widths may be set for columns without end; exceljs would make each of them. */
function withFewColumns(xml: string): string {
  return xml.replace(/<cols\b.*?<\/cols>/s, (cols) =>
    cols.replace(/(\s(?:min|max)\s*=\s*)(["'])[^"'<>]{4,}\2/g, `$1$2${LIMITS.columns}$2`),
  );
}

/** Dates kept as text, which exceljs cuts to the year, and characters that XML cannot hold, which it leaves as `_x000D_`. */
function withPlainText(xml: string): string {
  const dated = /\st\s*=\s*["']d["']/.test(xml) ? xml.replace(/(<c\b[^<>]*\st\s*=\s*)(["'])d\2/g, '$1$2str$2') : xml;
  if (!dated.includes('_x')) return dated;
  return dated.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => {
    const letter = Number.parseInt(code, 16);
    const isText = letter === 0x09 || letter === 0x0a || (letter >= 0x20 && letter < 0xd800);
    return isText ? `&#${letter};` : '';
  });
}

/** Formulas that have a result, so that the result alone is read: exceljs drops those that are 0, FALSE or no text. */
function withoutFormulas(xml: string): string {
  return xml.includes('<f') ? xml.replace(/<f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/f>)(?=\s*<v\b)/g, '') : xml;
}
