import { randomUUID } from 'node:crypto';
import type { ClosedDay, HalfTerm, KeyDate } from '../../../shared/contract/school.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../store/change-record.ts';
import { closedDayTable, halfTermId, halfTermTable, keyDateTable } from '../store/school-table.ts';

export interface YearDates {
  readonly halfTerms: readonly HalfTerm[];
  readonly closedDays: readonly ClosedDay[];
}

/** Makes an academic year's half-terms and closed days exactly these, as a part of a step. */
export function writeTermDates(
  { store }: Pick<Context, 'store'>,
  write: Writer,
  academicYear: number,
  { halfTerms, closedDays }: YearDates,
): void {
  const present = new Set(store.school.halfTermsOf(academicYear).map(({ number }) => number));
  for (const halfTerm of halfTerms) {
    const id = halfTermId(academicYear, halfTerm.number);
    if (present.has(halfTerm.number)) {
      write.update(halfTermTable, id, { firstOn: halfTerm.firstOn, lastOn: halfTerm.lastOn });
    } else write.insert(halfTermTable, { id, academicYear, ...halfTerm });
  }
  for (const number of present) {
    if (!halfTerms.some((h) => h.number === number)) write.remove(halfTermTable, halfTermId(academicYear, number));
  }
  for (const id of store.school.closedDayIds(academicYear)) write.remove(closedDayTable, id);
  for (const [i, day] of closedDays.entries()) {
    write.insert(closedDayTable, { id: `${academicYear}-${i + 1}`, academicYear, ...day });
  }
}

/** Makes an academic year's key dates exactly these, as a part of a step. */
export function writeKeyDates(
  { store }: Pick<Context, 'store'>,
  write: Writer,
  academicYear: number,
  keyDates: readonly KeyDate[],
): void {
  for (const id of store.school.keyDateIds(academicYear)) write.remove(keyDateTable, id);
  for (const { name, ...rest } of keyDates) {
    write.insert(keyDateTable, { id: randomUUID(), academicYear, name: name.trim(), ...rest });
  }
}
