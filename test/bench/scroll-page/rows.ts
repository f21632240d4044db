/** A row of either table. */
export interface BenchRow {
  readonly id: string;
  readonly cells: readonly string[];
}

export const COLUMNS = [
  'Name',
  'Form',
  'Year',
  'Target',
  'Reason',
  'KS2',
  'Current',
  'Strand',
  'Group',
  'Hours',
  'Attendance',
  'Note',
] as const;

/** 5,000 students that nobody has met. */
export const ROWS: readonly BenchRow[] = Array.from({ length: 5_000 }, (_, i) => ({
  id: `s${i}`,
  cells: [
    `Student ${i + 1}`,
    `${7 + (i % 5)}${'ABCDE'[i % 5] ?? ''}`,
    String(7 + (i % 5)),
    String(7 + (i % 3)),
    'Ever 6 FSM',
    String(100 + (i % 21)),
    String(4 + (i % 5)),
    'Curriculum support',
    `Group ${1 + (i % 12)}`,
    String((i % 30) / 2),
    `${80 + (i % 20)}%`,
    i % 7 === 0 ? 'Nominated by a teacher' : '',
  ],
}));
