import type { CSSProperties } from 'react';

/** More people than this, and their names are turned on paper. */
export const MANY_PEOPLE = 10;

/** What the stylesheet of statements by people needs to know to give the statements the width that is free. */
export function firstColumnRoom(people: number, sums = 0): CSSProperties {
  return { '--people': people, '--sums': sums } as CSSProperties;
}
