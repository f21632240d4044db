import type { StrandDosage } from '../../../../shared/contract/dosage.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { StudentRow } from '../../../../shared/contract/students.ts';
import { type Attendance, addMarks, attendanceOf } from '../../../../shared/domain/attendance.ts';
import {
  addDosage,
  bandNames,
  bandOf,
  type Dosage,
  dosageWords,
  engagementsOf,
} from '../../../../shared/domain/dosage.ts';
import { STRAND_KEYS, STRANDS, type Strand } from '../../../../shared/domain/strands.ts';
import { pupilPremiumOf, STANDINGS, yearGroupOf } from '../../../../shared/domain/students.ts';
import { countOf, listOf } from '../../../../shared/domain/text.ts';

/** A student as the table of dosage shows one. */
export interface DosageRow {
  readonly id: string;
  /** As it may be shown now. */
  readonly name: string;
  readonly year: number | null;
  /** "Target" in the year looked at; empty where nobody had decided. */
  readonly standing: string;
  readonly premium: string;
  readonly strands: ReadonlyMap<Strand, StrandDosage>;
  readonly total: Dosage;
  /** Null: no marks yet. */
  readonly attendance: Attendance | null;
  readonly otherActivity: number;
  readonly engagements: number;
  /** 0 for none; see `bandOf`. */
  readonly band: number;
  readonly bandName: string;
  /** A target student of that year who was in the school. */
  readonly isTarget: boolean;
}

/** What is looked at: sums, and how students stood in that year. */
type Looked = Pick<OutputOf<'dosage.list'>, 'academicYear' | 'students' | 'standings'>;

export interface RowsContext {
  readonly bands: readonly number[];
  readonly shownName: (student: StudentRow) => string;
}

/** Yes and no alone: why somebody is eligible may tell of their care. */
const PREMIUM_WORDS = { yes: 'Yes', no: 'No', 'not-known': 'Not known' } as const;

/** Everybody there is something of, and the target students there is nothing of; in the order of the students. */
export function dosageRows(
  students: readonly StudentRow[],
  { academicYear, students: sums, standings }: Looked,
  { bands, shownName }: RowsContext,
): readonly DosageRow[] {
  const byStudent = new Map(sums.map((sum) => [sum.studentId, sum]));
  const stood = new Map(standings.map((own) => [own.studentId, own]));
  const names = bandNames(bands);
  return students.flatMap((student) => {
    const own = stood.get(student.id);
    const isTarget = own?.isTarget ?? false;
    const sum = byStudent.get(student.id);
    if (sum === undefined && !isTarget) return [];
    const strands = sum?.strands ?? [];
    const total = addDosage(strands);
    const marks = addMarks(strands.map((strand) => strand.marks));
    const band = bandOf(total.attended, bands);
    return [
      {
        id: student.id,
        name: shownName(student),
        year: yearGroupOf(student, academicYear),
        standing: own ? STANDINGS[own.standing] : '',
        premium: PREMIUM_WORDS[pupilPremiumOf(student).status],
        strands: new Map(strands.map((strand) => [strand.strand, strand])),
        total,
        attendance: attendanceOf(marks),
        otherActivity: marks['other-activity'],
        engagements: sum === undefined ? 0 : engagementsOf(sum),
        band,
        bandName: names[band] ?? '',
        isTarget,
      },
    ];
  });
}

/** The parts of the list that are chosen with one press. */
export const SEGMENTS = {
  targets: 'Target students',
  nothing: 'Had nothing',
  everybody: 'Everybody with sessions',
} as const;
export type Segment = keyof typeof SEGMENTS;
export const SEGMENT_KEYS = Object.keys(SEGMENTS) as Segment[];
export const isSegment = (value: unknown): value is Segment =>
  typeof value === 'string' && Object.hasOwn(SEGMENTS, value);

export function segmentsOf(rows: readonly DosageRow[]): Readonly<Record<Segment, readonly DosageRow[]>> {
  const targets = rows.filter((row) => row.isTarget);
  return {
    targets,
    nothing: targets.filter(({ total }) => total.attended === 0),
    everybody: rows.filter(({ strands, engagements }) => strands.size > 0 || engagements > 0),
  };
}

/** The strands that any of them has something in, in their order. */
export const strandsIn = (rows: readonly DosageRow[]): readonly Strand[] =>
  STRAND_KEYS.filter((strand) => rows.some(({ strands }) => strands.has(strand)));

/** "Booster, Enrichment", what a student had or is to have. */
export const strandNames = ({ strands }: DosageRow): readonly string[] =>
  [...strands.keys()].map((strand) => STRANDS[strand]);

/** "28 target students: 3 none, 12 under 5 h and 13 with 5 to under 15 h; 41 h 30 attended of 52 h delivered of 180 h planned". */
export function summaryOf(
  rows: readonly DosageRow[],
  who: readonly [one: string, many: string],
  bands: readonly number[],
): string {
  const parts = bandNames(bands).flatMap((name, band) => {
    const count = rows.filter((row) => row.band === band).length;
    if (count === 0) return [];
    return [band < 2 ? `${count} ${name.charAt(0).toLowerCase()}${name.slice(1)}` : `${count} with ${name}`];
  });
  const total = addDosage(rows.map((row) => row.total));
  return `${countOf(rows.length, ...who)}: ${listOf(parts)}; ${dosageWords(total)}`;
}
