import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
const STAMP = join(root, 'dist', '.built');
const SOURCES = ['shared', 'electron', 'renderer', 'resources', 'package-lock.json'];

/** True when nothing that is built from has changed since the last whole build. */
export function isBuildFresh(): boolean {
  const built = statSync(STAMP, { throwIfNoEntry: false })?.mtimeMs;
  return built !== undefined && SOURCES.every((source) => newest(join(root, source)) <= built);
}

/** Says that a build of the sources as they stood at `startedAt` is complete. */
export function stampBuild(startedAt: Date): void {
  writeFileSync(STAMP, '');
  utimesSync(STAMP, startedAt, startedAt);
}

/** Folders count too: a file taken away changes only its folder. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const times = [statSync(path).mtimeMs];
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path)) times.push(newest(join(path, name)));
  }
  return Math.max(...times);
}
