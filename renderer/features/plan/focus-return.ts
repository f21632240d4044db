import { useEffect } from 'react';
import { usePlanMoves } from './plan-moves.ts';

const TRIES = 60;

/** Coming back from an action's page, the focus goes to the link (its `data-action`) that led there. */
export function useReturnedFocus(): void {
  const { takeReturn } = usePlanMoves();
  useEffect(() => {
    const id = takeReturn();
    if (id) focusActionLink(id);
  }, [takeReturn]);
}

/** Puts the focus on an action's link as soon as it is shown; gives up after about a second. */
export function focusActionLink(id: string, tries = TRIES): void {
  const link = document.querySelector<HTMLElement>(`a[data-action="${CSS.escape(id)}"]`);
  if (link) link.focus();
  else if (tries > 0) requestAnimationFrame(() => focusActionLink(id, tries - 1));
}
