import { useMemo } from 'react';
import { useToast } from '../ui/toast.tsx';
import { useCall, useChange } from './data.ts';

/** The steps that can be taken back and done again, by name; null when there is none. */
export function useHistory() {
  const state = useCall('app.undoState', {}).data;
  const { run: runUndo } = useChange('app.undo');
  const { run: runRedo } = useChange('app.redo');
  const toast = useToast();
  const undoName = state?.undo ?? null;
  const redoName = state?.redo ?? null;
  return useMemo(
    () => ({
      undoName,
      redoName,
      undo: async () => {
        if (undoName === null) return toast.show({ message: 'There is nothing to undo' });
        const done = await runUndo({});
        if (done) toast.show({ message: `Undone: ${done.label}` });
      },
      redo: async () => {
        if (redoName === null) return toast.show({ message: 'There is nothing to redo' });
        const done = await runRedo({});
        if (done) toast.show({ message: `Done again: ${done.label}` });
      },
    }),
    [undoName, redoName, runUndo, runRedo, toast],
  );
}
export type History = ReturnType<typeof useHistory>;
