import { useSyncExternalStore } from 'react';
import { whenNamesAreHidden } from '../../app/privacy.ts';

let isShown = false;
const listeners = new Set<() => void>();

/** Shows or hides that a child is or was looked after. Hidden again each time the app opens, or names are hidden. */
export function showCare(to: boolean): void {
  if (isShown === to) return;
  isShown = to;
  for (const listener of listeners) listener();
}

whenNamesAreHidden(() => showCare(false));

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Whether looked-after reasons are shown: only when somebody asked for it. */
export function useCareShown(): boolean {
  return useSyncExternalStore(listen, () => isShown);
}
