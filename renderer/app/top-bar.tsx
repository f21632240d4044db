import { EyeOff, Menu, Redo2, Search, Timer, Undo2, X } from 'lucide-react';
import type { AppStart } from '../../shared/contract/app.ts';
import type { School } from '../../shared/contract/school.ts';
import { academicYearName } from '../../shared/domain/school-year.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { History } from './history.ts';
import { ariaKeys } from './keys.ts';
import { Keys } from './keys-shown.tsx';
import { PageMenu } from './page-menu.tsx';
import { useInitialsSwitch, usePrivacy } from './privacy.ts';
import { SavedState } from './saved-state.tsx';
import { timerMinutes, timerWords, useTimer } from './timer.ts';
import styles from './top-bar.module.css';
import type { Commands } from './use-commands.ts';

interface TopBarProps {
  readonly host: AppStart['host'];
  readonly school: School;
  readonly history: History;
  readonly commands: Commands;
  readonly isMenuOpen: boolean;
  readonly onMenu: () => void;
  /** Sends the focus past the navigation. */
  readonly onSkip: () => void;
}

export function TopBar({ host, school, history, commands, isMenuOpen, onMenu, onSkip }: TopBarProps) {
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
      <div className={styles.product}>
        {host === 'browser' ? (
          <span className={styles.pageMenu}>
            <PageMenu commands={commands} />
          </span>
        ) : null}
        <p>Maths Progression Planner</p>
      </div>
      <p className={styles.school}>
        {school.name.trim() === '' ? <a href="#/settings">Add your school’s name</a> : <span>{school.name}</span>}
        <a href="#/settings/year" className={styles.year} title="Year and terms, in Settings">
          {academicYearName(school.academicYear)}
        </a>
      </p>
      <div className={styles.end}>
        <InitialsMark />
        <TimerMark />
        <button
          type="button"
          className={styles.search}
          aria-keyshortcuts={ariaKeys('CmdOrCtrl+K')}
          aria-haspopup="dialog"
          onClick={() => commands.run('help.palette')}
        >
          <Search aria-hidden="true" />
          <span className={styles.searchWords}>Search or run a command</span>
          <span aria-hidden="true" className={styles.searchKeys}>
            <Keys of="CmdOrCtrl+K" />
          </span>
        </button>
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

/** Says that names are hidden, for whoever turned it on and forgot, and shows them again. */
function InitialsMark() {
  const { isOn } = usePrivacy();
  const toggle = useInitialsSwitch();
  if (!isOn) return null;
  return (
    <span className={styles.initials}>
      <Button size="s" icon={<EyeOff />} aria-label="Initials shown: show names" onPress={toggle}>
        Initials shown
      </Button>
    </span>
  );
}

/** Says on every page that the timer runs, for whoever forgot it, and leads to where it is stopped. */
function TimerMark() {
  const { running, minutes } = useTimer();
  if (running === null) return null;
  const words = `Timer: ${timerWords(running, minutes)}`;
  return (
    <a href="#/" className={styles.timer} aria-label={words} title={words}>
      <Timer aria-hidden="true" />
      {timerMinutes(minutes)}
    </a>
  );
}
