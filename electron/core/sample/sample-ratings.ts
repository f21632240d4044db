import type { RatingCell } from '../../../shared/contract/audit.ts';
import type { PersonKey } from './sample-staff.ts';

/** Where the department stood on a statement last year and stands now, 1 to 4, before what is each person's own. */
const LEVELS: Readonly<Record<string, readonly [was: number, now: number]>> = {
  A1: [2.4, 2.8],
  A2: [2.6, 2.9],
  A3: [2.9, 3.1],
  A4: [2.7, 3],
  A5: [2.5, 2.6],
  A6: [2.1, 2.5],
  A7: [2.9, 3],
  A8: [2.4, 2.7],
  A9: [2.3, 2.2],
  A10: [1.9, 1.8],
  B1: [2, 2.2],
  B2: [1.9, 2.1],
  B3: [2, 2.2],
  B4: [2.2, 2.4],
  B5: [2.1, 2.3],
  B6: [2.3, 2.5],
  C1: [2.7, 3.2],
  C2: [2.5, 3],
  C3: [2.4, 2.8],
  C4: [2.9, 3],
  C5: [2.6, 2.7],
  D1: [2.3, 3.2],
  D2: [2.8, 3],
  D3: [2.3, 2.6],
  D4: [2, 1.9],
  D5: [2.8, 3.1],
  D6: [2.2, 2.4],
  E1: [2.4, 2.6],
  E2: [2.3, 2.7],
  E3: [2.6, 2.6],
  E4: [2.5, 2.6],
  E5: [2.8, 2.9],
  F1: [2.3, 2.6],
  F2: [2, 2.2],
  F3: [2.9, 3.1],
  F4: [2.6, 2.8],
};

/** How far a person stands above or below the department. */
const OWN: Readonly<Partial<Record<PersonKey, number>>> = {
  hod: 0.9,
  you: 0.8,
  second: 0.6,
  callum: 0,
  nadia: 0.2,
  hamish: -0.1,
  sunita: 0.3,
  ectOne: -0.6,
  ectTwo: -0.4,
  nonSpecialist: -0.8,
  gone: 0.4,
};

/** Not theirs to teach. */
const NOT_APPLICABLE: Readonly<Partial<Record<PersonKey, readonly string[]>>> = {
  nonSpecialist: ['B1', 'B2', 'B4'],
  ectOne: ['B2'],
};

/** Who asked for PD on what, in this round. */
const WANTS_PD: Readonly<Partial<Record<PersonKey, readonly string[]>>> = {
  callum: ['A10', 'D4'],
  nadia: ['B5', 'D4'],
  hamish: ['A10'],
  sunita: ['B3', 'B5'],
  ectOne: ['A9', 'A10', 'D4', 'E1'],
  ectTwo: ['A10', 'D4', 'D6'],
  nonSpecialist: ['A6', 'A10', 'C2'],
  second: ['E3'],
};

/** The same number between -0.5 and 0.5 each time for the same words. */
function spread(words: string): number {
  let hash = 7;
  for (const char of words) hash = (hash * 31 + char.charCodeAt(0)) % 1_009;
  return hash / 1_008 - 0.5;
}

/** One person's answers to the statements asked of staff. Last year nobody's ticks for PD were kept. */
export function answersOf(
  person: PersonKey,
  staffId: string,
  isNow: boolean,
  statementId: (code: string) => string,
): RatingCell[] {
  return Object.entries(LEVELS).map(([code, [was, now]]) => {
    const level = (isNow ? now : was) + (OWN[person] ?? 0) + spread(`${code}${person}`);
    const rating = Math.min(4, Math.max(1, Math.round(level))) as 1 | 2 | 3 | 4;
    const isNotTheirs = NOT_APPLICABLE[person]?.includes(code) ?? false;
    return {
      staffId,
      statementId: statementId(code),
      rating: isNotTheirs ? 'N/A' : rating,
      wantsPd: isNow && (WANTS_PD[person]?.includes(code) ?? false),
    };
  });
}
