import { installElectronDouble } from '../electron-double/install.ts';
import { type DoubleState, renew } from '../electron-double/state.ts';

installElectronDouble();

/** A fresh double and the modules of the Electron host, which may only be loaded once `electron` means the double. */
export async function electronHost() {
  const state: DoubleState = renew();
  const [electron, address, files, ipc, menu, protocol, security, settings, window] = await Promise.all([
    import('electron'),
    import('../../electron/hosts/electron/address.ts'),
    import('../../electron/hosts/electron/files.ts'),
    import('../../electron/hosts/electron/ipc.ts'),
    import('../../electron/hosts/electron/menu.ts'),
    import('../../electron/hosts/electron/protocol.ts'),
    import('../../electron/hosts/electron/security.ts'),
    import('../../electron/hosts/electron/settings.ts'),
    import('../../electron/hosts/electron/window.ts'),
  ]);
  return { state, electron, ...address, ...files, ...ipc, ...menu, ...protocol, ...security, ...settings, ...window };
}
