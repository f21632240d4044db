import { Menu, type MenuItemConstructorOptions } from 'electron';
import { COMMANDS, type Command } from '../../../shared/domain/commands.ts';
import type { TransportPort, WindowPort } from '../../core/ports.ts';

export interface MenuParts {
  readonly transport: TransportPort;
  readonly allowDevTools: boolean;
}

type UndoState = Parameters<WindowPort['setMenu']>[0];

/** The native menu: the commands of the one list, and what every desktop window has. */
export function createMenu(parts: MenuParts): WindowPort {
  return {
    setMenu(state) {
      Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, parts)));
    },
  };
}

function menuTemplate(state: UndoState, { transport, allowDevTools }: MenuParts): MenuItemConstructorOptions[] {
  const items = (menu: Command['menu']) =>
    COMMANDS.filter((command) => command.menu === menu).map((command) => ({
      ...describe(command, state),
      click: () => transport.push({ type: 'command', id: command.id }),
    }));
  const isMac = process.platform === 'darwin';
  const developer: MenuItemConstructorOptions[] = allowDevTools ? [SEPARATOR, { role: 'toggleDevTools' }] : [];
  const help = items('Help');
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    { label: '&File', submenu: [...items('File'), SEPARATOR, { role: isMac ? 'close' : 'quit' }] },
    { label: '&Edit', submenu: [...items('Edit'), SEPARATOR, ...EDIT_ROLES] },
    { label: '&Go', submenu: items('Go') },
    { label: '&View', submenu: [...VIEW_ROLES, ...developer] },
    ...(help.length > 0 ? [{ label: '&Help', submenu: help }] : []),
  ];
}

function describe({ id, label, accelerator }: Command, { undo, redo }: UndoState): MenuItemConstructorOptions {
  const key = accelerator === null ? {} : { accelerator };
  if (id === 'edit.undo') return { id, label: withStep(label, undo), enabled: undo !== null, ...key };
  if (id === 'edit.redo') return { id, label: withStep(label, redo), enabled: redo !== null, ...key };
  return { id, label, ...key };
}

const withStep = (label: string, step: string | null) => (step === null ? label : `${label}: ${step}`);

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
