import { refusal, refusals } from './refusals.ts';
import type { ZipParts } from './zip-guard.ts';

const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/;
const OTHER_WORKBOOK_PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml)$/;
const CSV_PART = /^(?!__MACOSX\/).*\.csv$/i;

/** Whether a part of a workbook is a sheet with cells. */
export const isSheetPart = (part: string) => SHEET_PART.test(part);

/** Whether a part of a workbook has to do with its cells. */
export const isWorkbookPart = (part: string) => isSheetPart(part) || OTHER_WORKBOOK_PART.test(part);

/** Whether a part of a zip is one we read: the cells of a workbook, or a CSV file (Google Forms gives .csv.zip). */
export const isReadPart = (part: string) => isWorkbookPart(part) || CSV_PART.test(part);

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
  if (has(/^word\//)) throw refusal(name, 'is a Word document. Choose a CSV or Excel (.xlsx) file.');
  if (has(/^ppt\//)) throw refusal(name, 'is a PowerPoint file. Choose a CSV or Excel (.xlsx) file.');
  if (has(/^(?:xl\/|\[Content_Types\]\.xml$)/)) throw refusals.damaged(name);
  const [csv, ...more] = [...parts].filter(([part]) => CSV_PART.test(part));
  if (csv && more.length === 0) return { kind: 'csv', csv: csv[1] };
  throw refusal(name, 'is a zip folder. Open it, take out the CSV or Excel file you need, and choose that file.');
}

const saveAs = (app: string, command: string) => `Open it in ${app}, choose ${command}, and choose the new file.`;
