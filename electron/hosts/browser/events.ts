import type { AppEvent } from '../../../shared/contract/index.ts';
import type { TransportPort } from '../../core/ports.ts';

type Listener = (event: AppEvent) => void;

/** Where pushed events meet the pages that listen. */
export interface EventHub extends TransportPort {
  /** Adds a page; the answer takes it away again. */
  join(listener: Listener): () => void;
  /** Says how many pages listen, whenever that changes. */
  onCount(watch: (pages: number) => void): void;
}

export function createEventHub(): EventHub {
  const listeners = new Set<Listener>();
  const watchers: ((pages: number) => void)[] = [];
  const tell = () => {
    for (const watch of watchers) watch(listeners.size);
  };
  return {
    push(event) {
      for (const listener of listeners) listener(event);
    },
    join(listener) {
      listeners.add(listener);
      tell();
      return () => {
        if (listeners.delete(listener)) tell();
      };
    },
    onCount(watch) {
      watchers.push(watch);
    },
  };
}
