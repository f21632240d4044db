/** Moves from one rating of a page to the one after it (1) or before it (-1): to its chosen radio, or its first. */
export function focusRatingAfter(from: Element, step: 1 | -1): void {
  const all = [...document.querySelectorAll('fieldset[data-rating]')];
  const next = all[all.indexOf(from) + step];
  const radio = next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input');
  radio?.focus();
  radio?.scrollIntoView({ block: 'nearest' });
}
