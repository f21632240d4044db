import type { AppEvent, CallName, Reply } from '../../shared/contract/index.ts';

/** What Electron's preload gives the page; absent in the browser host. */
export interface Bridge {
  call(name: CallName, input: unknown): Promise<Reply<unknown>>;
  /** The answer stops listening. */
  on(listener: (event: AppEvent) => void): () => void;
}

export function bridge(): Bridge | null {
  return (globalThis as { planner?: Bridge }).planner ?? null;
}
