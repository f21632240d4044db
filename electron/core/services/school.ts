import { randomUUID } from 'node:crypto';
import type { ParsedOf } from '../../../shared/contract/index.ts';
import type { KeyDate } from '../../../shared/contract/school.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import type { Writer } from '../store/change-record.ts';
import { closedDayTable, halfTermId, halfTermTable, keyDateTable, schoolTable } from '../store/school-table.ts';
import { addStaffMember, newStaffMember } from './staff.ts';

type SchoolHandlers = Pick<Handlers, Extract<keyof Handlers, `school.${string}`>>;
type TermDates = ParsedOf<'school.saveTermDates'>;

export function schoolService(app: Context): SchoolHandlers {
  const get = () => app.store.school.get();

  function writeTermDates(write: Writer, { halfTerms, closedDays }: TermDates): void {
    const { academicYear } = get();
    for (const { number, firstOn, lastOn } of halfTerms) {
      write.update(halfTermTable, halfTermId(academicYear, number), { firstOn, lastOn });
    }
    for (const id of app.store.school.closedDayIds(academicYear)) write.remove(closedDayTable, id);
    for (const [i, day] of closedDays.entries()) {
      write.insert(closedDayTable, { id: `${academicYear}-${i + 1}`, academicYear, ...day });
    }
    write.update(schoolTable, 'school', { termDatesConfirmed: true });
  }

  function writeKeyDates(write: Writer, keyDates: readonly KeyDate[]): void {
    const { academicYear } = get();
    for (const id of app.store.school.keyDateIds(academicYear)) write.remove(keyDateTable, id);
    for (const { name, ...rest } of keyDates) {
      write.insert(keyDateTable, { id: randomUUID(), academicYear, name: name.trim(), ...rest });
    }
  }

  return {
    'school.get': get,

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
      app.store.changes.step('Change the term dates', (write) => writeTermDates(write, termDates));
      return get();
    },

    'school.saveKeyDates': ({ keyDates }) => {
      if (JSON.stringify(sorted(keyDates)) === JSON.stringify(sorted(get().keyDates))) return get();
      app.store.changes.step('Change the key dates', (write) => writeKeyDates(write, keyDates));
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
        if (termDates) writeTermDates(write, termDates);
        if (keyDates.length > 0) writeKeyDates(write, keyDates);
      });
      return get();
    },
  };
}

const sorted = (keyDates: readonly KeyDate[]) =>
  keyDates.map((d) => [d.firstOn, d.lastOn, d.name.trim(), d.kind].join('\t')).sort();
