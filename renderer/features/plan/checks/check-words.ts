import type { PlanCheck } from '../../../../shared/contract/plan-check.ts';

/** "7 of 11 done". */
export function checkCount(checks: readonly PlanCheck[] | null): string {
  if (checks === null) return 'reading';
  return `${checks.filter((c) => c.holds).length} of ${checks.length} done`;
}
