import { NO_WORK } from '../../../shared/domain/week-hours.ts';
import type { WorkKind, WorkMinutes } from '../../../shared/domain/work.ts';
import type { Db } from './database.ts';

type Sum = { readonly work: WorkKind; readonly minutes: number };

/** Sums of what the MPL's time went to, made where the rows are. PD sessions and events are few and added elsewhere. */
export function usedTimeQueries(db: Db) {
  // A session without a deliverer is the MPL's own.
  const sessions = db.prepare(
    `SELECT CASE g.strand WHEN 'peer-mentoring' THEN 'students' ELSE 'sessions' END AS work,
            sum(s.delivered_minutes) AS minutes
       FROM session s JOIN student_group g ON g.id = s.group_id
      WHERE s.held_on BETWEEN @firstOn AND @lastOn AND s.status = 'held'
        AND (s.deliverer_ids = '[]' OR EXISTS (SELECT 1 FROM json_each(s.deliverer_ids) WHERE value = @youId))
      GROUP BY 1`,
  );
  const blocks = db.prepare(
    `SELECT work, sum(minutes) AS minutes FROM work_block
      WHERE "on" BETWEEN @firstOn AND @lastOn AND is_done = 1 GROUP BY work`,
  );
  const entries = db.prepare(
    `SELECT work, sum(minutes) AS minutes FROM time_entry WHERE "on" BETWEEN @firstOn AND @lastOn GROUP BY work`,
  );
  return {
    /** Sessions held, blocks done and time logged on these days, both included. `youId` null: nobody is known as the MPL. */
    between(firstOn: string, lastOn: string, youId: string | null): WorkMinutes {
      const sums = { ...NO_WORK };
      const days = { firstOn, lastOn };
      const found = [...sessions.all({ ...days, youId }), ...blocks.all(days), ...entries.all(days)] as Sum[];
      for (const { work, minutes } of found) sums[work] += minutes;
      return sums;
    },
  };
}
