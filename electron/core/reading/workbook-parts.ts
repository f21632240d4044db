import { zipSync } from 'fflate';
import { refusal, refusals } from './refusals.ts';
import type { ZipParts } from './zip-guard.ts';

const READ_PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/;
/** A row or cell that is nowhere on a sheet: exceljs would walk all the way to it, for minutes, and cannot be stopped. */
const ODD_PLACE = /<(?:row|c)\b[^<>]*\sr\s*=\s*(["'])(?![a-z]{0,3}\d{1,7}\1)/i;
const CSV_PART = /^(?!__MACOSX\/).*\.csv$/i;

/** Whether a part of a zip is one we read: the cells of a workbook, or a CSV file (Google Forms gives .csv.zip). */
export const isReadPart = (part: string) => READ_PARTS.test(part) || CSV_PART.test(part);

/** What a zip is: an Excel workbook, or one CSV file in a zip. Throws an AppError that says what anything else is. */
export function zipContents(name: string, parts: ZipParts): { kind: 'workbook' } | { kind: 'csv'; csv: Buffer } {
  if (parts.has('xl/workbook.xml')) return { kind: 'workbook' };
  const names = [...parts.keys()];
  const has = (pattern: RegExp) => names.some((part) => pattern.test(part));
  if (parts.has('xl/workbook.bin'))
    throw refusal(name, `is a binary workbook (.xlsb). ${saveAs('Excel', 'Save As, Excel Workbook (.xlsx)')}`);
  if (has(/\.iwa$/) || has(/^Index\.zip$/))
    throw refusal(name, `is a Numbers file. ${saveAs('Numbers', 'File, Export To, Excel')}`);
  if (parts.has('mimetype') && parts.has('content.xml'))
    throw refusal(
      name,
      `is an OpenDocument file (.ods). ${saveAs('Excel or LibreOffice', 'Save As, Excel Workbook (.xlsx)')}`,
    );
  if (has(/^word\//)) throw refusal(name, 'is a Word document. Choose the CSV or Excel (.xlsx) file with the answers.');
  if (has(/^ppt\//))
    throw refusal(name, 'is a PowerPoint file. Choose the CSV or Excel (.xlsx) file with the answers.');
  if (has(/^(?:xl\/|\[Content_Types\]\.xml$)/)) throw refusals.damaged(name);
  const [csv, ...more] = [...parts].filter(([part]) => CSV_PART.test(part));
  if (csv && more.length === 0) return { kind: 'csv', csv: csv[1] };
  throw refusal(name, 'is a zip folder. Open it, take out the CSV or Excel file you need, and choose that file.');
}

const saveAs = (app: string, command: string) => `Open it in ${app}, choose ${command}, and choose the new file.`;

/**
 * The workbook again, with only the parts that hold cells and in the dialect exceljs reads. So macros, links, pictures
 * and comments are never parsed, and exceljs sees exactly the bytes that the zip guard checked.
 */
export function plainWorkbook(name: string, parts: ZipParts): Buffer {
  const files: Record<string, Uint8Array> = {};
  for (const [part, content] of parts) {
    if (!READ_PARTS.test(part)) continue;
    const xml = plainDialect(content.toString('utf8'));
    if (ODD_PLACE.test(xml)) throw refusals.oddContents(name);
    files[part] = Buffer.from(xml);
  }
  return Buffer.from(zipSync(files, { level: 0 }));
}

/**
 * What exceljs does not cope with: a prefix on every element (`<x:row>`, as Microsoft's own library writes), ISO dates
 * (`t="d"`, which it cuts to the year), and defined names, whose ranges it expands cell by cell until memory ends.
 */
function plainDialect(xml: string): string {
  const prefix = /<([\w.-]+):(?:workbook|worksheet|sst|styleSheet|Types)\b/.exec(xml.slice(0, 4_000))?.[1];
  const plain = prefix === undefined ? xml : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
  return plain.replace(/<definedNames\b.*?<\/definedNames>/s, '').replace(/(<c\b[^<>]*\st=)(["'])d\2/g, '$1$2str$2');
}
