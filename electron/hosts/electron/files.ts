import { constants } from 'node:fs';
import { access, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { AppError } from '../../core/errors.ts';
import type { ChosenFile, FilesPort, SettingsPort } from '../../core/ports.ts';
import { bareName, createFileTray, fileGone, fileTooBig } from '../file-tray.ts';
import { createOpenedFiles, openAddress } from './opened-files.ts';

/** The files port by native dialogs. The page sees tokens and bare names, never a path. */
export interface ElectronFiles extends FilesPort {
  /** Takes in bytes the page sent: a file dropped on the window. */
  receive(file: ChosenFile): { readonly token: string; readonly name: string };
  /** Clears away the files that were opened: the app is closing. */
  forgetOpened(): void;
}

export interface FileParts {
  readonly window: BrowserWindow;
  readonly settings: SettingsPort;
}

export function createElectronFiles({ window, settings }: FileParts): ElectronFiles {
  const tray = createFileTray();
  const openedFiles = createOpenedFiles();
  const folderKey = (name: string) => `folder.${extname(name).slice(1) || 'open'}`;
  const lastFolder = async (key: string) => {
    const folder = settings.get(key);
    const usable = typeof folder === 'string' && (await isThere(folder));
    return usable ? folder : app.getPath('documents');
  };

  return {
    async choose({ label, extensions, maxBytes }) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        defaultPath: await lastFolder('folder.open'),
        properties: ['openFile'],
        filters: [{ name: label, extensions: [...extensions] }],
      });
      const path = filePaths[0];
      if (canceled || path === undefined) return { how: 'cancelled' };
      settings.set('folder.open', dirname(path));
      const name = bareName(basename(path));
      return { how: 'chosen', token: tray.put({ name, bytes: await readChosen(path, maxBytes) }), name };
    },
    async take(token) {
      const file = tray.take(token);
      if (file === null) throw fileGone();
      return file;
    },
    async save({ name, bytes }) {
      const extension = extname(name).slice(1);
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: join(await lastFolder(folderKey(name)), bareName(name)),
        filters: [{ name: `${extension.toUpperCase()} file`, extensions: [extension] }],
      });
      if (canceled || filePath === '') return { how: 'cancelled' };
      settings.set(folderKey(name), dirname(filePath));
      await writeWhole(filePath, bytes);
      return { how: 'saved', name: basename(filePath) };
    },
    open: openedFiles.open,
    openAddress,
    forgetOpened: openedFiles.forget,
    receive(file) {
      const name = bareName(file.name);
      return { token: tray.put({ ...file, name }), name };
    },
  };
}

async function isThere(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}

async function readChosen(path: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > maxBytes) throw fileTooBig(maxBytes);
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      'unavailable',
      `${basename(path)} could not be read. Check that it is on this computer and not open elsewhere, then choose it again.`,
    );
  }
}

/** Writes beside the target and then renames, so that a half-written document is never left under its name. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.part`;
  try {
    await writeFile(partial, bytes);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw new AppError('unavailable', notSaved(basename(path), error));
  }
}

function notSaved(name: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC') return `The disk is full, so ${name} was not saved. Free some space, then export again.`;
  if (code === 'EBUSY' || code === 'EPERM') {
    return `${name} was not saved: it seems to be open in another program. Close it there, then export again.`;
  }
  return `${name} could not be saved in that folder. Choose another folder.`;
}
