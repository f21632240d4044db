import type { Volunteer } from '../../../../shared/contract/volunteers.ts';
import { volunteerWarning } from '../../../../shared/domain/volunteers.ts';

/** What to say where a volunteer mentors: a pair is alone unless a member of staff supervises that volunteer. */
export const pairWarning = (volunteer: Volunteer, today: string): string | null =>
  volunteerWarning([volunteer], volunteer.supervisorId !== null, today);
