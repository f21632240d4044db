import type { HalfTerm } from '../../../shared/contract/school.ts';
import type { SessionFacts } from '../../../shared/contract/week.ts';
import { addDays, isStudentDay, yearOf } from '../../../shared/domain/school-year.ts';
import { checksOf, checksState, checksWords } from '../../../shared/domain/volunteers.ts';
import type { Context } from '../context.ts';
import { pdWithoutAttendance } from './pd-attendance.ts';

/** A pair that has not met for three weeks of school is quiet: as many school days. */
const QUIET_SCHOOL_DAYS = 15;

/** What of sessions, mentoring, events and volunteers is to be done. @param halfTerm null in a holiday */
export function sessionFacts(app: Context, halfTerm: HalfTerm | null): SessionFacts {
  const { store } = app;
  const { today } = app.ports.now();
  const { academicYear, halfTerms } = store.school.get();
  const firstOn = yearOf(halfTerms)?.firstOn ?? today;
  const quietSince = schoolDaysBefore(app, academicYear, today, QUIET_SCHOOL_DAYS);
  return {
    overdueRegisters: store.weekFacts.overdueRegisters(today),
    pdWithoutAttendance: pdWithoutAttendance(app),
    unsupported: halfTerm === null ? null : unsupportedIn(app, halfTerm),
    deadlines: store.weekFacts.deadlines(today),
    eventsWithoutResults: store.weekFacts.eventsWithoutResults(today, firstOn),
    quietPairs: quietSince === null ? [] : store.weekFacts.quietPairs(academicYear, quietSince),
    volunteersToCheck: volunteersToCheck(app, academicYear, today),
  };
}

function unsupportedIn({ store }: Context, { number, firstOn, lastOn }: HalfTerm): SessionFacts['unsupported'] {
  const targets = store.weekFacts.targetIds();
  const supported = store.weekFacts.supportedIds(firstOn, lastOn);
  return {
    halfTerm: number,
    studentIds: targets.filter((id) => !supported.has(id)),
    targetCount: targets.length,
  };
}

function volunteersToCheck({ store }: Context, academicYear: number, today: string): SessionFacts['volunteersToCheck'] {
  const working = store.weekFacts.workingVolunteerIds(academicYear, today);
  if (working.size === 0) return [];
  return store.volunteers
    .list()
    .filter(({ id, endedOn }) => working.has(id) && (endedOn === null || endedOn >= today))
    .flatMap((volunteer) => {
      const checks = checksOf(volunteer, today);
      if (checksState(checks) === 'complete') return [];
      return [{ volunteerId: volunteer.id, name: volunteer.name, what: checksWords(checks) }];
    });
}

/** The day that lies so many days of school before a day, into last year where need be; null where the dates do not go back so far. */
function schoolDaysBefore({ store }: Context, academicYear: number, day: string, count: number): string | null {
  const years = [academicYear - 1, academicYear];
  const halfTerms = years.flatMap((year) => store.school.halfTermsOf(year));
  const closedDays = years.flatMap((year) => store.school.closedDaysOf(year));
  const first = yearOf(halfTerms)?.firstOn ?? day;
  let left = count;
  let at = day;
  while (left > 0 && at > first) {
    at = addDays(at, -1);
    if (isStudentDay(at, halfTerms, closedDays)) left -= 1;
  }
  return left > 0 ? null : at;
}
