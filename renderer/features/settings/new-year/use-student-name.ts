import { useMemo } from 'react';
import { useCall } from '../../../app/data.ts';
import { usePrivacy } from '../../../app/privacy.ts';

/** A student's name by id as it may be shown now; empty while the names are being read. */
export function useStudentName(): (id: string) => string {
  const { data: students } = useCall('students.list', {});
  const { shownName } = usePrivacy();
  return useMemo(() => {
    const byId = new Map((students ?? []).map((student) => [student.id, student]));
    return (id) => {
      const student = byId.get(id);
      return student ? shownName(student) : '';
    };
  }, [students, shownName]);
}
