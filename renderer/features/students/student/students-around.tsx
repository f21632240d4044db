import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react';
import { navigate } from 'wouter/use-hash-location';
import { studentPath } from '../../../app/student-path.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { returnFrom, studentsAround } from '../shown-students.ts';
import { STUDENTS_PATH } from '../student-links.ts';
import { useOpenStudent } from './open-student.ts';
import styles from './student.module.css';

/** Back to the list that the student was opened from, with the focus on them. */
export function openList(id: string): void {
  returnFrom(id);
  navigate(studentsAround(id)?.path ?? STUDENTS_PATH);
}

/** The student before or after in that list, if there is one. What is being typed is kept first. */
export function openNeighbour(id: string, which: 'previous' | 'next'): void {
  const other = studentsAround(id)?.[which];
  if (!other) return;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  navigate(studentPath(other), { replace: true });
}

/** The way back, and to the students before and after in the list. */
export function StudentsAroundBar() {
  const { id } = useOpenStudent().student;
  const around = studentsAround(id);
  return (
    <div className={styles.around}>
      <a className={styles.back} href={`#${around?.path ?? STUDENTS_PATH}`} onClick={() => returnFrom(id)}>
        <ArrowLeft aria-hidden="true" />
        {around?.title ?? 'Students'}
      </a>
      {around === null || around.of < 2 ? null : (
        <span className={styles.neighbours}>
          <IconButton
            label="Previous student"
            size="s"
            icon={<ChevronLeft />}
            isDisabled={around.previous === null}
            onPress={() => openNeighbour(id, 'previous')}
          />
          <span className={styles.quiet}>
            {around.place.toLocaleString('en-GB')} of {around.of.toLocaleString('en-GB')}
          </span>
          <IconButton
            label="Next student"
            size="s"
            icon={<ChevronRight />}
            isDisabled={around.next === null}
            onPress={() => openNeighbour(id, 'next')}
          />
        </span>
      )}
    </div>
  );
}
