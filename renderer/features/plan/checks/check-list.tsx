import { Check, CircleAlert } from 'lucide-react';
import { useState } from 'react';
import type { PlanCheck } from '../../../../shared/contract/plan-check.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { targetPath } from '../plan-links.ts';
import { usePlanMoves } from '../plan-moves.ts';
import styles from './checks.module.css';

/** So many items of a check are shown before the rest is asked for. */
const FIRST_ITEMS = 4;

/** What is still open stands first. */
export function CheckList({ checks }: { readonly checks: readonly PlanCheck[] }) {
  const inOrder = checks.toSorted((a, b) => Number(a.holds) - Number(b.holds));
  return (
    <ul className={styles.list}>
      {inOrder.map((check) => (
        <CheckRow key={check.id} check={check} />
      ))}
    </ul>
  );
}

function CheckRow({ check }: { readonly check: PlanCheck }) {
  const [showsAll, setShowsAll] = useState(false);
  const items = showsAll ? check.items : check.items.slice(0, FIRST_ITEMS);
  const more = check.items.length - items.length;
  return (
    <li className={styles.check} data-check={check.id} data-holds={check.holds}>
      <span className={check.holds ? styles.held : styles.open}>
        {check.holds ? <Check aria-hidden="true" /> : <CircleAlert aria-hidden="true" />}
        <VisuallyHidden>{check.holds ? 'Done: ' : 'Open: '}</VisuallyHidden>
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{check.title}</p>
        <p className={styles.detail}>
          {check.detail}
          {check.needsPerson && !check.holds ? <span className={styles.person}> · for you to write</span> : null}
        </p>
        {items.length > 0 ? (
          <ul className={styles.items}>
            {items.map((item) => (
              <li key={item.text}>
                <CheckItem text={item.text} target={item.target} />
              </li>
            ))}
            {more > 0 || showsAll ? (
              <li>
                <button type="button" className={styles.more} onClick={() => setShowsAll(!showsAll)}>
                  {showsAll ? 'Show fewer' : `Show ${more} more`}
                </button>
              </li>
            ) : null}
          </ul>
        ) : null}
      </div>
    </li>
  );
}

function CheckItem({ text, target }: PlanCheck['items'][number]) {
  const { openDraft } = usePlanMoves();
  const path = targetPath(target);
  if (path !== null) {
    return (
      <a href={`#${path}`} className={styles.item}>
        {text}
      </a>
    );
  }
  return (
    <button type="button" className={styles.item} onClick={openDraft}>
      {text}
    </button>
  );
}
