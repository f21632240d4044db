import { randomUUID } from 'node:crypto';
import {
  type NewStaff,
  newStaff,
  type StaffMember,
  type StaffPatch,
  staffPatch,
} from '../../../shared/contract/staff.ts';
import { countOf, listOf } from '../../../shared/domain/text.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import type { Writer } from '../store/change-record.ts';
import { staffMemberTable } from '../store/staff-member-table.ts';
import { defined } from './defined.ts';
import { byRow, patchReader, readRow } from './read-rows.ts';
import { removeStaffMember, usesInWords } from './staff-removal.ts';

const readPatch = patchReader(staffPatch);

type StaffHandlers = Pick<Handlers, Extract<keyof Handlers, `staff.${string}`>>;
/** What the steps of the undo list call the fields. */
const FIELD_NAMES: Readonly<Record<keyof StaffPatch, string>> = {
  name: 'name',
  email: 'email',
  role: 'role',
  specialist: 'specialism',
  earlyCareer: 'early career',
  fullTimeEquivalent: 'FTE',
  status: 'place in the department',
};

function changeLabel(name: string, patch: StaffPatch): string {
  const [field, ...more] = Object.keys(patch) as (keyof StaffPatch)[];
  return `Change ${name}’s ${field && more.length === 0 ? FIELD_NAMES[field] : 'details'}`;
}

/** A person with nothing more said of them: a full-time specialist teacher of this year's department. */
export function newStaffMember({ name, email = '', ...rest }: NewStaff): StaffMember {
  return {
    id: randomUUID(),
    role: 'teacher',
    specialist: true,
    earlyCareer: false,
    fullTimeEquivalent: 1,
    status: 'current',
    ...defined(rest),
    name: name.trim(),
    email: email.trim(),
  };
}

const trimmed = (patch: StaffPatch): StaffPatch => ({
  ...patch,
  name: patch.name?.trim(),
  email: patch.email?.trim(),
});

export function addStaffMember(write: Writer, staff: StaffMember): StaffMember {
  write.insert(staffMemberTable, staff);
  return staff;
}

export function staffService(app: Context): StaffHandlers {
  const found = (id: string) => {
    const staff = app.store.staff.get(id);
    if (!staff) throw notFound('That person');
    return staff;
  };
  return {
    'staff.list': () => app.store.staff.list(),

    'staff.add': ({ staff }) =>
      app.store.changes.step(`Add ${staff.name.trim()} to the staff`, (write) =>
        addStaffMember(write, newStaffMember(staff)),
      ),

    'staff.addMany': ({ staff }) =>
      app.store.changes.step(`Add ${countOf(staff.length, 'person', 'people')} to the staff`, (write) =>
        staff.map((person) => addStaffMember(write, newStaffMember(person))),
      ),

    'staff.update': ({ id, patch }) => {
      const { name } = found(id);
      app.store.changes.step(changeLabel(name, patch), (write) => write.update(staffMemberTable, id, trimmed(patch)));
      return found(id);
    },

    'staff.updateEach': ({ changes, added = [], what }) => {
      const names = new Map(app.store.staff.list().map((s) => [s.id, s.name]));
      const patches = [...byRow(changes)].map(([id, patch]) => {
        const name = names.get(id);
        if (name === undefined) throw notFound('One of these people');
        return { id, patch: readPatch(patch, () => name) };
      });
      const people = added.map((person, i) => readRow(newStaff, person, () => person.name || `New person ${i + 1}`));
      const label = what || `Change ${countOf(patches.length, 'person', 'people')}`;
      return app.store.changes.step(label, (write) => {
        const changed = patches.filter(({ id, patch }) => write.update(staffMemberTable, id, trimmed(patch)));
        const ids = people.map((person) => addStaffMember(write, newStaffMember(person)).id);
        return { changed: changed.length, added: ids };
      });
    },

    'staff.usesOf': ({ id }) => usesInWords(app, found(id).id),

    'staff.remove': ({ id }) => {
      const { name } = found(id);
      const uses = usesInWords(app, id);
      if (uses.length > 0) {
        throw new AppError('conflict', `${name} has ${listOf(uses)}, so the record stays. Mark them as left instead.`);
      }
      app.store.changes.step(`Remove ${name} from the staff`, (write) => removeStaffMember(app, write, id));
      return { id };
    },
  };
}
