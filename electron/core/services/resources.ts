import { createHash, randomUUID } from 'node:crypto';
import type { Resource, ResourceOwner } from '../../../shared/contract/resources.ts';
import { fileProblem, linkOf, mediaTypeOf, siteOf, usualTitle } from '../../../shared/domain/resources.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import type { Writer } from '../store/change-record.ts';
import { resourceTable } from '../store/resource-table.ts';

const OWNER_WORDS: Readonly<Record<ResourceOwner, string>> = {
  'pd-action': 'That action',
  group: 'That group',
  session: 'That session',
  event: 'That event',
};

/** Takes out what is kept with something that is itself removed; a part of that step. */
export function removeResourcesOf({ store }: Pick<Context, 'store'>, write: Writer, ownerId: string): void {
  for (const { id } of store.resources.ofOwner(ownerId)) write.remove(resourceTable, id);
}

/** Links and files kept with the action, group, session or event they serve. */
export function resourcesService(app: Context): Pick<Handlers, Extract<keyof Handlers, `resources.${string}`>> {
  function assertOwner(kind: ResourceOwner, id: string): void {
    const { store } = app;
    const owners = { 'pd-action': store.actions, group: store.groups, session: store.sessions, event: store.events };
    if (!owners[kind].get(id)) throw notFound(OWNER_WORDS[kind]);
  }

  function found(id: string): Resource {
    const resource = app.store.resources.get(id);
    if (!resource) throw notFound('That resource');
    return resource;
  }

  function webAddress(typed: string): string {
    const address = linkOf(typed);
    if (address === null) {
      throw new AppError(
        'validation',
        'That is not a web address. Enter one such as https://nrich.maths.org; a folder or a file of this computer cannot be a link.',
        'address',
      );
    }
    return address;
  }

  return {
    'resources.list': ({ ownerId }) => ({
      resources: app.store.resources.ofOwner(ownerId),
      usedBytes: app.store.resources.usedBytes(),
    }),

    'resources.addLink': ({ ownerKind, ownerId, title, address }) => {
      assertOwner(ownerKind, ownerId);
      const web = webAddress(address);
      const resource: Resource = {
        id: randomUUID(),
        ownerKind,
        ownerId,
        kind: 'link',
        title: title.trim() || siteOf(web),
        address: web,
        fileName: '',
        sizeBytes: 0,
        contentId: '',
      };
      app.store.changes.step(`Add the link “${resource.title}”`, (write) => write.insert(resourceTable, resource));
      return resource;
    },

    'resources.addFile': async ({ ownerKind, ownerId, fileToken }) => {
      const { name, bytes } = await app.ports.files.take(fileToken);
      assertOwner(ownerKind, ownerId);
      const contentId = createHash('sha256').update(bytes).digest('hex');
      const held = app.store.resources.bytes(contentId) === null ? bytes.length : 0;
      const problem =
        fileProblem({ name, size: bytes.length }, 0) ??
        fileProblem({ name, size: Math.max(1, held) }, app.store.resources.usedBytes());
      if (problem !== null) throw new AppError('validation', problem);
      const resource: Resource = {
        id: randomUUID(),
        ownerKind,
        ownerId,
        kind: 'file',
        title: usualTitle(name),
        address: '',
        fileName: name,
        sizeBytes: bytes.length,
        contentId,
      };
      app.store.changes.step(`Add the file “${name}”`, (write) => {
        app.store.resources.keep(contentId, bytes);
        write.insert(resourceTable, resource);
      });
      return resource;
    },

    'resources.rename': ({ id, title }) => {
      const { title: before } = found(id);
      app.store.changes.step(`Rename “${before}”`, (write) => write.update(resourceTable, id, { title: title.trim() }));
      return found(id);
    },

    'resources.remove': ({ id }) => {
      const { title, kind } = found(id);
      app.store.changes.step(`Remove the ${kind} “${title}”`, (write) => write.remove(resourceTable, id));
      return { id };
    },

    'resources.open': async ({ id }) => {
      const { kind, address, fileName, contentId } = found(id);
      // Asked again: what stands in a data file may have come from anywhere.
      if (kind === 'link') return app.ports.files.openAddress(webAddress(address));
      const bytes = app.store.resources.bytes(contentId);
      const mediaType = mediaTypeOf(fileName);
      if (bytes === null || mediaType === null) throw notFound('That file');
      return app.ports.files.open({ name: fileName, bytes }, mediaType);
    },
  };
}
