import { useCallback } from 'react';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { WORK_KINDS, type WorkKind } from '../../../../shared/domain/work.ts';
import { useChange } from '../../../app/data.ts';
import { useToast } from '../../../ui/toast.tsx';

/** Logs time and says so, with Undo. False where it failed: a message has said why. */
export function useLog(): (entry: { on: string; work: WorkKind; minutes: number; note?: string }) => Promise<boolean> {
  const { run } = useChange('week.logTime');
  const toast = useToast();
  return useCallback(
    async ({ on, work, minutes, note = '' }) => {
      const logged = await run({ entry: { on, work, minutes, note } });
      if (logged === undefined) return false;
      toast.show({ message: `${formatMinutes(minutes)} logged: ${WORK_KINDS[work]}`, undo: true });
      return true;
    },
    [run, toast],
  );
}
