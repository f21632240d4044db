import { Check, CircleAlert, CircleDashed } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type SaveState, useSaveState } from './save-state.ts';
import styles from './saved-state.module.css';

/** "Saving…" is only worth saying when it can be read. */
const QUIET_MS = 400;

function useSettled(state: SaveState): SaveState {
  const [shown, setShown] = useState<SaveState>(state);
  useEffect(() => {
    const timer = setTimeout(() => setShown(state), state.is === 'saving' ? QUIET_MS : 0);
    return () => clearTimeout(timer);
  }, [state]);
  return shown;
}

export function SavedState() {
  const state = useSettled(useSaveState());
  return (
    <div className={styles.state} data-failed={state.is === 'failed'} role="status">
      {state.is === 'saved' ? <Check aria-hidden="true" /> : null}
      {state.is === 'waiting' ? <CircleDashed aria-hidden="true" /> : null}
      {state.is === 'failed' ? <CircleAlert aria-hidden="true" /> : null}
      <span className={styles.words} title={state.is === 'failed' ? state.sentence : undefined}>
        {wordsOf(state)}
      </span>
    </div>
  );
}

function wordsOf(state: SaveState): string {
  if (state.is === 'saved') return 'All changes saved';
  if (state.is === 'saving') return 'Saving…';
  return state.is === 'waiting' ? state.sentence : `Not saved: ${state.sentence}`;
}
