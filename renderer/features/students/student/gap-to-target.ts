const SIZE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** How far a grade is from the target: "2 below target", "On target"; "" when either has no number. */
export function gapToTarget(grade: number | null, target: number | null): string {
  if (grade === null || target === null) return '';
  const size = SIZE.format(Math.abs(grade - target));
  if (size === '0') return 'On target';
  return `${size} ${grade < target ? 'below' : 'above'} target`;
}
