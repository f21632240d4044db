/** A command of the menus and keyboard: one list for the native menu and the page. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly menu: 'File' | 'Edit' | 'Go' | 'Help';
  /** In Electron's words; "CmdOrCtrl" is Ctrl on Windows and Linux, Cmd on a Mac. Null: menu only. */
  readonly accelerator: string | null;
}

/** The seven places of the app and Settings, in the order of the navigation (product.md, Screens). */
export const PLACES = [
  { path: '/', label: 'This week' },
  { path: '/audit', label: 'PD audit' },
  { path: '/plan', label: 'PD plan' },
  { path: '/students', label: 'Students' },
  { path: '/sessions', label: 'Sessions' },
  { path: '/impact', label: 'Impact' },
  { path: '/settings', label: 'Settings' },
] as const;

export const COMMANDS: readonly Command[] = [
  { id: 'export.word', label: 'Export PD plan to Word', menu: 'File', accelerator: null },
  { id: 'export.excel', label: 'Export PD plan to Excel', menu: 'File', accelerator: null },
  { id: 'import.answers', label: 'Import answers', menu: 'File', accelerator: null },
  { id: 'edit.undo', label: 'Undo', menu: 'Edit', accelerator: 'CmdOrCtrl+Z' },
  { id: 'edit.redo', label: 'Redo', menu: 'Edit', accelerator: 'CmdOrCtrl+Y' },
  ...PLACES.map((place, i) => ({
    id: `go.${place.path}`,
    label: place.label,
    menu: 'Go' as const,
    accelerator: `CmdOrCtrl+${i + 1}`,
  })),
];
