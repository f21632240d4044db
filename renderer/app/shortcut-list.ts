/** Keys in Electron's words, and what they do in a person's words. */
export interface Shortcut {
  readonly keys: readonly string[];
  readonly does: string;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

const key = (keys: string | readonly string[], does: string): Shortcut => ({
  keys: typeof keys === 'string' ? [keys] : keys,
  does,
});

/** The keys that belong to a part of the screen rather than to a command of the menus. */
export const PART_SHORTCUTS: readonly ShortcutGroup[] = [
  {
    title: 'In a table',
    shortcuts: [
      key(['↑', '↓', '←', '→'], 'Go from cell to cell'),
      key(['Home', 'End'], 'To the first or last cell of the row'),
      key(['CmdOrCtrl+Home', 'CmdOrCtrl+End'], 'To the first or last cell of the table'),
      key(['Enter', 'F2'], 'Change the cell'),
      key('CmdOrCtrl+Enter', 'Open the action of the row'),
      key('Escape', 'Leave the cell as it was; let go of what is selected'),
      key(['Shift+↑', 'Shift+↓', 'Shift+←', 'Shift+→'], 'Select a block of cells'),
      key('CmdOrCtrl+A', 'Select every row shown'),
      key('Shift+Space', 'Select the row'),
      key('CmdOrCtrl+C', 'Copy, to paste into Excel'),
      key('CmdOrCtrl+Shift+C', 'Copy with the headings'),
      key('CmdOrCtrl+V', 'Paste from Excel, with a preview'),
      key('CmdOrCtrl+D', 'Fill down from the first cell selected'),
      key('Delete', 'Empty the cells selected'),
      key('Alt+↓', 'On a heading: sort, filter and group by it'),
    ],
  },
  {
    title: 'On a student’s page',
    shortcuts: [
      key(['Alt+PageUp', 'Alt+PageDown'], 'The previous or next student of the list'),
      key('Escape', 'Back to the list'),
    ],
  },
  {
    title: 'In the answers',
    shortcuts: [
      key(['1', '2', '3', '4'], 'Rate the statement'),
      key('N', 'Not applicable'),
      key('W', 'Wants PD on the statement just rated'),
    ],
  },
  {
    title: 'In the half-term calendar',
    shortcuts: [
      key(['←', '→'], 'Move the action by a half-term'),
      key(['Shift+←', 'Shift+→'], 'Make it shorter or longer'),
    ],
  },
  {
    title: 'In a field',
    shortcuts: [
      key('Enter', 'Keep what was typed'),
      key('CmdOrCtrl+Enter', 'Send a dialog from a field of several lines'),
      key('Escape', 'Take back what was typed'),
      key(['↑', '↓'], 'In a date: the next or previous day, month or year'),
      key('Alt+↓', 'In a date: open the calendar'),
    ],
  },
];
