import ical, { ICalCalendarMethod, ICalEventBusyStatus, type ICalEventData } from 'ical-generator';
import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import type { PdSession } from '../../../../shared/contract/pd-session.ts';
import { ACTION_FORMS, COVER_STATES } from '../../../../shared/domain/plan.ts';
import { addDays } from '../../../../shared/domain/school-year.ts';
import type { StaffFacts } from '../staff/staff-facts.ts';
import { joined } from '../words.ts';
import { LONDON, zoneRules } from './london.ts';

/** Ends every UID, which must be the world's only one and stay the same for ever. */
const UID_DOMAIN = 'maths-progression-planner';

/**
 * PD sessions as a calendar file (iCalendar, RFC 5545): one event each, in the time of England. The description says who
 * leads and what cover there is, and nothing of what people typed about students or needs.
 * @param at When it is written: ISO date and time, UTC.
 */
export function sessionsToCalendar(
  facts: StaffFacts,
  actions: readonly PdAction[],
  { name, at }: { readonly name: string; readonly at: string },
): Uint8Array {
  const calendar = ical({
    name,
    prodId: { company: 'Maths Progression Planner', product: 'PD sessions', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // Nameless: each event names its zone itself, and what is no clock time of a school (DTSTAMP) stays UTC.
    timezone: { name: null, generator: zoneRules },
    events: actions.flatMap((action) => facts.sessionsOf(action.id).map((s) => eventOf(facts, action, s, at))),
  });
  // The library leaves out the last line's end.
  return new TextEncoder().encode(`${calendar.toString().trimEnd()}\r\n`);
}

function eventOf(facts: StaffFacts, action: PdAction, session: PdSession, at: string): ICalEventData {
  return {
    id: `${session.id}@${UID_DOMAIN}`,
    sequence: sequenceAt(at),
    stamp: at,
    timezone: LONDON,
    summary: oneLine(action.title),
    location: session.place === '' ? null : oneLine(session.place),
    description: describe(facts, action, session),
    categories: [{ name: 'PD' }],
    busystatus: ICalEventBusyStatus.BUSY,
    ...timesOf(session),
  };
}

/**
 * Whole seconds since 2020: of two files a calendar keeps to the one written later, whatever was changed in between, or
 * undone.
 */
const sequenceAt = (at: string) => Math.floor((Date.parse(at) - Date.UTC(2020, 0)) / 1000);

/** Clock times without a zone, which the calendar's own zone then gives them; a whole day ends where the next begins. */
function timesOf({ heldOn, startsAt, endsAt }: PdSession): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  return startsAt === null || endsAt === null
    ? { start: `${heldOn}T00:00:00`, end: `${addDays(heldOn, 1)}T00:00:00`, allDay: true }
    : { start: `${heldOn}T${startsAt}:00`, end: `${heldOn}T${endsAt}:00` };
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

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
