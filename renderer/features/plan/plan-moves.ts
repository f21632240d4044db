import { createContext, useContext } from 'react';

/** What the parts of the plan ask of the place around them. */
export interface PlanMoves {
  readonly openDraft: () => void;
  /** Notes the action whose row gets the focus when the table is shown again. */
  readonly leaveAction: (id: string) => void;
  /** The action noted by `leaveAction`, once. */
  readonly takeReturn: () => string | null;
}

export const PlanMovesContext = createContext<PlanMoves>({
  openDraft: () => undefined,
  leaveAction: () => undefined,
  takeReturn: () => null,
});

export const usePlanMoves = (): PlanMoves => useContext(PlanMovesContext);
