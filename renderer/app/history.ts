import { useMemo } from 'react';
import type { Area } from '../../shared/contract/index.ts';
import { PLACES } from '../../shared/domain/commands.ts';
import { CallFailed, call, onEvent } from '../platform/client.ts';
import { sentenceOf } from '../ui/sentence.ts';
import { type ToastMessage, useToast } from '../ui/toast.tsx';
import { useCall, useChange } from './data.ts';
import { usePrivacy } from './privacy.ts';

/** Where what was undone can be seen. */
const PATH_OF: Readonly<Partial<Record<Area, string>>> = {
  plan: '/plan',
  audit: '/audit',
  staff: '/settings/staff',
  school: '/settings',
  students: '/students',
};

/** The event may come a little after the answer. */
const EVENT_MS = 150;

/** Runs a step of the history and hears which parts of the data it changed. */
async function withAreas<T>(step: () => Promise<T>): Promise<{ readonly done: T; readonly areas: readonly Area[] }> {
  const areas: Area[] = [];
  const stop = onEvent((event) => {
    if (event.type === 'data.changed') areas.push(...event.areas);
  });
  try {
    const done = await step();
    if (areas.length === 0) await new Promise((go) => setTimeout(go, EVENT_MS));
    return { done, areas };
  } finally {
    stop();
  }
}

/** The link to where a change can be seen, when it is in another place than the one shown. */
function linkTo(areas: readonly Area[]): Pick<ToastMessage, 'link'> {
  const here = window.location.hash.slice(1) || '/';
  const paths = areas.map((area) => PATH_OF[area]).filter((path) => path !== undefined);
  const placeOf = (path: string) => PLACES.find((p) => p.path !== '/' && path.startsWith(p.path));
  const [first] = paths;
  if (first === undefined || paths.some((path) => placeOf(path) === placeOf(here))) return {};
  return { link: { to: first, label: `Show in ${placeOf(first)?.label ?? 'its place'}` } };
}

/** False where a step has brought the first run back: there is no place to lead to. */
const hasPlaces = async (areas: readonly Area[]) => !areas.includes('school') || (await call('school.get', {})).isSetUp;

/** In place of a step's name while students' names are hidden: it may hold one. */
const NAMELESS = 'the last change';

/** The steps that can be taken back and done again, by name; null when there is none. */
export function useHistory() {
  const state = useCall('app.undoState', {}).data;
  const { change: undoStep } = useChange('app.undo');
  const { change: redoStep } = useChange('app.redo');
  const toast = useToast();
  const { isOn: areNamesHidden } = usePrivacy();
  const shown = (name: string | null | undefined) => (name && areNamesHidden ? NAMELESS : (name ?? null));
  const undoName = shown(state?.undo);
  const redoName = shown(state?.redo);
  return useMemo(() => {
    const take = async (step: () => Promise<{ readonly label: string }>, said: string) => {
      try {
        const { done, areas } = await withAreas(step);
        const link = (await hasPlaces(areas)) ? linkTo(areas) : {};
        toast.show({ message: areNamesHidden ? said : `${said}: ${done.label}`, ...link });
      } catch (failure) {
        // Only "there is nothing to undo" is a conflict here.
        const isQuiet = failure instanceof CallFailed && failure.error.code === 'conflict';
        toast.show({ message: sentenceOf(failure), tone: isQuiet ? 'quiet' : 'error' });
      }
    };
    return {
      undoName,
      redoName,
      undo: async () => {
        if (undoName === null) return toast.show({ message: 'There is nothing to undo', tone: 'quiet' });
        await take(() => undoStep({}), 'Undone');
      },
      redo: async () => {
        if (redoName === null) return toast.show({ message: 'There is nothing to redo', tone: 'quiet' });
        await take(() => redoStep({}), 'Done again');
      },
    };
  }, [undoName, redoName, undoStep, redoStep, toast, areNamesHidden]);
}
export type History = ReturnType<typeof useHistory>;
