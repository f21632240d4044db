import { useEffect, useRef } from 'react';
import { WORK_KEYS, type WorkKind } from '../../../../shared/domain/work.ts';

/** What one key logs. */
export const ONE_KEY_MINUTES = 30;

/** Keys 1 to 6 log half an hour of a kind of work, where nobody types and nothing floats over the page. */
export function useOneKeyLog(isOn: boolean, log: (work: WorkKind) => void): void {
  const latest = useRef(log);
  latest.current = log;
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const work = WORK_KEYS[Number(event.key) - 1];
      if (!/^[1-9]$/.test(event.key) || work === undefined || isElsewhere(event.target)) return;
      event.preventDefault();
      latest.current(work);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}

const FLOATING = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector(FLOATING)) return true;
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}
