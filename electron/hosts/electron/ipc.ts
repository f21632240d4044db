import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { CallError, Reply } from '../../../shared/contract/index.ts';
import type { Dispatch } from '../../core/dispatcher.ts';
import type { TransportPort } from '../../core/ports.ts';
import { APP_ORIGIN } from './address.ts';

/** A whole table of 5,000 students with their notes goes out in one call. */
const MAX_CALL_CHARACTERS = 32 * 1024 * 1024;

/** The one channel in. Calls arrive as JSON text, like those of the browser host, and only from our own top frame. */
export function answerCalls(dispatch: Dispatch): void {
  ipcMain.handle('call', async (event, name: unknown, json: unknown): Promise<Reply<unknown>> => {
    if (!isOwnPage(event)) throw new Error('That is not allowed.');
    if (typeof name !== 'string' || (json !== undefined && typeof json !== 'string')) return refused(NOT_A_CALL);
    if (json !== undefined && json.length > MAX_CALL_CHARACTERS) return refused(TOO_BIG);
    const input = parse(json);
    return input === UNREADABLE ? refused(NOT_A_CALL) : dispatch(name, input);
  });
}

/** The top frame of a window, at exactly our origin. */
function isOwnPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === APP_ORIGIN;
}

const UNREADABLE = Symbol('unreadable');

function parse(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return UNREADABLE;
  }
}

const refused = (error: CallError): Reply<never> => ({ ok: false, error });
const NOT_A_CALL: CallError = { code: 'validation', message: 'That is not a call.' };
const TOO_BIG: CallError = { code: 'validation', message: 'That is more than the app takes in one go.' };

/** The one channel out, to the page of the window while there is one. */
export function createTransport(page: () => WebContents | null): TransportPort {
  return {
    push(event) {
      const contents = page();
      if (contents !== null && !contents.isDestroyed()) contents.send('event', event);
    },
  };
}
