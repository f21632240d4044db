import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { classes } from './classes.ts';
import list from './list.module.css';
import floating from './popover.module.css';

export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** The keys that do the same, as they are written: "Ctrl+Enter". */
  readonly shortcut?: string;
  readonly onAction: () => void;
  readonly isDisabled?: boolean;
  readonly isDanger?: boolean;
}

export interface MenuProps {
  /** The menu's name for screen readers. */
  readonly label: string;
  /** The button that opens it: `<Button>` or `<IconButton>`. */
  readonly trigger: ReactElement;
  readonly items: readonly MenuChoice[];
}

export function Menu({ label, trigger, items }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={floating.popover ?? ''} offset={4} placement="bottom end">
        <AriaMenu aria-label={label} className={list.list ?? ''}>
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={item.label}
              className={classes(list.item, list.plain)}
              onAction={item.onAction}
              isDisabled={item.isDisabled ?? false}
              {...(item.isDanger ? { 'data-danger': true } : {})}
            >
              <span className={list.words}>{item.label}</span>
              {item.description ? <span className={list.about}>{item.description}</span> : null}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
