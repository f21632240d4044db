import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { AppStart } from '../../shared/contract/app.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useCall } from './data.ts';
import { useHeldPath } from './held-window.ts';
import type { History } from './history.ts';
import { Navigation } from './navigation.tsx';
import { placeOf, Routes } from './routes.tsx';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { useCommands } from './use-commands.ts';

/** The frame around every place. */
export function Shell({ start, history }: { readonly start: AppStart; readonly history: History }) {
  const [location, goTo] = useLocation();
  const held = useHeldPath();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [notice, setNotice] = useState(start.notice);
  const main = useRef<HTMLElement>(null);
  const school = useCall('school.get', {}).data ?? start.school;
  const place = placeOf(location);
  useCommands(history);
  usePlaceChange(place.path, place.label, main);

  useEffect(() => {
    if (held !== null && location !== held) goTo(held, { replace: true });
  }, [held, location, goTo]);

  if (held !== null) {
    return (
      <main ref={main} tabIndex={-1} className={styles.alone}>
        {location === held ? <Routes /> : null}
      </main>
    );
  }
  return (
    <div className={styles.shell}>
      <TopBar
        onSkip={() => main.current?.focus()}
        school={school}
        history={history}
        isMenuOpen={isMenuOpen}
        onMenu={() => setMenuOpen(!isMenuOpen)}
      />
      <Navigation current={place.path} isOpen={isMenuOpen} onGo={() => setMenuOpen(false)} />
      <main ref={main} tabIndex={-1} className={styles.main}>
        {notice === null ? null : (
          <div className={styles.notice}>
            <Notice
              action={
                <Button size="s" onPress={() => setNotice(null)}>
                  Close
                </Button>
              }
            >
              {notice}
            </Notice>
          </div>
        )}
        <Routes />
      </main>
    </div>
  );
}

/** A change of place is announced like a new page: its title, its top, the focus on its heading. */
function usePlaceChange(path: string, label: string, main: React.RefObject<HTMLElement | null>) {
  const before = useRef(path);
  useEffect(() => {
    document.title = `${label} – Maths Progression Planner`;
    if (before.current === path) return;
    before.current = path;
    window.scrollTo(0, 0);
    // A place that is still loading takes the focus over from main when its heading appears (PageHeader).
    (main.current?.querySelector('h1') ?? main.current)?.focus({ preventScroll: true });
  }, [path, label, main]);
}
