import type { InputOf } from '../../../shared/contract/index.ts';
import type { SampleDesk } from './sample-desk.ts';

type NewSession = InputOf<'pdSessions.add'>['sessions'][number];

interface SampleSessions {
  /** In school days from today; those outside the action's own days are left out. */
  readonly days: readonly number[];
  /** Moved to the action's last day instead of being left out after it. */
  readonly byTheEnd?: boolean;
  readonly session: Omit<NewSession, 'heldOn'>;
}

/** When the actions meet, by the action's key: past and to come, with and without cover. */
const SESSIONS: Readonly<Record<string, readonly SampleSessions[]>> = {
  'plan-probability': [
    {
      days: [-9, -2, 9, 22, 36],
      session: { startsAt: '15:20', endsAt: '16:20', place: 'Room M3', cover: 'not-needed' },
    },
  ],
  'mathematical-thinking': [
    {
      days: [-21],
      session: { startsAt: null, endsAt: null, place: 'Hub partner school', cover: 'arranged', periods: 'P1 to P5' },
    },
    {
      days: [14, 52],
      session: {
        startsAt: '13:20',
        endsAt: '15:50',
        place: 'Hub partner school',
        cover: 'needed',
        periods: 'P4, P5',
      },
    },
  ],
  'lesson-study': [
    {
      days: [-11],
      session: { startsAt: '11:15', endsAt: '12:20', place: 'Room M1, set 2', cover: 'arranged', periods: 'P3' },
    },
    {
      days: [4],
      byTheEnd: true,
      session: {
        startsAt: '11:15',
        endsAt: '12:20',
        place: 'Room M1, set 2',
        cover: 'needed',
        periods: 'P3',
        coverNotes: 'Year 8 and Year 9 classes; work will be set',
      },
    },
  ],
  'do-the-maths': [
    {
      days: [-17, -7, 3, 13, 23, 33],
      session: { startsAt: '12:50', endsAt: '13:30', place: 'Maths office', cover: 'not-needed' },
    },
  ],
  moderation: [
    { days: [-13, 18], session: { startsAt: '15:20', endsAt: '16:40', place: 'Room M3', cover: 'not-needed' } },
  ],
  'further-maths': [
    { days: [-20], session: { startsAt: '16:00', endsAt: '17:00', place: 'Online', cover: 'not-needed' } },
  ],
  leadership: [
    {
      days: [-12, 28],
      session: { startsAt: '09:00', endsAt: '12:30', place: 'Online', cover: 'arranged', periods: 'P1, P2' },
    },
  ],
};

export function addSampleSessions({ call, dates }: SampleDesk, actionIds: ReadonlyMap<string, string>): void {
  const actions = new Map(call('plan.listActions', {}).map((a) => [a.id, a]));
  for (const [key, several] of Object.entries(SESSIONS)) {
    const action = actions.get(actionIds.get(key) ?? '');
    if (!action) throw new Error(`the sample plan has no action ${key}`);
    const { startOn, endOn } = action;
    if (startOn === null || endOn === null) throw new Error(`the action ${key} has no days`);
    for (const { days, byTheEnd = false, session } of several) {
      const sessions = days
        .map((n) => dates.clearDay(n))
        .map((day) => (byTheEnd && day > endOn ? endOn : day))
        .filter((day) => startOn <= day && day <= endOn)
        .map((heldOn) => ({ ...session, heldOn }));
      if (sessions.length > 0) call('pdSessions.add', { actionId: action.id, sessions });
    }
  }
  sayWhoTookPart(call, dates.today);
}

/** The newest PD session that is over is left for whoever tries the sample; of the others everybody came but one. */
function sayWhoTookPart(call: SampleDesk['call'], today: string): void {
  const actions = new Map(call('plan.listActions', {}).map((action) => [action.id, action]));
  const over = call('pdSessions.list', {}).filter(({ heldOn }) => heldOn < today);
  for (const [i, { id, actionId }] of over.slice(0, -1).entries()) {
    const people = actions.get(actionId)?.participantIds ?? [];
    const attendedIds = people.length > 3 && i % 2 === 0 ? people.slice(1) : people;
    call('pdSessions.saveAttendance', { id, attendedIds: [...attendedIds] });
  }
}
