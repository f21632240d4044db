import { Menu, Redo2, Undo2, X } from 'lucide-react';
import type { School } from '../../shared/contract/school.ts';
import { academicYearName } from '../../shared/domain/school-year.ts';
import { IconButton } from '../ui/icon-button.tsx';
import type { History } from './history.ts';
import { SavedState } from './saved-state.tsx';
import styles from './top-bar.module.css';

interface TopBarProps {
  readonly school: School;
  readonly history: History;
  readonly isMenuOpen: boolean;
  readonly onMenu: () => void;
  /** Sends the focus past the navigation. */
  readonly onSkip: () => void;
}

export function TopBar({ school, history, isMenuOpen, onMenu, onSkip }: TopBarProps) {
  const { undoName, redoName } = history;
  return (
    <header className={styles.bar}>
      <button type="button" className={styles.skip} onClick={onSkip}>
        Skip to the content
      </button>
      <button
        type="button"
        className={styles.menu}
        aria-expanded={isMenuOpen}
        aria-controls="main-navigation"
        onClick={onMenu}
      >
        {isMenuOpen ? <X aria-hidden="true" /> : <Menu aria-hidden="true" />}
        Menu
      </button>
      <p className={styles.product}>Maths Progression Planner</p>
      <p className={styles.school}>
        {school.name.trim() === '' ? <a href="#/settings">Add your school’s name</a> : <span>{school.name}</span>}
        <a href="#/settings/year" className={styles.year} title="Year and terms, in Settings">
          {academicYearName(school.academicYear)}
        </a>
      </p>
      <div className={styles.end}>
        <SavedState />
        <div className={styles.history}>
          <IconButton
            label={undoName === null ? 'Undo' : `Undo: ${undoName}`}
            icon={<Undo2 />}
            isDisabled={undoName === null}
            onPress={() => void history.undo()}
          />
          <IconButton
            label={redoName === null ? 'Redo' : `Redo: ${redoName}`}
            icon={<Redo2 />}
            isDisabled={redoName === null}
            onPress={() => void history.redo()}
          />
        </div>
      </div>
    </header>
  );
}
