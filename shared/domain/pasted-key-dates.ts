import type { KeyDate } from '../contract/school.ts';
import { KEY_DATE_KINDS, kindOfKeyDate } from './key-dates.ts';
import { type LineNote, type PastedLine, readPastedLines, weekdayOf } from './pasted-days.ts';
import { academicYearName, academicYearOf, formatDay } from './school-year.ts';
import { foldText } from './text.ts';

export interface PastedKeyDates {
  readonly keyDates: readonly KeyDate[];
  /** Lines that were not taken, or not quite as they stand. Every line that holds something is taken or is here. */
  readonly notes: readonly LineNote[];
}

const MAX_NAME = 100;
const HEADINGS =
  /^(events?|names?|what|key dates?|dates?|days?|from|to|start|end|starts?|ends?|first day|last day|kind|type|calendar|title|description|when|year|\d{4}|\s|[/&,:-])+$/i;

/** Key dates out of a list copied from Excel, Word or a web page: a name and a day, or a first and a last day, a line. */
export function readKeyDates(text: string, startYear: number): PastedKeyDates {
  const keyDates: KeyDate[] = [];
  const notes: LineNote[] = [];
  for (const line of readPastedLines(text, startYear)) {
    const note = (why: string, isHarmless = false) =>
      notes.push({ line: line.number, text: line.text.trim(), why, ...(isHarmless ? { isHarmless: true } : {}) });
    const { name, kind } = nameOf(line);
    if (line.badDay !== null) note(`“${line.badDay}” is not a real day`);
    else if (line.days.length === 0) {
      if (!HEADINGS.test(line.text.trim())) note('There is no date in it');
    } else if (name === '') note('It has a date, but no name');
    else if (name.length > MAX_NAME) note(`Its name is longer than ${MAX_NAME} characters`);
    else {
      for (const [firstOn, lastOn] of stretchesOf(line)) {
        if (lastOn < firstOn) note(`It ends on ${formatDay(lastOn)}, before it starts`);
        else if (academicYearOf(firstOn) !== startYear)
          note(`${formatDay(firstOn)} is not in ${academicYearName(startYear)}`);
        else keyDates.push({ firstOn, lastOn, name, kind });
      }
      for (const { day, wrongWeekday } of line.days) {
        if (wrongWeekday)
          note(`${formatDay(day)} is a ${weekdayOf(day)}, not a ${wrongWeekday}. It was taken by its date`, true);
      }
    }
  }
  return { keyDates: keyDates.sort((a, b) => a.firstOn.localeCompare(b.firstOn)), notes };
}

function nameOf({ words }: PastedLine): Pick<KeyDate, 'name' | 'kind'> {
  const kindCell = words.length < 2 ? undefined : words.find((w) => kindCalled(w) !== null);
  const name = words.filter((w) => w !== kindCell).join(', ');
  return { name, kind: (kindCell === undefined ? null : kindCalled(kindCell)) ?? kindOfKeyDate(name) };
}

/** The kind a cell names in our own words, as in a list copied out of this app. */
function kindCalled(cell: string): KeyDate['kind'] | null {
  const found = Object.entries(KEY_DATE_KINDS).find(([, label]) => foldText(label) === foldText(cell));
  return found ? (found[0] as KeyDate['kind']) : null;
}

/** The first and last day of each stretch in a line; a day alone is both. */
export function stretchesOf({ days, endsStretch }: PastedLine): readonly (readonly [string, string])[] {
  const stretches: [string, string][] = [];
  let isOpen = false;
  for (const [i, { day }] of days.entries()) {
    const last = stretches.at(-1);
    if (isOpen && last && endsStretch[i - 1]) {
      last[1] = day;
      isOpen = false;
    } else {
      stretches.push([day, day]);
      isOpen = true;
    }
  }
  return stretches;
}

/** The key dates of a list with those pasted besides: one that is there already, by name and days, is not added again. */
export function withPastedKeyDates(present: readonly KeyDate[], pasted: readonly KeyDate[]): readonly KeyDate[] {
  const nameOfDate = (d: KeyDate) => `${d.firstOn} ${d.lastOn} ${foldText(d.name)}`;
  const seen = new Set(present.map(nameOfDate));
  const added = pasted.filter((d) => {
    const isNew = !seen.has(nameOfDate(d));
    seen.add(nameOfDate(d));
    return isNew;
  });
  return [...present, ...added].sort((a, b) => a.firstOn.localeCompare(b.firstOn));
}
