import { Check } from 'lucide-react';
import type { PointerEvent } from 'react';
import type { WeekItem } from '../../../../shared/contract/week.ts';
import { formatWeekday } from '../../../../shared/domain/pd-session.ts';
import { canMove, itemKey, itemTimes } from '../../../../shared/domain/week-calendar.ts';
import { WORK_KINDS } from '../../../../shared/domain/work.ts';
import { classes } from '../../../ui/classes.ts';
import styles from './calendar.module.css';

export interface CalendarItemProps {
  readonly item: WeekItem;
  readonly isStop: boolean;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
  /** Absent where nothing can be dragged. */
  readonly onDrag?: (event: PointerEvent, how: 'move' | 'end') => void;
  /** Where it stands in its column, in pixels and parts of the width; absent in a list. */
  readonly place?: { readonly top: number; readonly height: number; readonly left: number; readonly width: number };
}

/** Pixels: what the stylesheet gives a line of words, and the edges above and below them. */
const LINE = 16;
const EDGES = { usual: 6, short: 2 } as const;

const STATE_WORDS = { planned: '', done: 'done', cancelled: 'cancelled' } as const;

const joined = (between: string, ...parts: readonly string[]) => parts.filter((part) => part !== '').join(between);

/** One thing of the week: what, when, where. Its name for screen readers says the rest. */
export function CalendarItem({ item, isStop, onOpen, onFocus, onDrag, place }: CalendarItemProps) {
  const { kind, title, place: where, detail, state, isOwn, work, on } = item;
  const facts = joined(' · ', itemTimes(item), where, state === 'planned' ? '' : STATE_WORDS[state]);
  // Begins with what is seen, for those who speak to the computer.
  const name = joined(
    ', ',
    `${title} ${facts}`,
    formatWeekday(on),
    detail,
    WORK_KINDS[work],
    isOwn ? '' : 'somebody else’s',
  );
  const isShort = place !== undefined && place.height < LINE * 2 + EDGES.usual;
  // Whole lines only: half a line of words is none.
  const room = place && Math.max(1, Math.floor((place.height - EDGES[isShort ? 'short' : 'usual']) / LINE)) * LINE;
  return (
    <button
      type="button"
      className={classes(styles.item, place && styles.placed, isShort && styles.short)}
      data-item={itemKey(item)}
      data-work={work}
      data-state={state}
      data-own={isOwn}
      data-movable={onDrag !== undefined && canMove(item)}
      aria-label={name}
      aria-keyshortcuts={kind === 'block' ? 'Enter Alt+ArrowUp Alt+ArrowDown D' : 'Enter Alt+ArrowUp Alt+ArrowDown'}
      tabIndex={isStop ? 0 : -1}
      style={
        place && {
          top: place.top,
          height: place.height,
          left: `${place.left * 100}%`,
          width: `${place.width * 100}%`,
        }
      }
      onClick={onOpen}
      onFocus={onFocus}
      onPointerDown={(event) => onDrag?.(event, 'move')}
    >
      <span className={styles.words} style={{ maxHeight: room }}>
        <span className={styles.name}>
          {state === 'done' ? <Check aria-hidden="true" /> : null}
          {title}
        </span>{' '}
        <span className={styles.facts}>{facts}</span>
      </span>
      {place && onDrag && canMove(item) ? (
        <span className={styles.grip} onPointerDown={(event) => onDrag(event, 'end')} />
      ) : null}
    </button>
  );
}
