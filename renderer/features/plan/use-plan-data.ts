import { useMemo } from 'react';
import type { Need } from '../../../shared/contract/audit.ts';
import { actionRefs } from '../../../shared/domain/plan.ts';
import { useCall } from '../../app/data.ts';
import type { PlanData } from './plan-data.ts';

export type PlanReading =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly error: unknown; readonly readAgain: () => void }
  | { readonly state: 'read'; readonly data: PlanData };

const NO_NEEDS: ReadonlyMap<string, Need> = new Map();

/** Reads the plan and what stands around it; read again whenever the data changes. */
export function usePlanData(): PlanReading {
  const overview = useCall('plan.get', {});
  const actions = useCall('plan.listActions', {});
  const staff = useCall('staff.list', {});
  const school = useCall('school.get', {});
  const start = useCall('app.start', {});
  const framework = useCall('audit.framework', {});
  const rounds = useCall('audit.rounds', {});
  const checks = useCall('plan.checks', {});
  const roundId = overview.data?.plan.roundId ?? rounds.data?.[0]?.id ?? null;
  const result = useCall('audit.result', { roundId: roundId ?? '-' }, { enabled: roundId !== null });

  return useMemo((): PlanReading => {
    // What has been read stays on the screen when reading it again fails.
    const missing = [overview, actions, staff, school, start, framework].filter((r) => r.data === undefined);
    const error = missing.find((r) => r.error)?.error;
    const readAgain = () => {
      for (const one of missing) void one.refetch();
    };
    if (error) return { state: 'failed', error, readAgain };
    if (!overview.data || !actions.data || !staff.data || !school.data || !start.data || !framework.data) {
      return { state: 'reading' };
    }
    const { plan, aims, priorities, reviews } = overview.data;
    const data: PlanData = {
      plan,
      aims,
      priorities,
      reviews,
      actions: actions.data,
      refs: actionRefs(
        priorities.map((p) => p.id),
        actions.data,
      ),
      staff: staff.data,
      school: school.data,
      today: start.data.today,
      domains: framework.data.domains,
      needs: result.data ? new Map(result.data.needs.map((n) => [n.statementId, n])) : NO_NEEDS,
      checks: checks.data ?? null,
    };
    return { state: 'read', data };
  }, [overview, actions, staff, school, start, framework, checks, result]);
}
