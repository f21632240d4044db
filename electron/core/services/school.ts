import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { closedDayTable, halfTermId, halfTermTable, schoolTable } from '../store/school-table.ts';

type SchoolHandlers = Pick<Handlers, Extract<keyof Handlers, `school.${string}`>>;

export function schoolService(app: Context): SchoolHandlers {
  return {
    'school.get': () => app.store.school.get(),

    'school.update': ({ patch }) => {
      app.store.changes.step('Change the school’s details', (write) =>
        write.update(schoolTable, 'school', { name: patch.name?.trim(), urn: patch.urn?.trim() }),
      );
      return app.store.school.get();
    },

    'school.saveTermDates': ({ halfTerms, closedDays }) => {
      const { academicYear } = app.store.school.get();
      app.store.changes.step('Change the term dates', (write) => {
        for (const { number, firstOn, lastOn } of halfTerms) {
          write.update(halfTermTable, halfTermId(academicYear, number), { firstOn, lastOn });
        }
        for (const id of app.store.school.closedDayIds(academicYear)) write.remove(closedDayTable, id);
        for (const [i, day] of closedDays.entries()) {
          write.insert(closedDayTable, { id: `${academicYear}-${i + 1}`, academicYear, ...day });
        }
        write.update(schoolTable, 'school', { termDatesConfirmed: true });
      });
      return app.store.school.get();
    },
  };
}
