import type { WeekItem } from '../../../../shared/contract/week.ts';
import type { WorkKind } from '../../../../shared/domain/work.ts';

/** Blocks of that kind that stand on that day and are not done: time logged of that kind may have gone to one of them. */
export const plannedBlocks = (items: readonly WeekItem[], on: string, work: WorkKind): readonly WeekItem[] =>
  items.filter((item) => item.kind === 'block' && item.state === 'planned' && item.on === on && item.work === work);
