import { type ClipboardEvent, type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import type { AuditFramework, RatingCell } from '../../../../shared/contract/audit.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { actionOf, type GridAction, isStrayKey, TYPE_THIS, within } from './grid-keys.ts';
import {
  type Answer,
  type Block,
  blockOf,
  cellAt,
  type GridPerson,
  type GridStatement,
  isOneCell,
  type Spot,
  spotsOf,
} from './grid-model.ts';
import { readPasted, textOfBlock } from './pasted-block.ts';

interface GridOptions {
  readonly statements: readonly GridStatement[];
  readonly people: readonly GridPerson[];
  readonly scale: AuditFramework['staffScale'];
  /** By row and column. */
  readonly answers: readonly (readonly Answer[])[];
  readonly rate: (cells: readonly RatingCell[]) => void;
  readonly isReadOnly: boolean;
}

/** What the grid has to say of the last key or paste. */
export interface GridMessage {
  readonly tone: 'status' | 'error';
  readonly words: string;
}

const CLOSED = 'This round is closed, so its answers stay as they are. Reopen it to change them.';

/** The active cell, the selection, and what keys, clipboard and pointer do with them. */
export function useAnswersGrid({ statements, people, scale, answers, rate, isReadOnly }: GridOptions) {
  const [active, setAt] = useState<Spot>({ row: 0, column: 0 });
  const [anchored, setAnchor] = useState<Spot>(active);
  const [message, setMessage] = useState<GridMessage | null>(null);
  const ref = useRef<HTMLTableElement>(null);
  const wantsFocus = useRef(false);
  const isDragging = useRef(false);
  // Typing a rating moves on; a W that follows still means the statement just rated, until the cursor is moved.
  const rated = useRef<Spot | null>(null);
  const size = { rows: statements.length, columns: people.length };
  // A person may have been taken out of the round meanwhile.
  const at = within(active, size);
  const anchor = within(anchored, size);
  const selection = blockOf(anchor, at);
  const answerAt = ({ row, column }: Spot): Answer | null => answers[row]?.[column] ?? null;

  // The active cell is focused only on the grid's own moves, so that the page never steals focus.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    ref.current?.querySelector<HTMLElement>(`[data-row="${active.row}"][data-column="${active.column}"]`)?.focus();
  }, [active]);

  const say = (words: string, tone: GridMessage['tone'] = 'status') => setMessage({ tone, words });

  const go = (to: Spot, keepsAnchor = false) => {
    wantsFocus.current = true;
    rated.current = null;
    setAt({ ...to });
    if (!keepsAnchor) setAnchor(to);
  };

  /** False when the round is closed, which is then said. */
  const write = (spots: readonly Spot[], what: (spot: Spot) => Pick<RatingCell, 'rating' | 'wantsPd'>): boolean => {
    setMessage(null);
    if (isReadOnly) {
      say(CLOSED, 'error');
      return false;
    }
    const cells = spots.flatMap((spot) => {
      const cell = cellAt(spot, statements, people);
      return cell ? [{ ...cell, ...what(spot) }] : [];
    });
    if (cells.length > 0) rate(cells);
    return true;
  };

  const fillDown = (block: Block) => {
    const from = isOneCell(block) ? block.top - 1 : block.top;
    const spots = spotsOf({ ...block, top: from + 1 });
    if (from < 0 || spots.length === 0) return;
    const isDone = write(spots, ({ column }) => ({ rating: answerAt({ row: from, column })?.rating ?? null }));
    if (isDone) say(`Filled ${countOf(spots.length, 'answer')}`);
  };

  const togglePd = (spot: Spot) => {
    const wantsPd = !answerAt(spot)?.wantsPd;
    if (!write([spot], () => ({ wantsPd }))) return;
    say(`${statements[spot.row]?.code}: ${wantsPd ? 'wants PD' : 'no PD wanted'}`);
  };

  const run = (action: GridAction) => {
    switch (action.kind) {
      case 'move':
        setMessage(null);
        return go(action.to, action.extends);
      case 'set':
        if (write([at], () => ({ rating: action.rating }))) {
          go({ row: Math.min(size.rows - 1, at.row + 1), column: at.column });
          rated.current = at;
        }
        return;
      case 'clear':
        write(spotsOf(selection), () => ({ rating: null }));
        return;
      case 'toggle-pd':
        return togglePd(rated.current ?? at);
      case 'fill-down':
        return fillDown(selection);
      case 'select-all':
        setAnchor({ row: 0, column: 0 });
        return go({ row: size.rows - 1, column: size.columns - 1 }, true);
      case 'collapse':
        setAnchor(at);
        setMessage(null);
    }
  };

  const paste = (text: string) => {
    const pasted = readPasted(text, { selection, statements, people, scale });
    if (!pasted.ok) return say(pasted.sentence, 'error');
    const { block, cells } = pasted;
    if (isReadOnly) return say(CLOSED, 'error');
    rate(cells);
    setAnchor({ row: block.top, column: block.left });
    go({ row: block.bottom, column: block.right }, true);
    say(`Pasted ${countOf(cells.length, 'answer')}`);
  };

  const handlers = {
    onKeyDown: (event: KeyboardEvent) => {
      if (spotOf(event.target) === null) return;
      const action = actionOf(event, at, size);
      if (action === null) {
        if (isStrayKey(event)) say(TYPE_THIS);
        return;
      }
      event.preventDefault();
      run(action);
    },
    onCopy: (event: ClipboardEvent) => {
      if (spotOf(event.target) === null) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', textOfBlock(answers, selection));
      say(`Copied ${countOf(spotsOf(selection).length, 'answer')}`);
    },
    onPaste: (event: ClipboardEvent) => {
      if (spotOf(event.target) === null) return;
      event.preventDefault();
      paste(event.clipboardData.getData('text/plain'));
    },
    onPointerDown: (event: PointerEvent) => {
      const spot = spotOf(event.target);
      if (spot === null || event.button !== 0) return;
      event.preventDefault();
      isDragging.current = event.pointerType === 'mouse';
      setMessage(null);
      go(spot, event.shiftKey);
    },
    onPointerOver: (event: PointerEvent) => {
      const spot = spotOf(event.target);
      if (!isDragging.current || spot === null) return;
      if (event.buttons === 0) isDragging.current = false;
      else go(spot, true);
    },
  };

  return { ref, at, selection, active: answerAt(at), message, handlers };
}

function spotOf(target: EventTarget): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}
