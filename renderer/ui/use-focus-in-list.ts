import { useCallback } from 'react';

const FOCUSABLE = 'button:not([disabled]), a[href], input:not([disabled])';

/**
 * For a list whose buttons take their own lines away, as the ref of an element around it: the focus that a removed button
 * had goes to the one that stands in its place then, or to the last one.
 */
export function useFocusInList(): (list: HTMLElement | null) => (() => void) | undefined {
  return useCallback((list: HTMLElement | null) => {
    if (list === null) return;
    const stops = () => [...list.querySelectorAll<HTMLElement>(FOCUSABLE)];
    let at = -1;
    const note = ({ target }: Event) => {
      at = target instanceof HTMLElement ? stops().indexOf(target) : -1;
    };
    const letGo = ({ target }: Event) => {
      if (!(target instanceof Node && list.contains(target))) at = -1;
    };
    const changes = new MutationObserver(() => {
      if (at >= 0 && document.activeElement === document.body) (stops()[at] ?? stops().at(-1))?.focus();
    });
    changes.observe(list, { childList: true, subtree: true });
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', letGo);
    return () => {
      changes.disconnect();
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', letGo);
    };
  }, []);
}
