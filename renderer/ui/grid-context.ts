import { createContext, useContext } from 'react';

export type Step = 'down' | 'up' | 'right' | 'left' | 'stay';

export interface GridMoves {
  /** Focuses the cell one step from the cell that holds this element. */
  readonly move: (from: Element, step: Step) => void;
}

export const GridContext = createContext<GridMoves>({ move: () => undefined });
export const useGridMoves = (): GridMoves => useContext(GridContext);

/** Sent by the grid to the `[data-edit]` element of a cell: start editing, with the character typed, if one was. */
export const EDIT_EVENT = 'cell-edit';
export type EditEvent = CustomEvent<{ readonly seed: string | null }>;
