import type { SchoolEvent } from '../contract/events.ts';

/** What an event is filled in with from a usual one. A day is never among it: the organiser sets it each year. */
export type UsualFields = Pick<
  SchoolEvent,
  'name' | 'kind' | 'isCompetition' | 'providerId' | 'minutes' | 'firstYear' | 'lastYear'
>;

export interface UsualEvent {
  readonly fields: UsualFields;
  /** What to look at before entering students; only where there is something. */
  readonly about: string;
  /** Names of what it may lead to. */
  readonly followOns: readonly string[];
}

const UKMT = 'provider-ukmt';

const ukmt = (
  name: string,
  minutes: number,
  [firstYear, lastYear]: readonly [number | null, number | null],
  about: string,
  followOns: readonly string[] = [],
): UsualEvent => ({
  fields: { name, kind: 'enrichment', isCompetition: true, providerId: UKMT, minutes, firstYear, lastYear },
  about,
  followOns,
});

/**
 * The competitions schools enter most, to start an event from (domain.md 5). Years are those the organiser gives for
 * England; days, deadlines and fees change every year and are left to the person.
 */
export const USUAL_EVENTS: readonly UsualEvent[] = [
  ukmt('Junior Maths Challenge', 60, [null, 8], 'up to Year 8', ['Junior Kangaroo', 'Junior Mathematical Olympiad']),
  ukmt('Intermediate Maths Challenge', 60, [9, 11], 'up to Year 11, meant for Years 9 to 11', [
    'Grey Kangaroo',
    'Pink Kangaroo',
    'Cayley',
    'Hamilton',
    'Maclaurin',
  ]),
  ukmt('Senior Maths Challenge', 90, [null, 13], 'up to Year 13', ['British Mathematical Olympiad']),
  ukmt('Junior Kangaroo', 60, [null, 8], 'after the Junior Maths Challenge'),
  ukmt('Junior Mathematical Olympiad', 120, [null, 8], 'after the Junior Maths Challenge, by invitation'),
  ukmt('Grey Kangaroo', 60, [null, 9], 'after the Intermediate Maths Challenge'),
  ukmt('Pink Kangaroo', 60, [null, 11], 'after the Intermediate Maths Challenge'),
  ukmt('Cayley', 120, [null, 9], 'after the Intermediate Maths Challenge, by invitation'),
  ukmt('Hamilton', 120, [null, 10], 'after the Intermediate Maths Challenge, by invitation'),
  ukmt('Maclaurin', 120, [null, 11], 'after the Intermediate Maths Challenge, by invitation'),
  ukmt('British Mathematical Olympiad', 210, [null, 13], 'after the Senior Maths Challenge, by invitation'),
];

/** What an event of this name usually leads to: "Junior Maths Challenge 2027" as the one without the year. */
export function followOnsOf(name: string): readonly string[] {
  const plain = name.trim().toLowerCase();
  return USUAL_EVENTS.find(({ fields }) => plain.includes(fields.name.toLowerCase()))?.followOns ?? [];
}
