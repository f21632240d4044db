import { useEffect, useRef } from 'react';

/** What is typed into: there the keys and the clipboard belong to the text. */
export const TYPED_INTO = 'textarea, select, [contenteditable="true"], input:not([type="checkbox"], [type="radio"])';

interface GridClipboard {
  readonly onCopy: (event: ClipboardEvent) => void;
  /** Null where nothing can be pasted. */
  readonly onPaste: ((text: string) => void) | null;
}

/**
 * Hears copy and paste for the grid with this `data-exchange` mark while one of its cells has the focus. On the document,
 * for Chromium gives these events to the page's body unless text is selected or typed into.
 */
export function useGridClipboard(mark: string, clipboard: GridClipboard): void {
  const latest = useRef(clipboard);
  latest.current = clipboard;
  useEffect(() => {
    const isHere = () => {
      const focused = document.activeElement;
      return focused?.closest(`[data-exchange="${mark}"]`) != null && !focused.matches(TYPED_INTO);
    };
    const onCopy = (event: ClipboardEvent) => {
      if (!event.defaultPrevented && isHere()) latest.current.onCopy(event);
    };
    const onPaste = (event: ClipboardEvent) => {
      const { onPaste: take } = latest.current;
      if (event.defaultPrevented || take === null || !isHere()) return;
      event.preventDefault();
      take(event.clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [mark]);
}
