import type { Now } from '../core/ports.ts';

/** Today and the time now. A given day (YYYY-MM-DD) moves today and leaves the clock time real. */
export function createClock(today: string | null): () => Now {
  return () => {
    const date = new Date();
    return { today: today ?? localDay(date), at: date.toISOString() };
  };
}

function localDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
