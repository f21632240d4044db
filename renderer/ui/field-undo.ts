import { type RefObject, useEffect, useRef } from 'react';

const FIELD_UNDO = 'field-undo';
const TYPED_INTO = /^(text|search|email|url|tel|number|password|date|time|)$/;

/** True where keys type. */
export function isTypedInto(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLInputElement) return TYPED_INTO.test(element.getAttribute('type') ?? '');
  return element instanceof HTMLElement && element.isContentEditable;
}

/** What was typed into the field that has the focus, since it got it or Enter saved it; null: nothing. */
let typing: { readonly field: Element; readonly before: string; hasUndone: boolean } | null = null;

const textIn = (field: Element): string =>
  field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : (field.textContent ?? '');

/** Notes what is typed in the window, so that undo takes back that and no more. Answers what stops it. */
export function watchTyping(): () => void {
  const forget = () => {
    typing = null;
  };
  const begin = (event: InputEvent) => {
    const field = event.target;
    if (event.inputType.startsWith('history') || !(field instanceof Element) || typing?.field === field) return;
    typing = { field, before: textIn(field), hasUndone: false };
  };
  const heard = (event: Event) => {
    if (!typing || !(event instanceof InputEvent)) return;
    typing.hasUndone = event.inputType.startsWith('history');
  };
  const enter = (event: KeyboardEvent) => {
    const saves = event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && saves) forget();
  };
  const listeners = new AbortController();
  const how = { capture: true, signal: listeners.signal };
  window.addEventListener('focusin', forget, how);
  window.addEventListener('beforeinput', begin, how);
  window.addEventListener('input', heard, how);
  window.addEventListener('keydown', enter, how);
  return () => listeners.abort();
}

/**
 * Whether undo or redo belongs to the field that has the focus. The browser's own undo goes on into what was typed in
 * other fields, so it is only used while this one holds something typed since it got the focus.
 */
export function hasOwnTyping(what: 'undo' | 'redo'): boolean {
  const field = document.activeElement;
  if (field === null || typing?.field !== field || !isTypedInto(field)) return false;
  return what === 'redo' ? typing.hasUndone : textIn(field) !== typing.before;
}

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
export function useFieldUndo(field: RefObject<HTMLElement | null>, undo: () => boolean, round = 0): void {
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
