import { useEffect, useRef } from 'react';
import { INITIALS_COMMAND } from '../../shared/domain/initials-mode.ts';
import { hasOwnTyping } from '../ui/field-undo.ts';
import { heldPath } from './held-window.ts';

type Handler = () => void;
const handlers = new Map<string, Handler>();
let waiting: string | null = null;

/** The place where a command is carried out, when it is not the shell itself. */
const PLACE_OF: Readonly<Record<string, string>> = {
  'export.word': '/plan',
  'export.excel': '/plan',
  'import.answers': '/audit',
  'audit.startRound': '/audit',
  'view.checks': '/plan',
  'plan.draft': '/plan',
  'plan.addAction': '/plan',
  'staff.cover-list': '/plan',
  'staff.my-pd': '/plan',
  'staff.calendar': '/plan',
  'staff.add': '/settings/staff',
  'staff.paste': '/settings/staff',
  'students.add': '/students',
  'sessions.takeRegister': '/sessions',
  'sessions.addGroup': '/sessions/groups',
  'sessions.addPair': '/sessions/mentoring',
  'sessions.addEvent': '/sessions/events',
  'sessions.addVolunteer': '/sessions/volunteers',
  'sessions.calendar': '/sessions',
  'sessions.participation': '/sessions/dosage',
  'week.log': '/',
  'week.timer': '/',
  'week.paper': '/',
  'year.start': '/settings/year',
};

/** Commands that are no more than an address. */
const OPENS: Readonly<Record<string, string>> = {
  'audit.handRound': '/audit/handed',
  'plan.choosePriorities': '/audit',
  'students.import': '/students/import',
  'students.findTargets': '/students/targets',
  'students.compare': '/students/compare',
  'help.data': '/settings/safety',
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
 * Gives a command, from a menu, the palette or the keyboard. While the window is held or a dialog is open, only typing
 * can be undone; over a dialog, names can be hidden as well.
 */
export function runCommand(id: string, goTo: (path: string) => void): void {
  const isUnderDialog = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
  const isBusy = heldPath() !== null || (isUnderDialog && id !== INITIALS_COMMAND);
  if (isBusy && !isForField(id)) return;
  waiting = null;
  const handler = handlers.get(id);
  if (handler) {
    handler();
    return;
  }
  const address = id.startsWith('go.') ? id.slice(3) : OPENS[id];
  if (address !== undefined) {
    goTo(address);
    return;
  }
  const place = PLACE_OF[id];
  if (place === undefined) return;
  waiting = id;
  goTo(place);
}

/** Undo or redo that belongs to the field that is typed into, in a dialog too. */
export const isForField = (id: string): boolean =>
  (id === 'edit.undo' && hasOwnTyping('undo')) || (id === 'edit.redo' && hasOwnTyping('redo'));

/** A command given before anything was there to carry it out: it follows when something is. */
export function giveLater(id: string): void {
  waiting = id;
}

/** Forgets a command that is still waiting. */
export function dropWaiting(): void {
  waiting = null;
}
