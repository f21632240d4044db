import { yearAt } from '../../../shared/domain/event-entries.ts';
import { costWords, ENTRY_STAGES, PERMISSIONS } from '../../../shared/domain/events.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import type { EventLetters, LetterRow } from '../documents/excel/event-letters-model.ts';
import { safeFileName } from '../documents/file-name.ts';
import { AppError } from '../errors.ts';
import { foundEvent } from './event-reading.ts';
import { foundStudent } from './students-reading.ts';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The list a mail merge writes letters home from. */
export function eventLetterHandlers(app: Context): Pick<Handlers, 'events.saveLetters'> {
  return {
    'events.saveLetters': async ({ id, stages, replyBy }) => {
      const letters = eventLetters(app, { id, stages, replyBy });
      if (letters.rows.length === 0) {
        throw new AppError(
          'validation',
          'Nobody is at that stage, so there is no letter to write. Choose another.',
          'stages',
        );
      }
      // A large library, which start-up does not need.
      const { eventLettersToExcel } = await import('../documents/excel/event-letters.ts');
      const name = safeFileName(`Letters, ${letters.event}, ${letters.today}`, 'xlsx');
      return app.ports.files.save({ name, bytes: await eventLettersToExcel(letters) }, EXCEL);
    },
  };
}

const LONG_DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "Thursday 4 February 2027"; empty for none. */
const dayWords = (day: string | null) =>
  day === null ? '' : LONG_DAY.format(new Date(`${day}T00:00:00Z`)).replace(',', '');

interface Wanted {
  readonly id: string;
  readonly stages: readonly (keyof typeof ENTRY_STAGES)[];
  readonly replyBy: string | null;
}

/** By year, form and name, as letters are given out. Nothing of Pupil Premium, care or attainment is in it. */
function eventLetters(app: Context, { id, stages, replyBy }: Wanted): EventLetters {
  const event = foundEvent(app, id);
  const provider = event.providerId === null ? null : app.store.providers.get(event.providerId);
  const chosen = new Set(stages);
  const rows = app.store.eventEntries
    .ofEvent(id)
    .filter(({ stage }) => chosen.has(stage))
    .map(({ studentId, stage, permission }): LetterRow => {
      const student = foundStudent(app, studentId);
      return {
        surname: student.surname,
        forename: student.forename,
        knownAs: student.preferredName || student.forename,
        form: student.form,
        year: yearAt(student, event),
        stage: ENTRY_STAGES[stage],
        permission: event.needsPermission ? PERMISSIONS[permission] : '',
      };
    })
    .sort(
      (a, b) =>
        (a.year ?? 99) - (b.year ?? 99) ||
        a.form.localeCompare(b.form, 'en-GB', { numeric: true }) ||
        a.surname.localeCompare(b.surname, 'en-GB') ||
        a.forename.localeCompare(b.forename, 'en-GB'),
    );
  return {
    schoolName: app.store.school.get().name,
    today: app.ports.now().today,
    event: event.name,
    day: dayWords(event.heldOn),
    time: event.startsAt ?? '',
    place: event.place,
    provider: provider?.name ?? '',
    deadline: dayWords(event.deadlineOn),
    cost: costWords(event.costPence),
    needsPermission: event.needsPermission ? 'Yes' : 'No',
    replyBy: dayWords(replyBy),
    stages: (Object.keys(ENTRY_STAGES) as (keyof typeof ENTRY_STAGES)[])
      .filter((stage) => chosen.has(stage))
      .map((stage) => ENTRY_STAGES[stage]),
    rows,
  };
}
