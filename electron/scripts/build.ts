import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig, LogLevel } from 'vite';
import { root, stampBuild } from './build-stamp.ts';

export { isBuildFresh } from './build-stamp.ts';

const pageDir = join(root, 'dist', 'renderer');
const hostDir = join(root, 'dist', 'host');
const LICENCES = 'third-party-licences.md';

/** Loaded at run time from node_modules: Electron itself, and packages with machine code. */
const EXTERNAL = ['electron', 'better-sqlite3', '@resvg/resvg-js'];

/** Asked for by unzipper (under exceljs) for files in a cloud store, which the app never reads; not installed. */
const NEVER_USED = ['@aws-sdk/client-s3'];

/** Builds the page and both hosts into dist/. */
export async function build({ logLevel = 'warn' }: { readonly logLevel?: LogLevel } = {}): Promise<void> {
  const startedAt = new Date();
  const { build: viteBuild } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  for (const config of [pageConfig([react()]), hostConfig(), preloadConfig()]) {
    await viteBuild({ ...config, configFile: false, logLevel });
  }
  gatherLicences();
  stampBuild(startedAt);
}

function pageConfig(plugins: NonNullable<InlineConfig['plugins']>): InlineConfig {
  return {
    root: join(root, 'renderer'),
    base: '/',
    publicDir: false,
    plugins,
    build: {
      outDir: pageDir,
      emptyOutDir: true,
      target: 'chrome120',
      modulePreload: { polyfill: false },
      // The page's policy takes no data: fonts.
      assetsInlineLimit: 0,
      license: { fileName: LICENCES },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2_000,
    },
  };
}

function hostConfig(): InlineConfig {
  return {
    root,
    publicDir: false,
    ssr: { noExternal: true, external: EXTERNAL },
    build: {
      ssr: true,
      outDir: hostDir,
      emptyOutDir: true,
      target: 'node24',
      license: { fileName: LICENCES },
      rolldownOptions: {
        external: NEVER_USED,
        input: {
          main: join(root, 'electron/main.ts'),
          serve: join(root, 'electron/serve.ts'),
          'table-process': join(root, 'electron/core/reading/table-process.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
      chunkSizeWarningLimit: 10_000,
    },
  };
}

/** One CommonJS file: a sandboxed preload can be nothing else. */
function preloadConfig(): InlineConfig {
  return {
    root,
    publicDir: false,
    ssr: { noExternal: true, external: EXTERNAL },
    build: {
      ssr: join(root, 'electron/preload.ts'),
      outDir: hostDir,
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
    },
  };
}

/** One list for what is in dist/, from the lists of the page and of the hosts. */
function gatherLicences(): void {
  const parts = [pageDir, hostDir].map((folder) => join(folder, LICENCES)).filter((file) => existsSync(file));
  writeFileSync(join(root, 'dist', LICENCES), parts.map((file) => readFileSync(file, 'utf8')).join('\n'));
  for (const file of parts) rmSync(file);
}

if (import.meta.main) await build();
