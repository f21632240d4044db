import { useCallback, useMemo } from 'react';
import type { Register } from '../../../../shared/contract/sessions.ts';
import { usePrivacy } from '../../../app/privacy.ts';
import { useStudentNames } from '../use-people.ts';
import type { ShownStudent } from './register-list.tsx';

/** What a row says of its student; who is not in the register yet is a guest. */
export function useShownStudents(register: Register): (id: string) => ShownStudent {
  const { shownName } = usePrivacy();
  const { byId, nameOf } = useStudentNames();
  const listed = useMemo(() => new Map(register.students.map((student) => [student.id, student])), [register.students]);
  return useCallback(
    (id) => {
      const student = listed.get(id);
      const isGuest = student?.isGuest ?? true;
      const yearName = student && student.yearGroup !== null ? `Year ${student.yearGroup}` : '';
      const form = (student ?? byId.get(id))?.form || yearName;
      return {
        name: student ? shownName(student) : nameOf(id),
        about: [isGuest ? 'Guest' : '', form].filter((fact) => fact !== '').join(', '),
        isGuest,
      };
    },
    [listed, byId, nameOf, shownName],
  );
}
