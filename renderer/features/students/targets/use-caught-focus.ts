import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where what had the focus has gone with what it changed (a line that was accepted, the rule's fields), the focus goes to
 * the next control of the same part of the page (`data-part`: its `data-next`, or its first button), else to the heading.
 */
export function useCaughtFocus(page: RefObject<HTMLElement | null>): void {
  const part = useRef<string | null>(null);
  useEffect(() => {
    const listen = ({ target }: FocusEvent) => {
      const within = target instanceof Element ? target.closest('[data-part]') : null;
      part.current = within?.getAttribute('data-part') ?? null;
    };
    document.addEventListener('focusin', listen);
    return () => document.removeEventListener('focusin', listen);
  }, []);
  // After each drawing: whatever drew it may have taken the focus away.
  useEffect(() => {
    if (document.activeElement !== document.body || part.current === null) return;
    const within = page.current?.querySelector(`[data-part="${part.current}"]`);
    const next = within?.querySelector<HTMLElement>('[data-next]') ?? within?.querySelector<HTMLElement>('button');
    (next ?? document.querySelector<HTMLElement>('main h1'))?.focus();
  });
}
