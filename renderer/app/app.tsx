import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ToastProvider } from '../ui/toast.tsx';
import { listenForChanges, queryClient, useCall, useUndoAllowed } from './data.ts';
import { useEarlyPalette } from './early-palette.ts';
import { Fetched } from './fetched.tsx';
import { type History, useHistory } from './history.ts';
import { MemoryProvider } from './memory.tsx';
import { listenForNewDay } from './new-day.ts';
import { Shell } from './shell.tsx';
import styles from './start.module.css';

export function App() {
  const history = useRef<History | null>(null);
  useEffect(listenForChanges, []);
  useEffect(listenForNewDay, []);
  return (
    <I18nProvider locale="en-GB">
      <QueryClientProvider client={queryClient}>
        <Router hook={useHashLocation}>
          <ToastProvider onUndo={() => void history.current?.undo()}>
            <Start onHistory={(h) => (history.current = h)} />
          </ToastProvider>
        </Router>
      </QueryClientProvider>
    </I18nProvider>
  );
}

const NOTHING = {};

/** Nothing is shown before the app has said what it holds. */
function Start({ onHistory }: { readonly onHistory: (history: History) => void }) {
  const start = useCall('app.start', {});
  const remembered = useCall('app.remembered', {});
  const history = useHistory();
  useUndoAllowed();
  const isRead = start.data !== undefined && (remembered.data !== undefined || remembered.isError);
  useEarlyPalette(start.isError ? 'failed' : isRead ? 'shown' : 'pending');
  useEffect(() => {
    onHistory(history);
  }, [history, onHistory]);
  if (start.data && isRead) {
    return (
      <MemoryProvider start={remembered.data ?? NOTHING}>
        <Shell key={start.data.isSample ? 'sample' : 'own'} start={start.data} history={history} />
      </MemoryProvider>
    );
  }
  return (
    <main className={styles.start}>
      <Fetched of={start} what="your data">
        {() => null}
      </Fetched>
    </main>
  );
}
