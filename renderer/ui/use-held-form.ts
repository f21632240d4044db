import { type RefObject, useLayoutEffect } from 'react';

const TYPED_INTO = 'input, textarea, [role="spinbutton"]';

/** While what was typed into a field is refused, the form around it is not sent: the focus goes to the field instead. */
export function useHeldForm(field: RefObject<HTMLElement | null>, isRefused: boolean): void {
  useLayoutEffect(() => {
    const form = field.current?.closest('form');
    if (!isRefused || !form) return;
    // On the form itself, so that it is stopped before any handler of the form hears of it.
    const hold = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      field.current?.querySelector<HTMLElement>(TYPED_INTO)?.focus();
    };
    form.addEventListener('submit', hold);
    return () => form.removeEventListener('submit', hold);
  }, [field, isRefused]);
}
