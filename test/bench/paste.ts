import { join } from 'node:path';
import { openDatabase } from '../../electron/core/store/database.ts';
import { openBigPlan } from './big-plan.ts';
import { type Benchmark, compare } from './measure.ts';

const ROWS = 200;

/** Ten cells of a row, as a pasted block would change them; `n` makes each paste differ from the last. */
const cellsOf = (n: number, row: number) => ({
  title: `Lesson study on algebraic proof, row ${row + 1}, paste ${n}`,
  objective: `Teachers plan, teach and review lesson ${n} on proof together.`,
  provider: `Maths Hub ${n % 10}`,
  minutesPerPerson: 60 + ((n + row) % 300),
  feePence: 10_000 + n,
  travelPence: 500 + n,
  resourcesPence: 700 + n,
  successMeasure: `Sampled books with a complete argument, round ${n}`,
  successBaseline: `${n % 10} of 10`,
  fundingSource: `Budget line ${n}`,
});

const COLUMNS = [
  'title',
  'objective',
  'provider',
  'minutes_per_person',
  'fee_pence',
  'travel_pence',
  'resources_pence',
  'success_measure',
  'success_baseline',
  'funding_source',
];

export const pasteBenchmark: Benchmark = {
  name: 'paste of 200 x 10 cells, recorded for undo',
  baseline:
    'one raw transaction at synchronous=FULL in a copy of the file: a prepared UPDATE for each of the 2,000 cells, no checks, no record',
  target: 2,
  async run() {
    const app = await openBigPlan(ROWS);
    const copy = await app.call('safety.copyNow', {});
    const bare = openDatabase(join(app.dataDir, 'copies', `${copy.id}.copy.db`));
    try {
      const ids = (await app.call('plan.listActions', {})).map((a) => a.id);
      const updates = COLUMNS.map((column) => bare.prepare(`UPDATE pd_action SET ${column} = ? WHERE id = ?`));
      const writeAll = bare.transaction((n: number) => {
        for (const [row, id] of ids.entries()) {
          for (const [i, value] of Object.values(cellsOf(n, row)).entries()) updates[i]?.run(value, id);
        }
      });
      let ours = 0;
      let raw = 0;
      return await compare(
        () => {
          ours += 1;
          const changes = ids.map((id, row) => ({ id, patch: cellsOf(ours, row) }));
          return app.call('plan.updateEach', { changes, what: 'Paste 2,000 cells into PD actions' });
        },
        () => {
          raw += 1;
          writeAll.immediate(raw);
        },
        { rounds: 40, unit: 'ms', warmUp: 5 },
      );
    } finally {
      bare.close();
      await app.close();
    }
  },
};
