import { spawn } from 'node:child_process';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Flags, readFlags } from '../hosts/command-line.ts';
import { giveUp } from '../hosts/failure.ts';
import { isBuildFresh, root } from './build-stamp.ts';

/** `npm start`: builds if anything changed, then opens the app in Electron, or else in a browser window. */
enableCompileCache();
const args = process.argv.slice(2);
try {
  await start(readFlags(args, { cwd: process.cwd() }));
} catch (error) {
  giveUp(error);
}

async function start(flags: Flags): Promise<void> {
  const wantsElectron = !flags.browser && flags.open;
  const [electron] = await Promise.all([wantsElectron ? electronOrNull() : null, buildIfNeeded()]);
  if (electron !== null && (await runElectron(electron))) return;
  if (wantsElectron) {
    const why = electron === null ? 'Electron is not available here' : 'Electron could not start here';
    console.log(`${why}, so the app opens in a browser window. "npm start -- --browser" goes straight there.`);
  }
  await import(pathToFileURL(join(root, 'dist/host/serve.mjs')).href);
}

async function electronOrNull(): Promise<string | null> {
  const { findElectron } = await import('./find-electron.ts');
  return findElectron(root);
}

async function buildIfNeeded(): Promise<void> {
  if (isBuildFresh()) return;
  console.log('Building the app, which takes a few seconds.');
  // In a process of its own, whose memory is given back.
  const child = spawn(process.execPath, [join(import.meta.dirname, 'build.ts')], { stdio: 'ignore' });
  const code = await new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  if (code === 0) return;
  console.error('The app could not be built. "npm run build" says why.');
  process.exit(1);
}

/** True once Electron has run, which also ends this process; false when Electron itself could not start. */
function runElectron(program: string): Promise<boolean> {
  // Chromium's sandbox does not work as root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [root, ...args, ...asRoot], { stdio: ['ignore', 'inherit', 'ignore'] });
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      asked = true;
      child.kill(signal);
    });
  }
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => {
      // Our own failures exit with 1 or 2 and have said why; a program that cannot run at all ends by a signal or 127.
      const cannotRun = !asked && (code === null || code > 2);
      if (cannotRun) resolve(false);
      else process.exit(code ?? 0);
    });
  });
}
