import { newStudent, type StudentPatch, studentPatch } from '../../../shared/contract/students.ts';
import { yearGroupOf } from '../../../shared/domain/students.ts';
import { countOf } from '../../../shared/domain/text.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { notFound } from '../errors.ts';
import { pupilPremiumReasonTable } from '../store/pupil-premium-reason-table.ts';
import type { StoredStudent } from '../store/student-table.ts';
import { byRow, patchReader, readRow } from './read-rows.ts';
import { assertRemovable, removeStudent } from './student-removal.ts';
import { foundStudent, studentRow, studentRows } from './students-reading.ts';
import { assertOwnUpns, type UpnClaim } from './students-upns.ts';
import { addStudent, changeLabel, changeStudent, spokenName } from './students-writing.ts';

type StudentHandlers = Pick<
  Handlers,
  | 'students.list'
  | 'students.search'
  | 'students.add'
  | 'students.update'
  | 'students.updateEach'
  | 'students.saveReasons'
  | 'students.remove'
>;

const readPatch = patchReader(studentPatch);

export function studentsService(app: Context): StudentHandlers {
  const checkUpns = (claims: readonly UpnClaim[], isBatch: boolean) => {
    if (claims.length > 0) assertOwnUpns(app.store.students.upnHolders(), claims, isBatch);
  };

  return {
    'students.list': () => studentRows(app),

    'students.search': ({ text, limit }) => {
      const academicYear = app.store.school.academicYear();
      return app.store.students.search(text, limit).map(({ id, surname, forename, form, ...born }) => ({
        id,
        surname,
        forename,
        form,
        yearGroup: yearGroupOf(born, academicYear),
      }));
    },

    'students.add': ({ student }) => {
      const name = spokenName(student);
      checkUpns([{ id: null, upn: student.upn ?? '', leftOn: student.leftOn ?? null, rowName: () => name }], false);
      const id = app.store.changes.step(`Add ${name}`, (write) => addStudent(app, write, student));
      return studentRow(app, id);
    },

    'students.update': ({ id, patch }) => {
      const student = foundStudent(app, id);
      checkUpns(claimsOf(student, patch), false);
      app.store.changes.step(changeLabel(student, patch), (write) => changeStudent(app, write, student, patch));
      return studentRow(app, id);
    },

    'students.updateEach': ({ changes, added = [], what }) => {
      const rows = [...byRow(changes)].map(([id, asked]) => {
        const student = app.store.students.get(id);
        if (!student) throw notFound('One of these students');
        return { student, patch: readPatch(asked, () => spokenName(student)) };
      });
      const people = added.map((fields, i) =>
        readRow(newStudent, fields, () => spokenName(fields) || `New student ${i + 1}`),
      );
      checkUpns(
        [
          ...rows.flatMap(({ student, patch }) => claimsOf(student, patch)),
          ...people.map((person) => ({
            id: null,
            upn: person.upn ?? '',
            leftOn: person.leftOn ?? null,
            rowName: () => spokenName(person),
          })),
        ],
        true,
      );
      const [only, ...more] = rows;
      const own =
        only && more.length === 0 && people.length === 0
          ? changeLabel(only.student, only.patch)
          : `Change ${countOf(rows.length + people.length, 'student')}`;
      return app.store.changes.step(what || own, (write) => {
        const changed = rows.filter(({ student, patch }) => changeStudent(app, write, student, patch));
        return { changed: changed.length, added: people.map((person) => addStudent(app, write, person)) };
      });
    },

    'students.saveReasons': ({ id, reasons }) => {
      const student = foundStudent(app, id);
      const known = new Set(app.store.pupilPremiumReasons.of(id).map(({ reason }) => reason));
      app.store.changes.step(`Change ${spokenName(student)}’s Pupil Premium`, (write) => {
        for (const held of new Map(reasons.map((r) => [r.reason, r])).values()) {
          const reasonId = `${id}:${held.reason}`;
          const { holds, source, asAt } = held;
          if (known.has(held.reason)) write.update(pupilPremiumReasonTable, reasonId, { holds, source, asAt });
          else write.insert(pupilPremiumReasonTable, { id: reasonId, studentId: id, ...held });
        }
      });
      return studentRow(app, id);
    },

    'students.remove': ({ ids }) => {
      const students = [...new Set(ids)].map((id) => foundStudent(app, id));
      const going = new Set(students.map(({ id }) => id));
      for (const student of students) assertRemovable(app, student, going);
      const [only, ...more] = students;
      const label = `Remove ${only && more.length === 0 ? spokenName(only) : countOf(students.length, 'student')}`;
      app.store.changes.step(label, (write) => {
        for (const { id } of students) removeStudent(app, write, id);
      });
      return { removed: students.length };
    },
  };
}

/** Only a change of the UPN, or somebody's return to the school, can make two of one. */
function claimsOf(student: StoredStudent, patch: StudentPatch): readonly UpnClaim[] {
  const { id, upn, leftOn } = { ...student, ...patch, id: student.id };
  if (patch.upn === undefined && patch.leftOn === undefined) return [];
  const claim = { id, upn: upn ?? student.upn, leftOn: leftOn === undefined ? student.leftOn : leftOn };
  return [{ ...claim, rowName: () => spokenName(student) }];
}
