import { academicYearOf, suggestedHalfTerms } from '../../../shared/domain/school-year.ts';
import { type FrameworkFile, seedFramework } from './audit-framework-table.ts';
import type { Db } from './database.ts';
import { halfTermId } from './school-table.ts';

/**
 * Fills a new file with what every school starts from: the default framework and suggested term dates. One that nobody has
 * set up yet begins in the academic year of today, whenever its file was made.
 */
export function seed(db: Db, framework: FrameworkFile, today: string): void {
  const year = academicYearOf(today);
  const school = db.prepare('SELECT is_set_up AS isSetUp, academic_year AS academicYear FROM school').get() as
    | { readonly isSetUp: number; readonly academicYear: number }
    | undefined;
  if (school !== undefined && (school.isSetUp === 1 || school.academicYear === year)) return;
  db.transaction(() => {
    if (school === undefined) {
      seedFramework(db, framework);
      db.prepare(
        `INSERT INTO school (id, name, urn, academic_year, term_dates_confirmed) VALUES ('school', '', '', ?, 0)`,
      ).run(year);
    } else db.prepare('UPDATE school SET academic_year = ?').run(year);
    const halfTerm = db.prepare('INSERT OR IGNORE INTO half_term VALUES (?, ?, ?, ?, ?)');
    for (const { number, firstOn, lastOn } of suggestedHalfTerms(year)) {
      halfTerm.run(halfTermId(year, number), year, number, firstOn, lastOn);
    }
  }).immediate();
}
