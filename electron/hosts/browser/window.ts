import type { WindowPort } from '../../core/ports.ts';

/** The window port in a browser: there is no native menu, the page shows the same list of commands itself. */
export function createBrowserWindow(): WindowPort {
  return { setMenu() {} };
}
