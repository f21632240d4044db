import { addDays } from '../../../shared/domain/school-year.ts';
import type { SampleDates } from './sample-dates.ts';
import { DEPARTMENT } from './sample-department.ts';
import type { SampleDesk } from './sample-desk.ts';
import { answersOf } from './sample-ratings.ts';
import { type PersonKey, type SampleStaff, TEACHERS } from './sample-staff.ts';

const THEN: readonly PersonKey[] = [...TEACHERS.filter((key) => key !== 'ectOne'), 'gone'];

const NOTES: Readonly<Partial<Record<PersonKey, string>>> = {
  ectOne: 'I have not taught histograms or conditional probability before. I would like to see somebody do it first.',
  nonSpecialist: 'Two Year 8 classes and one Year 9. Happy to learn anything that helps with those.',
  sunita: 'Nobody here has taught Further Maths since it came back; I would like to know what is in it.',
};

/** Last year's audit round and this year's, both closed. Gives the id of this year's. */
export function addSampleAudits(desk: SampleDesk, staff: SampleStaff): string {
  const now = lastAuditDay(desk.dates);
  addRound(desk, staff, { heldOn: addDays(now.heldOn, -364), season: now.season, isNow: false, people: THEN });
  const roundId = addRound(desk, staff, { ...now, isNow: true, people: TEACHERS });
  desk.call('audit.overrideRank', {
    roundId,
    statementId: desk.statementId('B5'),
    override: {
      rank: 3,
      reason: 'Two students took Further Maths this year. The sixth form asks for this first, and it costs little.',
    },
  });
  return roundId;
}

/** This autumn's audit once it is a fortnight old, else the one held at the end of last summer. */
function lastAuditDay({ startYear, today }: SampleDates): { readonly heldOn: string; readonly season: string } {
  const autumn = `${startYear}-09-17`;
  return addDays(autumn, 14) <= today
    ? { heldOn: autumn, season: 'autumn' }
    : { heldOn: `${startYear}-06-25`, season: 'summer' };
}

interface Round {
  readonly heldOn: string;
  readonly season: string;
  readonly isNow: boolean;
  readonly people: readonly PersonKey[];
}

function addRound({ call, on, statementId }: SampleDesk, staff: SampleStaff, round: Round): string {
  const { heldOn, season, isNow, people } = round;
  const { id: roundId } = call('audit.addRound', {
    name: `PD audit ${season} ${heldOn.slice(0, 4)}`,
    heldOn,
    staffIds: people.map((key) => staff[key]),
  });
  for (const [i, key] of people.entries()) {
    on(addDays(heldOn, i % 5), () =>
      call('audit.rate', { roundId, cells: answersOf(key, staff[key], isNow, statementId) }),
    );
    const note = isNow ? NOTES[key] : undefined;
    if (note !== undefined) call('audit.saveNote', { roundId, staffId: staff[key], note });
  }
  for (const [code, { was, now, evidence, helping = '', hindering = '' }] of Object.entries(DEPARTMENT)) {
    const patch = isNow ? { rating: now, evidence, helping, hindering } : { rating: was };
    call('audit.rateDepartment', { roundId, statementId: statementId(code), patch });
  }
  call('audit.updateRound', { roundId, patch: { status: 'closed' } });
  return roundId;
}
