import type { WorkKind } from '../../../../shared/domain/work.ts';
import styles from './hours.module.css';

/** The colour, and pattern, of a kind of work beside its word. */
export function WorkMark({ work }: { readonly work: WorkKind }) {
  return <span className={styles.mark} data-work={work} aria-hidden="true" />;
}
