import { randomUUID } from 'node:crypto';
import type { PdSession } from '../../../shared/contract/pd-session.ts';
import { bySessionTime, timesProblem } from '../../../shared/domain/pd-session.ts';
import { formatDayShort } from '../../../shared/domain/school-year.ts';
import { countOf } from '../../../shared/domain/text.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import { pdSessionTable } from '../store/pd-session-table.ts';
import { currentPlan } from './current-plan.ts';
import { defined } from './defined.ts';

type PdSessionHandlers = Pick<Handlers, Extract<keyof Handlers, `pdSessions.${string}`>>;

const BLANK: Omit<PdSession, 'id' | 'actionId' | 'heldOn'> = {
  startsAt: null,
  endsAt: null,
  place: '',
  cover: 'not-needed',
  periods: '',
  coverNotes: '',
};

function assertTimes(session: PdSession): void {
  const problem = timesProblem(session);
  if (problem) throw new AppError('validation', problem.why, problem.field);
}

export function pdSessionsService(app: Context): PdSessionHandlers {
  function found(id: string): PdSession {
    const session = app.store.pdSessions.get(id);
    if (!session) throw notFound('That PD session');
    return session;
  }

  const refOf = (actionId: string) => app.store.actions.ref(actionId);

  return {
    'pdSessions.list': () => app.store.pdSessions.list(currentPlan(app).id),

    'pdSessions.add': ({ actionId, sessions }) => {
      if (!app.store.actions.get(actionId)) throw notFound('That action');
      const added = sessions.map((fields) => ({ ...BLANK, ...defined(fields), id: randomUUID(), actionId }));
      for (const session of added) assertTimes(session);
      app.store.changes.step(`Add ${countOf(added.length, 'PD session')} to action ${refOf(actionId)}`, (write) => {
        for (const session of added) write.insert(pdSessionTable, session);
      });
      return added.toSorted(bySessionTime);
    },

    'pdSessions.update': ({ id, patch }) => {
      const before = found(id);
      assertTimes({ ...before, ...defined(patch) });
      const label = `Change the PD session of ${formatDayShort(before.heldOn)} of action ${refOf(before.actionId)}`;
      app.store.changes.step(label, (write) => write.update(pdSessionTable, id, patch));
      return found(id);
    },

    'pdSessions.remove': ({ ids }) => {
      const sessions = [...new Set(ids)].map(found);
      const [first] = sessions;
      const label =
        first && sessions.length === 1
          ? `Remove the PD session of ${formatDayShort(first.heldOn)} from action ${refOf(first.actionId)}`
          : `Remove ${countOf(sessions.length, 'PD session')}`;
      app.store.changes.step(label, (write) => {
        for (const { id } of sessions) write.remove(pdSessionTable, id);
      });
      return { removed: sessions.length };
    },
  };
}
