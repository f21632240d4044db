import { Plus } from 'lucide-react';
import { formatMinutes, formatPence } from '../../../../shared/domain/plan.ts';
import { HALF_TERM_NAMES } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { Button } from '../../../ui/button.tsx';
import type { TableGroup, TableGrouping } from '../../../ui/table-groups.ts';
import { type PlanData, totalsOf } from '../plan-data.ts';
import { priorityPath } from '../plan-links.ts';
import type { ActionRow } from './action-rows.ts';
import styles from './actions.module.css';

/** The ways to group the plan's table, each group with what it adds up to. The plan's own order comes first. */
export function actionGroupings(
  data: PlanData,
  onAdd: (priorityId: string) => void,
): readonly TableGrouping<ActionRow>[] {
  return [
    {
      id: 'priority',
      name: 'Priority',
      valueOf: ({ action }) => action.priorityId,
      groups: (rows) => priorityGroups(data, rows, onAdd),
    },
    { id: 'who', name: 'Lead', valueOf: (row) => row.leadName, groups: (rows) => leadGroups(data, rows) },
    {
      id: 'when',
      name: 'Half-term of the start',
      valueOf: ({ action }) => String(action.startHalfTerm ?? 0),
      groups: (rows) => startGroups(data, rows),
    },
  ];
}

function leadGroups(data: PlanData, rows: readonly ActionRow[]): readonly TableGroup[] {
  const names = [...new Set(rows.map((r) => r.leadName))].sort((a, b) => {
    if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
    return a.localeCompare(b, 'en');
  });
  return names.map((name) => ({
    value: name,
    title: name || 'No lead yet',
    aside: sumsOf(
      data,
      rows.filter((r) => r.leadName === name),
    ),
  }));
}

function startGroups(data: PlanData, rows: readonly ActionRow[]): readonly TableGroup[] {
  return [1, 2, 3, 4, 5, 6, 0].map((n) => ({
    value: String(n),
    title: n === 0 ? 'No start yet' : `Starts in ${HALF_TERM_NAMES[n - 1]}`,
    aside: sumsOf(
      data,
      rows.filter((r) => (r.action.startHalfTerm ?? 0) === n),
    ),
  }));
}

function priorityGroups(
  data: PlanData,
  rows: readonly ActionRow[],
  onAdd: (priorityId: string) => void,
): readonly TableGroup[] {
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
          {sumsOf(
            data,
            rows.filter((r) => r.action.priorityId === priority.id),
          )}
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
