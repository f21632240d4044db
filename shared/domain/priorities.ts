import type { Need } from '../contract/audit.ts';
import { FEWEST_TO_SHOW } from './audit.ts';
import { movedWords } from './need-overrides.ts';

/** A priority's first title: its statement without "I teach", "We choose" and the like. The MPL words it better. */
export function titleFor(need: Need): string {
  const bare = need.text.replace(/\.$/, '').replace(/^(I|We) (((can|could) )?(teach|know) |(can|could) )?/, '');
  const title = bare.charAt(0).toUpperCase() + bare.slice(1);
  return title.length > 200 ? `${title.slice(0, 197)}…` : title;
}

/**
 * A priority's first rationale: what the audit says, in numbers. The MPL adds why it matters here. Governors read it too,
 * so the figures of fewer than five answers stay out of it.
 */
export function rationaleFor(need: Need, needs: readonly Need[]): string {
  const ranked = needs.filter((n) => n.score !== null).length;
  const isFew = need.ratedCount > 0 && need.ratedCount < FEWEST_TO_SHOW;
  const parts: string[] = [];
  if (need.rank !== null) {
    parts.push(
      `Ranked ${need.rank} of ${ranked} needs in the audit${isFew ? '' : ` (score ${need.score?.toFixed(2)})`}.`,
    );
    const moved = movedWords(need);
    if (moved !== null) parts.push(/[.!?]$/.test(moved) ? moved : `${moved}.`);
  }
  if (need.ratedCount > 0 && !isFew) {
    parts.push(
      `${need.lowCount} of ${need.ratedCount} staff rated themselves 1 or 2; the staff median is ${need.staffMedian}.`,
    );
  }
  if (need.departmentRating !== null) parts.push(`The department is rated ${need.departmentRating} of 4.`);
  return parts.join(' ');
}
