import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it, vi } from 'vitest';
import { createOpenedFiles } from '../../electron/hosts/electron/opened-files.ts';

const { shown } = vi.hoisted(() => ({ shown: [] as string[] }));
vi.mock('electron', () => {
  const openPath = async (path: string) => {
    shown.push(path);
    return '';
  };
  return { shell: { openPath } };
});
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  rmSync: () => {
    throw Object.assign(new Error('resource busy or locked'), { code: 'EBUSY' });
  },
}));

it('a file that another program holds open stays, and the app closes all the same', async () => {
  const files = createOpenedFiles();
  await files.open({ name: 'Surds.pdf', bytes: new Uint8Array([1]) });
  expect(() => files.forget()).not.toThrow();
  expect(existsSync(shown[0] ?? '')).toBe(true);
  const { rmSync } = await vi.importActual<typeof import('node:fs')>('node:fs');
  rmSync(dirname(dirname(shown[0] ?? '')), { recursive: true });
});
