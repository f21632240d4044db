import { numberOf } from './words.ts';

/** "888 students are in", "10 students changed", "12 students are in, 10 changed". */
export function resultWords({ added, changed }: { readonly added: number; readonly changed: number }): string {
  if (added === 0) return `${numberOf(changed, 'student')} changed`;
  const isIn = `${numberOf(added, 'student is', 'students are')} in`;
  return changed === 0 ? isIn : `${isIn}, ${changed} changed`;
}
