import { addDays } from '../../../shared/domain/school-year.ts';
import { cohortOf, type PupilPremiumReason } from '../../../shared/domain/students.ts';
import { checkLetterOf } from '../../../shared/domain/upn.ts';
import type { StoredStudent } from '../store/student-table.ts';
import { sampleName } from './sample-student-names.ts';

/** Why a student of the sample school is where the target rule puts them; the rest make up the cohort. */
export type SamplePart = 'in' | 'boundary' | 'no-score' | 'service-only' | 'below' | 'able' | 'rest';

export interface SampleStudent {
  readonly part: SamplePart;
  readonly year: number;
  /** What the school's list says of them; identity and sources are added when they are brought in. */
  readonly facts: Omit<StoredStudent, 'id' | 'sources' | 'pupilPremiumSource' | 'pupilPremiumAsAt'>;
  /** From the DfE file. */
  readonly reasons: readonly PupilPremiumReason[];
}

const YEARS = [7, 8, 9, 10, 11] as const;
const IN_A_YEAR = 60;
/** How many of a year group are in each part: 31 in by the rule, of whom the plan's story follows 28. */
const PARTS: Readonly<Record<(typeof YEARS)[number], readonly (readonly [SamplePart, number])[]>> = {
  7: [
    ['in', 7],
    ['boundary', 2],
    ['no-score', 2],
    ['service-only', 1],
    ['below', 7],
    ['able', 9],
  ],
  8: [
    ['in', 5],
    ['boundary', 2],
    ['no-score', 1],
    ['below', 9],
    ['able', 11],
  ],
  9: [
    ['in', 6],
    ['boundary', 1],
    ['no-score', 1],
    ['service-only', 1],
    ['below', 8],
    ['able', 10],
  ],
  10: [
    ['in', 6],
    ['boundary', 3],
    ['no-score', 1],
    ['below', 8],
    ['able', 8],
  ],
  11: [
    ['in', 7],
    ['boundary', 2],
    ['no-score', 1],
    ['service-only', 1],
    ['below', 6],
    ['able', 9],
  ],
};

/** Everybody in the sample school, the same each time but for the year they are in. */
export function sampleCohort(startYear: number): readonly SampleStudent[] {
  return YEARS.flatMap((year) => {
    const parts = PARTS[year].flatMap(([part, count]) => Array.from({ length: count }, () => part));
    return Array.from({ length: IN_A_YEAR }, (_, i) => sampleStudent(year, i, parts[i] ?? 'rest', startYear));
  });
}

function sampleStudent(year: number, place: number, part: SamplePart, startYear: number): SampleStudent {
  const number = (year - 7) * IN_A_YEAR + place;
  const chance = chances(number);
  const sex = chance() < 0.5 ? 'F' : 'M';
  const score = scoreOf(part, chance);
  const cohort = cohortOf(year, startYear);
  const reasons = reasonsOf(part, place, chance);
  const isEligible =
    reasons.length > 0 || part === 'boundary' || part === 'below' || part === 'in' || part === 'no-score';
  return {
    part,
    year,
    reasons,
    facts: {
      upn: upnOf(cohort, number),
      ...sampleName(number, sex),
      preferredName: '',
      bornOn: addDays(`${cohort - 12}-09-01`, Math.floor(chance() * 365)),
      cohort,
      yearOffset: 0,
      form: `${year}${'FMVR'.charAt(place % 4)}`,
      mathsClass: classOf(year, place, score),
      sex,
      sen: chance() < 0.03 ? 'E' : chance() < 0.14 ? 'K' : 'N',
      eal: chance() < 0.02 ? null : chance() < 0.28,
      previousSchool: oneOf(PRIMARIES, chance),
      pupilPremium: isEligible ? 'yes' : chance() < 0.02 ? null : 'no',
      ks2Maths: score,
      ks2Note: score === null ? oneOf(['N', 'N', 'B', ''], chance) : '',
      ...gradesOf(year, score, chance),
      ...plansOf(year, score, chance),
      notes: '',
      tags: score !== null && score >= 112 && chance() < 0.4 ? [oneOf(['Maths challenge', 'Maths club'], chance)] : [],
      leftOn: null,
    },
  };
}

