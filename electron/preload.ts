import { contextBridge, ipcRenderer } from 'electron';
import type { AppEvent } from '../shared/contract/index.ts';

/** All that the page gets of Electron: one way to ask, one way to hear. Calls cross as JSON, as in the browser host. */
contextBridge.exposeInMainWorld('planner', {
  call: (name: string, input: unknown) => ipcRenderer.invoke('call', name, JSON.stringify(input)),
  on: (listener: (event: AppEvent) => void) => {
    const hear = (_: unknown, event: AppEvent) => listener(event);
    ipcRenderer.on('event', hear);
    return () => {
      ipcRenderer.off('event', hear);
    };
  },
});
