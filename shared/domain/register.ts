import { MARK_KEYS, MARKS, type Mark } from './sessions.ts';
import { countOf } from './text.ts';

/** How late somebody is until the minutes are typed. */
export const USUAL_MINUTES_LATE = 5;

/** What a register holds of a student; a null mark is still to be given. */
export interface RowMark {
  readonly mark: Mark | null;
  /** Above 0 only with "late". */
  readonly minutesLate: number;
  /** Only with "other activity": what it was. */
  readonly note: string;
}

export type RowMarks = ReadonlyMap<string, RowMark>;

/** A register while it is being taken. */
export interface RegisterDraft {
  /** The students in the order of the rows. */
  readonly ids: readonly string[];
  readonly marks: RowMarks;
  /** The row that keys act on, from 0. */
  readonly at: number;
  /** The digits of a row number so far. */
  readonly typed: string;
  /** The marks before each change, the latest last. */
  readonly before: readonly RowMarks[];
}

/** What the screen has to do besides showing the draft. */
export type KeyEffect = 'moved' | 'marked' | 'minutes' | 'note' | 'save';

export const PRESENT: RowMark = { mark: 'present', minutesLate: 0, note: '' };
export const NO_MARK: RowMark = { mark: null, minutesLate: 0, note: '' };

/** A register of these students: everybody is present until something else is said. */
export function newDraft(ids: readonly string[], marks: RowMarks = new Map()): RegisterDraft {
  return { ids, marks: new Map(ids.map((id) => [id, marks.get(id) ?? PRESENT])), at: 0, typed: '', before: [] };
}

export const markOf = ({ marks }: Pick<RegisterDraft, 'marks'>, id: string): RowMark => marks.get(id) ?? PRESENT;

/** The row as it is once it has that mark: minutes only for late, a note only for another activity. */
export function withMark(row: RowMark, mark: Mark): RowMark {
  return {
    mark,
    minutesLate: mark === 'late' ? row.minutesLate || USUAL_MINUTES_LATE : 0,
    note: mark === 'other-activity' ? row.note : '',
  };
}

const isSame = (a: RowMark, b: RowMark) => a.mark === b.mark && a.minutesLate === b.minutesLate && a.note === b.note;

/** Gives marks to some students, as one change that can be taken back; without a difference the draft stays as it is. */
export function mark(draft: RegisterDraft, given: RowMarks): RegisterDraft {
  const differs = [...given].filter(([id, row]) => !isSame(markOf(draft, id), row));
  if (differs.length === 0) return draft.typed === '' ? draft : { ...draft, typed: '' };
  const marks = new Map([...draft.marks, ...differs]);
  return { ...draft, marks, typed: '', before: [...draft.before, draft.marks] };
}

/** Takes back the last change of marks; null when there is none. */
export function takeBack(draft: RegisterDraft): RegisterDraft | null {
  const marks = draft.before.at(-1);
  return marks === undefined ? null : { ...draft, marks, typed: '', before: draft.before.slice(0, -1) };
}

const MARK_OF_KEY: ReadonlyMap<string, Mark> = new Map(
  (Object.keys(MARK_KEYS) as Mark[]).map((mark) => [MARK_KEYS[mark], mark]),
);

/**
 * What a key does in a register: an arrow or the digits of a row number go to a student, a letter marks the student one
 * is at, Enter takes the register. Null for a key that means nothing here.
 */
export function registerKey(
  draft: RegisterDraft,
  key: string,
): { readonly draft: RegisterDraft; readonly effect: KeyEffect } | null {
  const last = draft.ids.length - 1;
  const to = (row: number) =>
    ({ draft: { ...draft, at: Math.min(Math.max(row, 0), Math.max(last, 0)), typed: '' }, effect: 'moved' }) as const;
  switch (key) {
    case 'ArrowDown':
      return to(draft.at + 1);
    case 'ArrowUp':
      return to(draft.at - 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(last);
    case 'Enter':
      return { draft: { ...draft, typed: '' }, effect: 'save' };
  }
  if (/^\d$/.test(key)) return toRowNumber(draft, key);
  const given = MARK_OF_KEY.get(key.toUpperCase());
  const id = draft.ids[draft.at];
  if (given === undefined || id === undefined) return null;
  const marked = mark(draft, new Map([[id, withMark(markOf(draft, id), given)]]));
  return { draft: marked, effect: given === 'late' ? 'minutes' : given === 'other-activity' ? 'note' : 'marked' };
}

/** Digits gather to a row number; one that would lead past the last row begins another. */
function toRowNumber(draft: RegisterDraft, digit: string): { draft: RegisterDraft; effect: KeyEffect } | null {
  const typed = [draft.typed + digit, digit].find((text) => Number(text) >= 1 && Number(text) <= draft.ids.length);
  return typed === undefined ? null : { draft: { ...draft, at: Number(typed) - 1, typed }, effect: 'moved' };
}

/** "Late, 5 minutes", "Absent", "No mark yet". */
export function markWords({ mark: given, minutesLate }: RowMark): string {
  if (given === null) return 'No mark yet';
  return given === 'late' ? `${MARKS.late}, ${countOf(minutesLate, 'minute')}` : MARKS[given];
}

/** "9 present, 1 late, 2 absent", in the order of the marks. */
export function marksSummary(rows: readonly RowMark[]): string {
  const words = (Object.keys(MARKS) as Mark[]).flatMap((one) => {
    const n = rows.filter((row) => row.mark === one).length;
    return n === 0 ? [] : [`${n} ${MARKS[one].toLowerCase()}`];
  });
  const open = rows.filter((row) => row.mark === null).length;
  return [...words, ...(open > 0 ? [`${open} without a mark`] : [])].join(', ');
}
