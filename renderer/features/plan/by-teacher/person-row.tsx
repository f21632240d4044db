import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { HALF_TERM_NAMES } from '../../../../shared/domain/school-year.ts';
import { isTeacher } from '../../../../shared/domain/staff.ts';
import { hasNothing, type PersonLoad } from '../../../../shared/domain/teacher-load.ts';
import words from './by-teacher.module.css';
import { hoursText, LoadCell } from './load-cell.tsx';
import styles from './load-table.module.css';
import type { LoadColumns } from './load-table.tsx';
import { PersonDetail } from './person-detail.tsx';
import { bearInMind, whyApart } from './person-words.ts';

interface PersonRowProps {
  readonly person: StaffMember;
  readonly load: PersonLoad;
  readonly columns: LoadColumns;
  readonly isOpen: boolean;
  /** The middle load in minutes where this one is far above it, else null. */
  readonly heavyBeside: number | null;
  readonly onToggle: () => void;
  readonly onGive: () => void;
}

/** Somebody's hours in one row; their name opens what they take part in and lead. */
export function PersonRow({ person, load, columns, isOpen, heavyBeside, onToggle, onGive }: PersonRowProps) {
  const detailId = useId();
  const about = isTeacher(person) ? bearInMind(person) : whyApart(person);
  return (
    <>
      <tr className={isOpen ? styles.opened : undefined}>
        <th scope="row" className={styles.person}>
          <button
            type="button"
            className={styles.name}
            aria-expanded={isOpen}
            {...(isOpen ? { 'aria-controls': detailId } : {})}
            onClick={onToggle}
          >
            <ChevronRight aria-hidden="true" />
            {person.name}
          </button>
          {about ? <span className={words.second}>{about}</span> : null}
          {hasNothing(load) ? <span className={styles.flag}>Nothing yet</span> : null}
          {heavyBeside === null ? null : (
            <span className={styles.flag}>
              More than twice the middle of {formatMinutes(Math.round(heavyBeside))}. Is that fair?
            </span>
          )}
        </th>
        {load.byHalfTerm.map((minutes, i) => (
          <LoadCell key={HALF_TERM_NAMES[i]} minutes={minutes} most={columns.most} />
        ))}
        {columns.hasUndated ? <LoadCell minutes={load.undated} /> : null}
        <td className={styles.number}>{hoursText(load.total)}</td>
        <td className={styles.number}>{load.leads.length === 0 ? '–' : load.leads.length}</td>
      </tr>
      {isOpen ? (
        <tr id={detailId} className={styles.opened}>
          <td colSpan={columns.count} className={styles.detailCell}>
            <PersonDetail person={person} load={load} onGive={onGive} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
