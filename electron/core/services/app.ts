import type { AppStart } from '../../../shared/contract/app.ts';
import { INITIALS_KEY } from '../../../shared/domain/initials-mode.ts';
import { RESOURCE_ENDINGS, RESOURCE_LIMITS } from '../../../shared/domain/resources.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError } from '../errors.ts';
import type { Schools } from '../schools.ts';
import type { Jobs } from './jobs.ts';
import { createRemembered } from './remembered.ts';

type AppHandlers = Pick<Handlers, Extract<keyof Handlers, `app.${string}`>>;

interface StartFacts {
  readonly version: string;
  readonly host: AppStart['host'];
  /** Called when other data is worked with than before. */
  readonly afterChange: () => void;
}

const MEGABYTE = 1024 * 1024;
const FILES_TO_CHOOSE = {
  answers: {
    label: 'Answers from a form (Excel or CSV)',
    extensions: ['xlsx', 'csv', 'tsv', 'txt'],
    maxBytes: 20 * MEGABYTE,
  },
  students: {
    label: 'A list of students (Excel, CSV or tab)',
    extensions: ['xlsx', 'csv', 'tsv', 'tab', 'txt'],
    maxBytes: 20 * MEGABYTE,
  },
  resource: {
    label: 'A document, picture, sound or video',
    extensions: RESOURCE_ENDINGS,
    maxBytes: RESOURCE_LIMITS.fileBytes,
  },
} as const;

export function appService(app: Context, jobs: Jobs, schools: Schools, facts: StartFacts): AppHandlers {
  const remembered = createRemembered(app.ports.settings, () => schools.isSample);
  const start = (): AppStart => ({
    version: facts.version,
    host: facts.host,
    today: app.ports.now().today,
    school: app.store.school.get(),
    isSample: schools.isSample,
    isOwnSetUp: schools.isOwnSetUp(),
    undoState: app.store.changes.state(),
    notice: schools.notice,
  });

  function change(step: () => void): AppStart {
    try {
      step();
    } finally {
      // Also when it failed: the sample school that was open may be closed by then.
      facts.afterChange();
    }
    return start();
  }

  return {
    'app.start': start,

    'app.openSample': () =>
      change(() => {
        remembered.forgetSample();
        schools.openSample();
      }),

    'app.leaveSample': () =>
      change(() => {
        schools.leaveSample();
        remembered.forgetSample();
      }),

    'app.undoState': () => app.store.changes.state(),

    'app.undo': () => {
      const step = app.store.changes.undo();
      if (!step) throw new AppError('conflict', 'There is nothing to undo.');
      return step;
    },

    'app.redo': () => {
      const step = app.store.changes.redo();
      if (!step) throw new AppError('conflict', 'There is nothing to redo.');
      return step;
    },

    'app.cancel': ({ job }) => ({ cancelled: jobs.cancel(job) }),

    'app.remember': ({ key, value }) => {
      remembered.set(key, value);
      // The native menu says which way the command goes.
      if (key === INITIALS_KEY) app.ports.window.setMenu(app.store.changes.state());
      return { key };
    },

    'app.remembered': () => remembered.all() as ReturnType<AppHandlers['app.remembered']>,

    'app.chooseFile': ({ purpose }) => app.ports.files.choose(FILES_TO_CHOOSE[purpose]),
  };
}
