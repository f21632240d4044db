import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { PAGE_HEADERS, REACT_ARIA_STYLE } from '../../electron/hosts/page-headers.ts';

it('lets in exactly the one style element that react-aria adds to the page', () => {
  const require = createRequire(createRequire(import.meta.url).resolve('react-aria-components'));
  const folder = dirname(require.resolve('react-aria/package.json'));
  const source = readFileSync(join(folder, 'dist/private/interactions/usePress.mjs'), 'utf8');
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? '';
  const template = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(source)?.[1] ?? '';
  const added = template.replace(/\$\{[^}]*\}/, attribute).trim();
  expect(added).toBe(REACT_ARIA_STYLE);
  const hash = createHash('sha256').update(added).digest('base64');
  expect(PAGE_HEADERS['Content-Security-Policy']).toContain(`style-src 'self' 'sha256-${hash}';`);
});
