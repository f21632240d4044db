import type { StudentColumnUse, StudentFileKind } from '../contract/student-import.ts';
import { daysIn, readDay } from './student-days.ts';
import type { StudentColumnMatch } from './student-headings.ts';
import { foldHeading } from './student-headings.ts';
import { quoted, tidyCell } from './student-reading.ts';

/** Headings by which a file is known, and how many of them it takes. */
const SIGNS: readonly { readonly kind: StudentFileKind; readonly needs: number; readonly headings: RegExp }[] = [
  {
    kind: 'dfe-pupil-premium',
    needs: 2,
    headings:
      /^(?:deprivation ?pupil ?premium|service ?child ?premium|adopted ?from ?care ?premium|looked ?after ?premium|pupil ?premium ?(?:fte|cash ?amount|fy ?start ?date|fy ?end ?date))$/,
  },
  {
    kind: 'dfe-ks2',
    needs: 2,
    headings: /^(?:matscore|readscore|gpsscore|matoutcome|readoutcome|matmrk|matarithmrk|mathigh|acadyr)$/,
  },
  {
    kind: 'arbor',
    needs: 2,
    headings:
      /\bat any time (?:this academic year|between|during)\b|^(?:courses classes|looked after in care status|registration form|arbor (?:student )?id)$/,
  },
  {
    kind: 'sims',
    needs: 3,
    headings:
      /^(?:adno|adm(?:ission)? (?:no|number)|legal surname|legal forename|reg group|reg|year group|year taught in|pupil premium indicator|sen status|enrolment status|english as (?:an )?additional language|eligible for free meals|ever in care)$/,
  },
];

const DFE_USES: readonly StudentColumnUse[] = ['ever6Fsm', 'service', 'previouslyLookedAfter', 'lookedAfter', 'asAt'];

/** Which system a file is from, by its headings; `other` where they do not tell. */
export function fileKind(headings: readonly string[], columns: readonly Used[]): StudentFileKind {
  const folded = headings.map(foldHeading);
  const found = SIGNS.find(
    ({ headings: sign, needs }) => folded.filter((heading) => sign.test(heading)).length >= needs,
  );
  if (found) return found.kind;
  // The DfE's files come with other headings too; nobody else has all of this in one list.
  return DFE_USES.every((use) => columns.some((column) => column.use === use)) ? 'dfe-pupil-premium' : 'other';
}

type Used = Pick<StudentColumnMatch, 'index' | 'use'>;

export interface AsAtInput {
  readonly kind: StudentFileKind;
  /** Texts above the list, such as "Report run 07/09/2026 08:14 by Office". */
  readonly above: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly Used[];
  /** ISO day. */
  readonly today: string;
  readonly fileName: string;
}

interface AsAt {
  readonly asAt: string;
  /** In words: where it was found. */
  readonly why: string;
}

/**
 * The day that a file's facts are true for, never after today: from a column of dates (in the DfE's Pupil Premium file the
 * start of the financial year), else a date above the list, else one in the file's name, else today.
 */
export function asAtOf(input: AsAtInput): AsAt {
  return (
    fromColumn(input) ??
    fromAbove(input) ??
    fromFileName(input) ?? { asAt: input.today, why: 'Today: the file does not say' }
  );
}

function fromColumn({ kind, rows, columns, today }: AsAtInput): AsAt | null {
  const index = columns.find(({ use }) => use === 'asAt')?.index;
  if (index === undefined) return null;
  const texts = new Set(rows.map((row) => row[index] ?? ''));
  const asAt = latest(
    [...texts].flatMap((text) => readDay(text) ?? []),
    today,
  );
  if (asAt === null) return null;
  return {
    asAt,
    why: kind === 'dfe-pupil-premium' ? 'The start of the financial year in the file' : 'From the as-at column',
  };
}

const RUN =
  /\b(?:run|report|printed|produced|generated|exported|export|as at|as of|date|correct|created|updated|effective)\b/i;

/** A line that says when the list was made, before any other with a date. */
function fromAbove({ above, today }: AsAtInput): AsAt | null {
  const dated = above.flatMap((line) => {
    const asAt = latest(daysIn(line), today);
    return asAt === null ? [] : { asAt, line };
  });
  const found = dated.find(({ line }) => RUN.test(line)) ?? dated[0];
  return found ? { asAt: found.asAt, why: `From ${quoted(tidyCell(found.line))} above the list` } : null;
}

function fromFileName({ fileName, today }: AsAtInput): AsAt | null {
  const asAt = latest(daysIn(fileName), today);
  return asAt === null ? null : { asAt, why: 'From the file’s name' };
}

function latest(days: readonly string[], today: string): string | null {
  return (
    days
      .filter((day) => day <= today && day >= EARLIEST)
      .toSorted()
      .at(-1) ?? null
  );
}

/** Earlier days in a title are no day on which a list was made. */
const EARLIEST = '2000-01-01';
