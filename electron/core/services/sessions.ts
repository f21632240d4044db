import type { Session } from '../../../shared/contract/sessions.ts';
import { addDays, formatDayShort } from '../../../shared/domain/school-year.ts';
import { countOf } from '../../../shared/domain/text.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError } from '../errors.ts';
import { sessionTable } from '../store/session-table.ts';
import { defined } from './defined.ts';
import { assertGroupDay, assertPeople, foundGroup } from './group-reading.ts';
import { registerHandlers } from './registers.ts';
import { changeSessions } from './session-changes.ts';
import { foundSession, sessionRow, sessionRows } from './session-rows.ts';
import { assertNoClash, plannedSession, removeSession, seriesSessions } from './session-writing.ts';
import { tidied } from './tidied.ts';

type SessionHandlers = Pick<Handlers, Extract<keyof Handlers, `sessions.${string}`>>;

export function sessionsService(app: Context): SessionHandlers {
  /** "Year 11 booster, 23 Nov 2026"; "3 sessions" for more. */
  function spoken(sessions: readonly Session[]): string {
    const [only, ...more] = sessions;
    if (!only || more.length > 0) return countOf(sessions.length, 'session');
    return `${foundGroup(app, only.groupId).name}, ${formatDayShort(only.heldOn)}`;
  }
  const foundAll = (ids: readonly string[]) => [...new Set(ids)].map((id) => foundSession(app, id));

  return {
    'sessions.list': ({ firstOn, lastOn, groupId }) => {
      const { sessions } = app.store;
      const found =
        groupId === null ? sessions.between(firstOn, lastOn) : sessions.ofGroupBetween(groupId, firstOn, lastOn);
      return sessionRows(app, found);
    },

    'sessions.overdue': () => sessionRows(app, app.store.sessions.withoutRegister(addDays(app.ports.now().today, -1))),

    'sessions.addSeries': ({ groupId, series }) => {
      const group = foundGroup(app, groupId);
      const sessions = seriesSessions(app, group, series);
      app.store.changes.step(`Add ${countOf(sessions.length, 'session')} to ${group.name}`, (write) => {
        for (const session of sessions) write.insert(sessionTable, session);
      });
      return sessionRows(app, sessions);
    },

    'sessions.add': ({ groupId, session: said }) => {
      const group = foundGroup(app, groupId);
      const session = { ...plannedSession(group, said.heldOn), ...defined(tidied(said)) };
      assertGroupDay(group, session.heldOn, 'heldOn');
      assertPeople(app, session);
      assertNoClash(app, group, [session]);
      app.store.changes.step(`Add a session: ${spoken([session])}`, (write) => write.insert(sessionTable, session));
      return sessionRow(app, session.id);
    },

    'sessions.update': ({ id, patch, andLater }) => changeSessions(app, foundSession(app, id), tidied(patch), andLater),

    'sessions.cancel': ({ ids, reason }) => {
      const sessions = foundAll(ids);
      const held = sessions.find(({ status }) => status === 'held');
      if (held) {
        throw new AppError(
          'conflict',
          `The register of ${spoken([held])} has been taken, so it was held. Clear its register first if it was not.`,
        );
      }
      app.store.changes.step(`Cancel ${spoken(sessions)}`, (write) => {
        for (const { id } of sessions) {
          write.update(sessionTable, id, { status: 'cancelled', cancelledReason: reason.trim() });
        }
      });
      return { cancelled: sessions.length };
    },

    'sessions.restore': ({ id }) => {
      const session = foundSession(app, id);
      const group = foundGroup(app, session.groupId);
      if (session.status !== 'cancelled') throw new AppError('conflict', `${spoken([session])} is not cancelled.`);
      assertGroupDay(group, session.heldOn, 'heldOn');
      assertNoClash(app, group, [{ ...session, status: 'planned' }]);
      app.store.changes.step(`Bring back ${spoken([session])}`, (write) =>
        write.update(sessionTable, id, { status: 'planned', cancelledReason: '' }),
      );
      return sessionRow(app, id);
    },

    'sessions.remove': ({ ids }) => {
      const sessions = foundAll(ids);
      app.store.changes.step(`Remove ${spoken(sessions)}`, (write) => {
        for (const { id } of sessions) removeSession(app, write, id);
      });
      return { removed: sessions.length };
    },

    ...registerHandlers(app),
  };
}
