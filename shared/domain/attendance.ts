import { ATTENDED, MARKS, type Mark } from './sessions.ts';

/** How often a student, or several, got each mark. */
export type MarkCounts = Readonly<Record<Mark, number>>;
export const MARK_NAMES = Object.keys(MARKS) as Mark[];

export const NO_MARKS: MarkCounts = {
  present: 0,
  late: 0,
  absent: 0,
  'not-in-school': 0,
  'other-activity': 0,
  'not-expected': 0,
};

/** Sessions a student came to, and those of which the attendance rate is taken. */
export interface Attendance {
  readonly attended: number;
  readonly of: number;
}

/** The marks of several together. */
export function addMarks(all: Iterable<MarkCounts>): MarkCounts {
  const sum = { ...NO_MARKS };
  for (const counts of all) for (const mark of MARK_NAMES) sum[mark] += counts[mark];
  return sum;
}

/** How many were present or late. */
export const attendedOf = (counts: MarkCounts): number =>
  MARK_NAMES.reduce((sum, mark) => (ATTENDED.has(mark) ? sum + counts[mark] : sum), 0);

/**
 * Present and late, of these with absent and not in school; null without any such mark. "Other activity" and
 * "not expected" are outside it (product.md, Rules).
 */
export function attendanceOf(counts: MarkCounts): Attendance | null {
  const attended = attendedOf(counts);
  const of = attended + counts.absent + counts['not-in-school'];
  return of === 0 ? null : { attended, of };
}

/** The rate as a whole per cent, a half rounded up. */
export const percentOf = ({ attended, of }: Attendance): number => Math.floor((200 * attended + of) / (2 * of));

/** "12 of 14 (86%)"; "no marks yet", never 0%, without marks. */
export function attendanceWords(counts: MarkCounts): string {
  const attendance = attendanceOf(counts);
  if (attendance === null) return 'no marks yet';
  return `${attendance.attended} of ${attendance.of} (${percentOf(attendance)}%)`;
}
