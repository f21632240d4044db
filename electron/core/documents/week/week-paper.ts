import { Paragraph } from 'docx';
import type { WeekPaperLine } from '../../../../shared/contract/session-documents.ts';
import type { WeekItem } from '../../../../shared/contract/week.ts';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import type { WeekHours } from '../../../../shared/domain/week-hours.ts';
import { WORK_KINDS } from '../../../../shared/domain/work.ts';
import { COLOURS } from '../colours.ts';
import { PORTRAIT } from '../word/look.ts';
import { type PaperMaker, section, writePaper } from '../word/paper.ts';
import { field, note } from '../word/pieces.ts';
import { type Cell, type Column, table } from '../word/table.ts';
import { rowHeight, shortened, textHeight } from './week-room.ts';

export interface PrintedItem {
  /** "15:15 to 16:15". */
  readonly when: string;
  readonly title: string;
  readonly place: string;
  /** What else is to know, and who runs it. */
  readonly about: string;
  readonly state: WeekItem['state'];
}

export interface PrintedDay {
  /** "Mon 23 Nov". */
  readonly name: string;
  /** What the school's calendar says of it alone. */
  readonly notices: readonly string[];
  readonly items: readonly PrintedItem[];
}

export interface PrintedWeek {
  /** Monday. */
  readonly firstOn: string;
  readonly hours: WeekHours;
  /** Most pressing first. */
  readonly lines: readonly WeekPaperLine[];
  /** What is left of each day's time: "Mon 20 min". */
  readonly free: readonly string[];
  /** What the school's calendar says of every day. */
  readonly notices: readonly string[];
  readonly days: readonly PrintedDay[];
  /** Each in words. */
  readonly lostDays: readonly string[];
}

/** What the page holds beside headings and heads of tables, in lines of table text, with a little to spare. */
const ROOM = 45.5;
/** What a labelled line, a line about a table and a line to write on take of it. */
const FIELD_HEIGHT = { line: 1.1, edges: 0.3 } as const;
const NOTE_HEIGHT = { line: 1.1, edges: 0.9 } as const;
const WRITING_HEIGHT = 3;
const WRITING_LINES = { fewest: 1, usual: 2, most: 6 } as const;
/** The fewest things to do that have a row with their reason, however full the calendar. */
const FEWEST_ROWS = 3;

/** A week on one page: hours, what to do and why, the calendar by day, lost days, and lines to write on. */
export function weekPaper(maker: PaperMaker, week: PrintedWeek): Promise<Uint8Array> {
  const head = headLines(week);
  const columns = calendarColumns(week.days);
  const days = calendarRows(week.days);
  const taken =
    head.reduce((sum, { text }) => sum + textHeight(text, FIELD_LETTERS, FIELD_HEIGHT), 0) +
    days.reduce((sum, row) => sum + rowHeight(columns, row), 0) +
    WRITING_LINES.usual * WRITING_HEIGHT;
  const { rows, also, room } = linesThatFit(week.lines, ROOM - taken);
  const writingLines = WRITING_LINES.usual + Math.floor(room / WRITING_HEIGHT);
  return writePaper(maker, {
    kind: 'The week on one page',
    title: `Week of ${formatDay(week.firstOn)}`,
    blocks: [
      ...head.flatMap(({ label, text }) => field(label, text)),
      section('What to do, and why'),
      ...(rows.length === 0
        ? [note('Nothing presses.')]
        : [table(TO_DO, rows, { about: 'What to do, why, and about how long it takes' })]),
      ...(also === '' ? [] : [note(also)]),
      section('Calendar'),
      table(columns, days, { about: 'The week by day: time, what, where, who comes, and who runs it' }),
      note('Where nobody is named, you run it. Where nothing else is said, it is still to come.'),
      table(
        [{ title: 'Notes', width: PORTRAIT.text }],
        Array.from({ length: clamp(writingLines, WRITING_LINES.fewest, WRITING_LINES.most) }, () => ['']),
        { about: 'Lines to write on', tall: true },
      ),
      // Word ends a document with a paragraph, and would add a tall one.
      new Paragraph({ style: 'SectionEnd' }),
    ],
    foot: `As of ${formatDay(maker.today)}`,
  });
}

const clamp = (n: number, least: number, most: number) => Math.min(most, Math.max(least, n));

/** Letters in a labelled line, about. */
const FIELD_LETTERS = 72;

interface HeadLine {
  readonly label: string;
  readonly text: string;
}

