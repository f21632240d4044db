import { useCallback, useContext, useEffect, useSyncExternalStore } from 'react';
import { INITIALS_COMMAND, INITIALS_KEY, isInitialsOn } from '../../shared/domain/initials-mode.ts';
import { initialsOf, nameOf } from '../../shared/domain/students.ts';
import { MemoryContext } from '../ui/remember.ts';
import { useToast } from '../ui/toast.tsx';
import { useCommand } from './commands.ts';
import { heldPath } from './held-window.ts';
import { commandOf } from './keys.ts';

/** A student's name as it is stored. */
interface NamedStudent {
  readonly surname: string;
  readonly forename: string;
}

let isOn = false;
const listeners = new Set<() => void>();

function switchInitials(to: boolean): void {
  if (isOn === to) return;
  isOn = to;
  for (const listener of listeners) listener();
}

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Calls back whenever initials take the place of names: what else others should not see can be hidden then. */
export function whenNamesAreHidden(hide: () => void): void {
  listen(() => {
    if (isOn) hide();
  });
}

/** As it was when the window was last open: the projector may still be on. */
export function wearInitials(remembered: Readonly<Record<string, unknown>>): void {
  switchInitials(isInitialsOn(remembered[INITIALS_KEY]));
}

export interface Privacy {
  /** Students' names are not to be seen. */
  readonly isOn: boolean;
  /** A student's name as it may be shown now: "Adeyemi, Grace", or "G.A.". */
  readonly shownName: (student: NamedStudent) => string;
}

const NAMES: Privacy = { isOn: false, shownName: nameOf };
const INITIALS: Privacy = { isOn: true, shownName: initialsOf };

/** How students may be shown now: every screen that names one asks here. */
export function usePrivacy(): Privacy {
  return useSyncExternalStore(listen, () => (isOn ? INITIALS : NAMES));
}

/** Initials in place of students' names, for a screen that others see; or names again. It is said, and remembered. */
export function useInitialsSwitch(): () => void {
  const memory = useContext(MemoryContext);
  const toast = useToast();
  return useCallback(() => {
    switchInitials(!isOn);
    memory.set(INITIALS_KEY, isOn);
    toast.show(
      isOn
        ? { message: 'Students are shown by their initials; UPNs, dates of birth and notes are hidden' }
        : { message: 'Students are shown by name', tone: 'quiet' },
    );
  }, [memory, toast]);
}

/** The command, and its key wherever the focus is: in a field, a menu or a dialog too, for it may be wanted in a hurry. */
export function useInitialsCommand(): void {
  const toggle = useInitialsSwitch();
  useCommand(INITIALS_COMMAND, toggle);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat || heldPath() !== null || commandOf(event) !== INITIALS_COMMAND) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      toggle();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [toggle]);
}
