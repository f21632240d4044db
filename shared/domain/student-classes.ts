/** Letters that stand for maths in the name of a class, after at most one letter for the half of the year: "7xMa3". */
const MATHS = /^[a-z]?(?:ma|mat|mth|mx|maths?|mathematics)$/i;
/** "7x/MaA": a set with a letter. */
const MATHS_LETTERED = /^[a-z]?Ma[A-Z]$/;
const FURTHER_MATHS = /^(?:fm|fma|mfm|furthermaths?)$/i;

/** Those of a student's classes that are maths: maths before Further Maths, before anything with "math" in its name. */
export function mathsClassesAmong(classes: readonly string[]): readonly string[] {
  const tests: readonly ((one: string) => boolean)[] = [
    (one) => (one.match(/\p{L}+/gu) ?? []).some((word) => MATHS.test(word) || MATHS_LETTERED.test(word)),
    (one) => (one.match(/\p{L}+/gu) ?? []).some((word) => FURTHER_MATHS.test(word)),
    (one) => /math/i.test(one),
  ];
  return tests.map((test) => classes.filter(test)).find((found) => found.length > 0) ?? [];
}
