import type { EventEntry, SchoolEvent } from '../contract/events.ts';
import type { StudentRow } from '../contract/students.ts';
import { type EntryStage, yearsWords } from './events.ts';
import { academicYearOf } from './school-year.ts';
import { pupilPremiumOf, SEXES, yearGroupOf } from './students.ts';
import { countOf } from './text.ts';

/** How many students an event has: everybody asked is invited, whatever came of it. */
export interface EntryCounts {
  readonly invited: number;
  /** Entered, whether they came in the end or not. */
  readonly entered: number;
  readonly tookPart: number;
}
export const NO_ENTRIES: EntryCounts = { invited: 0, entered: 0, tookPart: 0 };

const ENTERED: ReadonlySet<EntryStage> = new Set(['entered', 'took-part', 'did-not-come']);

/** A place was taken for the student. */
export const hasEntered = ({ stage }: Pick<EventEntry, 'stage'>): boolean => ENTERED.has(stage);
export const tookPart = ({ stage }: Pick<EventEntry, 'stage'>): boolean => stage === 'took-part';

type Years = Pick<SchoolEvent, 'firstYear' | 'lastYear' | 'heldOn'>;
type Aged = Pick<StudentRow, 'cohort' | 'yearOffset'>;

/** The year group a student is in on the day of the event; null when it is not known. */
export const yearAt = (student: Aged, { heldOn }: Pick<SchoolEvent, 'heldOn'>): number | null =>
  yearGroupOf(student, academicYearOf(heldOn));

/** How a student's year group fits an event: above its years nobody may enter, below them it is only meant for older ones. */
export function yearFit(student: Aged, event: Years): 'fits' | 'too-old' | 'younger' | 'not-known' {
  if (event.firstYear === null && event.lastYear === null) return 'fits';
  const year = yearAt(student, event);
  if (year === null) return 'not-known';
  if (event.lastYear !== null && year > event.lastYear) return 'too-old';
  return event.firstYear !== null && year < event.firstYear ? 'younger' : 'fits';
}

/** What is to be looked at about one entry, in a few words each; none: all is well. */
export function entryDoubts(
  { stage, permission }: Pick<EventEntry, 'stage' | 'permission'>,
  student: Aged | undefined,
  event: Years & Pick<SchoolEvent, 'needsPermission'>,
): readonly string[] {
  if (stage === 'declined') return [];
  const fit = student === undefined ? 'fits' : yearFit(student, event);
  return [
    ...(fit === 'too-old' ? ['Too old'] : fit === 'younger' ? ['Younger'] : []),
    ...(event.needsPermission && hasEntered({ stage }) && permission !== 'yes' ? ['No permission'] : []),
  ];
}

const are = (n: number) => (n === 1 ? 'is' : 'are');

/** Who of these students is not of the event's years, in sentences; none: all are. */
export function yearWarnings(event: Years, students: readonly Aged[]): readonly string[] {
  const fits = students.map((student) => yearFit(student, event));
  const tooOld = fits.filter((fit) => fit === 'too-old').length;
  const younger = fits.filter((fit) => fit === 'younger').length;
  const words = yearsWords(event);
  return [
    ...(tooOld > 0 ? [`${countOf(tooOld, 'student')} ${are(tooOld)} too old to enter (${words}).`] : []),
    ...(younger > 0 ? [`${countOf(younger, 'student')} ${are(younger)} younger than it is meant for (${words}).`] : []),
  ];
}

