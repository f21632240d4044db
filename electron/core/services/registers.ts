import type { ParsedOf } from '../../../shared/contract/index.ts';
import type { Register, RegisterStudent, Session, SessionMark } from '../../../shared/contract/sessions.ts';
import { formatDayShort } from '../../../shared/domain/school-year.ts';
import { ATTENDED } from '../../../shared/domain/sessions.ts';
import { yearGroupOf } from '../../../shared/domain/students.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError } from '../errors.ts';
import { markTable, type RegisterRow } from '../store/mark-table.ts';
import { sessionTable } from '../store/session-table.ts';
import { foundGroup } from './group-reading.ts';
import { foundSession } from './session-rows.ts';

/** The registers of sessions: who is expected, and the marks. */
export function registerHandlers(
  app: Context,
): Pick<Handlers, 'sessions.register' | 'sessions.saveRegister' | 'sessions.clearRegister'> {
  const register = (id: string): Register => {
    const session = foundSession(app, id);
    const { name: groupName, strand, keyStage, academicYear } = foundGroup(app, session.groupId);
    const rows = app.store.marks.register(session);
    const { lastNextStep, ...around } = app.store.marks.around(session);
    return {
      session: { ...session, groupName, strand, keyStage, ...countsOf(session, rows) },
      students: rows.map((row) => registerStudent(row, academicYear)),
      lastNextStep: lastNextStep ?? '',
      ...around,
    };
  };
  /** "Year 11 booster, 23 Nov 2026". */
  const spoken = (session: Session) => `${foundGroup(app, session.groupId).name}, ${formatDayShort(session.heldOn)}`;

  return {
    'sessions.register': ({ id }) => register(id),

    'sessions.saveRegister': (asked) => {
      const { id, deliveredMinutes } = asked;
      const session = foundSession(app, id);
      assertHeld(session);
      const marks = cleanMarks(asked);
      const present = new Map(app.store.marks.ofSession(id).map((mark) => [mark.studentId, mark]));
      const isAgain = session.status === 'held';
      app.store.changes.step(`${isAgain ? 'Change' : 'Take'} the register of ${spoken(session)}`, (write) => {
        for (const mark of marks) {
          const known = present.get(mark.studentId);
          present.delete(mark.studentId);
          if (!known) write.insert(markTable, { ...mark, id: `${id}:${mark.studentId}`, sessionId: id });
          else if (differs(known, mark)) write.update(markTable, known.id, changesOf(mark));
        }
        for (const left of present.values()) write.remove(markTable, left.id);
        write.update(sessionTable, id, {
          status: 'held',
          deliveredMinutes,
          topic: asked.topic.trim(),
          learned: asked.learned.trim(),
          nextStep: asked.nextStep.trim(),
          ...(isAgain ? {} : { registerAt: app.ports.now().at }),
        });
      });
      return { id };
    },

    'sessions.clearRegister': ({ id }) => {
      const session = foundSession(app, id);
      if (session.status !== 'held') {
        throw new AppError('conflict', `No register of ${spoken(session)} has been taken, so there is none to clear.`);
      }
      app.store.changes.step(`Clear the register of ${spoken(session)}`, (write) => {
        for (const mark of app.store.marks.ofSession(id)) write.remove(markTable, mark.id);
        write.update(sessionTable, id, { status: 'planned', registerAt: null, deliveredMinutes: null });
      });
      return register(id);
    },
  };
}

function assertHeld({ status, cancelledReason }: Session): void {
  if (status !== 'cancelled') return;
  const why = cancelledReason === '' ? '' : ` (${cancelledReason})`;
  throw new AppError('conflict', `This session was cancelled${why}. Bring it back first, then take its register.`);
}

/** Each student once, with minutes only where somebody was late. */
function cleanMarks({ marks, deliveredMinutes }: ParsedOf<'sessions.saveRegister'>): readonly SessionMark[] {
  if (new Set(marks.map(({ studentId }) => studentId)).size < marks.length) {
    throw new AppError('validation', 'A student is named twice in this register. Each student has one mark.', 'marks');
  }
  return marks.map(({ studentId, mark, minutesLate = 0, note = '' }) => {
    if (mark === 'late' && minutesLate > deliveredMinutes) {
      throw new AppError(
        'validation',
        `Somebody is marked ${minutesLate} minutes late, and the session took ${deliveredMinutes}. Change one of them.`,
        'minutesLate',
      );
    }
    return { studentId, mark, minutesLate: mark === 'late' ? minutesLate : 0, note: note.trim() };
  });
}

const changesOf = ({ mark, minutesLate, note }: SessionMark) => ({ mark, minutesLate, note });

const differs = (a: SessionMark, b: SessionMark) =>
  a.mark !== b.mark || a.minutesLate !== b.minutesLate || a.note !== b.note;

/** As `sessionRows` counts them, from the rows that have been read anyway. */
function countsOf({ status }: Session, rows: readonly RegisterRow[]) {
  if (status !== 'held') return { expectedCount: rows.filter(({ isMember }) => isMember).length, attendedCount: null };
  const expected = rows.filter(({ mark }) => mark !== null && mark !== 'not-expected');
  return {
    expectedCount: expected.length,
    attendedCount: expected.filter(({ mark }) => mark !== null && ATTENDED.has(mark)).length,
  };
}

function registerStudent(row: RegisterRow, academicYear: number): RegisterStudent {
  const { id, surname, forename, form, isMember, mark, minutesLate, note } = row;
  return {
    id,
    surname,
    forename,
    form,
    yearGroup: yearGroupOf(row, academicYear),
    isGuest: !isMember,
    mark: mark === null ? null : { mark, minutesLate: minutesLate ?? 0, note: note ?? '' },
  };
}
