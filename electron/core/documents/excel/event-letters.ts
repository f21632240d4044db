import ExcelJS from 'exceljs';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { countOf, listOf } from '../../../../shared/domain/text.ts';
import { cleanDeep } from '../clean-deep.ts';
import { addAboutSheet } from './about-sheet.ts';
import { escapeText } from './cell-values.ts';
import type { EventLetters, LetterRow } from './event-letters-model.ts';
import { withGrowingRows } from './growing-rows.ts';
import { addTableSheet, type PageEdges, type SheetColumn } from './table-sheet.ts';

/** The letters list of an event (.xlsx): a sheet that explains it, then one row a student for a mail merge. */
export async function eventLettersToExcel(raw: EventLetters): Promise<Uint8Array> {
  const letters = cleanDeep(raw);
  const workbook = new ExcelJS.Workbook();
  const title = `Letters for ${letters.event}`;
  const made = new Date(`${letters.today}T12:00:00Z`);
  const creator = escapeText(letters.schoolName);
  Object.assign(workbook, {
    title: escapeText(title),
    language: 'en-GB',
    company: creator,
    creator,
    lastModifiedBy: creator,
    created: made,
    modified: made,
  });
  const edges: PageEdges = {
    schoolName: letters.schoolName,
    title: `${title}, contains personal data`,
    status: 'Made',
    date: letters.today,
  };
  const count = countOf(letters.rows.length, 'student');
  addAboutSheet(workbook, edges, [
    [title, ''],
    ['School', letters.schoolName],
    ['Made', formatDay(letters.today)],
    ['Whom', `${count}: ${listOf(letters.stages.map((stage) => stage.toLowerCase()))}.`],
    [
      'Letters',
      'One row a student. In Word: Mailings, Select Recipients, Use an Existing List, then the sheet “Letters”.',
    ],
    ['Personal data', 'Children’s names. Keep it where only those who need it can open it, and delete it after use.'],
  ]);
  addTableSheet(workbook, edges, {
    name: 'Letters',
    table: 'Letters',
    columns: columnsOf(letters),
    items: letters.rows,
    frozen: 2,
  });
  return withGrowingRows(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** Every row says all of the event: a mail merge knows one row at a time. */
function columnsOf(letters: EventLetters): readonly SheetColumn<LetterRow>[] {
  const same = (title: string, width: number, text: string): SheetColumn<LetterRow> => ({
    title,
    width,
    value: () => text,
  });
  return [
    { title: 'Surname', width: 18, value: ({ surname }) => surname },
    { title: 'Forename', width: 16, value: ({ forename }) => forename },
    { title: 'Known as', width: 14, value: ({ knownAs }) => knownAs },
    { title: 'Form', width: 9, value: ({ form }) => form },
    { title: 'Year', width: 8, value: ({ year }) => year, format: 'whole' },
    same('Event', 28, letters.event),
    same('Date', 24, letters.day),
    same('Time', 9, letters.time),
    same('Place', 20, letters.place),
    same('Provider', 22, letters.provider),
    same('Entry deadline', 24, letters.deadline),
    same('Cost', 9, letters.cost),
    same('Permission needed', 13, letters.needsPermission),
    { title: 'Permission', width: 13, value: ({ permission }) => permission },
    same('Reply by', 24, letters.replyBy),
    { title: 'Stage', width: 13, value: ({ stage }) => stage },
  ];
}
