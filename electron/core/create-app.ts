import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AREAS } from '../../shared/contract/index.ts';
import { pdCatalogue } from '../../shared/contract/pd-catalogue.ts';
import type { Context } from './context.ts';
import { createDispatcher, type Dispatch } from './dispatcher.ts';
import type { Ports } from './ports.ts';
import { readTable } from './reading/read-table.ts';
import { openDataFile } from './safety/data-file.ts';
import { appService } from './services/app.ts';
import { auditService } from './services/audit.ts';
import { auditImportService } from './services/audit-import.ts';
import { documentsService } from './services/documents.ts';
import { createJobs } from './services/jobs.ts';
import { planService } from './services/plan.ts';
import { planActionsService } from './services/plan-actions.ts';
import { safetyService } from './services/safety.ts';
import { schoolService } from './services/school.ts';
import { staffService } from './services/staff.ts';
import type { FrameworkFile } from './store/audit-framework-table.ts';
import type { Db } from './store/database.ts';
import { seed } from './store/seed.ts';
import { createStore } from './store/store.ts';

export interface AppOptions {
  readonly dataDir: string;
  readonly resourcesDir: string;
  readonly host: 'electron' | 'browser';
  readonly version: string;
  readonly ports: Ports;
  /** Parse what handlers return as well: for tests. */
  readonly checkOutputs?: boolean;
}

export interface App {
  readonly dispatch: Dispatch;
  /** Keeps a verified copy, then closes the data file. */
  close(): Promise<void>;
}

/** The whole application, apart from its host. Throws an AppError in words when the data file cannot be opened. */
export function createApp({ dataDir, resourcesDir, host, version, ports, checkOutputs = false }: AppOptions): App {
  const at = () => ports.now().at;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = openDataFile({ folder: dataDir, at, log: ports.log });

  const openStore = (db: Db) => {
    seed(db, resource<FrameworkFile>(resourcesDir, 'audit-framework.json'), ports.now().today);
    return createStore(db, { at, onChange: announce });
  };
  let store = openStore(file.db());
  let catalogue: Context['catalogue'] | null = null;
  const app: Context = {
    ports,
    resourcesDir,
    get store() {
      return store;
    },
    get catalogue() {
      catalogue ??= pdCatalogue.parse(resource(resourcesDir, 'pd-catalogue.json'));
      return catalogue;
    },
  };

  function announce(areas: readonly (typeof AREAS)[number][]): void {
    ports.transport.push({ type: 'data.changed', areas });
    ports.window.setMenu(app.store.changes.state());
  }

  const jobs = createJobs(ports.transport.push);
  const dispatch = createDispatcher(
    {
      ...appService(app, jobs, { version, host, notice: file.notice }),
      ...schoolService(app),
      ...staffService(app),
      ...auditService(app),
      ...auditImportService(app, jobs, readTable),
      ...planService(app),
      ...planActionsService(app),
      ...documentsService(app),
      ...safetyService(app, file, () => {
        store = openStore(file.db());
        announce(AREAS);
      }),
    },
    { log: ports.log, checkOutputs },
  );
  ports.window.setMenu(store.changes.state());

  return {
    dispatch,
    async close() {
      file.close(at());
    },
  };
}

function resource<T>(resourcesDir: string, name: string): T {
  return JSON.parse(readFileSync(join(resourcesDir, name), 'utf8')) as T;
}
