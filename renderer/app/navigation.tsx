import { BookOpenCheck, Calendar, ChartLine, ClipboardCheck, ListChecks, Settings, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { PLACES } from '../../shared/domain/commands.ts';
import styles from './navigation.module.css';
import { MenuRow } from './page-menu.tsx';
import type { Commands } from './use-commands.ts';

const ICONS: Readonly<Record<(typeof PLACES)[number]['path'], ReactNode>> = {
  '/': <Calendar />,
  '/audit': <ClipboardCheck />,
  '/plan': <ListChecks />,
  '/students': <Users />,
  '/sessions': <BookOpenCheck />,
  '/impact': <ChartLine />,
  '/settings': <Settings />,
};

interface NavigationProps {
  readonly current: string;
  /** In a narrow window the list stands behind the Menu button. */
  readonly isOpen: boolean;
  readonly onGo: () => void;
  /** Shown under the places of a narrow window; null where the host has a menu bar of its own. */
  readonly commands: Commands | null;
}

export function Navigation({ current, isOpen, onGo, commands }: NavigationProps) {
  return (
    <nav id="main-navigation" aria-label="Main" className={styles.nav} data-open={isOpen}>
      <ul className={styles.list}>
        {PLACES.map(({ path, label }) => (
          <li key={path} className={path === '/settings' ? styles.last : undefined}>
            <a
              href={`#${path}`}
              className={styles.link}
              onClick={onGo}
              {...(path === current ? { 'aria-current': 'page' as const } : {})}
            >
              {ICONS[path]}
              {label}
            </a>
          </li>
        ))}
      </ul>
      {commands === null ? null : (
        <div className={styles.commands}>
          <MenuRow commands={commands} onRun={onGo} />
        </div>
      )}
    </nav>
  );
}
