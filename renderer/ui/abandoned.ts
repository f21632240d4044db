import { createContext, useContext } from 'react';

/** Called when a person gives up what could not be saved (Escape), so that nothing goes on saying "Not saved". */
export const AbandonedContext = createContext<() => void>(() => undefined);
export const useAbandoned = (): (() => void) => useContext(AbandonedContext);
