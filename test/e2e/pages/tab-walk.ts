import type { Page } from '@playwright/test';

/** One place where Tab comes to rest. */
export interface TabStop {
  /** Enough to find it by: tag, role, words. */
  readonly what: string;
  /** An outline or ring shows that it has the focus. */
  readonly isVisible: boolean;
  /** Some of it can be seen: it is on the screen and nothing lies over all of it (WCAG 2.4.11). */
  readonly isUnobscured: boolean;
  /** It stands after the stop before it in the document, whose order is the reading order. */
  readonly isInOrder: boolean;
}

const MOST_STOPS = 150;

/** Presses Tab from the top of the page until the focus leaves it. */
export async function tabWalk(page: Page): Promise<readonly TabStop[]> {
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const stops: TabStop[] = [];
  for (let i = 0; i < MOST_STOPS; i += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus, i === 0);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`Tab found more than ${MOST_STOPS} places to stop at ${page.url()}`);
}

/** Runs in the page: what has the focus now; null when nothing has, or the walk has come round. */
function lookAtFocus(isFirst: boolean): TabStop | null {
  const walk = window as { walked?: { readonly first: Element; last: Element } };
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return null;
  if (isFirst || walk.walked === undefined) walk.walked = { first: focused, last: focused };
  else if (focused === walk.walked.first) return null;
  const before = walk.walked.last;
  walk.walked.last = focused;

  const around: Element[] = [];
  for (let e: Element | null = focused; e !== null && around.length < 4; e = e.parentElement) around.push(e);
  const hasRing = (e: Element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(e);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || (e === focused && boxShadow !== 'none');
  };
  const siblings = [...(focused.parentElement?.children ?? [])];
  const isVisible = [...around, ...siblings].some(hasRing);

  // What a hidden input stands for is its label.
  const box = focused.getBoundingClientRect();
  const seen = box.width <= 2 || box.height <= 2 ? (focused.closest('label') ?? focused) : focused;
  const whole = seen.getBoundingClientRect();
  const left = Math.max(0, whole.left);
  const top = Math.max(0, whole.top);
  const width = Math.min(window.innerWidth, whole.right) - left;
  const height = Math.min(window.innerHeight, whole.bottom) - top;
  const points =
    width <= 0 || height <= 0
      ? []
      : [0.1, 0.5, 0.9].flatMap((x) => [0.15, 0.5, 0.85].map((y) => [left + width * x, top + height * y] as const));
  const isUnobscured = points.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (seen.contains(hit) || hit.contains(seen));
  });
  const words = (focused.getAttribute('aria-label') ?? focused.textContent ?? '').replace(/\s+/g, ' ').trim();
  return {
    what: `${focused.tagName.toLowerCase()}${focused.role ? `[${focused.role}]` : ''} ${words.slice(0, 40)}`,
    isVisible,
    isUnobscured,
    isInOrder: before === focused || (before.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  };
}

/** What is wrong with a walk, in words. */
export function faultsOf(stops: readonly TabStop[]): readonly string[] {
  return stops.flatMap(({ what, isVisible, isUnobscured, isInOrder }) => [
    ...(isVisible ? [] : [`${what}: the focus does not show`]),
    ...(isUnobscured ? [] : [`${what}: covered or off the screen`]),
    ...(isInOrder ? [] : [`${what}: out of order`]),
  ]);
}

/**
 * What is pressed and smaller than 24 x 24 px with something else to press within that reach (WCAG 2.5.8). Links in a line
 * of text are left out, as the rule does.
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const PRESSED =
      'a[href], button, input, select, textarea, summary, [role="button"], [role="tab"], [role="checkbox"], [role="radio"], [role="switch"], [role="option"], [role="menuitem"], [role="separator"][tabindex]';
    const isShown = (e: Element) => e.checkVisibility({ opacityProperty: false, visibilityProperty: true });
    const boxOf = (e: Element) => {
      const box = e.getBoundingClientRect();
      const label = e.matches('input') ? e.closest('label') : null;
      return label === null ? box : label.getBoundingClientRect();
    };
    /** Scrolled out of the region it stands in. */
    const isScrolledAway = (e: Element, box: DOMRect) => {
      for (let region = e.parentElement; region !== null; region = region.parentElement) {
        if (getComputedStyle(region).overflowY === 'visible') continue;
        const { top, bottom } = region.getBoundingClientRect();
        if (region !== document.documentElement && (box.top >= bottom || box.bottom <= top)) return true;
      }
      return false;
    };
    const targets = [...document.querySelectorAll(PRESSED)]
      .filter((e) => isShown(e) && !e.matches(':disabled') && e.closest('[aria-hidden="true"]') === null)
      .map((element) => ({ element, box: boxOf(element) }))
      .filter(({ element, box }) => box.width > 2 && box.height > 2 && !isScrolledAway(element, box));
    const isInText = (e: Element) =>
      e.matches('a') &&
      getComputedStyle(e).display === 'inline' &&
      (e.parentElement?.textContent ?? '').trim() !== (e.textContent ?? '').trim();
    const reaches = (a: DOMRect, b: DOMRect) => {
      const x = a.left + a.width / 2;
      const y = a.top + a.height / 2;
      const dx = Math.max(b.left - x, 0, x - b.right);
      const dy = Math.max(b.top - y, 0, y - b.bottom);
      return Math.hypot(dx, dy) < 12;
    };
    // What is aimed at may reach beyond the box that is seen.
    const isAimedAt = (e: Element, box: DOMRect) => {
      const x = box.left + box.width / 2;
      const y = box.top + box.height / 2;
      const label = e.closest('label') ?? e;
      const ends = [
        [x - 11.5, y],
        [x + 11.5, y],
        [x, y - 11.5],
        [x, y + 11.5],
      ] as const;
      return ends.every(([left, top]) => label.contains(document.elementFromPoint(left, top)));
    };
    return targets
      .filter(
        ({ element, box }) => (box.width < 23.5 || box.height < 23.5) && !isInText(element) && !isAimedAt(element, box),
      )
      .filter(({ element, box }) =>
        targets.some(
          (other) =>
            other.element !== element &&
            !other.element.contains(element) &&
            !element.contains(other.element) &&
            reaches(box, other.box),
        ),
      )
      .map(({ element, box }) => {
        const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40);
        return `${element.tagName.toLowerCase()} ${words}: ${Math.round(box.width)} x ${Math.round(box.height)}`;
      });
  });
}
