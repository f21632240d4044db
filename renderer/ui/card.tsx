import { type ReactNode, useId } from 'react';
import styles from './card.module.css';
import { classes } from './classes.ts';

export interface CardProps {
  readonly title?: ReactNode;
  /** A line under the title. */
  readonly facts?: ReactNode;
  /** At the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Lets a table or list reach the edges. */
  readonly flush?: boolean;
}

/** Groups; inside it lines, not more cards. With a title it is a region of that name. */
export function Card({ title, facts, actions, children, flush }: CardProps) {
  const titleId = useId();
  return (
    <section className={styles.card} {...(title ? { 'aria-labelledby': titleId } : {})}>
      {title || actions ? (
        <header className={styles.header}>
          <div className={styles.heading}>
            {title ? (
              <h2 id={titleId} className={styles.title}>
                {title}
              </h2>
            ) : null}
            {facts ? <p className={styles.facts}>{facts}</p> : null}
          </div>
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </header>
      ) : null}
      <div className={classes(styles.body, flush && styles.flush)}>{children}</div>
    </section>
  );
}
