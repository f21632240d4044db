const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘`]/g, "'").toLowerCase();

/** A test for texts: true where every word looked for is in it, in any order; a year or a day, "11", only where a word begins. */
export function wordsTest(search: string): (text: string) => boolean {
  const words = folded(search)
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => ({ word, start: /^\d{1,2}$/.test(word) ? new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'u') : null }));
  return (text) => {
    const whole = folded(text);
    return words.every(({ word, start }) => (start ? start.test(whole) : whole.includes(word)));
  };
}
