import { academicYearOf, suggestedHalfTerms } from '../../../shared/domain/school-year.ts';
import { type FrameworkFile, seedFramework } from './audit-framework-table.ts';
import type { Db } from './database.ts';
import { halfTermId } from './school-table.ts';

/** Fills a new file with what every school starts from: the default framework and suggested term dates. */
export function seed(db: Db, framework: FrameworkFile, today: string): void {
  const isSeeded = db.prepare('SELECT count(*) FROM school').pluck().get() === 1;
  if (isSeeded) return;
  db.transaction(() => {
    seedFramework(db, framework);
    const year = academicYearOf(today);
    db.prepare('INSERT INTO school VALUES (?, ?, ?, ?, 0)').run('school', '', '', year);
    const halfTerm = db.prepare('INSERT INTO half_term VALUES (?, ?, ?, ?, ?)');
    for (const { number, firstOn, lastOn } of suggestedHalfTerms(year)) {
      halfTerm.run(halfTermId(year, number), year, number, firstOn, lastOn);
    }
  }).immediate();
}