/** Numbers from 0 to 1 that look like chance and are the same each time (mulberry32). */
function chances(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Chance = () => number;
const oneOf = <T>(all: readonly [T, ...T[]], chance: Chance): T => all[Math.floor(chance() * all.length)] ?? all[0];
const between = (least: number, most: number, chance: Chance) => least + Math.floor(chance() * (most - least + 1));

const PRIMARIES = [
  'Hollowbrook Primary',
  'Canal Row Primary',
  'Fernmoor Juniors',
  'St Werburga’s Primary',
  'Tollgate Academy Primary',
  'Larch Street Primary',
] as const;

function scoreOf(part: SamplePart, chance: Chance): number | null {
  switch (part) {
    case 'in':
      return between(110, 118, chance);
    case 'boundary':
      return between(108, 109, chance);
    case 'no-score':
      return null;
    case 'service-only':
      return between(111, 115, chance);
    case 'below':
      return between(92, 107, chance);
    case 'able':
      return between(110, 119, chance);
    case 'rest':
      // Three throws lie around 102, as the country's scores do.
      return chance() < 0.03 ? null : between(31, 38, chance) + between(29, 36, chance) + between(29, 36, chance) + 2;
  }
}

function reasonsOf(part: SamplePart, place: number, chance: Chance): readonly PupilPremiumReason[] {
  if (part === 'able' || part === 'rest') return [];
  if (part === 'service-only') return ['service'];
  const thrown = chance();
  if (part === 'below' && place % 9 === 0) return [];
  if (thrown < 0.05) return ['looked-after'];
  if (thrown < 0.1) return ['previously-looked-after'];
  return thrown < 0.14 ? ['ever-6-fsm', 'service'] : ['ever-6-fsm'];
}

function upnOf(cohort: number, number: number): string {
  return sampleUpn(cohort, String(number + 1).padStart(3, '0'));
}

/**
 * Local authority 000 and establishment 0000 are nobody's; the check letter is right.
 * @param serial three characters, the last a letter in a temporary UPN
 */
export function sampleUpn(cohort: number, serial: string): string {
  const rest = `0000000${String(cohort - 7).slice(2)}${serial}`;
  return `${checkLetterOf(rest) ?? ''}${rest}`;
}

/** Halves x and y; four sets by score, where the plan's moderation finds some set too low. */
function classOf(year: number, place: number, score: number | null): string {
  const half = place % 2 === 0 ? 'x' : 'y';
  if (score === null) return `${year}${half}/Ma3`;
  const set = score >= 109 ? 1 : score >= 104 ? 2 : score >= 98 ? 3 : 4;
  const isSetLow = set === 1 && place % 5 === 0;
  return `${year}${half}/Ma${isSetLow ? 2 : set}`;
}

type Grades = Pick<StoredStudent, 'targetGrade' | 'currentGrade' | 'predictedGrade' | 'mockGrade'>;

/** GCSE grades where there are some: a target from Year 9 on, the rest in Years 10 and 11. */
function gradesOf(year: number, score: number | null, chance: Chance): Grades {
  const target = Math.min(9, Math.max(2, Math.round(((score ?? 100) - 100) / 3.6 + 4.6)));
  const predicted = Math.max(1, target - (chance() < 0.55 ? 1 : 0));
  const mock = Math.max(1, predicted - (chance() < 0.7 ? 1 : 0));
  const split = chance() < 0.12 && predicted > 1;
  return {
    targetGrade: year >= 9 ? String(target) : '',
    currentGrade: year >= 10 ? `${mock}${oneOf(['', '', 'a', 'b', 'c', '+'], chance)}` : '',
    predictedGrade: year < 10 ? '' : split ? `${predicted - 1}/${predicted}` : String(predicted),
    mockGrade: year === 11 && chance() > 0.04 ? String(mock) : '',
  };
}

type Intention = StoredStudent['aLevel'];
type Plans = Pick<StoredStudent, 'aLevel' | 'furtherMaths' | 'degreeAspiration'>;

function plansOf(year: number, score: number | null, chance: Chance): Plans {
  const isAsked = year === 11 ? chance() < 0.85 : year === 10 && chance() < 0.4;
  if (!isAsked) return { aLevel: 'not-asked', furtherMaths: 'not-asked', degreeAspiration: '' };
  const isAble = (score ?? 0) >= 109;
  const aLevel = isAble
    ? oneOf<Intention>(['yes', 'maybe', 'maybe', 'no'], chance)
    : oneOf<Intention>(['no', 'no', 'maybe'], chance);
  const furtherMaths = aLevel === 'yes' ? oneOf<Intention>(['maybe', 'no', 'yes', 'not-asked'], chance) : 'not-asked';
  const degree = oneOf(['Engineering', 'Medicine', 'Computer science', 'Not sure yet', 'Accounting', ''], chance);
  return { aLevel, furtherMaths, degreeAspiration: isAble && aLevel !== 'no' ? degree : '' };
}
