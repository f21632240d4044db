import type { StaffMember } from '../contract/staff.ts';

/** What a staff member is in the department, with the words shown on screen and in documents. */
export const STAFF_ROLES = {
  teacher: 'Teacher of maths',
  'head-of-department': 'Head of Department',
  'maths-progression-lead': 'Maths Progression Lead',
  'second-in-department': 'Second in department',
  'support-staff': 'Support staff',
  leadership: 'Senior leader',
} as const;
export type StaffRole = keyof typeof STAFF_ROLES;

export const STAFF_STATUSES = { current: 'In the department this year', left: 'Left' } as const;
export type StaffStatus = keyof typeof STAFF_STATUSES;

/** "Okafor, Daniel" as people say it: "Daniel Okafor". Anything but one surname, a comma and given names stays. */
export function givenNameFirst(name: string): string {
  const parts = /^([^,]{1,60}),\s*([^,]{1,60})$/.exec(name.trim());
  return parts ? `${parts[2]?.trim()} ${parts[1]?.trim()}` : name.trim();
}

/** Somebody the plan has to have something for: in the department this year and teaching maths. */
export function isTeacher(staff: StaffMember): boolean {
  return staff.status === 'current' && staff.role !== 'support-staff' && staff.role !== 'leadership';
}
