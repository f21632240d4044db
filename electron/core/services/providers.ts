import { randomUUID } from 'node:crypto';
import type { Provider } from '../../../shared/contract/events.ts';
import { formatDayShort } from '../../../shared/domain/school-year.ts';
import { foldText, listOf } from '../../../shared/domain/text.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import { providerTable } from '../store/provider-table.ts';
import { tidied } from './tidied.ts';

type ProviderHandlers = Pick<
  Handlers,
  'events.providers' | 'events.addProvider' | 'events.updateProvider' | 'events.removeProvider'
>;

const MOST_NAMED = 3;

/** Who offers events: a list that the school makes its own. */
export function providerHandlers(app: Context): ProviderHandlers {
  function found(id: string): Provider {
    const provider = app.store.providers.get(id);
    if (!provider) throw notFound('That provider');
    return provider;
  }

  function assertOwnName(name: string, ownId: string | null): void {
    const other = app.store.providers.list().find((p) => p.id !== ownId && foldText(p.name) === foldText(name));
    if (!other) return;
    throw new AppError('conflict', `${other.name} is on the list of providers already.`, 'name');
  }

  return {
    'events.providers': () => {
      const counts = app.store.providers.eventCounts();
      return app.store.providers.list().map((provider) => ({ ...provider, eventCount: counts.get(provider.id) ?? 0 }));
    },

    'events.addProvider': ({ provider: said }) => {
      const { name, offers = '', website = '' } = tidied(said);
      const provider: Provider = { id: randomUUID(), name: name ?? said.name, offers, website };
      assertOwnName(provider.name, null);
      app.store.changes.step(`Add the provider ${provider.name}`, (write) => write.insert(providerTable, provider));
      return provider;
    },

    'events.updateProvider': ({ id, patch: said }) => {
      const before = found(id);
      const patch = tidied(said);
      if (patch.name !== undefined) assertOwnName(patch.name, id);
      app.store.changes.step(`Change the provider ${before.name}`, (write) => write.update(providerTable, id, patch));
      return found(id);
    },

    'events.removeProvider': ({ id }) => {
      const provider = found(id);
      const events = app.store.events.ofProvider(id);
      if (events.length > 0) {
        const named = events.slice(0, MOST_NAMED).map(({ name, heldOn }) => `${name} (${formatDayShort(heldOn)})`);
        const more = events.length - named.length;
        throw new AppError(
          'conflict',
          `${provider.name} is the provider of ${listOf(more > 0 ? [...named, `${more} more`] : named)}. Give ${events.length === 1 ? 'it' : 'them'} another provider first.`,
        );
      }
      app.store.changes.step(`Remove the provider ${provider.name}`, (write) => write.remove(providerTable, id));
      return { id };
    },
  };
}
