import { COMMANDS } from '../../shared/domain/commands.ts';

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The same command by another key that people's hands know; it stands in no menu. */
const ALSO: readonly (readonly [accelerator: string, id: string])[] = [
  ['CmdOrCtrl+Shift+Z', 'edit.redo'],
  ['CmdOrCtrl+,', 'go./settings'],
  ['CmdOrCtrl+S', 'file.saved'],
];

const KEYS: readonly (readonly [accelerator: string, id: string])[] = [
  ...COMMANDS.flatMap(({ accelerator, id }) => (accelerator === null ? [] : [[accelerator, id] as const])),
  ...ALSO,
];

/** The command a key stands for, null when none. */
export function commandOf(event: KeyboardEvent): string | null {
  if (event.altKey) return null;
  return KEYS.find(([accelerator]) => isPressed(accelerator, event))?.[1] ?? null;
}

function isPressed(accelerator: string, event: KeyboardEvent): boolean {
  const parts = accelerator.split('+');
  const key = parts.at(-1)?.toLowerCase();
  const wantsCommand = parts.includes('CmdOrCtrl');
  return (
    key === event.key.toLowerCase() &&
    wantsCommand === (event.ctrlKey || event.metaKey) &&
    parts.includes('Shift') === event.shiftKey
  );
}

/** The keys of a shortcut as they are written on this computer's keys: ["Ctrl", "Z"], or ["⌘", "Z"] on a Mac. */
export function keyNames(accelerator: string): readonly string[] {
  return accelerator.split('+').map((key) => (isMac ? (MAC_KEYS[key] ?? key) : (OTHER_KEYS[key] ?? key)));
}

/** "Ctrl+Z", or "⌘Z" on a Mac: for a sentence or a label. */
export const keysText = (accelerator: string): string => keyNames(accelerator).join(isMac ? '' : '+');

/** For `aria-keyshortcuts`: the names of WAI-ARIA. */
export const ariaKeys = (accelerator: string): string => accelerator.replace('CmdOrCtrl', isMac ? 'Meta' : 'Control');

const MAC_KEYS: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
  Escape: 'esc',
  Delete: '⌫',
  PageUp: '⇞',
  PageDown: '⇟',
};
const OTHER_KEYS: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  Escape: 'Esc',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
};
