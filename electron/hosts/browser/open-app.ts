import type { RequestListener } from 'node:http';
import { type App, createApp } from '../../core/create-app.ts';
import { createClock } from '../clock.ts';
import { createLog } from '../log-file.ts';
import { markOpen } from '../open-mark.ts';
import { listPageFiles } from '../page-files.ts';
import { findProject } from '../project.ts';
import type { EventHub } from './events.ts';
import { createBrowserFiles } from './files.ts';
import type { Place } from './listen.ts';
import { requestListener } from './server.ts';
import { createBrowserSettings } from './settings.ts';
import { createBrowserWindow } from './window.ts';

interface Parts {
  readonly dataDir: string;
  readonly today: string | null;
  /** Begin with the sample school. */
  readonly sample: boolean;
  readonly place: Place;
  readonly hub: EventHub;
}

/** Opens the data and answers at the place; AppError with a written sentence when the data cannot be opened. */
export function openApp({ dataDir, today, sample, place, hub }: Parts): {
  readonly app: App;
  readonly answer: RequestListener;
} {
  const { version, resourcesDir, pageDir } = findProject(import.meta.dirname);
  const pageFiles = listPageFiles(pageDir);
  const files = createBrowserFiles();
  const app = createApp({
    dataDir,
    resourcesDir,
    host: 'browser',
    version,
    sample,
    ports: {
      files,
      settings: createBrowserSettings(dataDir),
      window: createBrowserWindow(),
      transport: hub,
      now: createClock(today),
      log: createLog(dataDir),
    },
  });
  // The mark is for the school's own file, which the sample school leaves to others.
  if (!sample) markOpen(dataDir);
  return { app, answer: requestListener({ dispatch: app.dispatch, pageFiles, files, hub }, place) };
}