/** What is to be looked at about the event as a whole, in sentences. Nothing is forbidden: the person decides. */
export function entryWarnings(
  event: Years & Pick<SchoolEvent, 'needsPermission' | 'places'>,
  entries: readonly EventEntry[],
  students: ReadonlyMap<string, Aged>,
): readonly string[] {
  const going = entries.filter(({ stage }) => stage !== 'declined');
  const entered = going.filter(hasEntered);
  const unpermitted = event.needsPermission ? entered.filter(({ permission }) => permission !== 'yes') : [];
  const refused = unpermitted.filter(({ permission }) => permission === 'no' || permission === 'withdrawn').length;
  return [
    ...(event.places !== null && entered.length > event.places
      ? [
          `${entered.length} are entered for ${countOf(event.places, 'place')}: ${entered.length - event.places} too many.`,
        ]
      : []),
    ...yearWarnings(
      event,
      going.flatMap(({ studentId }) => students.get(studentId) ?? []),
    ),
    ...(unpermitted.length > 0
      ? [
          `${countOf(unpermitted.length, 'student')} ${are(unpermitted.length)} entered without permission${
            refused > 0 ? `; for ${refused} of them it was refused or withdrawn` : ''
          }.`,
        ]
      : []),
  ];
}

/** Fewer than these in a column: one student moves a share by ten percentage points or more, so no share is said. */
export const FEW_ENTRIES = 10;

/** How many of a column are in a row, and which share that is; null where the column is too small for one. */
export interface EntryShare {
  readonly count: number;
  /** A whole percentage. */
  readonly percent: number | null;
}

export interface SummaryRow {
  readonly label: string;
  readonly cohort: EntryShare;
  readonly entered: EntryShare;
  readonly tookPart: EntryShare;
}

export interface EntrySummary {
  /** The years of the cohort: "up to Year 8"; empty for the whole school. */
  readonly cohortWords: string;
  readonly cohort: number;
  readonly entered: number;
  readonly tookPart: number;
  /** Pupil Premium first, then sex; a category nobody is in is left out. */
  readonly premium: readonly SummaryRow[];
  readonly sex: readonly SummaryRow[];
}

const PREMIUM = { yes: 'Pupil Premium', no: 'Not Pupil Premium', 'not-known': 'Pupil Premium not known' } as const;
const NO_SEX = 'Sex not known';

/**
 * Who entered and who took part, by Pupil Premium and by sex, beside the students of the event's years who were in the
 * school on its day. Counts and shares only: it claims nothing about why.
 */
export function entrySummary(
  event: Years,
  entries: readonly Pick<EventEntry, 'studentId' | 'stage'>[],
  students: readonly StudentRow[],
): EntrySummary {
  const byId = new Map(students.map((student) => [student.id, student]));
  const of = (some: typeof entries) => some.flatMap(({ studentId }) => byId.get(studentId) ?? []);
  const cohort = students.filter(
    (student) => (student.leftOn === null || student.leftOn >= event.heldOn) && isInYears(student, event),
  );
  const groups = { cohort, entered: of(entries.filter(hasEntered)), tookPart: of(entries.filter(tookPart)) };
  const rows = (labels: readonly string[], labelOf: (student: StudentRow) => string): readonly SummaryRow[] =>
    labels
      .map((label) => {
        const share = (some: readonly StudentRow[]): EntryShare => {
          const count = some.filter((student) => labelOf(student) === label).length;
          return { count, percent: some.length < FEW_ENTRIES ? null : Math.round((count / some.length) * 100) };
        };
        return {
          label,
          cohort: share(groups.cohort),
          entered: share(groups.entered),
          tookPart: share(groups.tookPart),
        };
      })
      .filter(({ cohort: all, entered }) => all.count > 0 || entered.count > 0);
  return {
    cohortWords: yearsWords(event),
    cohort: groups.cohort.length,
    entered: groups.entered.length,
    tookPart: groups.tookPart.length,
    premium: rows(Object.values(PREMIUM), (student) => PREMIUM[pupilPremiumOf(student).status]),
    sex: rows([...Object.values(SEXES), NO_SEX], ({ sex }) => (sex === null ? NO_SEX : SEXES[sex])),
  };
}

/** A year group that is not known is in no years but "any". */
function isInYears(student: Aged, event: Years): boolean {
  return yearFit(student, event) === 'fits';
}
