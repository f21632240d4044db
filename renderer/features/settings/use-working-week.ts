import type { WorkingWeek } from '../../../shared/contract/school.ts';
import { readAgain, useChange } from '../../app/data.ts';
import { useLatestEdit } from './use-latest-edit.ts';

/** Changes the working week, an edit after another. */
export function useWorkingWeek(week: WorkingWeek) {
  const { change } = useChange('school.saveWorkingWeek');
  return useLatestEdit(week, async (next) => {
    await change({ workingWeek: { ...next, minutes: [...next.minutes] } });
    await readAgain('school.get', {});
  });
}
