import type { ParsedOf } from '../../../shared/contract/index.ts';
import type { KeyDate } from '../../../shared/contract/school.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import type { Writer } from '../store/change-record.ts';
import { schoolTable } from '../store/school-table.ts';
import { addStaffMember, newStaffMember } from './staff.ts';
import { writeKeyDates, writeTermDates } from './year-dates.ts';

type SchoolHandlers = Pick<Handlers, Extract<keyof Handlers, `school.${string}`>>;

export function schoolService(app: Context): SchoolHandlers {
  const get = () => app.store.school.get();

  function saveTermDates(write: Writer, termDates: ParsedOf<'school.saveTermDates'>): void {
    writeTermDates(app, write, get().academicYear, termDates);
    write.update(schoolTable, 'school', { termDatesConfirmed: true });
  }

  const saveKeyDates = (write: Writer, keyDates: readonly KeyDate[]) =>
    writeKeyDates(app, write, get().academicYear, keyDates);

  return {
    'school.get': get,

    'school.years': () => app.store.school.years(),

    'school.update': ({ patch }) => {
      const { youId } = patch;
      if (youId && !app.store.staff.get(youId)) throw notFound('That person');
      const label = youId === undefined ? 'Change the school’s details' : 'Change who you are among the staff';
      app.store.changes.step(label, (write) =>
        write.update(schoolTable, 'school', { name: patch.name?.trim(), urn: patch.urn?.trim(), youId }),
      );
      return get();
    },

    'school.saveTermDates': (termDates) => {
      app.store.changes.step('Change the term dates', (write) => saveTermDates(write, termDates));
      return get();
    },

    'school.saveKeyDates': ({ keyDates }) => {
      if (JSON.stringify(sorted(keyDates)) === JSON.stringify(sorted(get().keyDates))) return get();
      app.store.changes.step('Change the key dates', (write) => saveKeyDates(write, keyDates));
      return get();
    },

    'school.saveWorkingWeek': ({ workingWeek }) => {
      app.store.changes.step('Change your time', (write) => write.update(schoolTable, 'school', { workingWeek }));
      return get();
    },

    'school.setUp': ({ name, urn, you, workingWeek, termDates, keyDates }) => {
      if (get().isSetUp) throw new AppError('conflict', 'The school is set up already. Change it in Settings.');
      app.store.changes.step('Set up the school', (write) => {
        const youId = addStaffMember(write, newStaffMember(you)).id;
        write.update(schoolTable, 'school', {
          name: name.trim(),
          urn: urn.trim(),
          youId,
          isSetUp: true,
          ...(workingWeek && { workingWeek }),
        });
        if (termDates) saveTermDates(write, termDates);
        if (keyDates.length > 0) saveKeyDates(write, keyDates);
      });
      return get();
    },
  };
}

const sorted = (keyDates: readonly KeyDate[]) =>
  keyDates.map((d) => [d.firstOn, d.lastOn, d.name.trim(), d.kind].join('\t')).sort();
