import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ChosenFile, FileChoice, FilesPort, SettingsPort } from '../../electron/core/ports.ts';
import { createBrowserFiles } from '../../electron/hosts/browser/files.ts';
import { createFileTray } from '../../electron/hosts/file-tray.ts';
import { electronHost } from './electron-adapters.ts';
import { temporaryFolder } from './temporary-folder.ts';

const FILTER = { label: 'Answers from a form', extensions: ['xlsx', 'csv'], maxBytes: 1_000 };
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

/** A files port together with the person at the screen. */
interface Desk {
  readonly files: FilesPort;
  /** The person is asked for a file and chooses this one; the token the core gets. */
  choose(file: ChosenFile): Promise<{ token: string; name: string }>;
  /** The person is offered a file and takes it; what they have then. */
  save(file: ChosenFile): Promise<{ name: string; bytes: Uint8Array }>;
}

function memorySettings(): SettingsPort {
  const kept = new Map<string, unknown>();
  return { get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value), all: () => ({}) };
}

async function electronDesk() {
  const host = await electronHost();
  const folder = temporaryFolder();
  host.state.paths.set('documents', folder);
  const settings = memorySettings();
  const preload = join(folder, 'preload.cjs');
  const window = host.createWindow({ settings, preload, allowDevTools: false });
  const files = host.createElectronFiles({ window, settings });
  const answer = (path: string | null) => void host.state.dialogAnswers.push({ path });
  const desk: Desk = {
    files,
    async choose({ name, bytes }) {
      writeFileSync(join(folder, name), bytes);
      answer(join(folder, name));
      return chosen(await files.choose(FILTER));
    },
    async save(file) {
      const path = join(folder, `my ${file.name}`);
      answer(path);
      const saved = await files.save(file, 'application/zip');
      return { name: saved.how === 'saved' ? saved.name : saved.how, bytes: new Uint8Array(readFileSync(path)) };
    },
  };
  return { desk, files, answer, folder, state: host.state, settings };
}

function chosen(choice: FileChoice) {
  if (choice.how !== 'chosen') throw new Error(`not chosen: ${choice.how}`);
  return choice;
}

function browserDesk(): Desk {
  const files = createBrowserFiles();
  return {
    files,
    async choose(file) {
      const choice = await files.choose(FILTER);
      expect(choice).toEqual({ how: 'upload', address: '/files', accept: '.xlsx,.csv', maxBytes: 1_000 });
      return files.receive(file);
    },
    async save(file) {
      const saved = await files.save(file, 'application/zip');
      if (saved.how !== 'download') throw new Error(saved.how);
      const download = files.download(saved.address.replace('/files/', ''));
      return { name: saved.name, bytes: download?.bytes ?? new Uint8Array() };
    },
  };
}

