interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(html: string): string | null }): unknown;
}

/**
 * The one policy of the page: no text becomes markup but the empty one, with which react-aria empties its announcer
 * (LiveAnnouncer, called by date fields). Everything else is refused by the Content-Security-Policy.
 */
export function trustOnlyEmptyHtml(): void {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) });
}
