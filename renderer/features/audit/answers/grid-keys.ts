import type { Rating } from '../../../../shared/contract/audit.ts';
import type { Spot } from './grid-model.ts';

/** What a key asks of the answers grid. */
export type GridAction =
  | { readonly kind: 'move'; readonly to: Spot; readonly extends: boolean }
  | { readonly kind: 'set'; readonly rating: Rating }
  | { readonly kind: 'clear' }
  | { readonly kind: 'toggle-pd' }
  | { readonly kind: 'fill-down' }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'collapse' };

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

const PAGE = 10;
const RATINGS: Readonly<Record<string, Rating>> = { '1': 1, '2': 2, '3': 3, '4': 4, n: 'N/A' };

/** The answer that a key stands for: 1-4, or N for N/A; null for any other key. */
export const ratingOfKey = (key: string): Rating | null => RATINGS[key.toLowerCase()] ?? null;

/** Said of a key that is no answer. */
export const TYPE_THIS = 'Type 1 to 4, or N';

/** True for a letter, digit or sign typed on its own, such as 5 or x, which is none of the answers. */
export const isStrayKey = ({ key, ctrlKey, metaKey, altKey }: PressedKey): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey && ratingOfKey(key) === null && !/^w$/i.test(key);

/** What a key asks of the grid when the active cell is `at`; null when the key is not the grid's (Tab, Ctrl+Z, ...). */
export function actionOf(event: PressedKey, at: Spot, size: GridSize): GridAction | null {
  if (event.altKey) return null;
  const far = event.ctrlKey || event.metaKey;
  const step = destination(event.key, far, event.shiftKey, at, size);
  if (step) return { kind: 'move', to: within(step, size), extends: event.shiftKey && event.key !== 'Enter' };
  const key = event.key.toLowerCase();
  if (far) {
    if (key === 'd') return { kind: 'fill-down' };
    return key === 'a' ? { kind: 'select-all' } : null;
  }
  const rating = ratingOfKey(key);
  if (rating !== null) return { kind: 'set', rating };
  if (key === 'w') return { kind: 'toggle-pd' };
  if (key === 'delete' || key === 'backspace' || key === ' ') return { kind: 'clear' };
  return key === 'escape' ? { kind: 'collapse' } : null;
}

function destination(key: string, far: boolean, shift: boolean, at: Spot, size: GridSize): Spot | null {
  const { row, column } = at;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  switch (key) {
    case 'ArrowDown':
      return { row: far ? last.row : row + 1, column };
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column };
    case 'ArrowRight':
      return { row, column: far ? last.column : column + 1 };
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? last.row : row, column: last.column };
    case 'PageDown':
      return { row: row + PAGE, column };
    case 'PageUp':
      return { row: row - PAGE, column };
    case 'Enter':
      return { row: shift ? row - 1 : row + 1, column };
    default:
      return null;
  }
}

/** The nearest spot inside the grid. */
export function within({ row, column }: Spot, size: GridSize): Spot {
  return {
    row: Math.min(size.rows - 1, Math.max(0, row)),
    column: Math.min(size.columns - 1, Math.max(0, column)),
  };
}
