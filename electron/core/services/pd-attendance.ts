import type { WaitingPdSession } from '../../../shared/contract/pd-session.ts';
import { expectedAt } from '../../../shared/domain/pd-session.ts';
import type { Context } from '../context.ts';

/** PD sessions before today without a word on who took part, the oldest first; those of plans of years that have ended too. */
export function pdWithoutAttendance({ store, ports }: Context): WaitingPdSession[] {
  const waiting = store.pdSessions.withoutAttendance(ports.now().today);
  if (waiting.length === 0) return [];
  const { youId, academicYear: present } = store.school.get();
  const staff = store.staff.list();
  return waiting.flatMap((session) => {
    const { id, actionId, heldOn } = session;
    const action = store.actions.get(actionId);
    if (!action) return [];
    const academicYear = store.actions.yearOf(actionId) ?? present;
    const peopleCount = expectedAt(session, action, staff, youId).length;
    return [{ id, academicYear, title: action.title, heldOn, peopleCount }];
  });
}
