import { Fragment } from 'react';
import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { HALF_TERM_NAMES } from '../../../../shared/domain/school-year.ts';
import { isHeavy, type Load, type PersonLoad, type TeacherLoads } from '../../../../shared/domain/teacher-load.ts';
import { hoursText, LoadCell } from './load-cell.tsx';
import styles from './load-table.module.css';
import { PersonRow } from './person-row.tsx';

interface LoadTableProps {
  readonly loads: TeacherLoads;
  readonly people: ReadonlyMap<string, StaffMember>;
  /** Whose list is open. */
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly onGive: (person: StaffMember) => void;
}

/** Which columns there is something to say in. */
export interface LoadColumns {
  readonly hasUndated: boolean;
  /** The most minutes anybody has in one half-term: the strongest shade. */
  readonly most: number;
  /** Of the whole table. */
  readonly count: number;
}

/** People by half-terms as a real table: every value is text, the shade only repeats it. */
export function LoadTable({ loads, people, openId, onOpen, onGive }: LoadTableProps) {
  const everybody = [...loads.teachers, ...loads.others];
  const hasUndated = loads.all.undated > 0;
  const columns: LoadColumns = {
    hasUndated,
    most: Math.max(1, ...everybody.flatMap((load) => load.byHalfTerm)),
    count: 9 + (hasUndated ? 1 : 0),
  };
  const row = (load: PersonLoad) => {
    const person = people.get(load.staffId);
    if (!person) return null;
    const isOpen = openId === person.id;
    return (
      <PersonRow
        key={person.id}
        person={person}
        load={load}
        columns={columns}
        isOpen={isOpen}
        heavyBeside={isHeavy(load, loads.medianMinutes) && loads.teachers.includes(load) ? loads.medianMinutes : null}
        onToggle={() => onOpen(isOpen ? null : person.id)}
        onGive={() => onGive(person)}
      />
    );
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be scrollable by keyboard
    <section className={styles.box} aria-label="PD hours by teacher, scrolls" tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>Hours of PD by teacher and half-term</caption>
        <thead>
          <tr>
            <th scope="col">Teacher</th>
            {HALF_TERM_NAMES.map((name) => (
              <th key={name} scope="col" className={styles.number}>
                {name}
              </th>
            ))}
            {hasUndated ? (
              <th scope="col" className={styles.number}>
                No dates
              </th>
            ) : null}
            <th scope="col" className={styles.number}>
              Hours
            </th>
            <th scope="col" className={styles.number}>
              Leads
            </th>
          </tr>
        </thead>
        <tbody>
          {loads.teachers.map(row)}
          {loads.others.length > 0 ? (
            <Fragment>
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={columns.count}>
                  Also named in the plan
                </th>
              </tr>
              {loads.others.map(row)}
            </Fragment>
          ) : null}
        </tbody>
        <tfoot>
          <TotalsRow all={loads.all} columns={columns} />
        </tfoot>
      </table>
    </section>
  );
}

function TotalsRow({ all, columns }: { readonly all: Load; readonly columns: LoadColumns }) {
  return (
    <tr>
      <th scope="row">Everybody</th>
      {all.byHalfTerm.map((minutes, i) => (
        <LoadCell key={HALF_TERM_NAMES[i]} minutes={minutes} />
      ))}
      {columns.hasUndated ? <LoadCell minutes={all.undated} /> : null}
      <td className={styles.number}>{hoursText(all.total)}</td>
      <td />
    </tr>
  );
}
