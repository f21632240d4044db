import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { safeFileName } from '../documents/file-name.ts';
import { participationModel } from './participation.ts';
import { sessionPaperHandlers } from './session-papers.ts';
import { weekPaperHandlers } from './week-paper.ts';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

// The libraries behind the files are large and start-up does not need them: each is loaded when it is first wanted.

export function sessionDocumentsService(
  app: Context,
): Pick<Handlers, Extract<keyof Handlers, `sessionDocuments.${string}`>> {
  return {
    ...sessionPaperHandlers(app),
    ...weekPaperHandlers(app),

    'sessionDocuments.participation': async ({ academicYear, withNames }) => {
      const year = academicYear ?? app.store.school.academicYear();
      const model = participationModel(app, { academicYear: year, withNames });
      const { participationToExcel } = await import('../documents/excel/participation-to-excel.ts');
      const words = ['Participation', model.yearName.replace('/', '-'), withNames ? 'with names' : '', model.today];
      const name = safeFileName(words.filter(Boolean).join(' '), 'xlsx');
      return app.ports.files.save({ name, bytes: await participationToExcel(model) }, EXCEL);
    },
  };
}
