import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { PLACES } from '../../shared/domain/commands.ts';
import { Loading } from '../ui/loading.tsx';
import { PlaceBoundary } from './place-boundary.tsx';

type PlacePath = (typeof PLACES)[number]['path'];

/** Each place is a part of its own, read when it is first opened, or before that while nothing else goes on. */
const SCREENS: Readonly<Record<PlacePath, Screen>> = {
  '/': screen(() => import('../features/this-week/this-week-place.tsx').then((m) => m.ThisWeekPlace)),
  '/audit': screen(() => import('../features/audit/audit-place.tsx').then((m) => m.AuditPlace)),
  '/plan': screen(() => import('../features/plan/plan-place.tsx').then((m) => m.PlanPlace)),
  '/students': screen(() => import('../features/students/students-place.tsx').then((m) => m.StudentsPlace)),
  '/sessions': screen(() => import('../features/sessions/sessions-place.tsx').then((m) => m.SessionsPlace)),
  '/impact': screen(() => import('../features/impact/impact-place.tsx').then((m) => m.ImpactPlace)),
  '/settings': screen(() => import('../features/settings/settings-place.tsx').then((m) => m.SettingsPlace)),
};

interface Screen {
  readonly readAhead: () => Promise<void>;
  /** What to render: the place itself once it has been read, so that it appears at once. */
  readonly component: () => ComponentType;
}

function screen(load: () => Promise<ComponentType>): Screen {
  let loaded: ComponentType | null = null;
  const waiting = lazy(async () => ({ default: await load() }));
  return {
    readAhead: async () => {
      loaded = await load();
    },
    component: () => loaded ?? waiting,
  };
}

const READ_AHEAD_AFTER_MS = 1_500;

/** Reads the other places one after another while the page is idle. */
function useReadAhead() {
  useEffect(() => {
    const left = Object.values(SCREENS);
    const next = () => {
      const one = left.shift();
      if (!one) return;
      // A place that cannot be read says so when it is opened.
      one.readAhead().then(wait, wait);
    };
    let ticket = 0;
    const wait = () => {
      ticket = requestIdleCallback(next, { timeout: 2_000 });
    };
    // Not before the first place stands: what it needs comes first.
    const start = setTimeout(wait, READ_AHEAD_AFTER_MS);
    return () => {
      clearTimeout(start);
      cancelIdleCallback(ticket);
    };
  }, []);
}

/** The place that an address belongs to. */
export function placeOf(location: string) {
  return PLACES.find((p) => p.path !== '/' && (location === p.path || location.startsWith(`${p.path}/`))) ?? PLACES[0];
}

/** One route a place; what stands after its path is the place's own affair (useLocation gives the whole address). */
export function Routes() {
  useReadAhead();
  return (
    <Switch>
      {PLACES.map(({ path, label }) => (
        <Route key={path} path={path === '/' ? '/' : `${path}/*?`}>
          <PlaceBoundary title={label}>
            <Suspense fallback={<Loading what={label} />}>
              <PlaceScreen path={path} />
            </Suspense>
          </PlaceBoundary>
        </Route>
      ))}
      <Route>
        <Redirect to="/" />
      </Route>
    </Switch>
  );
}

function PlaceScreen({ path }: { readonly path: PlacePath }) {
  const [Place] = useState(() => SCREENS[path].component());
  return <Place />;
}
