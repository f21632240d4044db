import { Menu, type MenuItemConstructorOptions } from 'electron';
import { COMMANDS, type Command, MENUS, type MenuName } from '../../../shared/domain/commands.ts';
import { INITIALS_COMMAND, SHOW_NAMES } from '../../../shared/domain/initials-mode.ts';
import type { TransportPort, WindowPort } from '../../core/ports.ts';

export interface MenuParts {
  readonly transport: TransportPort;
  readonly allowDevTools: boolean;
  /** Whether students' names are hidden now. */
  readonly showsInitials?: () => boolean;
}

type UndoState = Parameters<WindowPort['setMenu']>[0];
type MenuState = UndoState & { readonly areNamesHidden: boolean };

/** The native menu: the commands of the one list, and what every desktop window has. */
export function createMenu(parts: MenuParts): WindowPort {
  return {
    setMenu(state) {
      Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, parts)));
    },
  };
}

function menuTemplate(
  state: UndoState,
  { transport, allowDevTools, showsInitials }: MenuParts,
): MenuItemConstructorOptions[] {
  const isMac = process.platform === 'darwin';
  const own: Readonly<Partial<Record<MenuName, MenuItemConstructorOptions[]>>> = {
    File: [{ role: isMac ? 'close' : 'quit' }],
    Edit: EDIT_ROLES,
    View: [...VIEW_ROLES, ...(allowDevTools ? DEVELOPER_ROLES : [])],
  };
  const areNamesHidden = showsInitials?.() ?? false;
  const push = (id: string) => transport.push({ type: 'command', id });
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    ...MENUS.map((menu) => ({
      label: mnemonicOf(menu),
      submenu: [
        ...commandsOf(menu, { ...state, areNamesHidden }, push),
        ...(own[menu] ? [SEPARATOR, ...own[menu]] : []),
      ],
    })),
  ];
}

/** The commands of one menu, with a line between its parts. */
function commandsOf(menu: MenuName, state: MenuState, push: (id: string) => void): MenuItemConstructorOptions[] {
  const commands = COMMANDS.filter((command) => command.menu === menu);
  return commands.flatMap((command, i) => {
    const before = commands[i - 1];
    const item = { ...describe(command, state), click: () => push(command.id) };
    return before === undefined || before.part === command.part ? [item] : [SEPARATOR, item];
  });
}

function describe(
  { id, label, accelerator }: Command,
  { undo, redo, areNamesHidden }: MenuState,
): MenuItemConstructorOptions {
  const key = accelerator === null ? {} : { accelerator };
  // A step's name may hold a student's.
  const withStep = (step: string | null) => (step === null || areNamesHidden ? label : `${label}: ${step}`);
  if (id === 'edit.undo') return { id, label: withStep(undo), enabled: undo !== null, ...key };
  if (id === 'edit.redo') return { id, label: withStep(redo), enabled: redo !== null, ...key };
  return { id, label: id === INITIALS_COMMAND && areNamesHidden ? SHOW_NAMES : label, ...key };
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };
const EDIT_ROLES: MenuItemConstructorOptions[] = [
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
];
const VIEW_ROLES: MenuItemConstructorOptions[] = [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  SEPARATOR,
  { role: 'togglefullscreen' },
];
const DEVELOPER_ROLES: MenuItemConstructorOptions[] = [SEPARATOR, { role: 'toggleDevTools' }];

/** The menu's name with the letter that opens it; no two menus share one. */
const mnemonicOf = (menu: MenuName): string => (menu === 'Sessions' ? 'Sess&ions' : `&${menu}`);
