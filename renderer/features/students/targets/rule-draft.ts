import type { TargetRule } from '../../../../shared/contract/students.ts';
import {
  type CountedReason,
  SCALED_SCORES,
  TARGET_LISTS,
  type TargetList,
} from '../../../../shared/domain/students.ts';
import { type ListCounts, NO_COUNTS, targetListOf } from '../../../../shared/domain/target-rule.ts';
import type { Problem } from '../../../ui/error-summary.tsx';
import type { TargetRow } from './targets-data.ts';

/** The rule while it is being typed. */
export interface RuleDraft {
  readonly reasons: readonly CountedReason[];
  readonly threshold: string;
  readonly boundary: string;
  readonly nominationCounts: boolean;
  /** The year groups that are ticked. */
  readonly years: readonly number[];
}

export function draftOf(rule: TargetRule, years: readonly number[]): RuleDraft {
  return {
    reasons: rule.reasons,
    threshold: String(rule.ks2Threshold),
    boundary: String(rule.boundaryPoints),
    nominationCounts: rule.nominationCounts,
    years: rule.years.length === 0 ? years : rule.years,
  };
}

/** The rule as it is typed; all `years` ticked is a rule for whatever year groups there are. Null with the problems. */
export function readDraft(draft: RuleDraft, years: readonly number[]): TargetRule | readonly Problem[] {
  const threshold = whole(draft.threshold);
  const boundary = whole(draft.boundary);
  const isScore = threshold !== null && threshold >= SCALED_SCORES.least && threshold <= SCALED_SCORES.most;
  if (!isScore || boundary === null || boundary > 20 || draft.reasons.length === 0 || noYear(draft, years)) {
    return [
      ...(draft.reasons.length === 0 ? [{ field: 'reasons', sentence: 'Tick at least one reason that counts' }] : []),
      ...(isScore
        ? []
        : [
            {
              field: 'threshold',
              sentence: `Enter a scaled score from ${SCALED_SCORES.least} to ${SCALED_SCORES.most}`,
            },
          ]),
      ...(boundary === null || boundary > 20
        ? [{ field: 'boundary', sentence: 'Enter a whole number of points from 0 to 20' }]
        : []),
      ...(noYear(draft, years) ? [{ field: 'years', sentence: 'Tick at least one year group' }] : []),
    ];
  }
  return {
    reasons: draft.reasons,
    ks2Threshold: threshold,
    boundaryPoints: boundary,
    nominationCounts: draft.nominationCounts,
    years: years.every((year) => draft.years.includes(year)) ? [] : draft.years,
  };
}

const noYear = (draft: RuleDraft, years: readonly number[]) => years.length > 0 && draft.years.length === 0;
const whole = (text: string) => (/^\s*\d{1,3}\s*$/.test(text) ? Number(text) : null);

export const isRule = (read: TargetRule | readonly Problem[]): read is TargetRule => !Array.isArray(read);

export interface RuleEffect {
  readonly counts: ListCounts;
  /** Those who would be on another list than now. */
  readonly moved: readonly { readonly row: TargetRow; readonly to: TargetList }[];
}

/** What the lists would be by another rule. */
export function effectOf(rule: TargetRule, rows: readonly TargetRow[], academicYear: number): RuleEffect {
  const counts = { ...NO_COUNTS };
  const moved: { row: TargetRow; to: TargetList }[] = [];
  for (const row of rows) {
    const { list } = targetListOf(row.student, rule, academicYear);
    counts[list] += 1;
    if (list !== row.list) moved.push({ row, to: list });
  }
  return { counts, moved };
}

/** "8 from On the boundary to In", the most first. */
export function moveWords({ moved }: RuleEffect): readonly string[] {
  const counts = new Map<string, number>();
  for (const { row, to } of moved) {
    const words = `from ${TARGET_LISTS[row.list]} to ${TARGET_LISTS[to]}`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([words, n]) => `${n} ${words}`);
}
