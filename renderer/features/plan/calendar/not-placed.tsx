import type { RefObject } from 'react';
import { actionPath } from '../plan-links.ts';
import bar from './action-bar.module.css';
import styles from './calendar.module.css';
import type { CalendarAction } from './calendar-actions.ts';
import { PlacingMenu } from './placing-menu.tsx';
import type { BarDrag } from './use-bar-drag.ts';
import type { Placing } from './use-placing.ts';

interface NotPlacedProps {
  readonly ref: RefObject<HTMLElement | null>;
  readonly actions: readonly CalendarAction[];
  readonly placing: Placing;
  readonly drag: BarDrag;
  readonly isDraggable: boolean;
}

/** Actions without dates, to be placed; while a bar is dragged, also where it is taken off the calendar. */
export function NotPlaced({ ref, actions, placing, drag, isDraggable }: NotPlacedProps) {
  const { dragged } = drag;
  const isOver = dragged?.target === 'off';
  if (actions.length === 0) return null;
  return (
    <section ref={ref} className={styles.tray} aria-labelledby="not-placed" data-over={isOver}>
      <h2 id="not-placed" className={styles.trayTitle}>
        Not placed yet ({actions.length})
      </h2>
      <ul className={styles.trayList}>
        {actions.map(({ action, ref: number }) => (
          <li key={action.id} className={styles.trayItem} data-dragged={dragged?.id === action.id}>
            <a
              href={`#${actionPath(action.id)}`}
              className={bar.name}
              data-action={action.id}
              draggable={false}
              {...(isDraggable ? { onPointerDown: (event) => drag.start(event, action, 'move') } : {})}
            >
              {number} {action.title}
            </a>
            {action.startHalfTerm !== null && action.endHalfTerm !== null ? (
              <span className={styles.trayWhy}>ends before it starts</span>
            ) : null}
            <PlacingMenu action={action} placing={placing} />
          </li>
        ))}
      </ul>
    </section>
  );
}
