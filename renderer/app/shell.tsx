import { useContext, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { AppStart } from '../../shared/contract/app.ts';
import { academicYearName, formatDay } from '../../shared/domain/school-year.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { MemoryContext } from '../ui/remember.ts';
import { useCommand } from './commands.ts';
import { useCall } from './data.ts';
import { FirstRun } from './first-run.tsx';
import { useHeldPath } from './held-window.ts';
import type { History } from './history.ts';
import { openLastPlace, useKeptPlace } from './last-place.ts';
import { Navigation } from './navigation.tsx';
import { useInitialsCommand } from './privacy.ts';
import { placeOf, Routes } from './routes.tsx';
import { SampleBanner } from './sample-banner.tsx';
import { useSampleSchool } from './sample-school.ts';
import styles from './shell.module.css';
import { ShellDialogs } from './shell-dialogs.tsx';
import { TableExportProvider } from './table-export.tsx';
import { TopBar } from './top-bar.tsx';
import { useCommands } from './use-commands.ts';
import { useWindowPlace } from './window-place.ts';

/** The frame around every place. */
export function Shell({ start, history }: { readonly start: AppStart; readonly history: History }) {
  const memory = useContext(MemoryContext);
  useState(() => openLastPlace(memory));
  const [location, goTo] = useLocation();
  const held = useHeldPath();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [notice, setNotice] = useState(start.notice);
  const main = useRef<HTMLElement>(null);
  const school = useCall('school.get', {}).data ?? start.school;
  const place = placeOf(location);
  const commands = useCommands(start, history);
  const sample = useSampleSchool();
  useInitialsCommand();
  useCommand('sample.open', () => void sample.open());
  useCommand('sample.leave', () => void sample.leave());
  useKeptPlace(held ?? location, memory);
  useWindowPlace(start.host, memory);
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
  if (!school.isSetUp && !start.isSample) return <FirstRun history={history} />;
  return (
    <div className={styles.shell}>
      <TopBar
        onSkip={() => main.current?.focus()}
        host={start.host}
        school={school}
        history={history}
        commands={commands}
        isMenuOpen={isMenuOpen}
        onMenu={() => setMenuOpen(!isMenuOpen)}
      />
      <Navigation
        current={place.path}
        isOpen={isMenuOpen}
        onGo={() => setMenuOpen(false)}
        commands={start.host === 'browser' ? commands : null}
      />
      <main ref={main} tabIndex={-1} className={styles.main}>
        <p className={styles.paperHead}>
          {[school.name, academicYearName(school.academicYear), `printed ${formatDay(start.today)}`]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {start.isSample ? <SampleBanner isOwnSetUp={start.isOwnSetUp} /> : null}
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
        <TableExportProvider>
          <Routes />
        </TableExportProvider>
      </main>
      <ShellDialogs start={start} commands={commands} />
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
