import { createContext, useContext } from 'react';
import type { ActionPatch, PdAction } from '../../../../shared/contract/pd-action.ts';

/** The action whose page is open, and how its fields are saved. */
export interface OpenAction {
  readonly action: PdAction;
  /** Rejects with CallFailed, whose sentence the field shows. */
  readonly save: (patch: ActionPatch) => Promise<unknown>;
}

export const ActionContext = createContext<OpenAction | null>(null);

export function useOpenAction(): OpenAction {
  const open = useContext(ActionContext);
  if (open === null) throw new Error('useOpenAction stands outside an action’s page');
  return open;
}
