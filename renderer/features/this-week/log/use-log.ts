import { useCallback } from 'react';
import type { WeekItem } from '../../../../shared/contract/week.ts';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { WORK_KINDS, type WorkKind } from '../../../../shared/domain/work.ts';
import { useChange } from '../../../app/data.ts';
import { useToast } from '../../../ui/toast.tsx';

interface LoggedTime {
  readonly on: string;
  readonly work: WorkKind;
  readonly minutes: number;
  readonly note?: string;
}

/**
 * Logs time beside the calendar and says so, with Undo. `planned` is a block that may be what was worked on: the message
 * offers to have that done instead, so that it is not counted twice. False where it failed: a message has said why.
 */
export function useLog(): (entry: LoggedTime, planned?: WeekItem) => Promise<boolean> {
  const { run } = useChange('week.logTime');
  const { run: takeOut } = useChange('week.removeEntry');
  const finish = useFinishBlock();
  const toast = useToast();
  return useCallback(
    async ({ on, work, minutes, note = '' }, planned) => {
      const logged = await run({ entry: { on, work, minutes, note } });
      if (logged === undefined) return false;
      const instead = async (block: WeekItem) => {
        if ((await takeOut({ id: logged.id })) !== undefined) await finish(block, { minutes: block.minutes, note });
      };
      const said = `${formatMinutes(minutes)} logged: ${WORK_KINDS[work]}`;
      toast.show({
        message: planned ? `${said}, beside the planned “${planned.title}”` : said,
        undo: true,
        ...(planned ? { instead: { label: 'Mark it done instead', do: () => void instead(planned) } } : {}),
      });
      return true;
    },
    [run, takeOut, finish, toast],
  );
}

/** Marks a block done with the minutes that it took, and says so. False where it failed: a message has said why. */
export function useFinishBlock(): (
  block: WeekItem,
  took: { readonly minutes: number; readonly note: string },
) => Promise<boolean> {
  const { run } = useChange('week.updateBlock');
  const toast = useToast();
  return useCallback(
    async ({ id, title, detail }, { minutes, note }) => {
      const notes = [detail, note.trim()].filter((part) => part !== '').join('\n');
      const done = await run({ id, patch: { isDone: true, minutes, notes } });
      if (done === undefined) return false;
      toast.show({ message: `“${title}” is done: ${formatMinutes(minutes)}`, undo: true });
      return true;
    },
    [run, toast],
  );
}
