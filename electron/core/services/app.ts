import type { AppStart } from '../../../shared/contract/app.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError } from '../errors.ts';
import type { Jobs } from './jobs.ts';

type AppHandlers = Pick<Handlers, Extract<keyof Handlers, `app.${string}`>>;

interface StartFacts {
  readonly version: string;
  readonly host: AppStart['host'];
  readonly notice: string | null;
}

/** What the page remembers stands under this key of the settings file. */
const REMEMBERED = 'remembered';

const MEGABYTE = 1024 * 1024;
const FILES_TO_CHOOSE = {
  answers: {
    label: 'Answers from a form (Excel or CSV)',
    extensions: ['xlsx', 'csv', 'tsv', 'txt'],
    maxBytes: 20 * MEGABYTE,
  },
} as const;

export function appService(app: Context, jobs: Jobs, facts: StartFacts): AppHandlers {
  return {
    'app.start': () => ({
      ...facts,
      today: app.ports.now().today,
      school: app.store.school.get(),
      undoState: app.store.changes.state(),
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
      app.ports.settings.set(`${REMEMBERED}.${key}`, value);
      return { key };
    },

    'app.remembered': () => app.ports.settings.all(REMEMBERED) as ReturnType<AppHandlers['app.remembered']>,

    'app.chooseFile': ({ purpose }) => app.ports.files.choose(FILES_TO_CHOOSE[purpose]),
  };
}
