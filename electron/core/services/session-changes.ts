import type { Group } from '../../../shared/contract/groups.ts';
import type { Session, SessionPatch } from '../../../shared/contract/sessions.ts';
import { addDays, daysBetween, formatDayShort } from '../../../shared/domain/school-year.ts';
import { noStudentsNotice } from '../../../shared/domain/session-series.ts';
import { countOf } from '../../../shared/domain/text.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { sessionTable } from '../store/session-table.ts';
import { assertGroupDay, assertPeople, calendarOf, foundGroup } from './group-reading.ts';
import { assertNoClash } from './session-writing.ts';

type Calendar = ReturnType<typeof calendarOf>;

/** Changes one session, or what is to come of its series from it on, as one step. */
export function changeSessions(
  app: Context,
  session: Session,
  { heldOn, ...patch }: SessionPatch,
  andLater: boolean,
): { changed: number } {
  const group = foundGroup(app, session.groupId);
  assertPeople(app, patch);
  const later = andLater ? laterOf(app, session) : [];
  const moved = heldOn === undefined ? 0 : daysBetween(session.heldOn, heldOn);
  const calendar = calendarOf(app, group.academicYear);
  const changes = [session, ...later].map((one) => {
    const days = moved === 0 ? {} : movedTo(addDays(one.heldOn, moved), one, one === session ? null : calendar);
    return { id: one.id, before: one, patch: { ...patch, ...days } };
  });
  const after = changes.map((change) => ({ ...change.before, ...change.patch }) as Session);
  if (moved !== 0) for (const one of after) assertMove(app, group, one);
  if (moved !== 0 || patch.startsAt !== undefined || patch.minutes !== undefined) assertNoClash(app, group, after);
  return app.store.changes.step(labelOf(group, session, heldOn, changes.length), (write) => ({
    changed: changes.filter((change) => write.update(sessionTable, change.id, change.patch)).length,
  }));
}

/** The sessions after this one in its series that are still to come. */
function laterOf({ store }: Context, { id, seriesId, heldOn }: Session): Session[] {
  if (seriesId === null) return [];
  return store.sessions
    .ofSeries(seriesId)
    .filter((one) => one.id !== id && one.status === 'planned' && one.heldOn >= heldOn);
}

/** `calendar` is of a series: what would stand on a day without students is cancelled. */
function movedTo(day: string, { movedFrom, heldOn }: Session, calendar: Calendar | null) {
  const firstDay = movedFrom ?? heldOn;
  const days = { heldOn: day, movedFrom: firstDay === day ? null : firstDay };
  const notice = calendar === null ? null : noStudentsNotice(day, calendar);
  return notice === null ? days : { ...days, status: 'cancelled' as const, cancelledReason: notice };
}

function assertMove({ ports }: Context, group: Group, { heldOn, status }: Session): void {
  assertGroupDay(group, heldOn, 'heldOn');
  if (status !== 'held' || heldOn <= ports.now().today) return;
  throw new AppError(
    'conflict',
    'The register of this session has been taken, so it cannot be moved to a day to come. Clear its register first.',
    'heldOn',
  );
}

function labelOf({ name }: Group, { heldOn }: Session, movesTo: string | undefined, count: number): string {
  const isMoved = movesTo !== undefined && movesTo !== heldOn;
  if (count > 1) return `${isMoved ? 'Move' : 'Change'} ${countOf(count, 'session')} of ${name}`;
  const from = `${name}, ${formatDayShort(heldOn)}`;
  return isMoved ? `Move ${from}, to ${formatDayShort(movesTo)}` : `Change ${from}`;
}
