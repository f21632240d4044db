import type { AnswerColumn } from '../contract/answers-import.ts';
import type { AuditFramework, AuditStatement, Rating } from '../contract/audit.ts';
import type { UnreadCell } from './answers-notices.ts';
import { readRating } from './answers-ratings.ts';
import { readTimes } from './answers-time.ts';
import { wantsPdReader } from './answers-wants-pd.ts';

/** The part of a `TextTable` that answers are read from. */
export interface AnswersTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The row number in the file of each row. */
  readonly rowNumbers: readonly number[];
  readonly notices: readonly string[];
}

/** One row of the file, read by the columns as they are matched. */
export interface AnswerRow {
  readonly rowNumber: number;
  readonly name: string;
  readonly email: string;
  /** ISO day and time; null when there is none that can be read. */
  readonly answeredAt: string | null;
  /** There is something in the time's cell, and it is no time. */
  readonly unreadTime: boolean;
  readonly note: string;
  readonly ratings: ReadonlyMap<string, Rating | null>;
  readonly wantsPd: ReadonlySet<string>;
  readonly unreadRatings: readonly UnreadCell[];
  readonly unreadWishes: readonly UnreadCell[];
}

/** Microsoft Forms writes this where it does not know who answered. */
const NOBODY = /^(?:anonymous|unknown|n\/?a|-)$/i;

export function readRows(
  table: AnswersTable,
  columns: readonly AnswerColumn[],
  framework: AuditFramework,
): readonly AnswerRow[] {
  const statements = statementsOf(framework);
  const ratingOf = remembered((text) => readRating(text, framework.staffScale));
  const readWishes = wantsPdReader([...statements.values()]);
  const indexes = (kind: AnswerColumn['use']['kind']) => columns.filter((c) => c.use.kind === kind).map((c) => c.index);
  const [names, emails, wishes, notes] = [indexes('name'), indexes('email'), indexes('wants-pd'), indexes('note')];
  const timeColumn = indexes('answered')[0];
  const timeTexts = table.rows.map((row) => (timeColumn === undefined ? '' : (row[timeColumn]?.trim() ?? '')));
  const times = readTimes(timeTexts);
  const rated = columns.flatMap(({ index, use }) => (use.kind === 'statement' ? [{ index, id: use.statementId }] : []));

  return table.rows.map((row, i) => {
    const rowNumber = table.rowNumbers[i] ?? i + 1;
    const cellsOf = (at: readonly number[]) => at.map((index) => row[index]?.trim() ?? '').filter((t) => t !== '');
    const who = (at: readonly number[]) => cellsOf(at).filter((text) => !NOBODY.test(text));
    const ratings = new Map<string, Rating | null>();
    const unreadRatings: UnreadCell[] = [];
    for (const { index, id } of rated) {
      const text = row[index] ?? '';
      const value = ratingOf(text);
      ratings.set(id, value === 'unreadable' ? null : value);
      if (value === 'unreadable')
        unreadRatings.push({ rowNumber, column: index, about: statements.get(id)?.code ?? '', text });
    }
    const wanted = wishes.map((index) => ({ index, ...readWishes(row[index] ?? '') }));
    return {
      rowNumber,
      ...respondent(who(names).join(' '), who(emails)[0] ?? ''),
      answeredAt: times[i] ?? null,
      unreadTime: timeTexts[i] !== '' && times[i] === null,
      note: cellsOf(notes).join('\n'),
      ratings,
      wantsPd: new Set(wanted.flatMap((w) => w.statementIds)),
      unreadRatings,
      unreadWishes: wanted.flatMap((w) =>
        w.unread.map((text) => ({ rowNumber, column: w.index, about: 'PD wanted', text })),
      ),
    };
  });
}

/** Within what the staff list holds. A user name in the place of an email is a name, if there is no better one. */
function respondent(name: string, email: string): { readonly name: string; readonly email: string } {
  const isEmail = /^[^\s@]+@[^\s@]+$/.test(email) && email.length <= 200;
  return { name: (name || (isEmail ? '' : email)).slice(0, 120).trim(), email: isEmail ? email : '' };
}

/** The statements asked of staff, by id. */
export function statementsOf(framework: AuditFramework): ReadonlyMap<string, AuditStatement> {
  const asked = framework.domains.flatMap((domain) => domain.statements.filter((s) => s.askedOfStaff));
  return new Map(asked.map((statement) => [statement.id, statement]));
}

/** A form's cells repeat a few texts thousands of times: each is read once. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { value: T }>();
  return (text) => {
    const found = known.get(text) ?? { value: read(text) };
    known.set(text, found);
    return found.value;
  };
}
