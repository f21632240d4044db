import { ChevronRight, Menu as MenuIcon } from 'lucide-react';
import { Fragment, useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover, Separator, SubmenuTrigger } from 'react-aria-components';
import { COMMANDS, MENUS, type MenuName } from '../../shared/domain/commands.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/icon-button.tsx';
import list from '../ui/list.module.css';
import floating from '../ui/popover.module.css';
import { Keys } from './keys-shown.tsx';
import { useLook } from './look.ts';
import styles from './page-menu.module.css';
import type { Commands } from './use-commands.ts';
import { useMenuKey } from './use-menu-key.ts';

/** The menus of the window in one button, where the host has no menu bar of its own. F10 opens it. */
export function PageMenu({ commands }: { readonly commands: Commands }) {
  const [isOpen, setOpen] = useState(false);
  useMenuKey(() => setOpen(true));
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <IconButton label="Menu (F10)" icon={<MenuIcon />} />
      <Popover className={floating.popover ?? ''} offset={4} placement="bottom start">
        <Menu aria-label="Menu" className={list.list ?? ''} autoFocus="first">
          {MENUS.map((menu) => (
            <SubmenuTrigger key={menu}>
              <MenuItem id={menu} textValue={menu} className={classes(list.item, list.plain, styles.opener)}>
                <span>{menu}</span>
                <ChevronRight aria-hidden="true" />
              </MenuItem>
              <Popover className={floating.popover ?? ''} offset={-4}>
                <CommandMenu menu={menu} commands={commands} />
              </Popover>
            </SubmenuTrigger>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The same menus side by side, for a narrow window's list of places. */
export function MenuRow({ commands, onRun }: { readonly commands: Commands; readonly onRun: () => void }) {
  return (
    <div className={styles.row}>
      {MENUS.filter((menu) => menu !== 'Go').map((menu) => (
        <MenuTrigger key={menu}>
          <Button size="s">{menu}</Button>
          <Popover className={floating.popover ?? ''} offset={4} placement="bottom start">
            <CommandMenu menu={menu} commands={commands} onRun={onRun} />
          </Popover>
        </MenuTrigger>
      ))}
    </div>
  );
}

interface CommandMenuProps {
  readonly menu: MenuName;
  readonly commands: Commands;
  readonly onRun?: () => void;
}

function CommandMenu({ menu, commands, onRun }: CommandMenuProps) {
  const { theme, density } = useLook();
  const chosen = new Set([`view.theme.${theme}`, `view.density.${density}`]);
  const items = COMMANDS.filter((command) => command.menu === menu);
  return (
    <Menu aria-label={menu} className={list.list ?? ''}>
      {items.map((command, i) => {
        const { id, part, accelerator } = command;
        const why = commands.whyNot(id);
        const before = items[i - 1];
        const label = commands.labelOf(command);
        return (
          <Fragment key={id}>
            {before && before.part !== part ? <Separator className={styles.line ?? ''} /> : null}
            <MenuItem
              id={id}
              textValue={label}
              isDisabled={why !== null}
              className={classes(list.item, list.plain, styles.command)}
              onAction={() => {
                onRun?.();
                commands.runNext(id);
              }}
            >
              <span>
                {label}
                {chosen.has(id) ? <span className={styles.now}> (now)</span> : null}
                {why === null ? null : <span className={list.about}> {why}</span>}
              </span>
              {accelerator === null ? null : <Keys of={accelerator} />}
            </MenuItem>
          </Fragment>
        );
      })}
    </Menu>
  );
}
