import { type RefObject, useEffect, useRef } from 'react';

const FIELD_UNDO = 'field-undo';

/** Offers an undo to the field that has the focus; true when it had something of its own to take back. */
export function undoneInField(): boolean {
  const asked = new CustomEvent(FIELD_UNDO, { bubbles: true, cancelable: true });
  return document.activeElement?.dispatchEvent(asked) === false;
}

/**
 * Lets a field that the browser cannot undo take back what is not saved yet.
 * @param undo answers whether there was anything
 * @param round another one whenever the field's element is another one
 */
export function useFieldUndo(field: RefObject<HTMLElement | null>, undo: () => boolean, round: number): void {
  const latest = useRef(undo);
  latest.current = undo;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element changes with the round
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    const listen = (event: Event) => {
      if (latest.current()) event.preventDefault();
    };
    element.addEventListener(FIELD_UNDO, listen);
    return () => element.removeEventListener(FIELD_UNDO, listen);
  }, [field, round]);
}
