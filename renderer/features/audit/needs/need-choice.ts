import { createContext, useContext, useState } from 'react';

/** Which needs are being chosen for the plan, for the tick boxes of the table. */
export interface NeedChoice {
  readonly chosen: ReadonlySet<string>;
  /** Statement id -> the position of the priority that has it. */
  readonly inPlan: ReadonlyMap<string, number>;
  /** How many more may be chosen now. */
  readonly room: number;
  /** Somebody's name, by their staff id. */
  readonly nameOf: (staffId: string) => string;
  readonly toggle: (statementId: string, isChosen: boolean) => void;
}

export const NeedChoiceContext = createContext<NeedChoice>({
  chosen: new Set(),
  inPlan: new Map(),
  room: 0,
  nameOf: () => '',
  toggle: () => undefined,
});
export const useNeedChoice = (): NeedChoice => useContext(NeedChoiceContext);

/** By round, for as long as the page is open: ticks wait while somebody looks something up in another section. */
const kept = new Map<string, ReadonlySet<string>>();

/** The needs ticked in a round. */
export function useTickedNeeds(roundId: string) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(kept.get(roundId) ?? new Set());
  const choose = (next: ReadonlySet<string>) => {
    kept.set(roundId, next);
    setChosen(next);
  };
  return [chosen, choose] as const;
}

/** Why a need cannot be ticked now; null when it can. */
export function whyNotChosen(
  need: { readonly statementId: string; readonly code: string },
  { chosen, inPlan, room }: Pick<NeedChoice, 'chosen' | 'inPlan' | 'room'>,
): string | null {
  const position = inPlan.get(need.statementId);
  if (position !== undefined) return `it is in the plan as priority ${position}`;
  if (chosen.has(need.statementId) || room > 0) return null;
  return [...chosen].some((id) => !inPlan.has(id))
    ? 'the plan holds five at most, so untick another first'
    : 'the plan has its five priorities, so remove one there first';
}
