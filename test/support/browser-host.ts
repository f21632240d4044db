import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { CallName, InputOf, OutputOf, Reply } from '../../shared/contract/index.ts';
import { setUpSchool } from './set-up-school.ts';

const SERVE = resolve(import.meta.dirname, '../../dist/host/serve.mjs');

export interface RunningHost {
  /** The one-time address, as printed. */
  readonly address: string;
  readonly process: ChildProcess;
  /** Resolves once the process has ended. */
  readonly ended: Promise<void>;
  /** Asks it to end as a person closing it would, and waits. */
  stop(): Promise<void>;
}

interface StartOptions {
  /** A data folder that nobody has set a school up in. */
  readonly firstRun?: boolean;
  /** Further flags, such as --sample. */
  readonly flags?: readonly string[];
}

/** Starts the built browser host without a window on a data folder, and waits for its address. */
export async function startHost(
  dataDir: string,
  today = '2026-11-23',
  { firstRun = false, flags = [] }: StartOptions = {},
): Promise<RunningHost> {
  if (!existsSync(SERVE)) throw new Error('dist/host/serve.mjs is missing: run "npm run build" first');
  if (!firstRun) setUpSchool(dataDir, today);
  const child = spawn(process.execPath, [SERVE, '--no-open', '--data', dataDir, '--today', today, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const address = await new Promise<string>((found, failed) => {
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += String(chunk);
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      const match = /^Open (http:\/\/127\.0\.0\.1:\d+\/\S+)/.exec(line);
      if (match?.[1]) found(match[1]);
    });
    child.once('exit', (code) => failed(new Error(`the host ended with ${code}: ${errors}`)));
  });
  return {
    address,
    process: child,
    ended,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export interface HostClient {
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
}

/** Speaks to a host as its page does: token for cookie, then calls with its own origin. */
export async function connect(address: string): Promise<HostClient> {
  const { origin } = new URL(address);
  const entry = await fetch(address, { redirect: 'manual' });
  const cookie = entry.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`no cookie for the token (${entry.status})`);
  return {
    async call(name, input) {
      const response = await fetch(`${origin}/call`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, cookie },
        body: JSON.stringify({ name, input }),
      });
      const reply = (await response.json()) as Reply<never>;
      if (!reply.ok) throw new Error(reply.error.message);
      return reply.value;
    },
  };
}
