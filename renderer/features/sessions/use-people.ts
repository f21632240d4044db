import { useMemo } from 'react';
import type { StudentRow } from '../../../shared/contract/students.ts';
import { useCall } from '../../app/data.ts';
import { usePrivacy } from '../../app/privacy.ts';

/** Students by id with the name that may be shown now; empty while they are being read. */
export function useStudentNames() {
  const { data: students } = useCall('students.list', {});
  const { shownName } = usePrivacy();
  return useMemo(() => {
    const byId = new Map<string, StudentRow>((students ?? []).map((student) => [student.id, student]));
    return {
      byId,
      /** Somebody who has been removed has no name any more. */
      nameOf(id: string): string {
        const student = byId.get(id);
        return student ? shownName(student) : 'A student who was removed';
      },
    };
  }, [students, shownName]);
}

/** Staff by id, and who "you" are. */
export function useStaffNames() {
  const { data: staff } = useCall('staff.list', {});
  const { data: school } = useCall('school.get', {});
  return useMemo(() => {
    const byId = new Map((staff ?? []).map((person) => [person.id, person]));
    return {
      staff: staff ?? [],
      youId: school?.youId ?? null,
      nameOf: (id: string): string => byId.get(id)?.name ?? 'Somebody who was removed',
    };
  }, [staff, school]);
}
