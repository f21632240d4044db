import { randomUUID } from 'node:crypto';
import {
  type EntryPatch,
  type EventEntry,
  entryPatch,
  type NewEntry,
  newEntry,
} from '../../../shared/contract/events.ts';
import type { EntryStage } from '../../../shared/domain/events.ts';
import { countOf } from '../../../shared/domain/text.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import { eventEntryTable } from '../store/event-entry-table.ts';
import { defined } from './defined.ts';
import { foundEvent } from './event-reading.ts';
import { byRow, patchReader, readRow } from './read-rows.ts';
import { foundStudent } from './students-reading.ts';
import { spokenName } from './students-writing.ts';

type EntryHandlers = Pick<
  Handlers,
  'events.addEntries' | 'events.updateEntry' | 'events.updateEntries' | 'events.removeEntries'
>;

const BLANK: Omit<EventEntry, 'id' | 'eventId' | 'studentId'> = {
  stage: 'invited',
  permission: 'not-asked',
  permissionOn: null,
  permissionHow: '',
  score: '',
  award: '',
  followOn: '',
};

/** What putting so many on the list of an event at a stage is called. */
function addLabel(stage: EntryStage, count: string, event: string): string {
  if (stage === 'invited') return `Invite ${count} to ${event}`;
  return stage === 'entered' ? `Enter ${count} for ${event}` : `Put ${count} on the list of ${event}`;
}

const readPatch = patchReader(entryPatch);

/** Who was invited to an event, entered and took part. Steps hold no student's name. */
export function entryHandlers(app: Context): EntryHandlers {
  function found(id: string): EventEntry {
    const entry = app.store.eventEntries.get(id);
    if (!entry) throw notFound('That entry');
    return entry;
  }

  function nameOf(studentId: string): string {
    const student = app.store.students.get(studentId);
    return student ? spokenName(student) : 'A student';
  }

  /** A permission that is said anew has a day: today, unless another is said with it. */
  function dated(before: Pick<EventEntry, 'permission'>, said: EntryPatch): EntryPatch {
    const patch = defined(said);
    for (const field of ['score', 'award', 'followOn', 'permissionHow'] as const) {
      const text = patch[field];
      if (typeof text === 'string') Object.assign(patch, { [field]: text.trim() });
    }
    if (patch.permission === undefined || patch.permission === before.permission) return patch;
    if (patch.permission === 'not-asked') return { ...patch, permissionOn: null, permissionHow: '' };
    return { ...patch, permissionOn: patch.permissionOn ?? app.ports.now().today };
  }

  function fresh(eventId: string, { studentId, ...said }: NewEntry): EventEntry {
    return { ...BLANK, ...defined(dated(BLANK, said)), id: randomUUID(), eventId, studentId } as EventEntry;
  }

  const here = (eventId: string) => new Set(app.store.eventEntries.ofEvent(eventId).map((e) => e.studentId));

  return {
    'events.addEntries': ({ eventId, studentIds, stage }) => {
      const event = foundEvent(app, eventId);
      const known = here(eventId);
      const wanted = [...new Set(studentIds)].filter((id) => !known.has(id));
      for (const id of wanted) foundStudent(app, id);
      app.store.changes.step(addLabel(stage, countOf(wanted.length, 'student'), event.name), (write) => {
        for (const studentId of wanted) write.insert(eventEntryTable, fresh(eventId, { studentId, stage }));
      });
      return { added: wanted.length };
    },

    'events.updateEntry': ({ id, patch }) => {
      const entry = found(id);
      app.store.changes.step(`Change an entry for ${foundEvent(app, entry.eventId).name}`, (write) =>
        write.update(eventEntryTable, id, dated(entry, patch)),
      );
      return found(id);
    },

    'events.updateEntries': ({ eventId, changes, added = [], what }) => {
      const event = foundEvent(app, eventId);
      const rows = [...byRow(changes)].map(([id, asked]) => {
        const entry = found(id);
        return {
          entry,
          patch: dated(
            entry,
            readPatch(asked, () => nameOf(entry.studentId)),
          ),
        };
      });
      const known = here(eventId);
      const entries = added.map((fields, i) => {
        const read = readRow(newEntry, fields, () => `New row ${i + 1}`);
        foundStudent(app, read.studentId);
        if (known.has(read.studentId)) {
          throw new AppError('conflict', `${nameOf(read.studentId)} is on the list already. Nothing was changed.`);
        }
        known.add(read.studentId);
        return fresh(eventId, read);
      });
      const own = `Change ${countOf(rows.length + entries.length, 'entry', 'entries')} for ${event.name}`;
      return app.store.changes.step(what || own, (write) => {
        const changed = rows.filter(({ entry, patch }) => write.update(eventEntryTable, entry.id, patch));
        for (const entry of entries) write.insert(eventEntryTable, entry);
        return { changed: changed.length, added: entries.map(({ id }) => id) };
      });
    },

    'events.removeEntries': ({ ids }) => {
      const entries = [...new Set(ids)].map(found);
      const [first] = entries;
      const event = first ? foundEvent(app, first.eventId).name : '';
      const label = `Take ${countOf(entries.length, 'student')} off the list of ${event}`;
      app.store.changes.step(label, (write) => {
        for (const { id } of entries) write.remove(eventEntryTable, id);
      });
      return { removed: entries.length };
    },
  };
}
