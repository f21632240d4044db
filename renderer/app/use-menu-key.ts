import { useEffect, useRef } from 'react';
import { heldPath } from './held-window.ts';

const isMac = /Mac/.test(navigator.userAgent);

/** Opens the menu on F10, and on Alt pressed and let go by itself where Alt opens menus. */
export function useMenuKey(open: () => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    let isAltAlone = false;
    const go = (event: KeyboardEvent) => {
      if (heldPath() !== null || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      event.preventDefault();
      latest.current();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      isAltAlone = event.key === 'Alt' && !event.ctrlKey && !event.shiftKey && !event.metaKey && !isMac;
      if (event.key === 'F10' && !event.shiftKey && !event.defaultPrevented) go(event);
    };
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key === 'Alt' && isAltAlone) go(event);
      isAltAlone = false;
    };
    const forget = () => {
      isAltAlone = false;
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('keyup', onKeyUp);
    window.addEventListener('pointerdown', forget);
    window.addEventListener('blur', forget);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('keyup', onKeyUp);
      window.removeEventListener('pointerdown', forget);
      window.removeEventListener('blur', forget);
    };
  }, []);
}
