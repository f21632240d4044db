/** The page's own scheme and host: `file:` addresses have no origin to hold a strict policy against. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'planner';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const APP_ADDRESS = `${APP_ORIGIN}/`;

export const isOwnAddress = (url: string): boolean => url.startsWith(APP_ADDRESS);
