import { useEffect } from 'react';

/** Hears what is pasted anywhere on the page but in a field or a dialog. */
export function usePastedMarks(onPaste: (text: string) => void): void {
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const isElsewhere =
        event.target instanceof Element &&
        event.target.closest('input, textarea, [role="dialog"], [role="alertdialog"]') !== null;
      if (event.defaultPrevented || isElsewhere || text.trim() === '') return;
      event.preventDefault();
      onPaste(text);
    };
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, [onPaste]);
}
