import { type CalendarColumn, placeOfDay, type Stretch, stretchOf } from '../../../../shared/domain/plan-calendar.ts';
import { usePlan } from '../plan-data.ts';
import styles from './calendar-grid.module.css';

/** A stretch as the CSS variables that place it. */
export const placeStyle = ({ from, to }: Stretch) =>
  ({ '--from': String(from / 6), '--length': String((to - from) / 6) }) as React.CSSProperties;

interface CalendarMarksProps {
  readonly columns: readonly CalendarColumn[];
  /** The half-term over which something is held that is not placed yet. */
  readonly over: number | null;
}

/** Behind the bars: the columns, key dates, closed days and today. The head says all of it in words. */
export function CalendarMarks({ columns, over }: CalendarMarksProps) {
  const { school, today } = usePlan();
  const { halfTerms, keyDates, closedDays } = school;
  const isInYear = halfTerms.some((h) => h.firstOn <= today && today <= h.lastOn);
  const taken = keyDates.map((d) => ({ ...d, stretch: stretchOf(halfTerms, d.firstOn, d.lastOn) }));
  const closed = closedDays.map((d) => ({ ...d, stretch: stretchOf(halfTerms, d.on, d.on) }));
  return (
    <div className={styles.marks} aria-hidden="true">
      {columns.map((c) => (
        <span key={c.number} className={styles.columnLine} data-over={c.number === over} />
      ))}
      {taken.map(({ firstOn, name, stretch }) =>
        stretch === null ? null : (
          <span key={`${firstOn} ${name}`} className={styles.keyDate} style={placeStyle(stretch)} />
        ),
      )}
      {closed.map(({ on, name, stretch }) =>
        stretch === null ? null : (
          <span key={`${on} ${name}`} className={styles.closedDay} style={placeStyle(stretch)} />
        ),
      )}
      {isInYear ? (
        <span className={styles.today} style={placeStyle({ from: placeOfDay(halfTerms, today), to: 6 })} />
      ) : null}
    </div>
  );
}
