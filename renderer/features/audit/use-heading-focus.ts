import { useEffect } from 'react';

/** Sends the focus to the h1 when a page inside the place opens, as the shell does for places. */
export function useHeadingFocus(): void {
  useEffect(() => {
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, []);
}
