import { Check } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import { classes } from './classes.ts';
import list from './list.module.css';
import floating from './popover.module.css';
import styles from './table-tools.module.css';

export interface TableMenuItem {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** The keys that do the same, as they are written: "Ctrl+Enter". */
  readonly shortcut?: string;
  readonly onAction: () => void;
  readonly isDisabled?: boolean;
  readonly isDanger?: boolean;
  /** A tick before it; undefined where the item is not one of several. */
  readonly isChosen?: boolean;
  /** The menu stays, to do it again. */
  readonly stays?: boolean;
}

export interface TableMenuSection {
  /** Said above its items. */
  readonly title?: string;
  readonly label: string;
  readonly items: readonly TableMenuItem[];
}

interface TableMenuProps {
  readonly label: string;
  readonly sections: readonly TableMenuSection[];
  /** What the menu hangs from; null while it is closed. */
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
}

/** A menu in sections, opened from a button of the table that is one of very many and so has none of its own. */
export function TableMenu({ label, sections, anchor, onClose }: TableMenuProps) {
  const trigger = useAnchor(anchor);
  return (
    <Popover
      triggerRef={trigger}
      isOpen={anchor !== null}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      className={floating.popover ?? ''}
      placement="bottom start"
      offset={4}
      aria-label={label}
    >
      <TableMenuList label={label} sections={sections} onClose={onClose} />
    </Popover>
  );
}

interface TableMenuListProps {
  readonly label: string;
  readonly sections: readonly TableMenuSection[];
  readonly onClose?: () => void;
}

export function TableMenuList({ label, sections, onClose }: TableMenuListProps) {
  const menu = useRef<HTMLDivElement>(null);
  useFirstItemFocus(menu);
  return (
    <Menu ref={menu} aria-label={label} autoFocus="first" className={list.list ?? ''} {...(onClose ? { onClose } : {})}>
      {sections
        .filter((section) => section.items.length > 0)
        .map((section) => (
          <MenuSection key={section.label} aria-label={section.label} className={styles.section ?? ''}>
            {section.title ? <Header className={styles.sectionTitle ?? ''}>{section.title}</Header> : null}
            {section.items.map((item) => (
              <MenuItem
                key={item.id}
                id={item.id}
                textValue={item.label}
                className={classes(list.item, item.isChosen === undefined && list.plain)}
                onAction={item.onAction}
                isDisabled={item.isDisabled ?? false}
                shouldCloseOnSelect={!item.stays}
                {...(item.isDanger ? { 'data-danger': true } : {})}
                {...(item.isChosen === undefined ? {} : { 'aria-label': chosenLabel(item) })}
              >
                {item.isChosen === undefined ? null : (
                  <span className={list.mark} aria-hidden="true">
                    {item.isChosen ? <Check /> : null}
                  </span>
                )}
                <span className={list.words}>
                  {item.label}
                  {item.shortcut ? <kbd className={list.keys}>{item.shortcut}</kbd> : null}
                </span>
                {item.description ? <span className={list.about}>{item.description}</span> : null}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
    </Menu>
  );
}

/**
 * The focus stands on an item from the start. By itself the menu keeps it when its button was pressed by a script, as the
 * keys of a grid do, for that passes as a screen reader's click.
 */
function useFirstItemFocus(menu: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const element = menu.current;
      if (element?.contains(document.activeElement) && document.activeElement !== element) return;
      element?.querySelector<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [menu]);
}

const chosenLabel = (item: TableMenuItem) => (item.isChosen ? `${item.label}, chosen` : item.label);

/** An element as what a popover hangs from; the last one stays while the popover closes, and gets the focus back. */
export function useAnchor(anchor: HTMLElement | null): RefObject<HTMLElement | null> {
  const trigger = useRef<HTMLElement | null>(null);
  if (anchor) trigger.current = anchor;
  useEffect(() => {
    if (anchor === null) return;
    return () => {
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const cell = anchor.closest<HTMLElement>('[role="columnheader"], [role="gridcell"]');
        (cell ?? anchor).focus();
      }, 50);
    };
  }, [anchor]);
  return trigger;
}
