import { Fragment } from 'react';
import { COMMANDS, MENUS } from '../../shared/domain/commands.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Keys } from './keys-shown.tsx';
import { PART_SHORTCUTS, type ShortcutGroup } from './shortcut-list.ts';
import styles from './shortcuts-dialog.module.css';

/** The commands that have a key, by menu, then what the parts of the screen do with theirs. */
function allGroups(hasPageMenu: boolean): readonly ShortcutGroup[] {
  const menus = MENUS.map((title) => ({
    title,
    shortcuts: COMMANDS.flatMap(({ menu, accelerator, label }) =>
      menu === title && accelerator !== null ? [{ keys: [accelerator], does: label }] : [],
    ),
  })).filter(({ shortcuts }) => shortcuts.length > 0);
  const window: ShortcutGroup = {
    title: 'Anywhere',
    shortcuts: [
      ...(hasPageMenu
        ? [
            { keys: ['F10'], does: 'Open the menu' },
            { keys: ['CmdOrCtrl+W'], does: 'Close the window' },
          ]
        : []),
      { keys: ['CmdOrCtrl+S'], does: 'Nothing to do: all changes are saved as you make them' },
    ],
  };
  return [...menus, window, ...PART_SHORTCUTS];
}

/** Nothing else here takes the focus, and a long list must scroll by keyboard. */
const SCROLLED_BY_KEYS = { tabIndex: 0, role: 'group', 'aria-label': 'All shortcuts' };

interface ShortcutsDialogProps {
  readonly hasPageMenu: boolean;
  readonly onClose: () => void;
}

export function ShortcutsDialog({ hasPageMenu, onClose }: ShortcutsDialogProps) {
  return (
    <Dialog title="Keyboard shortcuts" size="l" isOpen onOpenChange={onClose}>
      <div className={styles.groups} {...SCROLLED_BY_KEYS}>
        {allGroups(hasPageMenu).map(({ title, shortcuts }) => (
          <section key={title} className={styles.group} aria-label={title}>
            <h3 className={styles.title}>{title}</h3>
            <dl className={styles.list}>
              {shortcuts.map(({ keys, does }) => (
                <div key={does} className={styles.line}>
                  <dt className={styles.does}>{does}</dt>
                  <dd className={styles.keys}>
                    {keys.map((one, i) => (
                      <Fragment key={one}>
                        {i === 0 ? null : <span className={styles.or}>or</span>}
                        <Keys of={one} />
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
