import { randomUUID } from 'node:crypto';
import type { TimeEntry, WorkBlock } from '../../../shared/contract/week.ts';
import { formatWeekday } from '../../../shared/domain/pd-session.ts';
import { formatMinutes } from '../../../shared/domain/plan.ts';
import { addDays, formatDayShort, halfTermAt, mondayOf, yearOf } from '../../../shared/domain/school-year.ts';
import { WORK_KINDS } from '../../../shared/domain/work.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import { timeEntryTable } from '../store/time-entry-table.ts';
import { workBlockTable } from '../store/work-block-table.ts';
import { WORK_BUDGET_ID, workBudgetTable } from '../store/work-budget-table.ts';
import { defined } from './defined.ts';
import { lostDayHandlers } from './lost-days.ts';
import { schoolAt } from './school-at.ts';
import { presentYear, soFar } from './time-so-far.ts';
import { sessionFacts } from './week-facts.ts';
import { weekItems } from './week-items.ts';

const BLANK_BLOCK: Pick<WorkBlock, 'startsAt' | 'isDone' | 'notes'> = { startsAt: null, isDone: false, notes: '' };

/** The MPL's week: what is in it, what was logged, what was lost, and how it stands to the time there is. */
export function weekService(app: Context): Pick<Handlers, Extract<keyof Handlers, `week.${string}`>> {
  function foundBlock(id: string): WorkBlock {
    const block = app.store.workBlocks.get(id);
    if (!block) throw notFound('That block of work');
    return block;
  }

  function foundEntry(id: string): TimeEntry {
    const entry = app.store.timeEntries.get(id);
    if (!entry) throw notFound('That entry');
    return entry;
  }

  /** Time is logged once it has been spent. */
  function checkPast(on: string): void {
    const { today } = app.ports.now();
    if (on <= today) return;
    throw new AppError(
      'validation',
      `${formatWeekday(on)} is still to come: time is logged once it has been spent. Add a block to the calendar to plan it.`,
      'on',
    );
  }

  return {
    'week.get': ({ on }) => {
      const { store } = app;
      const firstOn = mondayOf(on);
      const lastOn = addDays(firstOn, 6);
      const { academicYear, halfTerms, closedDays, keyDates } = schoolAt(app, firstOn);
      const inWeek = halfTerms.find((h) => h.firstOn <= lastOn && firstOn <= h.lastOn);
      return {
        firstOn,
        items: weekItems(app, firstOn, lastOn),
        entries: store.timeEntries.between(firstOn, lastOn),
        lostDays: store.lostDays.between(firstOn, lastOn),
        budget: store.workBudget.get(),
        dates: { academicYear, halfTerms, closedDays, keyDates },
        halfTerm: inWeek ? { number: inWeek.number, ...soFar(app, inWeek) } : null,
        year: soFar(app, yearOf(halfTerms) ?? presentYear(app)),
      };
    },

    'week.facts': () => {
      const { halfTerms } = app.store.school.get();
      const { today } = app.ports.now();
      const next = halfTermAt(halfTerms, today);
      return sessionFacts(app, next !== null && next.firstOn <= today ? next : null);
    },

    'week.addBlock': ({ block: said }) => {
      const { on, work, title, minutes, ...rest } = said;
      const block: WorkBlock = {
        ...BLANK_BLOCK,
        ...defined(rest),
        on,
        work,
        minutes,
        title: title.trim(),
        id: randomUUID(),
      };
      app.store.changes.step(`Add “${block.title}” on ${formatDayShort(on)}`, (write) =>
        write.insert(workBlockTable, block),
      );
      return block;
    },

    'week.updateBlock': ({ id, patch }) => {
      const { title, on } = foundBlock(id);
      const isMoved = patch.on !== undefined && patch.on !== on;
      const isDone = patch.isDone === true && Object.keys(defined(patch)).length === 1;
      const verb = isMoved ? 'Move' : isDone ? 'Finish' : 'Change';
      app.store.changes.step(`${verb} “${title}”`, (write) =>
        write.update(workBlockTable, id, { ...patch, title: patch.title?.trim() }),
      );
      return foundBlock(id);
    },

    'week.removeBlocks': ({ ids }) => {
      const blocks = [...new Set(ids)].map(foundBlock);
      const [only] = blocks;
      const what = only && blocks.length === 1 ? `“${only.title}”` : `${blocks.length} blocks of work`;
      app.store.changes.step(`Remove ${what}`, (write) => {
        for (const { id } of blocks) write.remove(workBlockTable, id);
      });
      return { removed: blocks.length };
    },

    'week.logTime': ({ entry: said }) => {
      checkPast(said.on);
      const entry: TimeEntry = { ...said, id: randomUUID() };
      app.store.changes.step(`Log ${formatMinutes(entry.minutes)} of ${workWords(entry)}`, (write) =>
        write.insert(timeEntryTable, entry),
      );
      return entry;
    },

    'week.updateEntry': ({ id, patch }) => {
      const entry = foundEntry(id);
      if (patch.on !== undefined && patch.on !== entry.on) checkPast(patch.on);
      app.store.changes.step(`Change the time logged for ${workWords(entry)}`, (write) =>
        write.update(timeEntryTable, id, patch),
      );
      return foundEntry(id);
    },

    'week.removeEntry': ({ id }) => {
      const entry = foundEntry(id);
      app.store.changes.step(`Remove ${formatMinutes(entry.minutes)} of ${workWords(entry)}`, (write) =>
        write.remove(timeEntryTable, id),
      );
      return { id };
    },

    ...lostDayHandlers(app),

    'week.budget': () => app.store.workBudget.get(),

    'week.saveBudget': ({ budget }) => {
      app.store.changes.step('Change the budget of a week', (write) =>
        write.update(workBudgetTable, WORK_BUDGET_ID, { minutes: budget }),
      );
      return app.store.workBudget.get();
    },
  };
}

const workWords = ({ work }: Pick<TimeEntry, 'work'>) =>
  WORK_KINDS[work].toLowerCase().replace('pd and hod', 'PD and HoD');
