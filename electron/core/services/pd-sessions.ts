import { randomUUID } from 'node:crypto';
import type { PdSession } from '../../../shared/contract/pd-session.ts';
import { bySessionTime, isCancelled, timesProblem } from '../../../shared/domain/pd-session.ts';
import { formatDayShort } from '../../../shared/domain/school-year.ts';
import { countOf } from '../../../shared/domain/text.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import { pdSessionTable } from '../store/pd-session-table.ts';
import { assertPresentYear, planOfYear } from './current-plan.ts';
import { defined } from './defined.ts';

type PdSessionHandlers = Pick<Handlers, Extract<keyof Handlers, `pdSessions.${string}`>>;

const BLANK: Omit<PdSession, 'id' | 'actionId' | 'heldOn'> = {
  startsAt: null,
  endsAt: null,
  place: '',
  cover: 'not-needed',
  periods: '',
  coverNotes: '',
  form: null,
  partnerSchool: '',
  expectedIds: null,
  attendedIds: null,
  cancelledReason: '',
  notes: '',
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

  /** A PD session of the present plan: one that may be changed, not only be said what became of. */
  function open(id: string): PdSession {
    const session = found(id);
    assertPresentYear(app, app.store.actions.yearOf(session.actionId) ?? app.store.school.academicYear());
    return session;
  }

  const refOf = (actionId: string) => app.store.actions.ref(actionId);
  /** "the PD session of 5 Nov 2026 of action 1.1"; "3 PD sessions" for more. */
  const spoken = (sessions: readonly PdSession[]): string => {
    const [only, ...more] = sessions;
    if (!only || more.length > 0) return countOf(sessions.length, 'PD session');
    return `the PD session of ${formatDayShort(only.heldOn)} of action ${refOf(only.actionId)}`;
  };
  const assertStaff = (ids: readonly string[]) => {
    for (const id of ids) if (!app.store.staff.get(id)) throw notFound('One of these people');
  };

  return {
    'pdSessions.list': ({ academicYear }) => app.store.pdSessions.list(planOfYear(app, academicYear).id),

    'pdSessions.add': ({ actionId, sessions }) => {
      const year = app.store.actions.yearOf(actionId);
      if (year === undefined) throw notFound('That action');
      assertPresentYear(app, year);
      const added = sessions.map((fields) => ({ ...BLANK, ...defined(fields), id: randomUUID(), actionId }));
      for (const session of added) {
        assertTimes(session);
        assertStaff(session.expectedIds ?? []);
      }
      app.store.changes.step(`Add ${countOf(added.length, 'PD session')} to action ${refOf(actionId)}`, (write) => {
        for (const session of added) write.insert(pdSessionTable, session);
      });
      return added.toSorted(bySessionTime);
    },

    'pdSessions.update': ({ id, patch }) => {
      const before = open(id);
      assertTimes({ ...before, ...defined(patch) });
      assertStaff(patch.expectedIds ?? []);
      app.store.changes.step(`Change ${spoken([before])}`, (write) => write.update(pdSessionTable, id, patch));
      return found(id);
    },

    'pdSessions.saveAttendance': ({ id, attendedIds }) => {
      const session = found(id);
      if (attendedIds !== null && isCancelled(session)) {
        throw new AppError(
          'conflict',
          `This PD session was cancelled (${session.cancelledReason}). Bring it back first, then say who took part.`,
        );
      }
      const ids = attendedIds && [...new Set(attendedIds)];
      assertStaff(ids ?? []);
      const label = ids === null ? 'Take back who took part in' : 'Record who took part in';
      app.store.changes.step(`${label} ${spoken([session])}`, (write) =>
        write.update(pdSessionTable, id, { attendedIds: ids }),
      );
      return found(id);
    },

    'pdSessions.cancel': ({ ids, reason }) => {
      const sessions = [...new Set(ids)].map(found);
      const held = sessions.find(({ attendedIds }) => attendedIds !== null);
      if (held) {
        throw new AppError(
          'conflict',
          `It has been said who took part in ${spoken([held])}, so it was held. Take that back first if it was not.`,
        );
      }
      app.store.changes.step(`Cancel ${spoken(sessions)}`, (write) => {
        for (const { id } of sessions) write.update(pdSessionTable, id, { cancelledReason: reason.trim() });
      });
      return { cancelled: sessions.length };
    },

    'pdSessions.restore': ({ id }) => {
      const session = found(id);
      if (!isCancelled(session)) throw new AppError('conflict', 'This PD session is not cancelled.');
      app.store.changes.step(`Bring back ${spoken([session])}`, (write) =>
        write.update(pdSessionTable, id, { cancelledReason: '' }),
      );
      return found(id);
    },

    'pdSessions.remove': ({ ids }) => {
      const sessions = [...new Set(ids)].map(open);
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
