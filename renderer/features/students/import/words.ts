/** "1 student", "20,000 students". */
export function numberOf(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

/** "20,000". */
export const grouped = (n: number): string => n.toLocaleString('en-GB');
