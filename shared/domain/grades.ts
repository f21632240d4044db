const SIMPLE = /^(?:(?:gcse )?grade )?(\d)(?:[.,](\d{1,2}))?\s*([-+−–abc])?$/;
const BETWEEN = /^(\d)\s*[/–-]\s*(\d)$/;
/** Sub-levels: c has just reached the grade, a is nearly at the next. */
const STEPS: Readonly<Record<string, number>> = { a: 0.67, b: 0.33, c: 0, '+': 0.3, '-': -0.3, '−': -0.3, '–': -0.3 };

/**
 * The number of a GCSE grade 9-1 as teachers write it, for sorting and counting: "7" is 7, "7.2" is 7.2, "7+" 7.3 and
 * "7-" 6.7, "7a" 7.67, "7b" 7.33 and "7c" 7, "6/7" 6.5, "U" 0. Null for what has no such number: "X", "", A level grades.
 */
export function gradeNumber(text: string): number | null {
  const grade = text.trim().toLowerCase();
  if (grade === 'u') return 0;
  const between = BETWEEN.exec(grade);
  if (between) {
    const [low, high] = [Number(between[1]), Number(between[2])];
    return Math.abs(high - low) <= 1 ? (low + high) / 2 : null;
  }
  const simple = SIMPLE.exec(grade);
  if (!simple) return null;
  const [, whole, decimals, step] = simple;
  if (decimals !== undefined) return step === undefined ? Number(`${whole}.${decimals}`) : null;
  return Number((Number(whole) + (STEPS[step ?? ''] ?? 0)).toFixed(2));
}

/** Letters for a result, alone or between two: "U", "A*", "B/C", "Abs", "WTS". */
const LETTERS = /^\p{L}{1,4}[*+−–-]?(?:\s*[/–-]\s*\p{L}\*?)?$/u;
const WORDS = /\p{L}{5,}/gu;

/**
 * Why a text that somebody types is no grade, in a sentence; null for one, and for a short remark beside a number. Files
 * are read without it: what a file says is kept.
 */
export function notAGrade(text: string): string | null {
  const grade = text.trim();
  if (grade === '' || gradeNumber(grade) !== null || LETTERS.test(grade) || /^absent$/i.test(grade)) return null;
  const isTooLarge = (grade.match(/\d+/g) ?? []).some((digits) => Number(digits) > 9);
  const hasWords = (grade.match(WORDS) ?? []).some((word) => !/^grade$/i.test(word));
  if (/\d/.test(grade) && !isTooLarge && !hasWords) return null;
  return `“${grade.length > 40 ? `${grade.slice(0, 39)}…` : grade}” is not a grade we know. Use 1 to 9, U or X, or such as 7+, 7a and 6/7`;
}
