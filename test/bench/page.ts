import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'vite';
import { startHost } from '../support/browser-host.ts';
import { CHROMIUM } from '../support/chromium.ts';
import { makeTemporaryFolder } from '../support/test-app.ts';
import { type Benchmark, compare } from './measure.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** A browser and a server started together, the page opened, and all ended again. */
async function openFrom(
  server: () => Promise<{ address: string; stop(): Promise<void> }>,
  ready: string,
): Promise<void> {
  const [browser, running] = await Promise.all([launch(), server()]);
  const page = await browser.newPage();
  await page.goto(running.address, { waitUntil: 'commit' });
  await page.locator(ready).first().waitFor({ state: 'visible' });
  ending.push(browser.close(), running.stop());
}

/** Endings wait until the clock has stopped. */
const ending: Promise<void>[] = [];
const ended = () => Promise.all(ending.splice(0));
const launch = (): Promise<Browser> => chromium.launch(CHROMIUM);

async function startBareServer() {
  const child = spawn(process.execPath, [
    '-e',
    `const s = require('node:http').createServer((_, r) => { r.setHeader('content-type', 'text/html'); r.end('<!doctype html><title>Blank</title><button>Ready</button>'); });
     s.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + s.address().port + '/'));`,
  ]);
  const address = await new Promise<string>((found) => createInterface({ input: child.stdout }).once('line', found));
  return {
    address,
    async stop() {
      child.kill();
    },
  };
}

const start: Benchmark = {
  name: 'from process start, browser included, to the first enabled control',
  baseline: 'the same browser opening a blank page from a bare Node server',
  target: 2.2,
  async run() {
    const dataDir = makeTemporaryFolder();
    await openFrom(() => startHost(dataDir), 'button:enabled');
    await ended();
    return compare(
      async () => {
        await ended();
        await openFrom(() => startHost(dataDir), 'button:enabled');
      },
      async () => {
        await ended();
        await openFrom(startBareServer, 'button:enabled');
      },
      { rounds: 9, unit: 'ms', warmUp: 1 },
    ).finally(ended);
  },
};

const initialScript: Benchmark = {
  name: 'JavaScript loaded before the first place stands, gzipped',
  baseline: 'React and react-dom alone, gzipped',
  target: 4,
  async run() {
    const host = await startHost(makeTemporaryFolder());
    const browser = await launch();
    const page = await browser.newPage();
    const loaded = new Set<string>();
    page.on('response', (response) => {
      const path = new URL(response.url()).pathname;
      if (path.endsWith('.js')) loaded.add(path);
    });
    await page.goto(host.address, { waitUntil: 'commit' });
    await page.locator('h1').first().waitFor();
    const first = [...loaded];
    const ours = first.reduce((sum, path) => sum + gzipped(join(ROOT, 'dist/renderer', path)), 0);
    await browser.close();
    await host.stop();
    return { ours: ours / 1024, baseline: (await reactAlone()) / 1024, unit: 'KB' };
  },
};

const gzipped = (file: string) => gzipSync(readFileSync(file)).length;

/** The size of the least page that React can draw, built the way ours is. */
async function reactAlone(): Promise<number> {
  const folder = join(ROOT, '.cache/react-alone');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><div id="root"></div><script type="module" src="./main.js"></script>',
  );
  writeFileSync(
    join(folder, 'main.js'),
    `import { createElement, useState } from 'react'; import { createRoot } from 'react-dom/client';
     function App() { const [n, set] = useState(0); return createElement('button', { onClick: () => set(n + 1) }, n); }
     createRoot(document.getElementById('root')).render(createElement(App));`,
  );
  await build({ root: folder, logLevel: 'silent', configFile: false, build: { outDir: 'out', emptyOutDir: true } });
  const out = join(folder, 'out/assets');
  return readdirSync(out)
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + gzipped(join(out, name)), 0);
}

export const pageBenchmarks: readonly Benchmark[] = [start, initialScript];
