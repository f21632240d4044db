import type { DosageItem, HalfTermDosage } from '../../../../shared/contract/dosage.ts';
import { addMarks, attendanceWords } from '../../../../shared/domain/attendance.ts';
import { addDosage, type Dosage } from '../../../../shared/domain/dosage.ts';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { formatDayShort, halfTermName } from '../../../../shared/domain/school-year.ts';
import { MARKS, SESSION_STATUSES } from '../../../../shared/domain/sessions.ts';
import { STRAND_KEYS, STRANDS } from '../../../../shared/domain/strands.ts';

export interface SupportRow {
  /** A strand, one of its half-terms so far, or what of it is still to come. */
  readonly kind: 'strand' | 'part' | 'to-come';
  readonly name: string;
  readonly dosage: Dosage;
}

/** Each strand with its year, then its half-terms up to the present one and what is planned after it: they add up. */
export function supportRows(parts: readonly HalfTermDosage[], halfTerm: number): readonly SupportRow[] {
  return STRAND_KEYS.flatMap((strand) => {
    const own = parts.filter((part) => part.strand === strand);
    if (own.length === 0) return [];
    const soFar = own.filter((part) => part.halfTerm <= halfTerm);
    const later = addDosage(own.filter((part) => part.halfTerm > halfTerm));
    return [
      { kind: 'strand', name: STRANDS[strand], dosage: addDosage(own) },
      ...soFar.map((part) => ({ kind: 'part', name: halfTermName(part.halfTerm), dosage: part }) as const),
      ...(later.planned > 0 ? [{ kind: 'to-come', name: 'Still to come', dosage: later } as const] : []),
    ];
  });
}

/** "2 h 15 attended of 3 h delivered this half-term", or that there was nothing. */
export function halfTermWords(parts: readonly HalfTermDosage[], halfTerm: number): string {
  const { attended, delivered, planned } = addDosage(parts.filter((part) => part.halfTerm === halfTerm));
  if (delivered > 0) {
    return `${formatMinutes(attended)} attended of ${formatMinutes(delivered)} delivered this half-term`;
  }
  return planned > 0
    ? `Nothing yet this half-term; ${formatMinutes(planned)} planned`
    : 'Nothing yet this half-term, and nothing planned';
}

/** "Attended 12 of 14 (86%)", of all registers of the year. */
export function rateWords(parts: readonly HalfTermDosage[]): string {
  const marks = addMarks(parts.map((part) => part.marks));
  const other = marks['other-activity'];
  const words = attendanceWords(marks);
  return `Registers: ${words}${other > 0 ? `, and ${other} away on another activity` : ''}`;
}

/** The newest that was held, and the next to come; null where there is none. Items stand newest first. */
export function aroundToday(
  items: readonly DosageItem[],
  today: string,
): { readonly last: DosageItem | null; readonly next: DosageItem | null } {
  return {
    last: items.find(({ status, on }) => status === 'held' && on <= today) ?? null,
    next: items.findLast(({ status, on }) => status === 'planned' && on >= today) ?? null,
  };
}

/** "Late, 10 min", "Cancelled", "Took part": what became of it for the student. */
export function outcomeWords({ kind, status, mark, minutesLate }: DosageItem): string {
  if (kind === 'meeting') return 'Met';
  if (kind === 'event') return 'Took part';
  if (status !== 'held' || mark === null) return SESSION_STATUSES[status];
  return mark === 'late' && minutesLate > 0 ? `Late, ${minutesLate} min` : MARKS[mark];
}

/** "16 Nov 2026, 15:15". */
export const whenOf = ({ on, startsAt }: DosageItem): string =>
  startsAt === null ? formatDayShort(on) : `${formatDayShort(on)}, ${startsAt}`;
