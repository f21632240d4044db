import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { openDatabase } from '../../electron/core/store/database.ts';
import { LIST_ACTIONS_SQL } from '../../electron/core/store/pd-action-table.ts';
import { openBigPlan } from './big-plan.ts';
import { type Benchmark, compare, type Figures } from './measure.ts';

/** The same rows in a file of their own, read by a bare prepared statement: the app holds its own file alone. */
async function withPlan<T>(
  actions: number,
  work: (app: Awaited<ReturnType<typeof openBigPlan>>, bare: Database.Database, planId: string) => Promise<T>,
): Promise<T> {
  const app = await openBigPlan(actions);
  const copy = await app.call('safety.copyNow', {});
  const bare = openDatabase(join(app.dataDir, 'copies', `${copy.id}.copy.db`));
  try {
    const { plan } = await app.call('plan.get', {});
    return await work(app, bare, plan.id);
  } finally {
    bare.close();
    await app.close();
  }
}

const list60: Benchmark = {
  name: 'plan.listActions through the dispatcher, 60 actions',
  baseline: 'the raw prepared statement, .all()',
  target: 2,
  run: (): Promise<Figures> =>
    withPlan(60, async (app, bare, planId) => {
      const statement = bare.prepare(LIST_ACTIONS_SQL);
      return compare(
        () => app.call('plan.listActions', {}),
        () => statement.all(planId),
        { rounds: 40, times: 20, unit: 'µs', warmUp: 5 },
      );
    }),
};

const list400: Benchmark = {
  name: 'a 400-row list through the dispatcher and across the bridge',
  baseline: 'all() plus structuredClone',
  target: 2.5,
  run: (): Promise<Figures> =>
    withPlan(400, async (app, bare, planId) => {
      const statement = bare.prepare(LIST_ACTIONS_SQL);
      return compare(
        async () => structuredClone(await app.call('plan.listActions', {})),
        () => structuredClone(statement.all(planId)),
        { rounds: 30, times: 4, unit: 'ms', warmUp: 4 },
      );
    }),
};

const saveField: Benchmark = {
  name: 'saving one field of an action',
  baseline: 'a raw UPDATE of the same field at synchronous=FULL',
  target: 1.5,
  run: (): Promise<Figures> =>
    withPlan(60, async (app, bare) => {
      const [action] = await app.call('plan.listActions', {});
      const id = action?.id ?? '';
      const update = bare.prepare('UPDATE pd_action SET objective = ? WHERE id = ?');
      let n = 0;
      const next = () => {
        n += 1;
        return `objective ${n}`;
      };
      const figures = await compare(
        () => app.call('plan.updateAction', { id, patch: { objective: next() } }),
        () => update.run(next(), id),
        { rounds: 60, times: 10, unit: 'µs', warmUp: 5 },
      );
      return figures;
    }),
};

export const dataBenchmarks: readonly Benchmark[] = [list60, list400, saveField];
