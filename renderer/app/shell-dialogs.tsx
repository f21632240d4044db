import { lazy, Suspense, useEffect, useState } from 'react';
import type { AppStart } from '../../shared/contract/app.ts';
import { AboutDialog } from './about-dialog.tsx';
import { useCommand } from './commands.ts';
import { holdTyping, releaseTyping } from './palette/type-ahead.ts';
import type { Commands } from './use-commands.ts';

/** Fetched when the page is idle: the first paint needs neither. */
const loadPalette = () => import('./palette/palette.tsx');
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const loadShortcuts = () => import('./shortcuts-dialog.tsx');
const ShortcutsDialog = lazy(async () => ({ default: (await loadShortcuts()).ShortcutsDialog }));

/** What cannot be fetched now says so when it is opened. */
function readAhead(): void {
  Promise.all([loadPalette(), loadShortcuts()]).catch(() => undefined);
}

interface ShellDialogsProps {
  readonly start: AppStart;
  readonly commands: Commands;
}

/** What the Help menu opens over any place. */
export function ShellDialogs({ start, commands }: ShellDialogsProps) {
  const [shown, setShown] = useState<'palette' | 'shortcuts' | 'about' | null>(null);
  const close = () => setShown(null);
  useCommand('help.palette', () => {
    holdTyping(close);
    setShown('palette');
  });
  useCommand('help.shortcuts', () => setShown('shortcuts'));
  useCommand('help.about', () => setShown('about'));
  // However the palette goes, even when it could not be fetched, the keys are the page's again.
  useEffect(() => (shown === 'palette' ? () => void releaseTyping() : undefined), [shown]);
  useEffect(() => {
    const ticket = requestIdleCallback(readAhead, { timeout: 2_000 });
    return () => cancelIdleCallback(ticket);
  }, []);

  switch (shown) {
    case 'palette':
      return (
        <Suspense fallback={null}>
          <Palette commands={commands} onClose={close} />
        </Suspense>
      );
    case 'shortcuts':
      return (
        <Suspense fallback={null}>
          <ShortcutsDialog hasPageMenu={start.host === 'browser'} onClose={close} />
        </Suspense>
      );
    case 'about':
      return <AboutDialog start={start} onClose={close} />;
    case null:
      return null;
  }
}
