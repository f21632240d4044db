import type { StaffPapersInput } from '../../electron/core/documents/staff/staff-facts.ts';
import type { PdSession } from '../../shared/contract/pd-session.ts';
import { planFixture } from './plan-fixture.ts';

interface Options {
  readonly hostile?: boolean;
}

/** The plan of planFixture with PD sessions for three of its actions, on both sides of both clock changes. */
export function staffPapersFixture({ hostile = false }: Options = {}): StaffPapersInput {
  const { school, plan, priorities, actions, staff, framework, today } = planFixture({ hostile });
  const sorted = actions.toSorted(
    (a, b) =>
      priorities.findIndex((p) => p.id === a.priorityId) - priorities.findIndex((p) => p.id === b.priorityId) ||
      a.position - b.position,
  );
  const ids = actions.map((a) => a.id);
  return {
    school: { ...school, youId: 'staff-1' },
    plan,
    priorities,
    actions: sorted,
    staff,
    framework,
    today,
    sessions: [
      sessionOf('one', ids[0], { heldOn: '2026-10-22', place: 'Room M2', cover: 'needed', periods: 'P3, P4' }),
      sessionOf('two', ids[0], { heldOn: '2026-11-05', place: 'Room M2', cover: 'arranged', periods: 'P3' }),
      sessionOf('three', ids[1], {
        heldOn: '2026-11-05',
        startsAt: null,
        endsAt: null,
        cover: 'needed',
        periods: 'all day',
      }),
      sessionOf('four', ids[1], { heldOn: '2027-03-25', place: 'Stoke Sixth Form, Siân’s room; bring a laptop' }),
      sessionOf('five', ids[1], { heldOn: '2027-04-15' }),
      // Stopped: nobody is out for it.
      sessionOf('six', ids[4], { heldOn: '2026-11-05', cover: 'needed', periods: 'P5' }),
    ],
  };
}

export function sessionOf(id: string, actionId: string | undefined, fields: Partial<PdSession>): PdSession {
  return {
    id: `session-${id}`,
    actionId: actionId ?? '',
    heldOn: '2026-11-05',
    startsAt: '14:05',
    endsAt: '15:30',
    place: '',
    cover: 'not-needed',
    periods: '',
    coverNotes: '',
    form: null,
    partnerSchool: '',
    expectedIds: null,
    attendedIds: null,
    cancelledReason: '',
    notes: '',
    ...fields,
  };
}
