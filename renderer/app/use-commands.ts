import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { onEvent } from '../platform/client.ts';
import { undoneInField } from '../ui/field-undo.ts';
import { commandOf, isTypedInto, runCommand, useCommand } from './commands.ts';

/** Listens to the keyboard and to the native menu. */
export function useCommands(history: { readonly undo: () => void; readonly redo: () => void }): void {
  const [, goTo] = useLocation();
  useCommand('edit.undo', () => {
    if (undoneInField()) return;
    if (isTypedInto(document.activeElement)) undoInField('undo');
    else history.undo();
  });
  useCommand('edit.redo', () => (isTypedInto(document.activeElement) ? undoInField('redo') : history.redo()));

  useEffect(() => onEvent((event) => (event.type === 'command' ? runCommand(event.id, goTo) : undefined)), [goTo]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const id = event.defaultPrevented ? null : commandOf(event);
      if (id === 'edit.undo' && undoneInField()) return event.preventDefault();
      if (id === null || (id.startsWith('edit.') && isTypedInto(document.activeElement))) return;
      event.preventDefault();
      runCommand(id, goTo);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [goTo]);
}

/** The native menu has taken the key from the field: the only way to hand it back is the old command. */
function undoInField(what: 'undo' | 'redo') {
  document.execCommand(what);
}
