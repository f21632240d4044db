import { useMemo } from 'react';
import type { AppStart } from '../../shared/contract/app.ts';
import { useCall } from './data.ts';
import type { History } from './history.ts';

/** Why a command cannot be given now, by its id; those that can are not in it. */
export type CommandLimits = ReadonlyMap<string, string>;

const NO_PRIORITIES = 'Choose the plan’s priorities first';
const NO_ROUND = 'Start an audit round first';

/** What cannot be done now, and why, in words. Nothing is held back while that is still being read. */
export function useCommandLimits({ isSample }: Pick<AppStart, 'isSample'>, history: History): CommandLimits {
  const plan = useCall('plan.get', {}).data;
  const rounds = useCall('audit.rounds', {}).data;
  const { undoName, redoName } = history;
  const hasNoPriority = plan !== undefined && plan.priorities.length === 0;
  const hasNoRound = rounds !== undefined && rounds.length === 0;
  return useMemo(() => {
    const limits = new Map<string, string>();
    const refuse = (isRefused: boolean, why: string, ...ids: readonly string[]) => {
      for (const id of isRefused ? ids : []) limits.set(id, why);
    };
    refuse(undoName === null, 'There is nothing to undo', 'edit.undo');
    refuse(redoName === null, 'There is nothing to redo', 'edit.redo');
    refuse(hasNoRound, NO_ROUND, 'import.answers', 'audit.handRound', 'plan.choosePriorities');
    refuse(hasNoPriority, NO_PRIORITIES, 'plan.draft', 'plan.addAction', 'view.checks');
    refuse(isSample, 'The sample school is open already', 'sample.open');
    refuse(!isSample, 'Your own school is open', 'sample.leave');
    return limits;
  }, [undoName, redoName, hasNoRound, hasNoPriority, isSample]);
}
