import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: '../.cache/vitest',
  test: {
    root: import.meta.dirname,
    include: ['{unit,services,contract}/**/*.test.ts'],
    testTimeout: 30_000,
    pool: 'forks',
  },
});
