import type { CSSProperties } from 'react';

/** What the stylesheet of statements by people needs to know to give the statements the width that is free. */
export function firstColumnRoom(people: number, sums = 0): CSSProperties {
  return { '--people': people, '--sums': sums } as CSSProperties;
}
