import { useMemo } from 'react';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { isOpen, type RoundView } from '../place-data.ts';
import { DomainPicture } from './domain-picture.tsx';
import styles from './heat-map.module.css';
import { heatMapOf } from './heat-map-model.ts';
import { HeatTable } from './heat-table.tsx';

/** Statements by staff at a glance, and the domains' averages. */
export function HeatMapSection({ view }: { readonly view: RoundView }) {
  const domains = useMemo(() => heatMapOf(view), [view]);
  const isEmpty = view.result.needs.every((n) => n.score === null);
  if (isEmpty) {
    return (
      <EmptyState
        title={isOpen(view.round) ? 'Nothing rated yet' : 'Nothing was rated'}
        action={
          isOpen(view.round) ? (
            <>
              <LinkButton to="/audit/answers">Type answers</LinkButton>
              <LinkButton to="/audit/department">Rate the department</LinkButton>
            </>
          ) : null
        }
      >
        {isOpen(view.round)
          ? 'The map fills as answers come in: one column for each person, one row for each statement.'
          : 'This round was closed without an answer. Reopen it from the Round menu to add some.'}
      </EmptyState>
    );
  }
  return (
    <div className={styles.section}>
      <ul className={styles.legend} aria-label="What the shades mean">
        {view.framework.staffScale.map(({ value, label }) => (
          <li key={value}>
            <span className={styles.swatch} data-value={value}>
              {value}
            </span>
            {label}
          </li>
        ))}
        <li>
          <span className={styles.swatch} data-value="N/A">
            N/A
          </span>
          Not taught by them
        </li>
        <li>
          <span className={styles.swatch} data-value="none">
            –
          </span>
          No answer
        </li>
      </ul>
      <HeatTable domains={domains} people={view.people} />
      <DomainPicture view={view} domains={domains} />
    </div>
  );
}
