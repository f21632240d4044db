import type { ClosedDay, HalfTerm, KeyDate, School, SchoolYear } from '../../../shared/contract/school.ts';
import { halfTermName } from '../../../shared/domain/school-year.ts';
import type { Db } from './database.ts';
import { defineTable, type Plain } from './table.ts';

export type SchoolRow = Plain<Omit<School, 'halfTerms' | 'closedDays' | 'keyDates'> & { id: string }>;
export const schoolTable = defineTable<SchoolRow>('school', {
  id: 'plain',
  name: 'plain',
  urn: 'plain',
  academicYear: 'plain',
  termDatesConfirmed: 'flag',
  workingWeek: 'json',
  youId: 'plain',
  isSetUp: 'flag',
});

export type HalfTermRow = Plain<HalfTerm & { id: string; academicYear: number }>;
export const halfTermTable = defineTable<HalfTermRow>('half_term', {
  id: 'plain',
  academicYear: 'plain',
  number: 'plain',
  firstOn: 'plain',
  lastOn: 'plain',
});

export type ClosedDayRow = Plain<ClosedDay & { id: string; academicYear: number }>;
export const closedDayTable = defineTable<ClosedDayRow>('closed_day', {
  id: 'plain',
  academicYear: 'plain',
  on: 'plain',
  name: 'plain',
  kind: 'plain',
});

export type KeyDateRow = Plain<KeyDate & { id: string; academicYear: number }>;
export const keyDateTable = defineTable<KeyDateRow>('key_date', {
  id: 'plain',
  academicYear: 'plain',
  firstOn: 'plain',
  lastOn: 'plain',
  name: 'plain',
  kind: 'plain',
});

export function schoolQueries(db: Db) {
  const one = db.prepare(`SELECT ${schoolTable.select('s')} FROM school s`);
  const halfTerms = db.prepare(
    `SELECT number, first_on AS firstOn, last_on AS lastOn FROM half_term WHERE academic_year = ? ORDER BY number`,
  );
  const closedDays = db.prepare(`SELECT "on", name, kind FROM closed_day WHERE academic_year = ? ORDER BY "on", id`);
  const keyDates = db.prepare(
    `SELECT first_on AS firstOn, last_on AS lastOn, name, kind FROM key_date WHERE academic_year = ?
     ORDER BY first_on, last_on, name, id`,
  );
  const keyDateIds = db.prepare('SELECT id FROM key_date WHERE academic_year = ?').pluck();
  const closedDayIds = db.prepare(`SELECT id FROM closed_day WHERE academic_year = ?`).pluck();
  const academicYear = db.prepare('SELECT academic_year FROM school').pluck();
  const years = db
    .prepare(`SELECT academic_year FROM half_term UNION SELECT academic_year FROM school ORDER BY academic_year DESC`)
    .pluck();
  /** The school with the dates of an academic year. */
  function ofYear(year: number): School {
    const { id: _, ...row } = schoolTable.read(one.get());
    return {
      ...row,
      academicYear: year,
      halfTerms: halfTerms.all(year) as HalfTerm[],
      closedDays: closedDays.all(year) as ClosedDay[],
      keyDates: keyDates.all(year) as KeyDate[],
    };
  }
  return {
    academicYear: () => academicYear.get() as number,
    /** The half-terms of any academic year; none where its term dates are not known. */
    halfTermsOf: (year: number) => halfTerms.all(year) as HalfTerm[],
    /** The academic years with term dates, and the present one; the newest first. */
    years: () =>
      (years.all() as number[]).map(
        (year): SchoolYear => ({
          academicYear: year,
          halfTerms: halfTerms.all(year) as HalfTerm[],
          closedDays: closedDays.all(year) as ClosedDay[],
        }),
      ),
    closedDaysOf: (year: number) => closedDays.all(year) as ClosedDay[],
    get: (): School => ofYear(academicYear.get() as number),
    ofYear,
    closedDayIds: (academicYear: number) => closedDayIds.all(academicYear) as string[],
    keyDateIds: (academicYear: number) => keyDateIds.all(academicYear) as string[],
  };
}

/** A half-term's row: the year and the number name it, so that saving term dates again changes rows and adds none. */
export function halfTermId(academicYear: number, number: number): string {
  return `${academicYear} ${halfTermName(number)}`;
}
