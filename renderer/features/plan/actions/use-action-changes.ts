import { useMemo } from 'react';
import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { useToast } from '../../../ui/toast.tsx';
import { usePlan } from '../plan-data.ts';
import { focusAction, neighbourOf } from './focus-action.ts';

/** What can be done to actions as a whole; a failure is said in a message. */
export function useActionChanges() {
  const { actions, refs, priorities } = usePlan();
  const toast = useToast();
  const { run: duplicate } = useChange('plan.duplicateAction');
  const { run: move } = useChange('plan.moveAction');
  const { run: remove } = useChange('plan.removeActions');

  return useMemo(() => {
    const siblings = (priorityId: string) => actions.filter((a) => a.priorityId === priorityId);
    const refOf = (id: string) => refs.get(id) ?? '';
    return {
      duplicate: async ({ id }: PdAction) => {
        const copy = await duplicate({ id });
        if (!copy) return;
        toast.show({ message: `Action ${refOf(id)} duplicated`, undo: true });
        focusAction(copy.id);
      },
      /** By so many places within its priority: -1 is up. */
      moveBy: async ({ id, priorityId }: PdAction, step: number) => {
        const position = siblings(priorityId).findIndex((a) => a.id === id) + 1 + step;
        const moved = await move({ id, priorityId, position });
        if (moved) focusAction(id);
      },
      moveTo: async ({ id }: PdAction, priorityId: string) => {
        const moved = await move({ id, priorityId, position: siblings(priorityId).length + 1 });
        if (!moved) return;
        const place = priorities.find((p) => p.id === priorityId)?.position;
        toast.show({ message: `Action ${refOf(id)} moved to priority ${place}`, undo: true });
        focusAction(id);
      },
      remove: async (ids: readonly string[]) => {
        const next = neighbourOf(ids);
        const done = await remove({ ids: [...ids] });
        if (!done) return false;
        const [only] = ids;
        const what = ids.length === 1 && only ? `Action ${refOf(only)}` : countOf(ids.length, 'action');
        toast.show({ message: `${what} removed`, undo: true });
        if (next) focusAction(next);
        return true;
      },
    };
  }, [actions, refs, priorities, toast, duplicate, move, remove]);
}
export type ActionChanges = ReturnType<typeof useActionChanges>;
