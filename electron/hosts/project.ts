import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Project {
  /** The folder that holds package.json: the project, or the packed app. */
  readonly root: string;
  readonly version: string;
  /** Data that ships with the app and is not bundled. */
  readonly resourcesDir: string;
  /** The built page. */
  readonly pageDir: string;
}

/**
 * Finds the app's own files from the folder of a built or source file.
 * An installed Electron app keeps `resources` outside its archive, in `installedResources`.
 */
export function findProject(from: string, installedResources?: string): Project {
  const root = folderWithPackage(from);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const outside = installedResources === undefined ? null : join(installedResources, 'resources');
  return {
    root,
    version,
    resourcesDir: outside !== null && existsSync(outside) ? outside : join(root, 'resources'),
    pageDir: join(root, 'dist', 'renderer'),
  };
}

function folderWithPackage(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json above ${from}`);
  }
}
