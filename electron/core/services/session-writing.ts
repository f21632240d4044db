import { randomUUID } from 'node:crypto';
import type { Group, SeriesPattern } from '../../../shared/contract/groups.ts';
import type { Session } from '../../../shared/contract/sessions.ts';
import { formatDayShort } from '../../../shared/domain/school-year.ts';
import { studentSeriesDays } from '../../../shared/domain/session-series.ts';
import { sessionsOverlap } from '../../../shared/domain/sessions.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import type { Writer } from '../store/change-record.ts';
import { markTable } from '../store/mark-table.ts';
import { sessionTable } from '../store/session-table.ts';
import { assertGroupDay, calendarOf } from './group-reading.ts';
import { removeResourcesOf } from './resources.ts';

/** A session to come, as its group has it. */
export function plannedSession(group: Group, heldOn: string): Session {
  const { id: groupId, startsAt, minutes, place, delivererIds, volunteerIds } = group;
  return {
    id: randomUUID(),
    groupId,
    seriesId: null,
    heldOn,
    startsAt,
    minutes,
    place,
    delivererIds,
    volunteerIds,
    status: 'planned',
    cancelledReason: '',
    movedFrom: null,
    topic: '',
    learned: '',
    nextStep: '',
    deliveredMinutes: null,
    registerAt: null,
  };
}

/** The sessions of a series, not written yet. Throws when there would be none. */
export function seriesSessions(app: Pick<Context, 'store'>, group: Group, series: SeriesPattern): Session[] {
  assertGroupDay(group, series.firstOn, 'firstOn');
  if (series.lastOn !== null && series.lastOn < series.firstOn) {
    throw new AppError('validation', 'The last day must not be before the first.', 'lastOn');
  }
  const { startsAt, minutes, place } = series;
  const present = app.store.sessions.ofGroup(group.id).filter((s) => s.status !== 'cancelled');
  const taken = new Set(present.filter((s) => sessionsOverlap(s, { startsAt, minutes })).map((s) => s.heldOn));
  const lastOn =
    group.endedOn !== null && (series.lastOn === null || group.endedOn < series.lastOn) ? group.endedOn : series.lastOn;
  const calendar = calendarOf(app, group.academicYear);
  const { days, skipped } = studentSeriesDays({ ...series, lastOn }, calendar, taken);
  if (days.length === 0) {
    const [first] = skipped;
    const why = first ? `: ${formatDayShort(first.day)} is left out (${first.why})` : '';
    throw new AppError(
      'validation',
      `There would be no session in this series${why}. Choose another first day, or a later last day. Sessions on days without school are added one at a time.`,
      'firstOn',
    );
  }
  const seriesId = randomUUID();
  return days.map((day) => ({ ...plannedSession(group, day), seriesId, startsAt, minutes, place: place.trim() }));
}

/** Refuses sessions that would stand at the same time as another of their group. `changed` stand as they will be. */
export function assertNoClash(app: Pick<Context, 'store'>, group: Group, changed: readonly Session[]): void {
  const ids = new Set(changed.map(({ id }) => id));
  for (const session of changed) {
    if (session.status === 'cancelled') continue;
    const { id, heldOn } = session;
    const stored = app.store.sessions.ofGroupBetween(group.id, heldOn, heldOn).filter((o) => !ids.has(o.id));
    const others = [...stored, ...changed.filter((o) => o.id !== id && o.heldOn === heldOn)];
    const other = others.find((o) => o.status !== 'cancelled' && sessionsOverlap(o, session));
    if (other) {
      throw new AppError(
        'conflict',
        `${group.name} already meets on ${formatDayShort(session.heldOn)} at ${other.startsAt}. Choose another day or time.`,
        'heldOn',
      );
    }
  }
}

/** Takes out a session with its marks and what is kept with it; a part of the step. */
export function removeSession(app: Pick<Context, 'store'>, write: Writer, sessionId: string): void {
  removeResourcesOf(app, write, sessionId);
  for (const mark of app.store.marks.ofSession(sessionId)) write.remove(markTable, mark.id);
  write.remove(sessionTable, sessionId);
}
