import { useEffect, useState } from 'react';
import type { StudentRow } from '../../../../shared/contract/students.ts';
import { usePrivacy } from '../../../app/privacy.ts';
import { studentPath } from '../../../app/student-path.ts';
import { useToast } from '../../../ui/toast.tsx';
import { studentsAround } from '../shown-students.ts';
import type { TableStudent } from './student-rows.ts';

/** Says that a student was added once the list has them, with a link where a filter or the chosen part hides them. */
export function useAddedWords(rows: readonly TableStudent[]): (student: StudentRow) => void {
  const [added, setAdded] = useState<StudentRow | null>(null);
  const { shownName } = usePrivacy();
  const toast = useToast();
  useEffect(() => {
    if (added === null || !rows.some(({ id }) => id === added.id)) return;
    setAdded(null);
    const message = `${shownName(added)} added`;
    if (studentsAround(added.id) !== null) return toast.show({ message, undo: true });
    toast.show({
      message: `${message}, but not shown here: a filter or the part of the list that is chosen hides the row`,
      undo: true,
      link: { to: studentPath(added.id), label: 'Open' },
    });
  }, [added, rows, shownName, toast]);
  return setAdded;
}
