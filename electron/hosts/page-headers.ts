import { createHash } from 'node:crypto';

/** The one style element react-aria-components adds to a page (react-aria, usePress). A test compares it with the package. */
export const REACT_ARIA_STYLE = `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`;

const styleHash = createHash('sha256').update(REACT_ARIA_STYLE).digest('base64');

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'sha256-${styleHash}'`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // No text becomes markup or script: the page's one policy lets only the empty text through.
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** Headers of every answer of both hosts: nothing from elsewhere, framed by nobody, kept by nobody. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/** For files whose name changes with their content. */
export const KEPT = 'private, max-age=31536000, immutable';
