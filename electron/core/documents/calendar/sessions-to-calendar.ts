import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import type { PdSession } from '../../../../shared/contract/pd-session.ts';
import { minuteOfClock } from '../../../../shared/domain/clock.ts';
import { bySessionTime, isCancelled } from '../../../../shared/domain/pd-session.ts';
import { ACTION_FORMS, COVER_STATES } from '../../../../shared/domain/plan.ts';
import { isLive, type StaffFacts } from '../staff/staff-facts.ts';
import { joined } from '../words.ts';
import { type CalendarEntry, calendarFile, oneLine } from './calendar-file.ts';

/**
 * PD sessions as a calendar file. The description says who leads and what cover there is, and nothing of what people
 * typed about students or needs.
 * @param at When it is written: ISO date and time, UTC.
 */
export function sessionsToCalendar(
  facts: StaffFacts,
  actions: readonly PdAction[],
  { name, at }: { readonly name: string; readonly at: string },
): Uint8Array {
  return calendarFile(pdEntries(facts, actions), { name, product: 'PD sessions', at });
}

/** The PD sessions of these actions, each as a calendar shows it. Cancelled ones, and what was to come of a stopped action, stand as cancelled: a calendar that has them takes them out. */
export function pdEntries(facts: StaffFacts, actions: readonly PdAction[]): readonly CalendarEntry[] {
  const sessions = Map.groupBy(facts.sessions.toSorted(bySessionTime), ({ actionId }) => actionId);
  return actions.flatMap((action) => (sessions.get(action.id) ?? []).map((s) => entryOf(facts, action, s)));
}

function entryOf(facts: StaffFacts, action: PdAction, session: PdSession): CalendarEntry {
  return {
    id: session.id,
    on: session.heldOn,
    startsAt: session.endsAt === null ? null : session.startsAt,
    minutes: minutesBetween(session.startsAt, session.endsAt),
    title: action.title,
    place: session.place,
    description: describe(facts, action, session),
    category: 'PD',
    isCancelled: isCancelled(session) || (!isLive(action) && session.attendedIds === null),
  };
}

function describe({ refs, name, asks }: StaffFacts, action: PdAction, session: PdSession): string {
  const ref = refs.get(action.id) ?? '';
  const lead = name(action.leadId);
  return [
    joined(', ', `PD action ${ref}`.trim(), ACTION_FORMS[action.form]),
    lead === null ? '' : `Lead: ${lead}`,
    action.provider === '' ? '' : `Provider: ${oneLine(action.provider)}`,
    session.cover === 'not-needed'
      ? ''
      : joined(': ', `Cover: ${COVER_STATES[session.cover].toLowerCase()}`, oneLine(session.periods)),
    `Questions: ${asks}`,
  ]
    .filter(Boolean)
    .join('\n');
}

const minutesBetween = (start: string | null, end: string | null) =>
  start === null || end === null ? 0 : minuteOfClock(end) - minuteOfClock(start);
