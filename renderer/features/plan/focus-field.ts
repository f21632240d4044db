import { type RefObject, useEffect } from 'react';
import { replaceAddress } from './plan-links.ts';

const TRIES = 60;
const FOCUSABLE = 'input:not([tabindex="-1"]), textarea, [role="spinbutton"], button, a[href]';

/**
 * Puts the focus on the field of that name (its `data-field`) inside the part of the page, as soon as it is there: a date
 * picker is fetched when the first one is shown. The address is then this path, without the field, so that the same
 * link leads there again. Does nothing for null.
 */
export function useFocusField(part: RefObject<HTMLElement | null>, field: string | null, path: string): void {
  useEffect(() => {
    if (field === null) return;
    let frame = 0;
    const look = (tries: number) => {
      const box = part.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
      const target = box?.querySelector<HTMLElement>(FOCUSABLE);
      if (target && box) {
        box.scrollIntoView({ block: 'center' });
        target.focus({ preventScroll: true });
        replaceAddress(path);
        // A label at the edge of the window says nothing: the caret of a text stands at its end.
        if (target instanceof HTMLTextAreaElement) target.setSelectionRange(target.value.length, target.value.length);
      } else if (tries > 0) frame = requestAnimationFrame(() => look(tries - 1));
    };
    frame = requestAnimationFrame(() => look(TRIES));
    return () => cancelAnimationFrame(frame);
  }, [part, field, path]);
}
