import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createApp } from '../../electron/core/create-app.ts';
import type { ChosenFile, Ports } from '../../electron/core/ports.ts';
import type { AppEvent, CallError, CallName, InputOf, OutputOf } from '../../shared/contract/index.ts';
import { setUpSchool } from './set-up-school.ts';

export const RESOURCES = resolve(import.meta.dirname, '../../resources');
export const FIXTURES = resolve(import.meta.dirname, '../fixtures');

/** A call that was refused, as the page would see it. */
export class Refused extends Error {
  readonly error: CallError;
  constructor(error: CallError) {
    super(error.message);
    this.error = error;
  }
}

export interface TestApp {
  readonly dataDir: string;
  readonly events: AppEvent[];
  readonly saved: ChosenFile[];
  /** Files that were shown in the system's program. */
  readonly opened: ChosenFile[];
  readonly logged: string[];
  /** Calls through the dispatcher; throws Refused. Outputs are checked against the contract. */
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** Hands a file to the app, as a dialog would, and gives its token. */
  offer(file: ChosenFile): string;
  close(): Promise<void>;
}

interface Options {
  readonly dataDir?: string;
  readonly today?: string;
  /** The clock's own day, where it is another than today. */
  readonly clockDay?: string;
  /** A data folder that nobody has set a school up in. */
  readonly firstRun?: boolean;
  /** Begin with the sample school, as `--sample` does. */
  readonly sample?: boolean;
  /** Parse what handlers return too; off for timing, as in use. */
  readonly checkOutputs?: boolean;
}

/** The whole core on a real data file in a temporary folder, with the four ports in memory. */
export function openTestApp({
  dataDir = makeTemporaryFolder(),
  today = '2026-11-23',
  clockDay = today,
  firstRun = false,
  sample = false,
  checkOutputs = true,
}: Options = {}): TestApp {
  if (!firstRun) setUpSchool(dataDir, today);
  const events: AppEvent[] = [];
  const saved: ChosenFile[] = [];
  const opened: ChosenFile[] = [];
  const logged: string[] = [];
  const offered = new Map<string, ChosenFile>();
  const settings = new Map<string, unknown>();
  let clock = Date.parse(`${clockDay}T08:00:00Z`);
  const ports: Ports = {
    files: {
      choose: async () => ({ how: 'cancelled' }),
      take: async (token) => {
        const file = offered.get(token);
        if (!file) throw new Error('no such file was offered');
        offered.delete(token);
        return file;
      },
      save: async (file) => {
        saved.push(file);
        return { how: 'saved', name: file.name };
      },
      open: async (file) => {
        opened.push(file);
        return { how: 'opened' };
      },
      openAddress: async (address) => ({ how: 'page', address }),
    },
    settings: {
      get: (key) => settings.get(key),
      set: (key, value) => settings.set(key, value),
      all: (prefix) =>
        Object.fromEntries(
          [...settings].filter(([k]) => k.startsWith(`${prefix}.`)).map(([k, v]) => [k.slice(prefix.length + 1), v]),
        ),
    },
    window: { setMenu: () => undefined },
    transport: { push: (event) => events.push(event) },
    now: () => {
      clock += 1_000;
      return { today, at: new Date(clock).toISOString() };
    },
    log: (line) => logged.push(line),
  };
  const app = createApp({
    dataDir,
    resourcesDir: RESOURCES,
    host: 'browser',
    version: 'test',
    sample,
    ports,
    checkOutputs,
  });
  return {
    dataDir,
    events,
    saved,
    opened,
    logged,
    async call(name, input) {
      const reply = await app.dispatch(name, input);
      if (!reply.ok) throw new Refused(reply.error);
      return reply.value as never;
    },
    offer(file) {
      const token = `token-${offered.size + 1}-${file.name}`;
      offered.set(token, file);
      return token;
    },
    close: () => app.close(),
  };
}

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function makeTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'planner-test-'));
  folders.push(folder);
  return folder;
}
