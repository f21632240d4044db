import { registerHooks } from 'node:module';

const DOUBLE = new URL('./electron.ts', import.meta.url).href;
const KEY = Symbol.for('planner.electron-double.installed');

/** From now on `electron` means the double, wherever in this process it is imported. The real package is never loaded. */
export function installElectronDouble(): void {
  const marks = globalThis as { [KEY]?: boolean };
  if (marks[KEY]) return;
  marks[KEY] = true;
  registerHooks({
    resolve(specifier, context, next) {
      const isElectron = specifier === 'electron' || specifier.endsWith('/node_modules/electron/index.js');
      return isElectron ? { url: DOUBLE, shortCircuit: true } : next(specifier, context);
    },
  });
}
