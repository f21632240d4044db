import { app, type Session, type WebContents } from 'electron';
import { APP_ORIGIN, isOwnAddress } from './address.ts';

/** Closes a session to everything but the app itself: no network, no permission, no download. */
export function lockSession(session: Session, { allowDevTools }: { readonly allowDevTools: boolean }): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowed(url, allowDevTools) }));
  session.on('will-download', (event) => event.preventDefault());
}

function isAllowed(url: string, allowDevTools: boolean): boolean {
  const inPage = url.startsWith('data:') || url.startsWith(`blob:${APP_ORIGIN}/`);
  return isOwnAddress(url) || inPage || (allowDevTools && url.startsWith('devtools:'));
}

/** Holds every page of the app, now and later, to its own address: no new window, no other place, no webview. */
export function lockPages(): void {
  app.on('web-contents-created', (_event, contents) => lockPage(contents));
}

function lockPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
}
