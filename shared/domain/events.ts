import type { SchoolEvent } from '../contract/events.ts';

/** How far a student has come with an event. Each word holds those before it, but for `declined`, which ends it. */
export const ENTRY_STAGES = {
  invited: 'Invited',
  declined: 'Declined',
  entered: 'Entered',
  'took-part': 'Took part',
  'did-not-come': 'Did not come',
} as const;
export type EntryStage = keyof typeof ENTRY_STAGES;

/** A parent's or carer's permission; a withdrawn one is kept, with its day (domain.md 5). */
export const PERMISSIONS = {
  'not-asked': 'Not asked',
  asked: 'Asked',
  yes: 'Yes',
  no: 'No',
  withdrawn: 'Withdrawn',
} as const;
export type Permission = keyof typeof PERMISSIONS;

/** Days before a deadline on which This week reminds of it: 8 and 2 weeks (domain.md 5, a proposal). */
export const DEADLINE_DAYS = { far: 56, near: 14 } as const;

/** How long an event lasts until somebody says otherwise, in minutes. */
export const USUAL_EVENT_MINUTES = 120;

/** How an event stands on a day. */
export const EVENT_STATES = { 'to-come': 'To come', past: 'Past', cancelled: 'Cancelled' } as const;
export type EventState = keyof typeof EVENT_STATES;

export function eventState({ isCancelled, heldOn }: Pick<SchoolEvent, 'isCancelled' | 'heldOn'>, today: string) {
  const state: EventState = isCancelled ? 'cancelled' : heldOn < today ? 'past' : 'to-come';
  return state;
}

/** "Years 9 to 11", "up to Year 8", "Year 12 and above", "Year 9"; empty for any year. */
export function yearsWords({ firstYear, lastYear }: Pick<SchoolEvent, 'firstYear' | 'lastYear'>): string {
  if (firstYear === null) return lastYear === null ? '' : `up to Year ${lastYear}`;
  if (lastYear === null) return `Year ${firstYear} and above`;
  return firstYear === lastYear ? `Year ${firstYear}` : `Years ${firstYear} to ${lastYear}`;
}

/** "£4.50"; nothing to pay is "Free". */
export function costWords(pence: number): string {
  return pence === 0 ? 'Free' : `£${pence % 100 === 0 ? pence / 100 : (pence / 100).toFixed(2)}`;
}
