import { notifyManager } from '@tanstack/react-query';
import { useCallback, useContext } from 'react';
import { useLocation } from 'wouter';
import type { AppStart } from '../../shared/contract/app.ts';
import { call } from '../platform/client.ts';
import { dropAllDrafts } from '../ui/lost-edits.ts';
import { MemoryContext } from '../ui/remember.ts';
import { queryClient, useChange } from './data.ts';
import { partFrom } from './memory.tsx';
import { allSaved } from './save-state.ts';

let isSetUpAsked = false;

/** True when the sample school was left in order to set up one's own: what that is about has been read already. */
export const isSetUpBegun = (): boolean => isSetUpAsked;

export function forgetSetUpBegun(): void {
  isSetUpAsked = false;
}

/** Goes to the sample school and back. A failure is said in a message, and what was open stays open. */
export function useSampleSchool(): {
  readonly open: () => Promise<void>;
  readonly leave: () => Promise<void>;
  /** Leaves it for the first step of setting up one's own. */
  readonly setUpOwn: () => Promise<void>;
  readonly isChanging: boolean;
} {
  const [, goTo] = useLocation();
  const memory = useContext(MemoryContext);
  const { run: openSample, isChanging: isOpening } = useChange('app.openSample');
  const { run: leaveSample, isChanging: isLeaving } = useChange('app.leaveSample');
  const change = useCallback(
    async (step: () => Promise<AppStart | undefined>) => {
      await settle();
      const stay = partFrom(memory);
      const start = await step();
      if (!start) return stay();
      const remembered = await call('app.remembered', {}).catch(() => ({}));
      goTo('/', { replace: true });
      notifyManager.batch(() => {
        queryClient.setQueryData(['app.remembered', {}], remembered);
        queryClient.setQueryData(['app.start', {}], start);
      });
      // Nothing that was read from the other school may be shown for a moment longer.
      queryClient.removeQueries({ predicate: ({ queryKey: [name] }) => !KEPT.includes(String(name)) });
      // Once the fields have gone, for they leave what was refused behind.
      setTimeout(dropAllDrafts);
    },
    [goTo, memory],
  );
  const open = useCallback(() => change(() => openSample({})), [change, openSample]);
  const leave = useCallback(() => change(() => leaveSample({})), [change, leaveSample]);
  const setUpOwn = useCallback(async () => {
    isSetUpAsked = true;
    await leave();
  }, [leave]);
  return { open, leave, setUpOwn, isChanging: isOpening || isLeaving };
}

/** What is being typed goes to the school it was typed for: a native menu leaves the focus in its field. */
async function settle(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await allSaved();
}

/** What has been read for the other school already. */
const KEPT: readonly string[] = ['app.start', 'app.remembered'];