/** "5 h planned of 6 h 30, 1 h 30 free; 2 h used so far", the same by kind of work, free time by day, what was lost, what is on all week. */
function headLines({ hours, free, lostDays, notices }: PrintedWeek): readonly HeadLine[] {
  const { isTimeGiven, allowedMinutes, plannedMinutes, usedMinutes } = hours;
  const { freeMinutes, overMinutes, lostMinutes, byWork } = hours;
  const rest =
    overMinutes > 0 ? `${formatMinutes(overMinutes)} more than there is` : `${formatMinutes(freeMinutes)} free`;
  const lost = lostMinutes > 0 ? `, ${formatMinutes(lostMinutes)} lost` : '';
  const works = byWork
    .filter(({ planned, used }) => planned + used > 0)
    .map(({ work, planned, used }) => {
      const done = used > 0 ? ` (${unbroken(formatMinutes(used))} used)` : '';
      return `${WORK_KINDS[work]} ${unbroken(formatMinutes(planned))}${done}`;
    });
  const used = `${formatMinutes(usedMinutes)} used so far`;
  const allowed = isTimeGiven ? ` of ${formatMinutes(allowedMinutes)}${lost}, ${rest}` : '';
  const planned = `${formatMinutes(plannedMinutes)} planned${allowed}`;
  return [
    {
      label: 'Hours',
      text: allowedMinutes + lostMinutes + plannedMinutes === 0 ? 'No time of yours this week' : `${planned}; ${used}`,
    },
    { label: 'By kind of work', text: works.join('; ') },
    { label: 'Free by day', text: free.map(unbroken).join('; ') },
    { label: lostDays.length === 1 ? 'Lost day' : 'Lost days', text: lostDays.join('; ') },
    { label: 'All week', text: notices.join('; ') },
  ].filter(({ text }) => text !== '');
}

/** Kept on one line. */
const unbroken = (text: string) => text.replaceAll(' ', '\u00a0');

const TO_DO: readonly Column[] = [
  { title: '', width: 1250 },
  { title: 'What, and why', width: PORTRAIT.text - 2250 },
  { title: 'About', width: 1000, kind: 'number' },
];

/** A row with its reason for as many things to do as there is room for, the most pressing first; the rest by title. */
function linesThatFit(lines: readonly WeekPaperLine[], room: number) {
  const all = lines.map((line) => {
    const row = toDoRow(line);
    return { row, height: rowHeight(TO_DO, row) };
  });
  for (let count = all.length; ; count -= 1) {
    const also = alsoWords(lines.slice(count));
    const rows = all.slice(0, count);
    const height = rows.reduce((sum, one) => sum + one.height, textHeight(also, NOTE_LETTERS, NOTE_HEIGHT));
    if (height <= room || count <= FEWEST_ROWS) return { rows: rows.map(({ row }) => row), also, room: room - height };
  }
}

const toDoRow = ({ word, title, why, minutes }: WeekPaperLine): readonly Cell[] => [
  word,
  { lead: shortened(title, 170), text: shortened(why, 170) },
  minutes > 0 ? formatMinutes(minutes) : '',
];

/** Letters in a line under a table, about, and how many the things without a row may take. */
const NOTE_LETTERS = 104;
const ALSO_LETTERS = 420;

/** "Also: Confirm 6 target students; …", and how many are left to the app. */
function alsoWords(lines: readonly WeekPaperLine[]): string {
  const titles: string[] = [];
  let letters = 0;
  for (const { title } of lines) {
    const short = shortened(title, 90);
    if (letters + short.length > ALSO_LETTERS - 60) break;
    titles.push(short);
    letters += short.length + 2;
  }
  if (titles.length === 0) return '';
  const left = lines.length - titles.length;
  const rest = left === 0 ? '' : ` And ${countOf(left, 'more thing')}, which This week in the app lists.`;
  return `Also: ${titles.join('; ')}.${rest}`;
}

const STATES = { planned: '', done: 'Done', cancelled: 'Cancelled' } as const;

/** How things stand has a column once something is done or cancelled. */
function calendarColumns(days: readonly PrintedDay[]): readonly Column[] {
  const hasState = days.some(({ items }) => items.some(({ state }) => STATES[state] !== ''));
  const state = hasState ? 970 : 0;
  return [
    { title: 'Day', width: 1250 },
    { title: 'Time', width: 1450 },
    { title: 'What', width: 2450 },
    { title: 'Where', width: 1000 },
    { title: 'Who', width: PORTRAIT.text - 6150 - state },
    ...(hasState ? [{ title: 'State', width: state }] : []),
  ];
}

function calendarRows(days: readonly PrintedDay[]): readonly (readonly Cell[])[] {
  return days.flatMap(({ name, notices, items }): (readonly Cell[])[] => {
    const day = { lead: name, text: notices.join('\n') };
    if (items.length === 0) return [[day, '', { text: 'Nothing planned', colour: COLOURS.second }]];
    return items.map((item, i) => [i === 0 ? day : '', ...itemCells(item)]);
  });
}

function itemCells({ when, title, place, about, state }: PrintedItem): readonly Cell[] {
  const look = state === 'cancelled' ? { colour: COLOURS.second } : {};
  return [
    { text: when, ...look },
    { text: title, bold: state === 'planned', ...look },
    { text: place, ...look },
    { text: about, ...look },
    STATES[state],
  ];
}
