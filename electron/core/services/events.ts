import { randomUUID } from 'node:crypto';
import type { EventPatch, SchoolEvent } from '../../../shared/contract/events.ts';
import { yearDays } from '../../../shared/domain/dosage.ts';
import { USUAL_EVENT_MINUTES } from '../../../shared/domain/events.ts';
import { countOf } from '../../../shared/domain/text.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import { eventEntryTable } from '../store/event-entry-table.ts';
import { eventTable } from '../store/event-table.ts';
import { defined } from './defined.ts';
import { entryHandlers } from './event-entries.ts';
import { eventLetterHandlers } from './event-letters.ts';
import { eventRow, eventRows, foundEvent } from './event-reading.ts';
import { providerHandlers } from './providers.ts';
import { removeResourcesOf } from './resources.ts';
import { foundStudent } from './students-reading.ts';
import { tidied } from './tidied.ts';

type EventHandlers = Pick<Handlers, Extract<keyof Handlers, `events.${string}`>>;

const BLANK: Omit<SchoolEvent, 'id' | 'name' | 'kind' | 'heldOn'> = {
  isCompetition: false,
  providerId: null,
  startsAt: null,
  minutes: USUAL_EVENT_MINUTES,
  place: '',
  deadlineOn: null,
  places: null,
  firstYear: null,
  lastYear: null,
  costPence: 0,
  needsPermission: false,
  staffIds: [],
  cancelledReason: '',
  isCancelled: false,
  notes: '',
};

/** What the steps of the undo list call the fields. */
const FIELD_NAMES: Readonly<Record<keyof EventPatch, string>> = {
  name: 'name',
  kind: 'kind',
  isCompetition: 'kind',
  providerId: 'provider',
  heldOn: 'day',
  startsAt: 'time',
  minutes: 'length',
  place: 'place',
  deadlineOn: 'entry deadline',
  places: 'places',
  firstYear: 'years',
  lastYear: 'years',
  costPence: 'cost',
  needsPermission: 'permission',
  staffIds: 'staff',
  notes: 'notes',
};

export function eventsService(app: Context): EventHandlers {
  return {
    'events.years': () => {
      const present = app.store.school.academicYear();
      return [...new Set([present, ...app.store.events.years()])].sort((a, b) => b - a);
    },

    'events.list': ({ academicYear }) => {
      const { firstOn, lastOn } = yearDays(academicYear ?? app.store.school.academicYear());
      return eventRows(app, firstOn, lastOn);
    },

    'events.get': ({ id }) => ({ event: eventRow(app, id), entries: app.store.eventEntries.ofEvent(id) }),

    'events.ofStudent': ({ id }) => {
      foundStudent(app, id);
      return app.store.eventEntries
        .ofStudent(id)
        .map((entry) => ({ ...entry, event: foundEvent(app, entry.eventId) }))
        .sort((a, b) => (a.event.heldOn < b.event.heldOn ? 1 : -1));
    },

    'events.add': ({ event: said }) => {
      const event: SchoolEvent = { ...BLANK, ...defined(tidied(said)), ...naming(said), id: randomUUID() };
      assertFields(app, event);
      app.store.changes.step(`Add the event ${event.name}`, (write) => write.insert(eventTable, event));
      return eventRow(app, event.id);
    },

    'events.update': ({ id, patch: said }) => {
      const event = foundEvent(app, id);
      const patch = tidied(said);
      assertFields(app, { ...event, ...defined(patch) }, patch);
      const names = new Set((Object.keys(defined(patch)) as (keyof EventPatch)[]).map((field) => FIELD_NAMES[field]));
      const [name, ...more] = names;
      app.store.changes.step(`Change the ${name && more.length === 0 ? name : 'details'} of ${event.name}`, (write) =>
        write.update(eventTable, id, patch),
      );
      return eventRow(app, id);
    },

    'events.cancel': ({ id, reason }) => {
      const event = foundEvent(app, id);
      app.store.changes.step(`Cancel ${event.name}`, (write) =>
        write.update(eventTable, id, { isCancelled: true, cancelledReason: reason.trim() }),
      );
      return eventRow(app, id);
    },

    'events.restore': ({ id }) => {
      const event = foundEvent(app, id);
      app.store.changes.step(`Let ${event.name} take place`, (write) =>
        write.update(eventTable, id, { isCancelled: false, cancelledReason: '' }),
      );
      return eventRow(app, id);
    },

    'events.remove': ({ ids }) => {
      const events = [...new Set(ids)].map((id) => foundEvent(app, id));
      const [first] = events;
      const what = first && events.length === 1 ? `the event ${first.name}` : countOf(events.length, 'event');
      app.store.changes.step(`Remove ${what}`, (write) => {
        for (const { id } of events) {
          for (const entry of app.store.eventEntries.ofEvent(id)) write.remove(eventEntryTable, entry.id);
          removeResourcesOf(app, write, id);
          write.remove(eventTable, id);
        }
      });
      return { removed: events.length };
    },

    ...entryHandlers(app),
    ...eventLetterHandlers(app),
    ...providerHandlers(app),
  };
}

const naming = ({ name, kind, heldOn }: Pick<SchoolEvent, 'name' | 'kind' | 'heldOn'>) => ({
  name: name.trim(),
  kind,
  heldOn,
});

/** Only what is being said now is judged: an old day stays where nobody touches it. */
function assertFields({ store }: Context, event: SchoolEvent, said: EventPatch = event): void {
  const { firstYear, lastYear, deadlineOn, heldOn, providerId } = event;
  const saysYears = said.firstYear !== undefined || said.lastYear !== undefined;
  if (saysYears && firstYear !== null && lastYear !== null && firstYear > lastYear) {
    throw new AppError(
      'validation',
      `Year ${firstYear} comes after Year ${lastYear}. Put the younger year first.`,
      said.firstYear === undefined ? 'lastYear' : 'firstYear',
    );
  }
  const saysDays = said.deadlineOn !== undefined || said.heldOn !== undefined;
  if (saysDays && deadlineOn !== null && deadlineOn > heldOn) {
    throw new AppError(
      'validation',
      'The entry deadline is after the event itself. Put it on that day or before.',
      said.deadlineOn === undefined ? 'heldOn' : 'deadlineOn',
    );
  }
  if (said.providerId !== undefined && providerId !== null && !store.providers.get(providerId)) {
    throw notFound('That provider');
  }
  for (const id of said.staffIds ?? []) if (!store.staff.get(id)) throw notFound('That person');
}
