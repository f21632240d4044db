/** Puts the focus on the checks once they are shown, and opens them where they stand folded above the plan. */
export function focusChecks(): void {
  requestAnimationFrame(() => {
    const above = document.querySelector<HTMLElement>('section[aria-label="Checks"] button');
    if (above?.getAttribute('aria-expanded') === 'false') above.click();
    const first = above ?? document.querySelector<HTMLElement>('aside :is(button, a[href])');
    first?.scrollIntoView({ block: 'nearest' });
    first?.focus();
  });
}
