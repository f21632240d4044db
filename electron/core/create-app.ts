import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AREAS } from '../../shared/contract/index.ts';
import { pdCatalogue } from '../../shared/contract/pd-catalogue.ts';
import type { Context } from './context.ts';
import { createDispatcher, type Dispatch } from './dispatcher.ts';
import type { Ports } from './ports.ts';
import { readTable } from './reading/read-table.ts';
import { DATA_FILE_NAME, openDataFile } from './safety/data-file.ts';
import { fillSample } from './sample/fill-sample.ts';
import { openSampleFile } from './sample/sample-file.ts';
import { openSchools } from './schools.ts';
import { appService } from './services/app.ts';
import { auditService } from './services/audit.ts';
import { auditImportService } from './services/audit-import.ts';
import { documentsService } from './services/documents.ts';
import { dosageService } from './services/dosage.ts';
import { eventsService } from './services/events.ts';
import { groupsService } from './services/groups.ts';
import { createJobs } from './services/jobs.ts';
import { mentoringService } from './services/mentoring.ts';
import { newYearService } from './services/new-year.ts';
import { pdSessionsService } from './services/pd-sessions.ts';
import { planService } from './services/plan.ts';
import { planActionsService } from './services/plan-actions.ts';
import { resourcesService } from './services/resources.ts';
import { safetyService } from './services/safety.ts';
import { schoolService } from './services/school.ts';
import { sessionDocumentsService } from './services/session-documents.ts';
import { sessionsService } from './services/sessions.ts';
import { staffService } from './services/staff.ts';
import { studentHistoryService } from './services/student-history.ts';
import { studentImportService } from './services/student-import.ts';
import { studentsService } from './services/students.ts';
import { tableExportService } from './services/table-export.ts';
import { targetsService } from './services/targets.ts';
import { volunteersService } from './services/volunteers.ts';
import { weekService } from './services/week.ts';
import type { FrameworkFile } from './store/audit-framework-table.ts';
import { sweepResourceContent } from './store/resource-table.ts';
import { seed } from './store/seed.ts';
import { createStore, type Store } from './store/store.ts';

export interface AppOptions {
  readonly dataDir: string;
  readonly resourcesDir: string;
  readonly host: 'electron' | 'browser';
  readonly version: string;
  readonly ports: Ports;
  /** Begin with the sample school; the school's own file is not opened before it is asked for. */
  readonly sample?: boolean;
  /** Parse what handlers return as well: for tests. */
  readonly checkOutputs?: boolean;
}

export interface App {
  readonly dispatch: Dispatch;
  /** Keeps a verified copy, then closes the data file. */
  close(): Promise<void>;
}

/** The whole application, apart from its host. Throws an AppError in words when the data file cannot be opened. */
export function createApp(options: AppOptions): App {
  const { dataDir, resourcesDir, host, version, ports, sample = false, checkOutputs = false } = options;
  const at = () => ports.now().at;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });

  // While the app starts and while the sample school is made, nobody wants to hear of changes.
  let isQuiet = true;
  let catalogue: Context['catalogue'] | null = null;
  const contextOf = (store: () => Store, own: Ports): Context => ({
    ports: own,
    resourcesDir,
    get store() {
      return store();
    },
    get catalogue() {
      catalogue ??= pdCatalogue.parse(resource(resourcesDir, 'pd-catalogue.json'));
      return catalogue;
    },
  });

  const schools = openSchools({
    openOwn: () => openDataFile({ folder: dataDir, at, log: ports.log }),
    hasOwn: () => existsSync(join(dataDir, DATA_FILE_NAME)),
    openSample: () => openSampleFile(join(dataDir, 'sample-school')),
    openStore: (file) => {
      const db = file.db();
      sweepResourceContent(db);
      seed(db, resource<FrameworkFile>(resourcesDir, 'audit-framework.json'), ports.now().today);
      return createStore(db, { at, onChange: announce });
    },
    fillSample(store) {
      isQuiet = true;
      try {
        fillSample((own) => contextOf(() => store, own), ports);
      } finally {
        isQuiet = false;
      }
    },
    startWithSample: sample,
  });
  const app = contextOf(() => schools.store, ports);
  const announceAll = () => announce(AREAS);

  function announce(areas: readonly (typeof AREAS)[number][]): void {
    if (isQuiet) return;
    ports.transport.push({ type: 'data.changed', areas });
    ports.window.setMenu(app.store.changes.state());
  }

  const jobs = createJobs(ports.transport.push);
  const dispatch = createDispatcher(
    {
      ...appService(app, jobs, schools, { version, host, afterChange: announceAll }),
      ...schoolService(app),
      ...staffService(app),
      ...auditService(app),
      ...auditImportService(app, jobs, readTable),
      ...planService(app),
      ...planActionsService(app),
      ...pdSessionsService(app),
      ...documentsService(app),
      ...tableExportService(app),
      ...studentsService(app),
      ...studentHistoryService(app),
      ...studentImportService(app, jobs, readTable),
      ...targetsService(app),
      ...groupsService(app),
      ...sessionsService(app),
      ...mentoringService(app),
      ...volunteersService(app),
      ...eventsService(app),
      ...resourcesService(app),
      ...dosageService(app),
      ...weekService(app),
      ...newYearService(app),
      ...sessionDocumentsService(app),
      ...safetyService(app, schools, announceAll),
    },
    { log: ports.log, checkOutputs, busy: () => app.store.changes.slices },
  );
  isQuiet = false;
  ports.window.setMenu(app.store.changes.state());

  return {
    dispatch,
    async close() {
      schools.close(at());
    },
  };
}

function resource<T>(resourcesDir: string, name: string): T {
  return JSON.parse(readFileSync(join(resourcesDir, name), 'utf8')) as T;
}
