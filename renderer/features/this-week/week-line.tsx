import { formatMinutes } from '../../../shared/domain/plan.ts';
import type { WeekLine } from '../../../shared/domain/week.ts';
import { StatusChip } from '../../ui/status-chip.tsx';
import styles from './this-week.module.css';

/** One line: the word that says how pressing it is, what to do, and why. It leads to where that is done. */
export function WeekLineItem({ line: { tone, word, title, why, path, minutes } }: { readonly line: WeekLine }) {
  return (
    <li className={styles.line}>
      <span className={styles.chip}>
        <StatusChip tone={tone}>{word}</StatusChip>
      </span>
      <div className={styles.what}>
        <a href={`#${path}`} className={styles.title}>
          {title}
        </a>
        <p className={styles.why}>{why}</p>
      </div>
      {minutes > 0 ? <span className={styles.takes}>{formatMinutes(minutes)}</span> : null}
    </li>
  );
}
