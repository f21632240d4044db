import { useState } from 'react';

/** How long a saved choice is shown while the saved value itself has not come back. */
const SETTLE_MS = 1_500;

interface Chosen<V> {
  readonly value: V;
  /** What was saved when it was chosen. */
  readonly before: V;
  readonly isAnswered: boolean;
}

/**
 * A choice that is shown at once: until the saved value has come back, which may be after the call is answered, or
 * until the save fails. `const [value, choose] = useChosen(rating)`, then `choose(3, save(3))`.
 */
export function useChosen<V extends string | number | null>(saved: V) {
  const [chosen, setChosen] = useState<Chosen<V> | null>(null);
  if (chosen?.isAnswered && chosen.before !== saved) setChosen(null);

  /** @param saving answers whether it was saved */
  const choose = async (value: V, saving: Promise<boolean>): Promise<void> => {
    const now: Chosen<V> = { value, before: saved, isAnswered: false };
    const answered: Chosen<V> = { ...now, isAnswered: true };
    setChosen(now);
    const isSaved = await saving;
    setChosen((latest) => (latest !== now ? latest : isSaved ? answered : null));
    setTimeout(() => setChosen((latest) => (latest === answered ? null : latest)), SETTLE_MS);
  };
  return [chosen === null ? saved : chosen.value, choose] as const;
}
