import { createContext, useContext } from 'react';

/** Which needs are being chosen for the plan, for the tick boxes of the table. */
export interface NeedChoice {
  readonly chosen: ReadonlySet<string>;
  /** Statement id -> the position of the priority that has it. */
  readonly inPlan: ReadonlyMap<string, number>;
  /** How many more may be chosen now. */
  readonly room: number;
  readonly toggle: (statementId: string, isChosen: boolean) => void;
}

export const NeedChoiceContext = createContext<NeedChoice>({
  chosen: new Set(),
  inPlan: new Map(),
  room: 0,
  toggle: () => undefined,
});
export const useNeedChoice = (): NeedChoice => useContext(NeedChoiceContext);
