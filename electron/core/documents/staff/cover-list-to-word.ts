import {
  type CoverAbsence,
  type CoverDay,
  type CoverList,
  coverSummary,
} from '../../../../shared/domain/cover-list.ts';
import { formatWeekday, timesOf } from '../../../../shared/domain/pd-session.ts';
import { COVER_STATES } from '../../../../shared/domain/plan.ts';
import { LANDSCAPE } from '../word/look.ts';
import { type Block, note, paragraphs } from '../word/pieces.ts';
import { type Cell, NOTHING, table } from '../word/table.ts';
import { joined } from '../words.ts';
import { type CoverRange, rangeOf } from './cover-list-words.ts';
import type { StaffFacts } from './staff-facts.ts';
import { staffPaper } from './staff-paper.ts';

/** Who is out for PD, day by day, to print for whoever arranges cover. */
export function coverListToWord(facts: StaffFacts, list: CoverList, range: CoverRange): Promise<Uint8Array> {
  const rows = list.days.flatMap(rowsOf);
  const blocks: Block[] = [
    ...paragraphs(coverSummary(list)),
    ...(rows.length === 0
      ? []
      : [
          table(
            [
              { title: 'Day', width: 2800 },
              { title: 'Who is out', width: 2300 },
              { title: 'Periods', width: 1200 },
              { title: 'Time', width: 1450 },
              { title: 'What for', width: 3300 },
              { title: 'Cover', width: 1650 },
              { title: 'Notes', width: LANDSCAPE.text - 12700 },
            ],
            rows,
            { about: 'Who is out of lessons for PD, by day' },
          ),
        ]),
    note(`Questions: ${facts.asks}.`),
  ];
  return staffPaper(facts, { kind: 'Cover list', title: `Cover for PD, ${rangeOf(range)}`, blocks, landscape: true });
}

/** The day stands at its first row, a name at its first row of the day. */
function rowsOf({ day, people }: CoverDay): Cell[][] {
  return people.flatMap(({ name, absences }, person) =>
    absences.map((absence, i) => [
      person === 0 && i === 0 ? { text: formatWeekday(day), bold: true } : '',
      i === 0 ? { text: name, bold: true } : '',
      ...restOf(absence),
    ]),
  );
}

function restOf({ session, ref, title }: CoverAbsence): Cell[] {
  return [
    session.periods || NOTHING,
    timesOf(session),
    joined(' ', ref, title),
    { text: COVER_STATES[session.cover], bold: session.cover === 'needed' },
    joined('\n', session.coverNotes, session.place === '' ? '' : `Place: ${session.place}`),
  ];
}
