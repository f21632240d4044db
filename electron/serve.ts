import { enableCompileCache } from 'node:module';
import type { App } from './core/create-app.ts';
import { createEventHub } from './hosts/browser/events.ts';
import { listen } from './hosts/browser/listen.ts';
import { showApp } from './hosts/browser/show.ts';
import { type Flags, readFlags } from './hosts/command-line.ts';
import { prepareDataFolder, usualDataFolder } from './hosts/data-folder.ts';
import { giveUp } from './hosts/failure.ts';
import { seemsOpenElsewhere, unmarkOpen } from './hosts/open-mark.ts';

/** The browser host: the app on 127.0.0.1, in an app window of Chrome, Edge or Chromium. */
enableCompileCache();
let app: App | null = null;
let closeWindow = () => {};
try {
  await start(readFlags(process.argv.slice(2), { cwd: process.env.INIT_CWD ?? process.cwd() }));
} catch (error) {
  closeWindow();
  giveUp(error);
}

async function start({ open, dataDir: asked, today, sample }: Flags): Promise<void> {
  const dataDir = prepareDataFolder(asked ?? usualDataFolder());
  const stop = once(() => close(dataDir, sample));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

  const place = await listen();
  const hub = createEventHub();
  const show = async () => {
    closeWindow = await showApp({ dataDir, place, hub, open, onClosed: stop });
  };

  // The browser starts while the data opens, unless opening looks bound to fail.
  const isEarly = !seemsOpenElsewhere(dataDir);
  if (isEarly) await show();
  const { openApp } = await import('./hosts/browser/open-app.ts');
  const opened = openApp({ dataDir, today, sample, place, hub });
  app = opened.app;
  place.answerWith(opened.answer);
  if (!isEarly) await show();
}

async function close(dataDir: string, sample: boolean): Promise<void> {
  closeWindow();
  await app?.close().catch(giveUp);
  if (!sample) unmarkOpen(dataDir);
  process.exit(0);
}

function once(step: () => Promise<void>): () => void {
  let started = false;
  return () => {
    if (!started) void step();
    started = true;
  };
}
