import type { School } from '../../../shared/contract/school.ts';
import { academicYearOf } from '../../../shared/domain/school-year.ts';
import type { Context } from '../context.ts';

/**
 * The school with the dates of the academic year that a day is in, which goes on when the next one has been started early;
 * with those of the present year where the day's has no term dates.
 */
export function schoolAt({ store }: Pick<Context, 'store'>, day: string): School {
  const ofDay = store.school.ofYear(academicYearOf(day));
  return ofDay.halfTerms.length > 0 ? ofDay : store.school.get();
}
