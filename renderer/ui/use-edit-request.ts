import { type RefObject, useEffect, useRef } from 'react';
import { EDIT_EVENT, type EditEvent } from './grid-context.ts';

/** Hears the grid ask the `[data-edit]` element of a cell to start editing. */
export function useEditRequest(ref: RefObject<HTMLElement | null>, onEdit: (seed: string | null) => void) {
  const latest = useRef(onEdit);
  latest.current = onEdit;
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const listen = (event: Event) => latest.current((event as EditEvent).detail.seed);
    element.addEventListener(EDIT_EVENT, listen);
    return () => element.removeEventListener(EDIT_EVENT, listen);
  }, [ref]);
}
