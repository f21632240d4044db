import type { LikelyStudent } from '../../../../shared/contract/student-import.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import type { ShownValues } from './shown-values.ts';

/** What tells two of one name and form apart, first what a teacher knows best. */
const TELLING: readonly { readonly field: string; readonly of: (student: LikelyStudent) => string }[] = [
  { field: 'bornOn', of: ({ bornOn }) => (bornOn === null ? '' : `born ${formatDay(bornOn)}`) },
  { field: 'mathsClass', of: ({ mathsClass }) => mathsClass },
  { field: 'upn', of: ({ upn }) => upn },
];

/** The choices between students who may be meant: "Same as Edwards, Priya, 11A", with more where two would read the same. */
export function sameLabels(likely: readonly LikelyStudent[], shown: ShownValues): readonly string[] {
  if (likely.length === 1) return ['Same student'];
  const labels = likely.map(({ name, form }) => joined('Same as', [shown.name(name), form]));
  if (areDistinct(labels)) return labels;
  for (const { field, of } of TELLING) {
    const more = likely.map((student, i) => joined(labels[i] ?? '', ['', shown.value(field, of(student))]));
    if (areDistinct(more)) return more;
  }
  return labels.map((label, i) => `${label} (${i + 1})`);
}

const joined = (start: string, [first = '', ...others]: readonly string[]): string =>
  [first === '' ? start : `${start} ${first}`, ...others.filter((part) => part !== '')].join(', ');

const areDistinct = (labels: readonly string[]) => new Set(labels).size === labels.length;
