import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import { spanOf } from '../../../../shared/domain/action-dates.ts';
import { barOf, placeOfDay, spanName } from '../../../../shared/domain/plan-calendar.ts';
import { classes } from '../../../ui/classes.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { usePlan } from '../plan-data.ts';
import { actionPath } from '../plan-links.ts';
import styles from './action-bar.module.css';
import { ActionFacts } from './action-facts.tsx';
import type { CalendarAction } from './calendar-actions.ts';
import { placeStyle } from './calendar-marks.tsx';
import { daysText } from './day-text.ts';
import { PlacingMenu, placingKeys } from './placing-menu.tsx';
import type { BarDrag } from './use-bar-drag.ts';
import type { Placing } from './use-placing.ts';

interface ActionBarProps {
  readonly shown: CalendarAction;
  /** As it would be if what is dragged were let go now. */
  readonly preview: PdAction;
  readonly placing: Placing;
  readonly drag: BarDrag;
  /** The words that explain the keys. */
  readonly hintId: string;
}

/** From here, in columns, a bar has less room to its right than its words take. */
const LATE = 3;

/** One action over its half-terms: a bar, and on it the action's name, state, days and clashes. */
export function ActionBar({ shown, preview, placing, drag, hintId }: ActionBarProps) {
  const { school } = usePlan();
  const { action, ref, rag, sessions } = shown;
  const { halfTerms } = school;
  const bar = barOf(preview, halfTerms);
  const isDragged = drag.dragged?.id === action.id;
  const style = placeStyle(bar ?? { from: 0, to: 0 });
  // Too near the end of the year for its words: they begin before it.
  const isLate = bar !== null && bar.from > LATE;
  // Everything the pointer does here, the menu and the arrow keys do too.
  return (
    <li
      className={classes(styles.lane, isDragged && styles.dragged)}
      style={style}
      onKeyDown={(event) => placingKeys(event, action, placing)}
    >
      <div
        className={classes(
          styles.bar,
          rag === 'stopped' && styles.stopped,
          bar === null && styles.gone,
          isLate && styles.late,
        )}
        onPointerDown={(event) => drag.start(event, action, 'move')}
      >
        {sessions.map((s) => (
          <span
            key={s.id}
            className={styles.session}
            style={{ '--at': String(placeOfDay(halfTerms, s.heldOn) / 6) } as React.CSSProperties}
          />
        ))}
        <span
          className={styles.grip}
          onPointerDown={(event) => {
            event.stopPropagation();
            drag.start(event, action, 'end');
          }}
        />
      </div>
      <div className={styles.label}>
        <span className={styles.nameLine}>
          <a
            href={`#${actionPath(action.id)}`}
            className={styles.name}
            data-action={action.id}
            aria-describedby={hintId}
            title={action.title}
            draggable={false}
            onPointerDown={(event) => drag.start(event, action, 'move')}
          >
            {ref} {action.title}
          </a>
          <PlacingMenu action={action} placing={placing} />
        </span>
        <ActionFacts shown={shown}>
          <BarDays action={preview} />
        </ActionFacts>
      </div>
    </li>
  );
}

/** The action's days in words, or its half-terms; screen readers hear both. */
function BarDays({ action }: { readonly action: PdAction }) {
  const { school } = usePlan();
  const span = spanOf(action, school.halfTerms);
  const { startOn, endOn } = action;
  const name = span === null ? 'Not placed' : spanName(span);
  if (startOn === null || endOn === null) return <span>{name}</span>;
  return (
    <span>
      <VisuallyHidden>{name}, </VisuallyHidden>
      {daysText(startOn, endOn)}
    </span>
  );
}
