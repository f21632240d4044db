import { lazy, Suspense, useEffect, useState } from 'react';
import { Loading } from '../ui/loading.tsx';
import { forgetEarlyPalette } from './early-palette.ts';
import type { History } from './history.ts';
import { PlaceBoundary } from './place-boundary.tsx';
import { forgetSetUpBegun, isSetUpBegun, useSampleSchool } from './sample-school.ts';
import styles from './shell.module.css';

const SetupPlace = lazy(() => import('../features/setup/setup-place.tsx').then((m) => ({ default: m.SetupPlace })));

/** Before the school is set up there is this page alone: no places to go to yet. */
export function FirstRun({ history }: { readonly history: History }) {
  const { open } = useSampleSchool();
  const [isBegun] = useState(isSetUpBegun);
  const { redoName, redo } = history;
  useEffect(forgetEarlyPalette, []);
  useEffect(forgetSetUpBegun, []);
  return (
    <main tabIndex={-1} className={styles.alone}>
      <PlaceBoundary title="Set up your school">
        <Suspense fallback={<Loading what="the first page" />}>
          <SetupPlace
            isBegun={isBegun}
            undone={redoName === null ? null : { label: redoName, onRedo: () => void redo() }}
            onOpenSample={open}
          />
        </Suspense>
      </PlaceBoundary>
    </main>
  );
}
