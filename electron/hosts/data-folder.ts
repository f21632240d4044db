import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../core/errors.ts';

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

const thisMachine = (): Machine => ({ platform: process.platform, env: process.env, home: homedir() });

/** The usual data folder of this user. One for both hosts, so that changing host keeps the data. */
export function usualDataFolder({ platform, env, home }: Machine = thisMachine()): string {
  const name = 'Maths Progression Planner';
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), name);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', name);
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'maths-progression-planner');
}

/** Makes the folder if it is not there and proves that it can be written to. AppError when it cannot. */
export function prepareDataFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK);
    return folder;
  } catch {
    throw new AppError(
      'unavailable',
      `The data folder ${folder} cannot be used. Check that it is a folder you may write to, or choose another with --data.`,
    );
  }
}
