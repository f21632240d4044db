import type { PdCatalogue } from '../../shared/contract/pd-catalogue.ts';
import type { Ports } from './ports.ts';
import type { Store } from './store/store.ts';

/** What every service works with. `store` is another one after a restore, so ask for it each time. */
export interface Context {
  readonly ports: Ports;
  readonly store: Store;
  readonly catalogue: PdCatalogue;
  readonly resourcesDir: string;
}
