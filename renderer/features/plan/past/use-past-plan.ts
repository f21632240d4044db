import { useMemo } from 'react';
import { actionRefs } from '../../../../shared/domain/plan.ts';
import { useCall } from '../../../app/data.ts';
import type { PlanData } from '../plan-data.ts';

/** The plan of an earlier year with that year's dates; `data` is null until it has been read. */
export function usePastPlan(academicYear: number, present: PlanData) {
  const { data: whole, error, refetch } = useCall('plan.ofYear', { academicYear });
  const { data: years } = useCall('school.years', {});
  const data = useMemo((): PlanData | null => {
    if (!whole || !years) return null;
    const { plan, aims, priorities, reviews, actions } = whole;
    const year = years.find((y) => y.academicYear === academicYear);
    const refs = actionRefs(
      priorities.map(({ id }) => id),
      actions,
    );
    const school = { ...present.school, halfTerms: [], closedDays: [], keyDates: [], ...year, academicYear };
    return { ...present, plan, aims, priorities, reviews, actions, refs, school, checks: null };
  }, [whole, years, academicYear, present]);
  return { data, error, readAgain: () => void refetch() };
}
