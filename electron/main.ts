import { join } from 'node:path';
import { app, dialog, session } from 'electron';
import { INITIALS_KEY, isInitialsOn } from '../shared/domain/initials-mode.ts';
import { createApp } from './core/create-app.ts';
import { rememberedKey } from './core/services/remembered.ts';
import { createClock } from './hosts/clock.ts';
import { type Flags, readFlags } from './hosts/command-line.ts';
import { prepareDataFolder, usualDataFolder } from './hosts/data-folder.ts';
import { APP_ADDRESS } from './hosts/electron/address.ts';
import { createElectronFiles } from './hosts/electron/files.ts';
import { answerCalls, createTransport } from './hosts/electron/ipc.ts';
import { createMenu } from './hosts/electron/menu.ts';
import { registerAppScheme, serveAppScheme } from './hosts/electron/protocol.ts';
import { lockPages, lockSession } from './hosts/electron/security.ts';
import { createElectronSettings } from './hosts/electron/settings.ts';
import { createWindow, showAgain } from './hosts/electron/window.ts';
import { failureSentence } from './hosts/failure.ts';
import { createLog } from './hosts/log-file.ts';
import { markOpen, unmarkOpen } from './hosts/open-mark.ts';
import { listPageFiles } from './hosts/page-files.ts';
import { findProject } from './hosts/project.ts';

/** The Electron host. What has to be done before Electron is ready stands first, without waiting for anything. */
registerAppScheme();
lockPages();

try {
  const args = process.argv.slice(app.isPackaged ? 1 : 2);
  const flags = readFlags(args, { cwd: process.env.INIT_CWD ?? process.cwd(), lenient: true });
  const dataDir = prepareDataFolder(flags.dataDir ?? usualDataFolder());
  app.setPath('userData', dataDir);
  app.setPath('sessionData', join(dataDir, 'electron-window'));
  if (app.requestSingleInstanceLock())
    app
      .whenReady()
      .then(() => start(flags, dataDir))
      .catch(giveUp);
  else app.quit();
} catch (error) {
  giveUp(error);
}

async function start({ today, sample }: Flags, dataDir: string): Promise<void> {
  const allowDevTools = !app.isPackaged;
  const { version, resourcesDir, pageDir } = findProject(import.meta.dirname, process.resourcesPath);
  lockSession(session.defaultSession, { allowDevTools });

  const settings = createElectronSettings(dataDir);
  const window = createWindow({ settings, preload: join(import.meta.dirname, 'preload.cjs'), allowDevTools });
  const files = createElectronFiles({ window, settings });
  const transport = createTransport(() => (window.isDestroyed() ? null : window.webContents));
  const showsInitials = () => isInitialsOn(settings.get(rememberedKey(INITIALS_KEY)));
  const menu = createMenu({ transport, allowDevTools, showsInitials });
  menu.setMenu({ undo: null, redo: null });

  const planner = createApp({
    dataDir,
    resourcesDir,
    host: 'electron',
    version,
    sample,
    ports: { files, settings, window: menu, transport, now: createClock(today), log: createLog(dataDir) },
  });
  if (!sample) markOpen(dataDir);
  answerCalls(planner.dispatch);
  serveAppScheme({ pageFiles: listPageFiles(pageDir), files });

  app.on('second-instance', () => showAgain(window));
  app.on('window-all-closed', () => app.quit());
  closeBeforeQuitting(async () => {
    await planner.close();
    files.forgetOpened();
    if (!sample) unmarkOpen(dataDir);
  });
  await window.loadURL(APP_ADDRESS);
}

/** Holds the first quit until the data is closed, then quits for good. */
function closeBeforeQuitting(close: () => Promise<void>): void {
  let closing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    close().then(() => app.exit(0), giveUp);
  });
}

function giveUp(error: unknown): void {
  const sentence = failureSentence(error);
  console.log(sentence);
  dialog.showErrorBox('Maths Progression Planner', sentence);
  app.exit(1);
}
