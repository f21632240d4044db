import { useCallback, useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { AppStart } from '../../shared/contract/app.ts';
import type { Command } from '../../shared/domain/commands.ts';
import { INITIALS_COMMAND, SHOW_NAMES } from '../../shared/domain/initials-mode.ts';
import { onEvent } from '../platform/client.ts';
import { undoneInField, watchTyping } from '../ui/field-undo.ts';
import { useToast } from '../ui/toast.tsx';
import { useCommandLimits } from './command-limits.ts';
import { isForField, runCommand, useCommand } from './commands.ts';
import type { History } from './history.ts';
import { commandOf } from './keys.ts';
import { usePrivacy } from './privacy.ts';
import { useWindowCommands } from './window-commands.ts';

/** The commands as the menus and the palette need them. */
export interface Commands {
  /** Gives a command; says why when it cannot be given now. */
  readonly run: (id: string) => void;
  /** The same once what it was chosen in (a menu, the palette) has closed. */
  readonly runNext: (id: string) => void;
  /** Why it cannot be given now, null when it can. */
  readonly whyNot: (id: string) => string | null;
  /** The command's words now: "Undo: Change lead of action 1.2". */
  readonly labelOf: (command: Command) => string;
}

/** Listens to the keyboard and to the native menu. */
export function useCommands(start: AppStart, history: History): Commands {
  const [, goTo] = useLocation();
  const toast = useToast();
  const limits = useCommandLimits(start, history);
  const { undoName, redoName } = history;
  const { isOn: areNamesHidden } = usePrivacy();
  useWindowCommands();
  useCommand('edit.undo', () => {
    if (isForField('edit.undo')) undoInField('undo');
    else if (!undoneInField()) history.undo();
  });
  useCommand('edit.redo', () => (isForField('edit.redo') ? undoInField('redo') : history.redo()));
  useEffect(watchTyping, []);

  const run = useCallback(
    (id: string) => {
      const why = id.startsWith('edit.') ? undefined : limits.get(id);
      if (why === undefined) runCommand(id, goTo);
      else toast.show({ message: why, tone: 'quiet' });
    },
    [limits, goTo, toast],
  );

  useEffect(() => onEvent((event) => (event.type === 'command' ? run(event.id) : undefined)), [run]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const id = event.defaultPrevented ? null : commandOf(event);
      if (id === null || isForField(id)) return;
      event.preventDefault();
      if (id === 'edit.undo' && undoneInField()) return;
      run(id);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [run]);

  return useMemo(
    () => ({
      run,
      runNext: (id) => afterClosing(() => run(id)),
      whyNot: (id) => limits.get(id) ?? null,
      labelOf: ({ id, label }) => {
        if (id === INITIALS_COMMAND && areNamesHidden) return SHOW_NAMES;
        const step = id === 'edit.undo' ? undoName : id === 'edit.redo' ? redoName : null;
        return step === null ? label : `${label}: ${step}`;
      },
    }),
    [run, limits, undoName, redoName, areNamesHidden],
  );
}

/** A menu or dialog that closes gives the focus back in the frame after; what follows must not be taken for its part. */
export function afterClosing(go: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(go));
}

/** The native menu has taken the key from the field: the only way to hand it back is the old command. */
function undoInField(what: 'undo' | 'redo') {
  document.execCommand(what);
}
