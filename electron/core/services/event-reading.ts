import type { EventRow, SchoolEvent } from '../../../shared/contract/events.ts';
import { NO_ENTRIES } from '../../../shared/domain/event-entries.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';

/** Throws when it is not there. */
export function foundEvent({ store }: Pick<Context, 'store'>, id: string): SchoolEvent {
  const event = store.events.get(id);
  if (!event) throw notFound('That event');
  return event;
}

/** Events of these days, both included, with what a list says of them; by day and time. */
export function eventRows({ store }: Pick<Context, 'store'>, firstOn: string, lastOn: string): EventRow[] {
  const counts = store.eventEntries.counts(firstOn, lastOn);
  const providers = new Map(store.providers.list().map(({ id, name }) => [id, name]));
  return store.events.between(firstOn, lastOn).map((event) => ({
    ...event,
    providerName: providers.get(event.providerId ?? '') ?? '',
    ...(counts.get(event.id) ?? NO_ENTRIES),
  }));
}

export function eventRow(app: Pick<Context, 'store'>, id: string): EventRow {
  const { heldOn, ...event } = foundEvent(app, id);
  const row = eventRows(app, heldOn, heldOn).find((one) => one.id === id);
  return row ?? { ...event, heldOn, providerName: '', ...NO_ENTRIES };
}
