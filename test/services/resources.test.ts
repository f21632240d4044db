import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { fileProblem, linkOf, RESOURCE_LIMITS, sizeWords } from '../../shared/domain/resources.ts';
import { makeTemporaryFolder, openTestApp, type TestApp } from '../support/test-app.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
let app: TestApp;
afterEach(() => app.close());

/** The sample school, with an action of its plan to keep things with. */
async function withAction() {
  app = openTestApp({ sample: true });
  const actions = await app.call('plan.listActions', {});
  const ownerId = actions[0]?.id ?? '';
  const list = () => app.call('resources.list', { ownerKind: 'pd-action', ownerId });
  const addFile = (name: string, bytes: Uint8Array) =>
    app.call('resources.addFile', { ownerKind: 'pd-action', ownerId, fileToken: app.offer({ name, bytes }) });
  return { owner: { ownerKind: 'pd-action' as const, ownerId }, list, addFile };
}

describe('a file that is kept', () => {
  it('opens as it was, also after a removal that was undone', async () => {
    const { list, addFile } = await withAction();
    const { id } = await addFile('Surds starter.docx', bytesOf('PK surds'));
    expect(await list()).toMatchObject({ resources: [{ title: 'Surds starter', sizeBytes: 8 }], usedBytes: 8 });
    await app.call('resources.remove', { id });
    expect((await list()).resources).toEqual([]);
    await app.call('app.undo', {});
    expect(await app.call('resources.open', { id })).toEqual({ how: 'opened' });
    expect(Buffer.from(app.opened[0]?.bytes ?? []).toString()).toBe('PK surds');
    expect(app.opened[0]?.name).toBe('Surds starter.docx');
  });

  it('is gone when its adding is undone and back when that is done again', async () => {
    const { list, addFile } = await withAction();
    const { id } = await addFile('a.pdf', bytesOf('%PDF'));
    await app.call('app.undo', {});
    expect(await list()).toEqual({ resources: [], usedBytes: 0 });
    await app.call('app.redo', {});
    expect(await app.call('resources.open', { id })).toEqual({ how: 'opened' });
  });

  it('is stored once, however often it is added', async () => {
    const { list, addFile } = await withAction();
    await addFile('a.pdf', bytesOf('the same'));
    await addFile('b.pdf', bytesOf('the same'));
    expect(await list()).toMatchObject({ resources: [{ title: 'a' }, { title: 'b' }], usedBytes: 8 });
  });

  it.each([
    'setup.exe',
    'macro.xlsm',
    'page.html',
    'picture.svg',
    'all.zip',
    'run.bat',
    'link.lnk',
    'noending',
    'a.pdf.js',
  ])('is never %s, which could do harm', async (name) => {
    const { list, addFile } = await withAction();
    await expect(addFile(name, bytesOf('x'))).rejects.toThrow(/not a kind of file that is kept here/);
    expect((await list()).resources).toEqual([]);
  });

  it('goes with its action, and comes back with it', async () => {
    const { owner, list, addFile } = await withAction();
    await addFile('a.pdf', bytesOf('%PDF'));
    const before = await list();
    await app.call('plan.removeActions', { ids: [owner.ownerId] });
    expect(await list()).toEqual({ resources: [], usedBytes: 0 });
    await app.call('app.undo', {});
    expect(await list()).toEqual(before);
  });

  it('is refused in words when it is empty or too large', async () => {
    const { addFile } = await withAction();
    await expect(addFile('a.pdf', bytesOf(''))).rejects.toThrow(/is empty/);
    await expect(addFile('a.pdf', new Uint8Array(RESOURCE_LIMITS.fileBytes + 1))).rejects.toThrow(
      /“a.pdf” is 10\.1 MB\. A file may have 10\.0 MB at most/,
    );
  });

  it('is refused where all files together would be too large', () => {
    const file = { name: 'a.pdf', size: 2_000_000 };
    expect(fileProblem(file, RESOURCE_LIMITS.allBytes - 2_000_000)).toBeNull();
    expect(fileProblem(file, RESOURCE_LIMITS.allBytes - 1_999_999)).toMatch(/no room/);
    expect([sizeWords(1), sizeWords(2_048), sizeWords(1_500_000)]).toEqual(['1 KB', '2 KB', '1.5 MB']);
  });

  it('is in a copy of the data and comes back with it', async () => {
    app = openTestApp();
    const { id: ownerId } = await app.call('groups.add', {
      group: { name: 'Booster', strand: 'booster' },
      studentIds: [],
      joinedOn: null,
      series: null,
    });
    const fileToken = app.offer({ name: 'a.pdf', bytes: bytesOf('%PDF kept') });
    const { id } = await app.call('resources.addFile', { ownerKind: 'group', ownerId, fileToken });
    const copy = await app.call('safety.copyNow', {});
    await app.call('groups.remove', { id: ownerId });
    await expect(app.call('resources.open', { id })).rejects.toThrow(/no longer there/);
    await app.call('safety.restore', { id: copy.id });
    await app.call('resources.open', { id });
    expect(Buffer.from(app.opened[0]?.bytes ?? []).toString()).toBe('%PDF kept');
  });

  it('is let go of on the next start once no step could bring it back', async () => {
    const dataDir = makeTemporaryFolder();
    app = openTestApp({ dataDir });
    await app.close();
    const db = new Database(join(dataDir, 'planner.db'));
    db.exec(`INSERT INTO resource_content VALUES ('nobody', x'00')`);
    db.close();
    app = openTestApp({ dataDir });
    await app.close();
    const after = new Database(join(dataDir, 'planner.db'), { readonly: true });
    expect(after.prepare('SELECT count(*) FROM resource_content').pluck().get()).toBe(0);
    after.close();
    app = openTestApp();
  });
});

describe('a link', () => {
  it('is kept with its site as name, and opened in the system’s browser', async () => {
    const { owner } = await withAction();
    const link = await app.call('resources.addLink', {
      ...owner,
      title: ' ',
      address: 'www.nrich.maths.org/surds?a=1',
    });
    expect(link).toMatchObject({ title: 'nrich.maths.org', address: 'https://www.nrich.maths.org/surds?a=1' });
    expect(await app.call('resources.open', { id: link.id })).toEqual({ how: 'page', address: link.address });
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'C:\\maths\\plan.docx',
    '\\\\server\\share',
    'data:text/html,x',
    'https://a:b@c.org',
    'mailto:a@b.org',
    'ftp://a.org',
    'nonsense',
    'https://',
  ])('is never %s', (typed) => expect(linkOf(typed)).toBeNull());

  it('is refused in words when it is none', async () => {
    const { owner } = await withAction();
    const adding = app.call('resources.addLink', { ...owner, title: '', address: 'javascript:alert(1)' });
    await expect(adding).rejects.toThrow(/not a web address/);
  });
});
