import type { TimeSoFar } from '../../../shared/contract/week.ts';
import { yearOf } from '../../../shared/domain/school-year.ts';
import { type Stretch, timeSoFar } from '../../../shared/domain/time-so-far.ts';
import { NO_WORK } from '../../../shared/domain/week-hours.ts';
import { WORK_KEYS, type WorkMinutes } from '../../../shared/domain/work.ts';
import type { Context } from '../context.ts';
import { schoolAt } from './school-at.ts';
import { ofEvent, pdItems } from './week-items.ts';

/** What was used on these days, by kind of work. */
function usedBetween(app: Context, { firstOn, lastOn }: Stretch): WorkMinutes {
  const { store } = app;
  const school = store.school.get();
  const { today } = app.ports.now();
  const sums = { ...NO_WORK };
  const add = (part: WorkMinutes) => {
    for (const work of WORK_KEYS) sums[work] += part[work];
  };
  add(store.usedTime.between(firstOn, lastOn, school.youId));
  const few = [
    ...pdItems(app, school, firstOn, lastOn),
    ...store.events.between(firstOn, lastOn).map((event) => ofEvent(event, school, today)),
  ];
  for (const { isOwn, work, usedMinutes } of few) if (isOwn) sums[work] += usedMinutes;
  return sums;
}

/** From the first to the last day of the present academic year; today alone while there are no term dates. */
export function presentYear({ store, ports }: Context): Stretch {
  const { today } = ports.now();
  return yearOf(store.school.get().halfTerms) ?? { firstOn: today, lastOn: today };
}

/** How a stretch of one academic year stands today. */
export function soFar(app: Context, stretch: Stretch): TimeSoFar {
  const { store, ports } = app;
  return timeSoFar(stretch, schoolAt(app, stretch.firstOn), {
    lostDays: store.lostDays.between(stretch.firstOn, stretch.lastOn),
    usedByWork: usedBetween(app, stretch),
    today: ports.now().today,
  });
}
