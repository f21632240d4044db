import { useEffect, useState } from 'react';
import type { Register } from '../../../../shared/contract/sessions.ts';
import { freshState, isUnsaved, type RegisterState, rebased } from './register-state.ts';

/** Registers that were begun and left, for when they are opened again. */
const begun = new Map<string, RegisterState>();

/** Whether a register holds marks that are not saved. */
export const isBegun = (sessionId: string): boolean => begun.has(sessionId);

export type ChangeRegister = (change: (state: RegisterState) => RegisterState) => void;

/** The register on the screen. What is not saved is kept while other places are looked at, and across what is read anew. */
export function useRegister(register: Register) {
  const { id } = register.session;
  const [state, setState] = useState(() => {
    const kept = begun.get(id);
    return kept ? rebased(kept, register) : freshState(register);
  });
  const current = state.of === register ? state : rebased(state, register);
  if (current !== state) setState(current);

  const isDirty = isUnsaved(current);
  useEffect(() => {
    if (isDirty) begun.set(id, current);
    else begun.delete(id);
  }, [id, current, isDirty]);

  return {
    state: current,
    isUnsaved: isDirty,
    change: setState as ChangeRegister,
    /** It has been saved, or is to be as it was saved. */
    startAfresh(saved: Register) {
      begun.delete(id);
      setState(freshState(saved));
    },
  };
}
