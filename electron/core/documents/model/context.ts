import type { AuditFramework } from '../../../../shared/contract/audit.ts';
import type { Plan } from '../../../../shared/contract/plan.ts';
import type { School } from '../../../../shared/contract/school.ts';
import type { StaffMember } from '../../../../shared/contract/staff.ts';

/** What the parts of a plan document are made with. */
export interface ModelContext {
  readonly school: School;
  readonly plan: Plan;
  readonly staff: ReadonlyMap<string, StaffMember>;
  readonly framework: AuditFramework;
  readonly governors: boolean;
  /** Free text as the audience may see it. */
  readonly hide: (text: string) => string;
  /** ISO day. */
  readonly today: string;
}
