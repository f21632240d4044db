import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { openDatabase } from '../../electron/core/store/database.ts';
import type { TestApp } from '../support/test-app.ts';
import { openBigSchool } from './big-school.ts';
import { type Benchmark, compare, type Figures } from './measure.ts';

const STUDENTS = 5_000;
/** What a hand types on the way to a name. */
const TYPED = ['gr', 'gra', 'grac'] as const;
const LIMIT = 20;

/** A school, and the same rows in a file of their own for a bare prepared statement: the app holds its own file alone. */
async function withSchool(work: (app: TestApp, bare: Database.Database) => Promise<Figures>): Promise<Figures> {
  const app = await openBigSchool(STUDENTS);
  const copy = await app.call('safety.copyNow', {});
  const bare = openDatabase(join(app.dataDir, 'copies', `${copy.id}.copy.db`));
  try {
    return await work(app, bare);
  } finally {
    bare.close();
    await app.close();
  }
}

const SEARCH_SQL = `
  SELECT id, surname, forename, form, cohort, year_offset FROM student
  WHERE left_on IS NULL AND (surname LIKE @begins OR forename LIKE @begins OR preferred_name LIKE @begins
    OR form LIKE @begins OR maths_class LIKE @begins)
  ORDER BY surname COLLATE NOCASE, forename COLLATE NOCASE LIMIT @limit`;

const search: Benchmark = {
  name: `students.search as one types “${TYPED.join('”, “')}”, ${STUDENTS.toLocaleString('en-GB')} students`,
  baseline: 'the raw LIKE query on names, form and class in a copy of the file, prepared, .all()',
  target: 3,
  run: () =>
    withSchool((app, bare) => {
      const statement = bare.prepare(SEARCH_SQL);
      return compare(
        async () => {
          for (const text of TYPED) await app.call('students.search', { text, limit: LIMIT });
        },
        () => {
          for (const text of TYPED) statement.all({ begins: `${text}%`, limit: LIMIT });
        },
        { rounds: 40, times: 3, unit: 'ms', warmUp: 5 },
      );
    }),
};

const LIST_SQL = `
  SELECT s.*, (SELECT json_group_array(json_object('reason', r.reason, 'holds', r.holds, 'source', r.source, 'asAt', r.as_at))
    FROM pupil_premium_reason r WHERE r.student_id = s.id) AS reasons,
    (SELECT json_group_array(json_object('id', n.id, 'nominatedBy', n.nominated_by, 'reason', n.reason))
    FROM nomination n WHERE n.student_id = s.id) AS nominations,
    d.id AS decision_id, d.standing, d.list, d.why, d.reason AS decision_reason, d.is_override, d.decided_at
  FROM student s
  LEFT JOIN target_decision d ON d.rowid = (SELECT max(rowid) FROM target_decision WHERE student_id = s.id)
  ORDER BY s.surname COLLATE NOCASE, s.forename COLLATE NOCASE, s.id`;

const list: Benchmark = {
  name: `students.list through the dispatcher, ${STUDENTS.toLocaleString('en-GB')} students`,
  baseline: 'one raw prepared SELECT of the same rows with the same joins, .all()',
  target: 3,
  run: () =>
    withSchool((app, bare) => {
      const statement = bare.prepare(LIST_SQL);
      return compare(
        () => app.call('students.list', {}),
        () => statement.all(),
        { rounds: 15, unit: 'ms', warmUp: 3 },
      );
    }),
};

export const searchBenchmarks: readonly Benchmark[] = [search, list];
