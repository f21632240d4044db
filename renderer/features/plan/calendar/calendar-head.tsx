import { CalendarX2, Flag } from 'lucide-react';
import { useState } from 'react';
import type { ClosedDay, KeyDate } from '../../../../shared/contract/school.ts';
import type { CalendarColumn } from '../../../../shared/domain/plan-calendar.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { usePlan } from '../plan-data.ts';
import styles from './calendar.module.css';
import grid from './calendar-grid.module.css';
import { daysText, dayText } from './day-text.ts';

/** The half-terms with their days, weeks, and what the school has on in them. */
export function CalendarHead({ columns }: { readonly columns: readonly CalendarColumn[] }) {
  const { today } = usePlan();
  const [isOpen, setOpen] = useState(false);
  const isLong = columns.some((c) => c.keyDates.length + c.closedDays.length > AT_ONCE);
  const folding = isLong ? { folding: { isOpen, onToggle: () => setOpen(!isOpen) } } : {};
  return (
    <ul className={grid.head} aria-label="Half-terms">
      {columns.map((column) => (
        <li key={column.number} className={grid.column}>
          <span className={grid.columnName}>
            {column.name}
            {column.firstOn <= today && today <= column.lastOn ? <span className={styles.now}>now</span> : null}
          </span>
          <span className={styles.columnFacts}>
            {daysText(column.firstOn, column.lastOn)} · {countOf(column.weeks, 'week')}
          </span>
          <SchoolDays of={column.name} keyDates={column.keyDates} closedDays={column.closedDays} {...folding} />
        </li>
      ))}
    </ul>
  );
}

interface SchoolDaysProps {
  /** The half-term they are in. */
  readonly of: string;
  readonly keyDates: readonly KeyDate[];
  readonly closedDays: readonly ClosedDay[];
  /** Where room is short: whether all of them are shown now, and what changes it. */
  readonly folding?: { readonly isOpen: boolean; readonly onToggle: () => void };
}

/** How many are shown while they are folded. */
const AT_ONCE = 2;

/** Key dates and closed days in words, by day; on paper always all of them. */
export function SchoolDays({ of, keyDates, closedDays, folding }: SchoolDaysProps) {
  const days = [
    ...keyDates.map((d) => ({ on: d.firstOn, isClosed: false, words: `${daysText(d.firstOn, d.lastOn)}: ${d.name}` })),
    ...closedDays.map((d) => ({
      on: d.on,
      isClosed: true,
      words: `${dayText(d.on)}: ${d.name}${d.kind === 'inset' && !/inset/i.test(d.name) ? ' (INSET)' : ''}`,
    })),
  ].toSorted((a, b) => a.on.localeCompare(b.on));
  if (days.length === 0) return null;
  const isFolded = folding !== undefined && !folding.isOpen;
  return (
    <>
      <ul className={styles.schoolDays} data-folded={isFolded}>
        {days.map(({ on, isClosed, words }, i) => (
          <li key={`${on} ${words}`} title={isFolded ? words : undefined} data-later={i >= AT_ONCE}>
            {isClosed ? <CalendarX2 aria-hidden="true" /> : <Flag aria-hidden="true" />}
            <span>{words}</span>
          </li>
        ))}
      </ul>
      {folding && days.length > AT_ONCE ? (
        <button
          type="button"
          className={styles.moreDays}
          aria-expanded={folding.isOpen}
          aria-label={
            folding.isOpen ? `Fewer key dates of ${of}` : `and ${days.length - AT_ONCE} more key dates of ${of}`
          }
          onClick={folding.onToggle}
        >
          {folding.isOpen ? 'Fewer' : `and ${days.length - AT_ONCE} more`}
        </button>
      ) : null}
    </>
  );
}
