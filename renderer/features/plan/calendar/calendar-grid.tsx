import { type RefObject, useId } from 'react';
import { type CalendarColumn, endingIn, movedTo, NOT_PLACED } from '../../../../shared/domain/plan-calendar.ts';
import { type PlanData, usePlan } from '../plan-data.ts';
import { ActionBar } from './action-bar.tsx';
import styles from './calendar.module.css';
import type { CalendarAction } from './calendar-actions.ts';
import grid from './calendar-grid.module.css';
import { CalendarHead } from './calendar-head.tsx';
import { CalendarMarks } from './calendar-marks.tsx';
import type { BarDrag, Dragged } from './use-bar-drag.ts';
import type { Placing } from './use-placing.ts';

interface CalendarGridProps {
  /** The element that the columns fill. */
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly columns: readonly CalendarColumn[];
  readonly actions: readonly CalendarAction[];
  readonly placing: Placing;
  readonly drag: BarDrag;
}

/** Six columns of half-terms, and under each priority a bar for every action. */
export function CalendarGrid({ ref, columns, actions, placing, drag }: CalendarGridProps) {
  const data = usePlan();
  const hintId = useId();
  return (
    <>
      <p id={hintId} className={styles.hint}>
        Drag a bar to move it, or its end to make it longer. From the keyboard, ← and → move it by a half-term; with
        Shift they make it shorter or longer.
      </p>
      <div className={grid.calendar}>
        <CalendarHead columns={columns} />
        <div ref={ref} className={grid.lanes} data-dragging={drag.dragged !== null}>
          <CalendarMarks columns={columns} over={overOf(actions, drag.dragged)} />
          {data.priorities.map((priority) => {
            const own = actions.filter((a) => a.action.priorityId === priority.id);
            if (own.length === 0) return null;
            return (
              <section key={priority.id} aria-label={`Priority ${priority.position}: ${priority.title}`}>
                <h2 className={grid.priority}>
                  {priority.position} · {priority.title}
                </h2>
                <ul>
                  {own.map((one) => (
                    <ActionBar
                      key={one.action.id}
                      shown={one}
                      preview={previewOf(one, drag.dragged, data)}
                      placing={placing}
                      drag={drag}
                      hintId={hintId}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      </div>
    </>
  );
}

/** The action as it would be if what is dragged were let go now; itself when it is not dragged. */
function previewOf({ action }: CalendarAction, dragged: Dragged | null, { school }: PlanData) {
  if (dragged?.id !== action.id || dragged.target === null) return action;
  if (dragged.target === 'off') return { ...action, ...NOT_PLACED };
  const { how, halfTerm } = dragged.target;
  const patch = how === 'move' ? movedTo(action, halfTerm, school) : endingIn(action, halfTerm, school);
  return { ...action, ...patch };
}

/** Where an action from among those not placed would begin if it were let go now. */
function overOf(placed: readonly CalendarAction[], dragged: Dragged | null): number | null {
  if (dragged === null || dragged.target === null || dragged.target === 'off') return null;
  return placed.some((a) => a.action.id === dragged.id) ? null : dragged.target.halfTerm;
}
