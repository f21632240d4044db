import type { SessionRow } from '../../../../shared/contract/sessions.ts';
import { strandWords } from '../../../../shared/domain/strands.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import type { CalendarEntry } from '../calendar/calendar-file.ts';

interface GroupCalendarFacts {
  /** Staff by id; somebody who was removed is not there. */
  readonly staffNames: ReadonlyMap<string, string>;
  /** Who is expected, by session; empty where names were not asked for. */
  readonly studentNames: ReadonlyMap<string, readonly string[]>;
}

/** Sessions of groups as a calendar shows them: who runs them and how many come; students' names only where they were asked for. */
export function groupEntries(sessions: readonly SessionRow[], facts: GroupCalendarFacts): readonly CalendarEntry[] {
  return sessions.map((session) => ({
    id: session.id,
    on: session.heldOn,
    startsAt: session.startsAt,
    minutes: session.deliveredMinutes ?? session.minutes,
    title: session.groupName,
    place: session.place,
    description: describe(session, facts),
    category: strandWords(session),
    isCancelled: session.status === 'cancelled',
  }));
}

function describe(session: SessionRow, { staffNames, studentNames }: GroupCalendarFacts): string {
  const staff = session.delivererIds.flatMap((id) => staffNames.get(id) ?? []);
  const names = studentNames.get(session.id) ?? [];
  return [
    strandWords(session),
    staff.length === 0 ? '' : `With ${staff.join(', ')}`,
    session.topic === '' ? '' : `Topic: ${session.topic}`,
    countOf(session.expectedCount, 'student'),
    names.length === 0 ? '' : `Students: ${names.join('; ')}`,
    session.status === 'cancelled' ? 'Cancelled' : '',
  ]
    .filter(Boolean)
    .join('\n');
}
