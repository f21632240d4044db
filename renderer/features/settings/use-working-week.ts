import { useRef } from 'react';
import type { WorkingWeek } from '../../../shared/contract/school.ts';
import { readAgain, useChange } from '../../app/data.ts';

/** Changes the week that stands after the edits still on their way: one day may follow another before it has come back. */
export function useWorkingWeek(week: WorkingWeek) {
  const { change } = useChange('school.saveWorkingWeek');
  const saved = useRef(week);
  saved.current = week;
  const latest = useRef<WorkingWeek | null>(null);
  const onTheirWay = useRef(0);

  return async (edit: (week: WorkingWeek) => WorkingWeek): Promise<void> => {
    const next = edit(latest.current ?? saved.current);
    latest.current = next;
    onTheirWay.current += 1;
    try {
      await change({ workingWeek: { ...next, minutes: [...next.minutes] } });
      await readAgain('school.get', {});
    } finally {
      onTheirWay.current -= 1;
      if (onTheirWay.current === 0) latest.current = null;
    }
  };
}
