import { Paragraph } from 'docx';
import type { SessionRow } from '../../../../shared/contract/sessions.ts';
import { formatWeekday } from '../../../../shared/domain/pd-session.ts';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { formatDayShort } from '../../../../shared/domain/school-year.ts';
import { MARK_KEYS, MARKS, type Mark } from '../../../../shared/domain/sessions.ts';
import { strandWords } from '../../../../shared/domain/strands.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { LANDSCAPE, PORTRAIT } from '../word/look.ts';
import { type PaperMaker, writePaper } from '../word/paper.ts';
import { type Block, field, heading, note } from '../word/pieces.ts';
import { type Cell, type Column, table } from '../word/table.ts';
import { joined } from '../words.ts';

/** A student on a register that is printed: the name as it may be shown, and the mark where the register was taken. */
export interface PrintedStudent {
  readonly id: string;
  readonly name: string;
  /** "Year 10, 10B". */
  readonly about: string;
}

export interface PrintedRegister {
  readonly session: SessionRow;
  /** Who is expected, or has a mark, by name. */
  readonly students: readonly PrintedStudent[];
  readonly marks: ReadonlyMap<string, Mark>;
}

/** Empty lines below the students of a register that is still to be taken. */
const GUEST_ROWS = 3;
const FOOT = 'Contains personal data: keep it as the school’s policy says';
const MARK_WORDS = (Object.keys(MARKS) as Mark[]).map((mark) => `${MARK_KEYS[mark]} ${MARKS[mark].toLowerCase()}`);
const KEY = `Leave the box empty for somebody who is there. Else ${MARK_WORDS.slice(1).join(', ')}.`;

/** Registers to fill in by hand, each on a page of its own. */
export function registerPages(maker: PaperMaker, registers: readonly PrintedRegister[]): Promise<Uint8Array> {
  const [only] = registers;
  const title = registers.length === 1 && only ? titleOf(only.session) : `${countOf(registers.length, 'register')}`;
  const blocks = registers.flatMap((register, i) => [
    ...(registers.length === 1 ? [] : [pageHeading(titleOf(register.session), i > 0)]),
    ...pageOf(register),
  ]);
  return writePaper(maker, { kind: 'Register', title, blocks, foot: FOOT });
}

const titleOf = ({ groupName, heldOn }: SessionRow) => `${groupName}, ${formatWeekday(heldOn)}`;

const pageHeading = (text: string, pageBreakBefore: boolean): Block =>
  new Paragraph({ text, heading: 'Heading1', pageBreakBefore });

function pageOf({ session, students, marks }: PrintedRegister): readonly Block[] {
  const { startsAt, minutes, place, topic, deliveredMinutes } = session;
  return [
    ...field('When', `${startsAt}, ${formatMinutes(deliveredMinutes ?? minutes)}`),
    ...field('Where', place),
    ...field('Strand', strandWords(session)),
    ...field('Topic', topic),
    table(
      [
        { title: 'No.', width: 560, kind: 'number' },
        { title: 'Student', width: 3300 },
        { title: 'Year and form', width: 1700 },
        { title: 'Mark', width: 1500 },
        { title: 'Minutes late, notes', width: PORTRAIT.text - 7060 },
      ],
      [
        ...students.map(({ id, name, about }, i) => [String(i + 1), name, about, markOf(marks.get(id)), '']),
        ...(session.status === 'held' ? [] : guestRows(students.length)),
      ],
      { about: `Students of ${session.groupName}`, grid: true },
    ),
    note(KEY),
    heading(2, 'What was learned, and the next step'),
    note(joined(' ', session.learned, session.nextStep) || ' '),
  ];
}

/** Lines for who comes as a guest, or joins that day. */
const guestRows = (after: number): readonly Cell[][] =>
  Array.from({ length: GUEST_ROWS }, (_, i) => [String(after + i + 1), '', '', '', '']);

const markOf = (mark: Mark | undefined): Cell => (mark === undefined ? '' : MARKS[mark]);

/** As many days as a page across can hold with room to write. */
const DAYS_ON_A_PAGE = 12;
const NAME_WIDTH = 3400;

/** The registers of one group side by side: a row a student, a box a day; more days than a page holds go on a next table. */
export function registerGrid(
  maker: PaperMaker,
  groupName: string,
  registers: readonly PrintedRegister[],
): Promise<Uint8Array> {
  const students = [...new Map(registers.flatMap((r) => r.students.map((s) => [s.id, s] as const))).values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'en-GB'),
  );
  const tables: Block[] = [];
  for (let first = 0; first < registers.length; first += DAYS_ON_A_PAGE) {
    tables.push(gridOf(groupName, students, registers.slice(first, first + DAYS_ON_A_PAGE)));
  }
  const last = registers.at(-1)?.session.heldOn ?? '';
  const from = registers[0]?.session.heldOn ?? '';
  const title = `${groupName}, ${formatDayShort(from)}${last === from ? '' : ` to ${formatDayShort(last)}`}`;
  return writePaper(maker, {
    kind: 'Register',
    title,
    blocks: [...tables, note(KEY)],
    landscape: true,
    foot: FOOT,
  });
}

function gridOf(groupName: string, students: readonly PrintedStudent[], registers: readonly PrintedRegister[]): Block {
  const width = Math.floor((LANDSCAPE.text - NAME_WIDTH) / Math.max(registers.length, 6));
  const columns: Column[] = [
    { title: 'Student', width: LANDSCAPE.text - width * registers.length },
    ...registers.map(({ session }) => ({
      title: `${formatDayShort(session.heldOn).replace(/ \d{4}$/, '')} ${session.startsAt}`,
      width,
      kind: 'mark' as const,
    })),
  ];
  const rows = students.map((student) => [
    joined(', ', student.name, student.about),
    ...registers.map(({ students: expected, marks }): Cell => {
      const mark = marks.get(student.id);
      if (mark !== undefined) return MARK_KEYS[mark];
      return expected.some(({ id }) => id === student.id) ? '' : { text: '', fill: 'EEF0F4' };
    }),
  ]);
  return table(columns, rows, { about: `Registers of ${groupName}: a row a student, a column a session`, grid: true });
}
