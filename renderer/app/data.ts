import { QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Area, CallName, InputOf, OutputOf } from '../../shared/contract/index.ts';
import { call, onEvent } from '../platform/client.ts';
import { sentenceOf } from '../ui/sentence.ts';
import { useToast } from '../ui/toast.tsx';
import { saveEnded, saveStarted } from './save-state.ts';

/** Nothing is read twice until an event says that it has changed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false },
  },
});

/** The areas that an answer is made from, by the call's name or its first part. */
const MADE_FROM: Readonly<Record<string, readonly Area[]>> = {
  'app.undoState': ['school', 'staff', 'audit', 'plan', 'students', 'sessions', 'safety'],
  school: ['school'],
  staff: ['staff'],
  audit: ['audit', 'staff'],
  plan: ['plan', 'audit', 'staff', 'school'],
  pdSessions: ['plan', 'school'],
  groups: ['sessions', 'students', 'school'],
  sessions: ['sessions', 'students', 'school'],
  mentoring: ['sessions', 'students', 'staff', 'school'],
  volunteers: ['sessions', 'school'],
  events: ['sessions', 'students', 'school'],
  resources: ['sessions', 'plan'],
  dosage: ['sessions', 'students', 'school'],
  week: ['sessions', 'plan', 'students', 'school', 'staff'],
  newYear: ['school', 'staff', 'plan', 'students', 'sessions', 'audit'],
  students: ['students', 'school'],
  targets: ['students'],
  safety: ['safety'],
};

/** Hears the events that say which parts of the data changed, for as long as the page is open. */
export function listenForChanges(): () => void {
  return onEvent((event) => {
    if (event.type !== 'data.changed') return;
    void queryClient.invalidateQueries({
      predicate: ({ queryKey: [name] }) => {
        const areas = MADE_FROM[String(name)] ?? MADE_FROM[String(name).split('.')[0] ?? ''] ?? [];
        return areas.some((area) => event.areas.includes(area));
      },
    });
  });
}

/** Lets messages offer Undo from when a change is known to have made a step; a copy of the file is none. */
export function useUndoAllowed(): void {
  const { allowUndo } = useToast();
  useEffect(
    () =>
      onEvent((event) => {
        if (event.type === 'data.changed' && event.areas.some((area) => area !== 'safety')) allowUndo();
      }),
    [allowUndo],
  );
}

interface CallOptions {
  /** false: not asked yet, because something it needs is not known. */
  readonly enabled?: boolean;
}

/** Reads something and reads it again when it changes: `const staff = useCall('staff.list', {})`. See `Fetched`. */
export function useCall<N extends CallName>(
  name: N,
  input: InputOf<N>,
  { enabled = true }: CallOptions = {},
): UseQueryResult<OutputOf<N>, Error> {
  return useQuery<OutputOf<N>, Error>({ queryKey: [name, input], queryFn: () => call(name, input), enabled });
}

/** Resolves when this has been read anew, which may find what stood there before: undo can be quicker than the answer. */
export const readAgain = <N extends CallName>(name: N, input: InputOf<N>): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: [name, input] });

/** Changes something, and lets the top bar say whether it is saved. Throws CallFailed. */
async function send<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  saveStarted();
  try {
    return await call(name, input);
  } finally {
    saveEnded();
  }
}

export interface Change<N extends CallName> {
  /** Rejects with CallFailed: give it to a field's `onCommit` or a ConfirmDialog, which show the sentence themselves. */
  readonly change: (input: InputOf<N>) => Promise<OutputOf<N>>;
  /** Never rejects: a failure is said in a message and the answer is undefined. For buttons and menus. */
  readonly run: (input: InputOf<N>) => Promise<OutputOf<N> | undefined>;
  readonly isChanging: boolean;
}

/**
 * A change: `const update = useChange('staff.update')`, then `update.change({ id, patch })`.
 * The event that refreshes the screen may come before the answer: clear a form on submit, not on the answer.
 */
export function useChange<N extends CallName>(name: N): Change<N> {
  const toast = useToast();
  const [running, setRunning] = useState(0);
  const change = useCallback(
    async (input: InputOf<N>) => {
      toast.withdrawUndo();
      setRunning((n) => n + 1);
      try {
        return await send(name, input);
      } finally {
        setRunning((n) => n - 1);
      }
    },
    [name, toast],
  );
  const run = useCallback(
    async (input: InputOf<N>) => {
      try {
        return await change(input);
      } catch (failure) {
        toast.show({ message: sentenceOf(failure), tone: 'error' });
        return undefined;
      }
    },
    [change, toast],
  );
  return { change, run, isChanging: running > 0 };
}
