import type { InputOf } from '../../../shared/contract/index.ts';
import type { SampleDesk } from './sample-desk.ts';
import type { SampleStaff } from './sample-staff.ts';
import type { AddedStudent } from './sample-students.ts';

type NewEvent = InputOf<'events.add'>['event'];

interface SampleEvent {
  readonly event: Omit<NewEvent, 'heldOn' | 'deadlineOn'>;
  /** In school days from today; the deadline too. */
  readonly on: number;
  readonly deadline: number | null;
  readonly provider: string | null;
  readonly years: readonly number[];
  readonly size: number;
  readonly stage: 'invited' | 'entered' | 'took-part';
}

const EVENTS: readonly SampleEvent[] = [
  {
    event: {
      name: 'Maths challenge, warm-up round',
      kind: 'enrichment',
      isCompetition: true,
      startsAt: '09:30',
      minutes: 60,
      place: 'Hall',
      places: 20,
      firstYear: 9,
      lastYear: 11,
    },
    on: -14,
    deadline: -30,
    provider: null,
    years: [10, 11],
    size: 12,
    stage: 'took-part',
  },
  {
    event: {
      name: 'University taster day',
      kind: 'aspiration-and-careers',
      startsAt: '10:00',
      minutes: 240,
      place: 'The university’s maths department',
      places: 15,
      needsPermission: true,
      firstYear: 10,
      lastYear: 11,
    },
    on: 16,
    deadline: 7,
    provider: null,
    years: [10],
    size: 8,
    stage: 'invited',
  },
  {
    event: {
      name: 'Families’ maths evening',
      kind: 'parents-and-families',
      startsAt: '17:30',
      minutes: 90,
      place: 'Library',
    },
    on: 24,
    deadline: null,
    provider: null,
    years: [7, 8],
    size: 10,
    stage: 'invited',
  },
];

/** What a competition wrote beside the names. */
const SCORES = ['71', '64', '58', '83', '49', '66', '52', '77', '61', '45', '69', '56'];

/** Events that are over and to come: one with results, one whose entries close soon, one for families. */
export function addSampleEvents(
  { call, dates, on }: SampleDesk,
  staff: SampleStaff,
  students: readonly AddedStudent[],
): void {
  const firstOn = dates.halfTerms[0]?.firstOn ?? dates.today;
  for (const { event, on: place, deadline, years, size, stage } of EVENTS) {
    const heldOn = dates.clearDay(place);
    if (heldOn < firstOn) continue;
    const { id } = call('events.add', {
      event: {
        ...event,
        heldOn,
        deadlineOn: deadline === null ? null : earlier(dates.schoolDay(deadline), heldOn),
        staffIds: [staff.you],
      },
    });
    const wanted = students
      .filter(
        ({ year, part, facts }) => years.includes(year) && facts.leftOn === null && (part === 'in' || part === 'able'),
      )
      .slice(0, size);
    const entry = stage === 'took-part' ? 'entered' : stage;
    call('events.addEntries', { eventId: id, studentIds: wanted.map((student) => student.id), stage: entry });
    if (stage !== 'took-part' || heldOn > dates.today) continue;
    on(heldOn, () => {
      const { entries } = call('events.get', { id });
      call('events.updateEntries', {
        eventId: id,
        changes: entries.slice(0, -1).map((one, i) => ({
          id: one.id,
          patch: { stage: 'took-part' as const, score: SCORES[i] ?? '', award: (i % 4 === 0 && 'Bronze') || '' },
        })),
        added: [],
        what: 'Bring in the results',
      });
    });
  }
}

/** An event that keeps clear of the exams can stand before the day its entries would have closed. */
const earlier = (a: string, b: string): string => (a < b ? a : b);
