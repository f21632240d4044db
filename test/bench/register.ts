import { join } from 'node:path';
import { openDatabase } from '../../electron/core/store/database.ts';
import { addDays, weekdayOf } from '../../shared/domain/school-year.ts';
import { openBigSchool } from './big-school.ts';
import { type Benchmark, compare, type Figures } from './measure.ts';

const STUDENTS = 30;
const ROUNDS = 60;
const WARM_UP = 8;

/** A group of 30 with a session to come for every turn, and the same rows in a file of their own. */
async function withSessions(work: (desk: Desk) => Promise<Figures>): Promise<Figures> {
  const app = await openBigSchool(STUDENTS);
  const students = await app.call('students.list', {});
  const studentIds = students.map(({ id }) => id);
  const { id: groupId } = await app.call('groups.add', {
    group: { name: 'Year 11 booster', strand: 'booster', minutes: 60 },
    studentIds,
    joinedOn: '2026-09-01',
    series: null,
  });
  const sessionIds: string[] = [];
  for (let day = '2026-09-01'; sessionIds.length < ROUNDS + WARM_UP; day = addDays(day, 1)) {
    if (weekdayOf(day) > 5) continue;
    sessionIds.push((await app.call('sessions.add', { groupId, session: { heldOn: day } })).id);
  }
  const copy = await app.call('safety.copyNow', {});
  const bare = openDatabase(join(app.dataDir, 'copies', `${copy.id}.copy.db`));
  try {
    return await work({ app, bare, studentIds, sessionIds });
  } finally {
    bare.close();
    await app.close();
  }
}

interface Desk {
  readonly app: Awaited<ReturnType<typeof openBigSchool>>;
  readonly bare: ReturnType<typeof openDatabase>;
  readonly studentIds: readonly string[];
  readonly sessionIds: readonly string[];
}

/** Taking a register as the screen does it: checked, recorded for undo, read back and told to the page. */
export const registerBenchmark: Benchmark = {
  name: 'saving a 30-student register',
  baseline: 'one raw transaction of the same rows: 30 marks and the session',
  target: 2,
  run: () =>
    withSessions(async ({ app, bare, studentIds, sessionIds }) => {
      const insert = bare.prepare(
        'INSERT INTO mark (id, session_id, student_id, mark, minutes_late, note) VALUES (?, ?, ?, ?, ?, ?)',
      );
      const hold = bare.prepare(
        `UPDATE session SET status = 'held', delivered_minutes = 60, topic = ?, register_at = ? WHERE id = ?`,
      );
      const raw = bare.transaction((sessionId: string) => {
        for (const id of studentIds) insert.run(`${sessionId}:${id}`, sessionId, id, 'present', 0, '');
        hold.run('Surds', '2026-11-23T08:00:00Z', sessionId);
      });
      const marks = studentIds.map((studentId) => ({ studentId, mark: 'present' as const }));
      const turns = { ours: 0, raw: 0 };
      const take = (side: keyof typeof turns) => sessionIds[turns[side]++] ?? '';
      return compare(
        () =>
          app.call('sessions.saveRegister', {
            id: take('ours'),
            marks,
            deliveredMinutes: 60,
            topic: 'Surds',
            learned: '',
            nextStep: '',
          }),
        () => raw.immediate(take('raw')),
        { rounds: ROUNDS, warmUp: WARM_UP, unit: 'µs' },
      );
    }),
};
