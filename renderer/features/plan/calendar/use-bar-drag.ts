import { type PointerEvent as ReactPointerEvent, type RefObject, useRef, useState } from 'react';
import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import { spanOf } from '../../../../shared/domain/action-dates.ts';
import { usePlan } from '../plan-data.ts';
import type { Placing } from './use-placing.ts';

/** Pixels the pointer travels before it drags: until then it may still be a click. */
const THRESHOLD = 5;

/** What a bar that is being dragged would become if it were let go now. */
export interface Dragged {
  readonly id: string;
  /** Its new first half-term, or where it would end; off: back among those not placed; null: nothing changes. */
  readonly target: { readonly how: 'move' | 'end'; readonly halfTerm: number } | 'off' | null;
}

export interface BarDrag {
  readonly dragged: Dragged | null;
  /** For the `onPointerDown` of a bar (how: move) or of the grip at its end (how: end). */
  readonly start: (event: ReactPointerEvent, action: PdAction, how: 'move' | 'end') => void;
}

/**
 * Dragging a bar over the columns by mouse, pen or finger. Escape lets go without a change. Everything it does can be done
 * from the bar's menu and by arrow keys as well.
 * @param columns the element that the six columns fill
 * @param tray where a bar is taken off the calendar; may be absent
 */
export function useBarDrag(
  columns: RefObject<HTMLElement | null>,
  tray: RefObject<HTMLElement | null>,
  placing: Placing,
): BarDrag {
  const { school } = usePlan();
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const latest = useRef<Dragged | null>(null);
  const show = (next: Dragged | null) => {
    latest.current = next;
    setDragged(next);
  };

  const start: BarDrag['start'] = (event, action, how) => {
    if (event.button !== 0 || !columns.current) return;
    const span = spanOf(action, school.halfTerms);
    const { clientX: fromX, clientY: fromY } = event;
    const grabbed = halfTermAt(columns.current, fromX);

    const targetAt = (x: number, y: number): Dragged['target'] => {
      if (!columns.current) return null;
      if (span !== null && how === 'move' && tray.current && isInside(tray.current, x, y)) return 'off';
      if (!isInside(columns.current, x, y)) return null;
      const over = halfTermAt(columns.current, x);
      const halfTerm = how === 'end' || span === null ? over : span.first + over - grabbed;
      const isThere = span !== null && halfTerm === (how === 'end' ? span.last : span.first);
      return isThere ? null : { how, halfTerm };
    };
    const onMove = (move: PointerEvent) => {
      const isFar = Math.hypot(move.clientX - fromX, move.clientY - fromY) > THRESHOLD;
      if (latest.current === null && !isFar) return;
      move.preventDefault();
      show({ id: action.id, target: targetAt(move.clientX, move.clientY) });
    };
    const end = () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', onKeyDown, true);
      show(null);
    };
    const onUp = () => {
      const last = latest.current;
      end();
      if (last === null) return;
      swallowNextClick();
      if (last.target === 'off') placing.takeOff(action);
      else if (last.target?.how === 'move') placing.moveTo(action, last.target.halfTerm);
      else if (last.target?.how === 'end') placing.endIn(action, last.target.halfTerm);
    };
    const onKeyDown = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      swallowNextClick();
      end();
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', onKeyDown, true);
  };

  return { dragged, start };
}

/** The number of the half-term whose column is at that x; the nearest one outside. */
function halfTermAt(columns: HTMLElement, x: number): number {
  const { left, width } = columns.getBoundingClientRect();
  return Math.min(6, Math.max(1, Math.floor(((x - left) / width) * 6) + 1));
}

function isInside(element: HTMLElement, x: number, y: number): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Letting go over a link is not a click on it. */
function swallowNextClick(): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}
