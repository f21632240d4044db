import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import styles from './load-table.module.css';

/** "6 h", "1 h 30"; a dash for none. */
export function hoursText(minutes: number): string {
  return minutes === 0 ? '–' : formatMinutes(minutes);
}

interface LoadCellProps {
  readonly minutes: number;
  /** The minutes of the strongest shade; without it the cell is not shaded. */
  readonly most?: number;
}

/** Hours in a half-term, shaded in four steps. */
export function LoadCell({ minutes, most }: LoadCellProps) {
  const shade = most === undefined || minutes === 0 ? 0 : Math.ceil((minutes / most) * 4);
  return (
    <td className={styles.value} data-shade={shade}>
      {minutes === 0 ? (
        <>
          <span aria-hidden="true">–</span>
          <VisuallyHidden>none</VisuallyHidden>
        </>
      ) : (
        formatMinutes(minutes)
      )}
    </td>
  );
}
