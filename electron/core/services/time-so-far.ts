import type { TimeSoFar } from '../../../shared/contract/week.ts';
import { type Stretch, timeSoFar } from '../../../shared/domain/time-so-far.ts';
import { NO_WORK } from '../../../shared/domain/week-hours.ts';
import { WORK_KEYS, type WorkMinutes } from '../../../shared/domain/work.ts';
import type { Context } from '../context.ts';
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

/** How a stretch of the present academic year stands today. */
export function soFar(app: Context, stretch: Stretch): TimeSoFar {
  const { store, ports } = app;
  return timeSoFar(stretch, store.school.get(), {
    lostDays: store.lostDays.between(stretch.firstOn, stretch.lastOn),
    usedByWork: usedBetween(app, stretch),
    today: ports.now().today,
  });
}
