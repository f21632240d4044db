import { Check, TriangleAlert } from 'lucide-react';
import { CLASH_FIELDS, clashWords } from '../../../../shared/domain/clashes.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { usePlan } from '../plan-data.ts';
import { actionPath } from '../plan-links.ts';
import styles from './calendar.module.css';
import type { CalendarAction } from './calendar-actions.ts';

/** Every clash with closed weeks and key dates in words, each a link to where it is mended. */
export function ClashList({ actions }: { readonly actions: readonly CalendarAction[] }) {
  const { school } = usePlan();
  const clashes = actions.flatMap(({ action, ref, clashes: own }) => own.map((clash) => ({ action, ref, clash })));
  return (
    <section className={styles.clashes} aria-labelledby="clashes">
      <h2 id="clashes" className={styles.clashesTitle}>
        {clashes.length === 0 ? (
          <>
            <Check aria-hidden="true" className={styles.good} />
            Nothing clashes with closed weeks and key dates
          </>
        ) : (
          <>
            <TriangleAlert aria-hidden="true" className={styles.bad} />
            {countOf(clashes.length, 'clash', 'clashes')} with closed weeks and key dates
          </>
        )}
      </h2>
      {clashes.length > 0 ? (
        <ul>
          {clashes.map(({ action, ref, clash }) => (
            <li key={`${action.id} ${clash.what} ${clash.on}`}>
              <a href={`#${actionPath(action.id, CLASH_FIELDS[clash.what])}`} className={styles.clashLink}>
                {ref} {action.title} {clashWords(clash)}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {school.keyDates.length === 0 ? (
        <p className={styles.hint}>
          No key dates yet. <a href="#/settings/key-dates">Add mocks and parents’ evenings</a> to see what clashes with
          them.
        </p>
      ) : null}
    </section>
  );
}
