import { randomUUID } from 'node:crypto';
import type { LostDay } from '../../../shared/contract/week.ts';
import { whyNothingIsLost } from '../../../shared/domain/lost-days.ts';
import { formatDayShort } from '../../../shared/domain/school-year.ts';
import { LOST_DAY_KINDS } from '../../../shared/domain/work.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import { lostDayTable } from '../store/lost-day-table.ts';
import { defined } from './defined.ts';
import { schoolAt } from './school-at.ts';
import { presentYear } from './time-so-far.ts';

/** Days of the MPL's, or parts of them, that were not there for this work. */
export function lostDayHandlers(
  app: Context,
): Pick<Handlers, 'week.addLostDay' | 'week.updateLostDay' | 'week.removeLostDay' | 'week.lostDays'> {
  function found(id: string): LostDay {
    const lost = app.store.lostDays.get(id);
    if (!lost) throw notFound('That lost day');
    return lost;
  }

  /** Refuses what would take nothing of the MPL's time, or the same once more. */
  function check(lost: LostDay): void {
    const others = app.store.lostDays.between(lost.on, lost.on).filter(({ id }) => id !== lost.id);
    const why = whyNothingIsLost(lost, others, schoolAt(app, lost.on));
    if (why !== null) throw new AppError('validation', why, 'on');
  }

  return {
    'week.addLostDay': ({ lostDay: said }) => {
      const lost: LostDay = { ...said, id: randomUUID() };
      check(lost);
      app.store.changes.step(`Add a lost day, ${words(lost)}`, (write) => write.insert(lostDayTable, lost));
      return lost;
    },

    'week.updateLostDay': ({ id, patch }) => {
      const lost = found(id);
      const changed: LostDay = { ...lost, ...defined(patch) };
      if (changed.on !== lost.on || changed.minutes !== lost.minutes || changed.kind !== lost.kind) check(changed);
      app.store.changes.step(`Change the lost day, ${words(lost)}`, (write) => write.update(lostDayTable, id, patch));
      return found(id);
    },

    'week.removeLostDay': ({ id }) => {
      const lost = found(id);
      app.store.changes.step(`Remove the lost day, ${words(lost)}`, (write) => write.remove(lostDayTable, id));
      return { id };
    },

    'week.lostDays': () => {
      const { firstOn, lastOn } = presentYear(app);
      return app.store.lostDays.between(firstOn, lastOn);
    },
  };
}

const words = ({ on, kind }: Pick<LostDay, 'on' | 'kind'>) => `${formatDayShort(on)} (${LOST_DAY_KINDS[kind]})`;