describe.each([
  ['native dialogs', async () => (await electronDesk()).desk],
  ['download and upload', async () => browserDesk()],
])('the files port by %s', (_, open) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await open();
  });

  it('hands over the chosen bytes under a bare name, once', async () => {
    const { token, name } = await desk.choose({ name: 'answers Zoë.csv', bytes: bytesOf('a,b') });
    expect(name).toBe('answers Zoë.csv');
    expect(token).toMatch(/^[\w-]{43}$/);
    const file = await desk.files.take(token);
    expect(file.name).toBe('answers Zoë.csv');
    expect(Buffer.from(file.bytes).toString()).toBe('a,b');
    await expect(desk.files.take(token)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('knows no token it did not give', async () => {
    await expect(desk.files.take('/etc/passwd')).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk.files.take('')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('gives the person the bytes that were made', async () => {
    const saved = await desk.save({ name: 'PD plan.docx', bytes: bytesOf('PK') });
    expect(saved.name).toMatch(/PD plan\.docx$/);
    expect(Buffer.from(saved.bytes).toString()).toBe('PK');
  });
});

describe('native dialogs', () => {
  it('change nothing when the person cancels', async () => {
    const { files, answer } = await electronDesk();
    answer(null);
    expect(await files.choose(FILTER)).toEqual({ how: 'cancelled' });
    answer(null);
    expect(await files.save({ name: 'PD plan.docx', bytes: bytesOf('PK') }, 'x/y')).toEqual({ how: 'cancelled' });
  });

  it('refuse a file that is too large or gone, in words', async () => {
    const { files, answer, folder } = await electronDesk();
    writeFileSync(join(folder, 'big.csv'), 'x'.repeat(1_001));
    answer(join(folder, 'big.csv'));
    await expect(files.choose(FILTER)).rejects.toMatchObject({ code: 'validation' });
    answer(join(folder, 'gone.csv'));
    await expect(files.choose(FILTER)).rejects.toThrow(/^gone\.csv could not be read/);
  });

  it('leave no half-written document where it cannot be saved', async () => {
    const { files, answer, folder } = await electronDesk();
    answer(join(folder, 'not-there', 'PD plan.docx'));
    const saving = files.save({ name: 'PD plan.docx', bytes: bytesOf('PK') }, 'x/y');
    await expect(saving).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('open where the last file of the kind went', async () => {
    const { files, answer, folder, state } = await electronDesk();
    answer(join(folder, 'one.docx'));
    await files.save({ name: 'PD plan.docx', bytes: bytesOf('PK') }, 'x/y');
    answer(null);
    await files.save({ name: 'PD plan.docx', bytes: bytesOf('PK') }, 'x/y');
    expect(state.dialogsShown.at(-1)?.options.defaultPath).toBe(join(folder, 'PD plan.docx'));
  });
});

describe('what the system shows', () => {
  it('is a read-only file of its own name in a folder that goes when the app closes', async () => {
    const { files, state } = await electronDesk();
    expect(await files.open({ name: 'Surds.pdf', bytes: bytesOf('%PDF') }, 'application/pdf')).toEqual({
      how: 'opened',
    });
    const path = state.opened[0] ?? '';
    expect(path).toMatch(/Surds\.pdf$/);
    expect(readFileSync(path, 'utf8')).toBe('%PDF');
    expect(statSync(path).mode & 0o777).toBe(0o400);
    files.forgetOpened();
    expect(existsSync(path)).toBe(false);
  });

  it('is a web address and no other', async () => {
    const { files, state } = await electronDesk();
    expect(await files.openAddress('https://nrich.maths.org')).toEqual({ how: 'opened' });
    expect(state.opened).toEqual(['https://nrich.maths.org']);
    await expect(files.openAddress('file:///etc/passwd')).rejects.toMatchObject({ code: 'validation' });
  });

  it('is left to the page in a browser', async () => {
    const files = createBrowserFiles();
    expect(await files.openAddress('https://nrich.maths.org')).toEqual({
      how: 'page',
      address: 'https://nrich.maths.org',
    });
    const opened = await files.open({ name: 'Surds.pdf', bytes: bytesOf('%PDF') }, 'application/pdf');
    expect(opened).toMatchObject({ how: 'download', name: 'Surds.pdf' });
  });
});

describe('the tray', () => {
  it('lets go of the oldest file beyond eight, and of any after a quarter of an hour', () => {
    let now = 0;
    const tray = createFileTray(() => now);
    const tokens = Array.from({ length: 9 }, (_, i) => tray.put({ name: `${i}`, bytes: bytesOf('') }));
    expect(tray.take(tokens[0] ?? '')).toBeNull();
    expect(tray.take(tokens[1] ?? '')?.name).toBe('1');
    now = 15 * 60_000;
    expect(tray.take(tokens[8] ?? '')).toBeNull();
  });

  it('makes bare names of what a page sends', () => {
    const { receive } = createBrowserFiles();
    const nameOf = (name: string) => receive({ name, bytes: bytesOf('') }).name;
    expect(nameOf('../../etc/passwd')).toBe('passwd');
    expect(nameOf('C:\\Users\\me\\answers.xlsx')).toBe('answers.xlsx');
    expect(nameOf('a\u0000b\u202e.csv')).toBe('ab.csv');
    expect(nameOf('  ')).toBe('file');
    expect(nameOf('x'.repeat(500))).toHaveLength(200);
  });
});
