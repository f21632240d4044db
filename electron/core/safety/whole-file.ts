import { closeSync, copyFileSync, fsyncSync, openSync } from 'node:fs';

/** Copies a file so that it is on the disk, whole, before anything is put in its place. */
export function copyWhole(from: string, to: string): void {
  copyFileSync(from, to);
  flush(to);
}

/** Makes sure that what was written to a file is on the disk. */
export function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
