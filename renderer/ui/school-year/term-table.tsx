import type { ClosedDay, HalfTerm } from '../../../shared/contract/school.ts';
import { formatDay, formatDayShort, halfTermName } from '../../../shared/domain/school-year.ts';
import { listOf } from '../../../shared/domain/text.ts';
import styles from './school-year.module.css';

interface TermTableProps {
  readonly caption: string;
  readonly halfTerms: readonly HalfTerm[];
  readonly closedDays: readonly ClosedDay[];
  /** Half-terms, by number, whose dates are still our suggestion. */
  readonly suggested?: readonly number[];
}

/** The dates of a school year, to be read through. */
export function TermTable({ caption, halfTerms, closedDays, suggested = [] }: TermTableProps) {
  const days = (kind: ClosedDay['kind']) => closedDays.filter((d) => d.kind === kind);
  return (
    <div className={styles.region}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Half-term</th>
            <th scope="col">First day</th>
            <th scope="col">Last day</th>
          </tr>
        </thead>
        <tbody>
          {halfTerms.map(({ number, firstOn, lastOn }) => (
            <tr key={number}>
              <th scope="row">
                {halfTermName(number)}
                {suggested.includes(number) ? <span className={styles.mark}> (suggested)</span> : null}
              </th>
              <td>{formatDay(firstOn)}</td>
              <td>{formatDay(lastOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {closedDays.length === 0 ? null : (
        <p className={styles.days}>
          {[['Closed', days('closed')] as const, ['INSET', days('inset')] as const]
            .filter(([, some]) => some.length > 0)
            .map(([word, some]) => `${word}: ${listOf(some.map((d) => formatDayShort(d.on)))}.`)
            .join(' ')}
        </p>
      )}
    </div>
  );
}
