import type { Need } from '../contract/audit.ts';
import type { PdOffer } from '../contract/pd-catalogue.ts';
import type { StaffMember } from '../contract/staff.ts';
import type { DraftInput } from './drafted-action.ts';
import { isMeantFor, OFFER_AUDIENCES } from './offer-audience.ts';
import { countOf, listOf } from './text.ts';

type PeopleInput = Pick<DraftInput, 'staff' | 'school'>;
type NeedPeople = Pick<Need, 'lowStaffIds' | 'expertStaffIds'>;

/** Everybody in the department this year who rated one of these needs 1 or 2. */
export function peopleAtLow(needs: readonly NeedPeople[], { staff }: PeopleInput): readonly string[] {
  const current = new Set(staff.filter((s) => s.status === 'current').map((s) => s.id));
  return [...new Set(needs.flatMap((n) => n.lowStaffIds))].filter((id) => current.has(id));
}

/**
 * Who takes part in an offer: those at 1 or 2; where it is meant for some of the department, those of them, and where it
 * is meant for its leaders, these whatever they rated.
 */
export function participantsFor(offer: PdOffer, needs: readonly NeedPeople[], input: PeopleInput): readonly string[] {
  const { staff, school } = input;
  const isFor = (person: StaffMember) => isMeantFor(offer.audience, person, school.youId);
  if (offer.audience === 'leaders') return staff.filter((s) => s.status === 'current' && isFor(s)).map((s) => s.id);
  const people = new Map(staff.map((s) => [s.id, s]));
  return peopleAtLow(needs, input).filter((id) => {
    const person = people.get(id);
    return person !== undefined && isFor(person);
  });
}

/**
 * Who leads: in school somebody at 4, rather not an early-career teacher or support staff. What is given from outside
 * nobody here leads: the MPL, where known, owns it, books it and is whom to ask.
 */
export function leadFor(offer: PdOffer, needs: readonly NeedPeople[], { staff, school }: PeopleInput): string | null {
  const current = staff.filter((s) => s.status === 'current');
  if (!offer.inSchool) {
    const you = current.find((s) => s.id === school.youId);
    return (you ?? current.find((s) => s.role === 'maths-progression-lead'))?.id ?? null;
  }
  const people = new Map(current.map((s) => [s.id, s]));
  const experts = needs.flatMap((n) => n.expertStaffIds).flatMap((id) => people.get(id) ?? []);
  return experts.toSorted((a, b) => reluctance(a) - reluctance(b))[0]?.id ?? null;
}

const reluctance = ({ role, earlyCareer }: StaffMember) => (role === 'support-staff' ? 2 : earlyCareer ? 1 : 0);

/** Why nobody was named to take part. */
export function nobodyWords({ audience }: PdOffer): string {
  return audience === 'anyone'
    ? 'Nobody is at 1 or 2, so choose who takes part.'
    : `Meant for ${OFFER_AUDIENCES[audience]}: choose who takes part.`;
}

/** "For the 3 people at 1 or 2.", or whom the offer is meant for. */
export function participantWords(offer: PdOffer, ids: readonly string[], { staff }: PeopleInput): string {
  if (ids.length === 0) return nobodyWords(offer);
  if (offer.audience === 'anyone') return `For the ${countOf(ids.length, 'person', 'people')} at 1 or 2.`;
  const names = listOf(ids.flatMap((id) => staff.find((s) => s.id === id)?.name ?? []));
  return `Meant for ${OFFER_AUDIENCES[offer.audience]}: ${names}.`;
}

/** Why this lead, or why none. */
export function leadWords({ inSchool }: PdOffer, leadId: string | null, { staff }: PeopleInput): string {
  const lead = staff.find((s) => s.id === leadId);
  if (!inSchool) {
    return lead
      ? `Given from outside school: ${lead.name} books it and is whom to ask.`
      : 'Given from outside school: choose who books it.';
  }
  if (!lead) return 'Nobody rated 4, so the lead is for you to choose.';
  const caution = lead.earlyCareer ? ', though early in their career: ask whether somebody should lead with them' : '';
  return `${lead.name} rated 4 and could lead${caution}.`;
}
