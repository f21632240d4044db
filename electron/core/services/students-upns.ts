import { isKeyUpn, tidyUpn } from '../../../shared/domain/upn.ts';
import { AppError } from '../errors.ts';
import type { UpnHolder } from '../store/student-table.ts';
import { refusedAs } from './read-rows.ts';
import { spokenName } from './students-writing.ts';

/** What a step makes of a student's UPN: `id` null for one to be added. */
export interface UpnClaim {
  readonly id: string | null;
  readonly upn: string;
  readonly leftOn: string | null;
  readonly rowName: () => string;
}

/**
 * Refuses a UPN that another student in the school has. A wrong UPN is no key, so several may have the same one; so may
 * somebody who has left.
 */
export function assertOwnUpns(holders: readonly UpnHolder[], claims: readonly UpnClaim[], isBatch: boolean): void {
  const claiming = new Set(claims.map(({ id }) => id));
  const names = new Map<string, string>();
  for (const holder of holders) {
    if (holder.leftOn === null && !claiming.has(holder.id)) names.set(holder.upn, spokenName(holder));
  }
  for (const { upn: given, leftOn, rowName } of claims) {
    const upn = tidyUpn(given);
    if (leftOn !== null || !isKeyUpn(upn)) continue;
    const other = names.get(upn);
    if (other !== undefined) {
      const refuse = () => {
        throw new AppError(
          'conflict',
          `${other} has the UPN ${upn} already. Check which of the two it belongs to, or mark one of them as left.`,
          'upn',
        );
      };
      if (isBatch) refusedAs(rowName, refuse);
      else refuse();
    }
    names.set(upn, rowName());
  }
}
