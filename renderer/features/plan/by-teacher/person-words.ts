import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { STAFF_ROLES, STAFF_STATUSES } from '../../../../shared/domain/staff.ts';

/** What to bear in mind when somebody is given work: "Early career · not a maths specialist"; empty for nothing. */
export function bearInMind({ earlyCareer, specialist, fullTimeEquivalent }: StaffMember): string {
  const words = [
    earlyCareer ? 'early career' : '',
    specialist ? '' : 'not a maths specialist',
    fullTimeEquivalent < 1 ? `${fullTimeEquivalent} of full time` : '',
  ];
  const said = words.filter(Boolean).join(' · ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** Why somebody stands apart from the teachers: "Left", "Support staff". */
export function whyApart({ status, role }: StaffMember): string {
  return status === 'left' ? `${STAFF_STATUSES.left}, but still named` : STAFF_ROLES[role];
}
