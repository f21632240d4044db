import { useEffect, useRef } from 'react';
import { PLACES } from '../../shared/domain/commands.ts';
import { heldPath } from './held-window.ts';

type Handler = () => void;
const handlers = new Map<string, Handler>();
let waiting: string | null = null;

/** The place where a command is carried out, when it is not the shell itself. */
const PLACE_OF: Readonly<Record<string, string>> = {
  'export.word': '/plan',
  'export.excel': '/plan',
  'import.answers': '/audit',
};

/**
 * Carries out a command of the menu while this component is shown: `useCommand('export.word', exportWord)`. When the
 * command is given in another place, the place is opened first and the command follows.
 */
export function useCommand(id: string, run: Handler): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const handler = () => latest.current();
    handlers.set(id, handler);
    if (waiting === id) {
      waiting = null;
      handler();
    }
    return () => {
      if (handlers.get(id) === handler) handlers.delete(id);
    };
  }, [id]);
}

/**
 * Gives a command, from the native menu or the keyboard. While the window is held or a dialog is open, only typing can
 * be undone.
 */
export function runCommand(id: string, goTo: (path: string) => void): void {
  const isBusy = heldPath() !== null || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
  if (isBusy && !(id.startsWith('edit.') && isTypedInto(document.activeElement))) return;
  const handler = handlers.get(id);
  if (handler) {
    handler();
    return;
  }
  const path = id.startsWith('go.') ? id.slice(3) : PLACE_OF[id];
  if (path === undefined) return;
  if (!id.startsWith('go.')) waiting = id;
  goTo(path);
}

const TYPED_INTO = /^(text|search|email|url|tel|number|password|date|time|)$/;

/** True where Ctrl+Z belongs to the field. */
export function isTypedInto(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLInputElement) return TYPED_INTO.test(element.getAttribute('type') ?? '');
  return element instanceof HTMLElement && element.isContentEditable;
}

/** The command a key stands for, null when none. */
export function commandOf(event: KeyboardEvent): string | null {
  if ((!event.ctrlKey && !event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'edit.redo' : 'edit.undo';
  if (key === 'y' && !event.shiftKey) return 'edit.redo';
  const place = event.shiftKey ? undefined : PLACES[Number(key) - 1];
  return place ? `go.${place.path}` : null;
}
