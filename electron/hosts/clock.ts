import type { Now } from '../core/ports.ts';

/** Today and the time now. A given day (YYYY-MM-DD) moves both and leaves the time of day real. */
export function createClock(today: string | null): () => Now {
  return () => {
    const date = new Date();
    const at = date.toISOString();
    return today === null ? { today: localDay(date), at } : { today, at: `${today}${at.slice(today.length)}` };
  };
}

function localDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
