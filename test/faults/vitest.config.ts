import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: '../../.cache/vitest',
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 180_000, pool: 'forks' },
});
