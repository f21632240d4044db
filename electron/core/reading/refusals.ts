import { AppError } from '../errors.ts';
import { LIMITS } from './limits.ts';

/** The file's name as messages show it: at most 80 characters, without control characters. */
export function quotedName(name: string): string {
  const plain = name.replace(/\p{C}/gu, '').trim() || 'This file';
  return `“${plain.length > 80 ? `${plain.slice(0, 77)}…` : plain}”`;
}

/** A file that is not read, in words: what is wrong with it and what to do. `says` follows the file's name. */
export function refusal(name: string, says: string): AppError {
  return new AppError('validation', `${quotedName(name)} ${says}`);
}

const COPY_INTO_NEW =
  'Open it in Excel, copy the cells you need into a new workbook, save that as .xlsx and choose it instead.';

export const refusals = {
  empty: (name: string) => refusal(name, 'is empty. Download or save it again, and choose the new copy.'),
  tooLarge: (name: string) =>
    refusal(
      name,
      `is larger than ${LIMITS.fileBytes / 1024 / 1024} MB, so it was not read. Delete sheets and pictures that are not needed, or save the sheet as CSV, and choose it again.`,
    ),
  password: (name: string) =>
    refusal(name, 'is password protected. Open it in Excel, remove the password, save it and choose it again.'),
  damaged: (name: string) =>
    refusal(name, 'is damaged, or only part of it was copied. Download or save it again, and choose the new copy.'),
  unpacksTooLarge: (name: string) =>
    refusal(name, `unpacks to far more than a workbook should hold, so it was not opened. ${COPY_INTO_NEW}`),
  oddContents: (name: string) =>
    refusal(name, `holds parts that workbooks from Excel and forms never have, so it was not opened. ${COPY_INTO_NEW}`),
  tooMuchToRead: (name: string) =>
    refusal(name, `holds far more than a list should, so it was not read. ${COPY_INTO_NEW}`),
  tooManyRows: (name: string) =>
    refusal(
      name,
      `has more than ${LIMITS.rows.toLocaleString('en-GB')} rows. Delete the rows that are not needed, save it and choose it again.`,
    ),
  tooManyColumns: (name: string, where: string) =>
    refusal(
      name,
      `has something in ${where}, and a list may have at most ${LIMITS.columns} columns. Delete the columns that are not needed, save it and choose it again.`,
    ),
  cellTooLong: (name: string, where: string) =>
    refusal(
      name,
      `has more text in ${where} than a cell can hold. Often a quotation mark is missing there. Put it right in Excel, save it and choose it again.`,
    ),
  noTable: (name: string) =>
    refusal(
      name,
      'does not look like a table. Choose a CSV or Excel (.xlsx) file that has a heading for each column and a row for each answer or person.',
    ),
  oneColumn: (name: string) =>
    refusal(
      name,
      'does not look like a table: it has only one column. Choose a CSV or Excel (.xlsx) file that has a heading for each column and a row for each answer or person.',
    ),
  noSuchSheet: (name: string, sheet: string) =>
    refusal(name, `has no sheet “${sheet}” with a list in it. Choose another sheet of it.`),
  noRows: (name: string) =>
    refusal(
      name,
      'has headings but no rows below them. Check that the export has something in it, and choose it again.',
    ),
} as const;
