import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Schools } from '../schools.ts';

type SafetyHandlers = Pick<Handlers, Extract<keyof Handlers, `safety.${string}`>>;

const SYNCHRONISED = /onedrive|dropbox|google drive|icloud|\\\\/i;

export function safetyService(app: Context, schools: Schools, afterRestore: () => void): SafetyHandlers {
  return {
    'safety.status': () => {
      const { file } = schools;
      const folder = dirname(file.path);
      return {
        folder,
        file: basename(file.path),
        bytes: [file.path, `${file.path}-wal`].reduce((sum, part) => sum + sizeOf(part), 0),
        warning: SYNCHRONISED.test(folder)
          ? 'This folder looks as if it is synchronised or on a network. That can damage the data: keep it on this laptop.'
          : null,
        copies: [...file.copies.list()],
      };
    },

    'safety.copyNow': () => {
      const { file } = schools;
      const copy = file.copies.make(file.db(), 'asked', app.ports.now().at);
      app.ports.transport.push({ type: 'data.changed', areas: ['safety'] });
      return copy;
    },

    'safety.restore': ({ id }) => {
      const { file } = schools;
      const copy = file.copies.list().find((c) => c.id === id);
      try {
        file.restore(id, app.ports.now().at);
      } finally {
        // Also when it failed: the file may have been closed and opened again by then.
        schools.reopen();
        afterRestore();
      }
      return { madeAt: copy?.madeAt ?? '' };
    },
  };
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}
