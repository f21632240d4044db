import { type ReactNode, useEffect, useRef } from 'react';
import styles from './page-header.module.css';

export interface PageHeaderProps {
  /** The one h1 of the place; a change of place sends the focus here. */
  readonly title: string;
  /** A control that says which one of several is shown, beside the title. */
  readonly beside?: ReactNode;
  /** One line of facts under the title. */
  readonly facts?: ReactNode;
  /** At most one filled button among them. */
  readonly actions?: ReactNode;
}

let isFirst = true;

/**
 * Takes the focus when it would otherwise be nowhere, except on the very first page; and always where a change of place
 * left it on main because this heading was not there yet, the first page or not.
 */
export function PageHeader({ title, beside, facts, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const active = document.activeElement;
    const isNowhere = active === null || active === document.body;
    if (active?.tagName === 'MAIN' || (isNowhere && !isFirst)) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, []);
  return (
    <header className={styles.header}>
      <div className={styles.heading}>
        <div className={styles.top}>
          <h1 ref={heading} className={styles.title} tabIndex={-1}>
            {title}
          </h1>
          {beside}
        </div>
        {facts ? <p className={styles.facts}>{facts}</p> : null}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </header>
  );
}
