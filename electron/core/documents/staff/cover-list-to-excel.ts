import ExcelJS from 'exceljs';
import { type CoverAbsence, type CoverList, coverSummary } from '../../../../shared/domain/cover-list.ts';
import { formatWeekday } from '../../../../shared/domain/pd-session.ts';
import { COVER_STATES } from '../../../../shared/domain/plan.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { addAboutSheet } from '../excel/about-sheet.ts';
import { dayCell, escapeText } from '../excel/cell-values.ts';
import { withGrowingRows } from '../excel/growing-rows.ts';
import { addTableSheet, type PageEdges, type SheetColumn } from '../excel/table-sheet.ts';
import { type CoverRange, rangeOf } from './cover-list-words.ts';
import type { StaffFacts } from './staff-facts.ts';

interface Row extends CoverAbsence {
  readonly name: string;
}

const COLUMNS: readonly SheetColumn<Row>[] = [
  { title: 'Date', width: 11, format: 'date', value: (r) => dayCell(r.session.heldOn) },
  { title: 'Weekday', width: 11, value: (r) => formatWeekday(r.session.heldOn).split(' ')[0] ?? '' },
  { title: 'Who is out', width: 22, value: (r) => r.name },
  { title: 'Periods', width: 10, value: (r) => r.session.periods },
  { title: 'From', width: 10, value: (r) => r.session.startsAt ?? 'Whole day' },
  { title: 'To', width: 7, value: (r) => r.session.endsAt },
  { title: 'Ref', width: 6, value: (r) => r.ref },
  { title: 'What for', width: 42, value: (r) => r.title },
  { title: 'Place', width: 16, value: (r) => r.session.place },
  { title: 'Cover', width: 15, value: (r) => COVER_STATES[r.session.cover] },
  { title: 'Notes', width: 26, value: (r) => r.session.coverNotes },
];

/** A sheet that sums it up, then the cover list as one Excel table, a row for each person at each session. */
export async function coverListToExcel(facts: StaffFacts, list: CoverList, range: CoverRange): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const title = `Cover for PD, ${rangeOf(range)}`;
  const made = new Date(`${facts.today}T12:00:00Z`);
  const creator = escapeText(facts.plan.authors || facts.school.name);
  Object.assign(workbook, {
    title: escapeText(title),
    language: 'en-GB',
    company: escapeText(facts.school.name),
    creator,
    lastModifiedBy: creator,
    created: made,
    modified: made,
  });
  const edges: PageEdges = { schoolName: facts.school.name, title, status: 'Made', date: facts.today };
  const items = list.days.flatMap((d) => d.people.flatMap((p) => p.absences.map((a) => ({ ...a, name: p.name }))));
  addAboutSheet(workbook, edges, [
    [title, ''],
    ['School', facts.school.name],
    ['In short', coverSummary(list)],
    ['Questions', facts.asks],
    ['Made', formatDay(facts.today)],
    ['Cover list', 'One row for each person at each PD session that needs cover. Filter or sort it as you need.'],
  ]);
  addTableSheet(workbook, edges, { name: 'Cover list', table: 'CoverList', columns: COLUMNS, items, frozen: 0 });
  return withGrowingRows(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
