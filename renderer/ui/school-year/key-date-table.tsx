import type { KeyDate } from '../../../shared/contract/school.ts';
import { KEY_DATE_KINDS } from '../../../shared/domain/key-dates.ts';
import { formatDayShort } from '../../../shared/domain/school-year.ts';
import styles from './school-year.module.css';

/** "23 Nov 2026 to 4 Dec 2026". */
export const daysOf = ({ firstOn, lastOn }: Pick<KeyDate, 'firstOn' | 'lastOn'>): string =>
  firstOn === lastOn ? formatDayShort(firstOn) : `${formatDayShort(firstOn)} to ${formatDayShort(lastOn)}`;

/** Key dates that were pasted, to be read through. */
export function KeyDateTable({
  caption,
  keyDates,
}: {
  readonly caption: string;
  readonly keyDates: readonly KeyDate[];
}) {
  return (
    <div className={styles.region}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What it is</th>
            <th scope="col">Kind</th>
          </tr>
        </thead>
        <tbody>
          {keyDates.map((d) => (
            <tr key={`${d.firstOn} ${d.lastOn} ${d.name}`}>
              <td>{daysOf(d)}</td>
              <th scope="row">{d.name}</th>
              <td>{KEY_DATE_KINDS[d.kind]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
