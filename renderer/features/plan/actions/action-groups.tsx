import { Plus } from 'lucide-react';
import { formatMinutes, formatPence } from '../../../../shared/domain/plan.ts';
import { HALF_TERM_NAMES } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { Button } from '../../../ui/button.tsx';
import type { TableGroup } from '../../../ui/data-table-body.tsx';
import { type PlanData, totalsOf } from '../plan-data.ts';
import { priorityPath } from '../plan-links.ts';
import type { ActionRow } from './action-rows.ts';
import styles from './actions.module.css';

export const GROUPINGS = {
  priority: 'Grouped by priority',
  lead: 'Grouped by lead',
  'half-term': 'Grouped by half-term',
  none: 'Not grouped',
} as const;
export type Grouping = keyof typeof GROUPINGS;

/** The column whose value a grouping goes by. */
export const GROUP_COLUMNS: Readonly<Record<Grouping, string | null>> = {
  priority: 'ref',
  lead: 'who',
  'half-term': 'when',
  none: null,
};

/** The groups of the table in their order, each with what it adds up to. */
export function groupsOf(
  grouping: Grouping,
  data: PlanData,
  rows: readonly ActionRow[],
  onAdd: (priorityId: string) => void,
): readonly TableGroup[] {
  const sums = (members: readonly ActionRow[]) => sumsOf(data, members);
  if (grouping === 'lead') {
    const names = [...new Set(rows.map((r) => r.leadName))].sort((a, b) =>
      a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1,
    );
    return names.map((name) => ({
      value: name,
      title: name || 'No lead yet',
      aside: sums(rows.filter((r) => r.leadName === name)),
    }));
  }
  if (grouping === 'half-term') {
    return [1, 2, 3, 4, 5, 6, 0].map((n) => ({
      value: String(n),
      title: n === 0 ? 'No start yet' : `Starts in ${HALF_TERM_NAMES[n - 1]}`,
      aside: sums(rows.filter((r) => (r.action.startHalfTerm ?? 0) === n)),
    }));
  }
  return data.priorities.map((priority) => {
    const hasActions = data.actions.some((a) => a.priorityId === priority.id);
    return {
      value: priority.id,
      title: (
        <a href={`#${priorityPath(priority.id)}`} className={styles.groupLink}>
          Priority {priority.position} · {priority.title}
        </a>
      ),
      aside: (
        <span className={styles.groupEnd}>
          {sums(rows.filter((r) => r.action.priorityId === priority.id))}
          <Button
            variant="quiet"
            size="s"
            icon={<Plus />}
            aria-label={`Add action to priority ${priority.position}`}
            onPress={() => onAdd(priority.id)}
          >
            Add
          </Button>
        </span>
      ),
      ...(hasActions ? {} : { empty: 'No actions yet. Draft the plan, or add one.' }),
    };
  });
}

function sumsOf({ plan }: PlanData, rows: readonly ActionRow[]): string {
  if (rows.length === 0) return '';
  const { pence, minutes } = totalsOf(
    plan,
    rows.map((r) => r.action),
  );
  return [countOf(rows.length, 'action'), formatMinutes(minutes), formatPence(pence)].join(' · ');
}
