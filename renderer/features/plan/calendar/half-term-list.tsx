import { type CalendarColumn, spanName } from '../../../../shared/domain/plan-calendar.ts';
import { halfTermName } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { classes } from '../../../ui/classes.ts';
import { usePlan } from '../plan-data.ts';
import { actionPath } from '../plan-links.ts';
import bar from './action-bar.module.css';
import { ActionFacts } from './action-facts.tsx';
import styles from './calendar.module.css';
import type { CalendarAction } from './calendar-actions.ts';
import { SchoolDays } from './calendar-head.tsx';
import { daysText } from './day-text.ts';
import { PlacingMenu, placingKeys } from './placing-menu.tsx';
import type { Placing } from './use-placing.ts';

interface HalfTermListProps {
  readonly columns: readonly CalendarColumn[];
  readonly actions: readonly CalendarAction[];
  readonly placing: Placing;
}

/** The calendar where there is no room for columns: half-term by half-term, what begins in it and what still runs. */
export function HalfTermList({ columns, actions, placing }: HalfTermListProps) {
  const { today } = usePlan();
  return columns.map((column) => {
    const begins = actions.filter((a) => a.span?.first === column.number);
    const runs = actions.filter((a) => a.span && a.span.first < column.number && column.number <= a.span.last);
    const titleId = `half-term-${column.number}`;
    return (
      <section key={column.number} className={styles.halfTerm} aria-labelledby={titleId}>
        <h2 id={titleId} className={styles.halfTermTitle}>
          {column.name}
          {column.firstOn <= today && today <= column.lastOn ? <span className={styles.now}>now</span> : null}
        </h2>
        <p className={styles.columnFacts}>
          {daysText(column.firstOn, column.lastOn)} · {countOf(column.weeks, 'week')}
        </p>
        <SchoolDays of={column.name} keyDates={column.keyDates} closedDays={column.closedDays} />
        {begins.length + runs.length === 0 ? <p className={styles.hint}>Nothing in this half-term</p> : null}
        <ul>
          {begins.map((one) => (
            <BeginningAction key={one.action.id} shown={one} placing={placing} />
          ))}
        </ul>
        {runs.length > 0 ? (
          <p className={styles.stillRuns}>
            Still running: {runs.map((a) => `${a.ref} (until ${halfTermName(a.span?.last ?? 0)})`).join(', ')}
          </p>
        ) : null}
      </section>
    );
  });
}

function BeginningAction({ shown, placing }: { readonly shown: CalendarAction; readonly placing: Placing }) {
  const { action, ref, span } = shown;
  return (
    <li className={styles.begins} onKeyDown={(event) => placingKeys(event, action, placing)}>
      <span className={classes(bar.nameLine, styles.beginsName)}>
        <a href={`#${actionPath(action.id)}`} className={bar.name} data-action={action.id}>
          {ref} {action.title}
        </a>
        <PlacingMenu action={action} placing={placing} />
      </span>
      <ActionFacts shown={shown}>
        <span>
          {span === null ? '' : spanName(span)}
          {action.startOn !== null && action.endOn !== null ? `, ${daysText(action.startOn, action.endOn)}` : ''}
        </span>
      </ActionFacts>
    </li>
  );
}
