import type { StaffMember } from '../contract/staff.ts';
import { isTeacher } from './staff.ts';

/** Whom an offer of the PD catalogue is meant for, in words that follow "meant for". */
export const OFFER_AUDIENCES = {
  anyone: 'any teacher',
  leaders: 'the MPL and the Head of Department',
  'early-career': 'early-career teachers',
  'non-specialists': 'non-specialist teachers',
  'new-or-non-specialist': 'early-career and non-specialist teachers',
} as const;
export type OfferAudience = keyof typeof OFFER_AUDIENCES;

/** True for somebody an offer is meant for. @param youId the MPL's own record, whatever its role says */
export function isMeantFor(audience: OfferAudience, person: StaffMember, youId: string | null): boolean {
  switch (audience) {
    case 'anyone':
      return true;
    case 'leaders':
      return person.id === youId || person.role === 'maths-progression-lead' || person.role === 'head-of-department';
    case 'early-career':
      return isTeacher(person) && person.earlyCareer;
    case 'non-specialists':
      return isTeacher(person) && !person.specialist;
    case 'new-or-non-specialist':
      return isTeacher(person) && (person.earlyCareer || !person.specialist);
  }
}
