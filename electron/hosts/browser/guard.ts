import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/**
 * Who may talk to the app on 127.0.0.1. Any web page in any browser on this machine can send requests here, and a page
 * elsewhere can point its own name at 127.0.0.1, so every request must name this exact host, come from this exact origin
 * when it changes something, and carry the cookie that only the holder of the one-time token was given.
 *
 * The token travels in `/?t=` or `/open?t=` and is void after its first use.
 */
export function createGuard({ port, token }: { readonly port: number; readonly token: string }): MiddlewareHandler {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies ignore ports: the name keeps two apps on one machine apart.
  const cookieName = `planner-${port}`;
  const session = randomBytes(32).toString('base64url');
  let tokenSpent = false;

  const mayEnter = (c: Context): boolean => {
    if (tokenSpent || !sameSecret(c.req.query('t'), token)) return false;
    tokenSpent = true;
    setCookie(c, cookieName, session, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return true;
  };

  return async (c, next) => {
    const { method, path } = c.req;
    if (method !== 'GET' && method !== 'POST') return refuse(c, 405);
    if (c.req.header('host') !== host) return refuse(c);
    if (method === 'POST' && c.req.header('origin') !== origin) return refuse(c);
    if (path === '/open' && method === 'GET') return mayEnter(c) ? c.html(HAND_OVER) : refuse(c);
    if (!ownSite(c.req.header('sec-fetch-site'))) return refuse(c);
    if (path === '/' && c.req.query('t') !== undefined) return mayEnter(c) ? c.redirect('/', 303) : refuse(c);
    if (!sameSecret(getCookie(c, cookieName), session)) return refuse(c);
    return next();
  };
}

/** Absent: an older browser or no browser. none: typed or opened by the person. same-site is another port here: refused. */
function ownSite(fetchSite: string | undefined): boolean {
  return fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none';
}

/** In constant time, whatever the lengths. */
function sameSecret(given: string | undefined, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return given !== undefined && timingSafeEqual(digest(given), digest(expected));
}

/**
 * The page a redirect file leads to. It moves on by itself, because the cookie (SameSite=Strict) would not be sent along a
 * 303 that a file began.
 */
const HAND_OVER =
  '<!doctype html><meta charset="utf-8"><title>Opening</title><meta http-equiv="refresh" content="0;url=/">';

function refuse(c: Context, status: 403 | 405 = 403) {
  return c.text(
    'This address works once, in the window the app opened. Close this window and start Maths Progression Planner again.',
    status,
  );
}
