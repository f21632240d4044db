import type { SchoolEvent } from '../../../shared/contract/events.ts';
import type { PdAction } from '../../../shared/contract/pd-action.ts';
import type { PdSession } from '../../../shared/contract/pd-session.ts';
import type { School } from '../../../shared/contract/school.ts';
import type { SessionRow } from '../../../shared/contract/sessions.ts';
import type { WeekItem, WorkBlock } from '../../../shared/contract/week.ts';
import { minuteOfClock } from '../../../shared/domain/clock.ts';
import { expectedAt, formOf, isCancelled, pdPath } from '../../../shared/domain/pd-session.ts';
import { ACTION_FORMS } from '../../../shared/domain/plan.ts';
import { weekdayOf } from '../../../shared/domain/school-year.ts';
import { EVENT_KINDS, strandWords } from '../../../shared/domain/strands.ts';
import { countOf } from '../../../shared/domain/text.ts';
import type { Context } from '../context.ts';
import { sessionRows } from './session-rows.ts';

/** Everything in the calendar of these days, both included, by day and time. */
export function weekItems(app: Context, firstOn: string, lastOn: string): WeekItem[] {
  const { store } = app;
  const school = store.school.get();
  const { today } = app.ports.now();
  const items = [
    ...sessionRows(app, store.sessions.between(firstOn, lastOn)).map((session) => ofSession(session, school)),
    ...pdItems(app, school, firstOn, lastOn),
    ...store.events.between(firstOn, lastOn).map((event) => ofEvent(event, school, today)),
    ...store.workBlocks.between(firstOn, lastOn).map(ofBlock),
  ];
  return items.sort((a, b) => `${a.on} ${a.startsAt ?? ''}`.localeCompare(`${b.on} ${b.startsAt ?? ''}`));
}

/** PD sessions in these days, of whatever year's plan. */
export function pdItems({ store }: Context, school: School, firstOn: string, lastOn: string): WeekItem[] {
  const byAction = Map.groupBy(store.pdSessions.between(firstOn, lastOn), ({ actionId }) => actionId);
  if (byAction.size === 0) return [];
  const staff = store.staff.list();
  return [...byAction].flatMap(([actionId, sessions]) => {
    const action = store.actions.get(actionId);
    if (!action) return [];
    const year = store.actions.yearOf(actionId) ?? school.academicYear;
    return sessions.flatMap((session) => {
      // What took place before its action was stopped took its time all the same.
      if (action.status === 'stopped' && session.attendedIds === null) return [];
      const expected = expectedAt(session, action, staff, school.youId);
      const path = year === school.academicYear ? `/plan/actions/${encodeURIComponent(actionId)}` : pdPath(year);
      return [ofPdSession(session, action, { expected, school, path })];
    });
  });
}

interface PdItemFacts {
  readonly expected: readonly string[];
  readonly school: School;
  readonly path: string;
}

function ofSession(session: SessionRow, { youId }: School): WeekItem {
  const { id, groupId, heldOn, startsAt, minutes, groupName, place, strand, status, deliveredMinutes, delivererIds } =
    session;
  const isHeld = status === 'held';
  const who = countOf(session.expectedCount, 'student');
  return {
    kind: 'session',
    id,
    groupId,
    on: heldOn,
    startsAt,
    minutes,
    title: groupName,
    place,
    detail: `${strandWords(session)}, ${who}`,
    work: strand === 'peer-mentoring' ? 'students' : 'sessions',
    isOwn: delivererIds.length === 0 || (youId !== null && delivererIds.includes(youId)),
    state: isHeld ? 'done' : status,
    usedMinutes: isHeld ? (deliveredMinutes ?? minutes) : 0,
    path: `/sessions/register/${encodeURIComponent(id)}`,
  };
}

function ofPdSession(
  session: PdSession,
  action: PdAction,
  { expected, school: { youId, workingWeek }, path }: PdItemFacts,
): WeekItem {
  const { id, heldOn, startsAt, endsAt, place, attendedIds } = session;
  // A whole day takes what the MPL has of it for this work.
  const minutes =
    startsAt === null || endsAt === null
      ? (workingWeek.minutes[weekdayOf(heldOn) - 1] ?? 0)
      : minuteOfClock(endsAt) - minuteOfClock(startsAt);
  const wasThere = youId !== null && (attendedIds?.includes(youId) ?? false);
  return {
    kind: 'pd-session',
    id,
    groupId: null,
    on: heldOn,
    startsAt: endsAt === null ? null : startsAt,
    minutes,
    title: action.title,
    place,
    detail: `${ACTION_FORMS[formOf(session, action)]}, ${countOf(expected.length, 'person', 'people')}`,
    work: 'pd',
    isOwn: youId !== null && (expected.includes(youId) || wasThere),
    state: isCancelled(session) ? 'cancelled' : attendedIds === null ? 'planned' : 'done',
    usedMinutes: wasThere && !isCancelled(session) ? minutes : 0,
    path,
  };
}

export function ofEvent(event: SchoolEvent, { youId }: School, today: string): WeekItem {
  const { id, heldOn, startsAt, minutes, name, place, kind, staffIds } = event;
  const isOver = heldOn < today;
  const isOwn = youId !== null && staffIds.includes(youId);
  return {
    kind: 'event',
    id,
    groupId: null,
    on: heldOn,
    startsAt,
    minutes,
    title: name,
    place,
    detail: EVENT_KINDS[kind],
    work: 'enrichment',
    isOwn,
    state: event.isCancelled ? 'cancelled' : isOver ? 'done' : 'planned',
    usedMinutes: isOver && !event.isCancelled ? minutes : 0,
    path: `/sessions/events/${encodeURIComponent(id)}`,
  };
}

function ofBlock({ id, on, startsAt, minutes, work, title, isDone, notes }: WorkBlock): WeekItem {
  return {
    kind: 'block',
    id,
    groupId: null,
    on,
    startsAt,
    minutes,
    title,
    place: '',
    detail: notes,
    work,
    isOwn: true,
    state: isDone ? 'done' : 'planned',
    usedMinutes: isDone ? minutes : 0,
    path: '/',
  };
}
