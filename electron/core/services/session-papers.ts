import type { Group } from '../../../shared/contract/groups.ts';
import type { SessionRow } from '../../../shared/contract/sessions.ts';
import type { Student } from '../../../shared/contract/students.ts';
import { yearDays } from '../../../shared/domain/dosage.ts';
import { academicYearName } from '../../../shared/domain/school-year.ts';
import { initialsOf, nameOf, yearGroupOf } from '../../../shared/domain/students.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { cleanDeep } from '../documents/clean-deep.ts';
import { safeFileName } from '../documents/file-name.ts';
import type { PrintedRegister, PrintedStudent } from '../documents/sessions/register-paper.ts';
import { staffFacts } from '../documents/staff/staff-facts.ts';
import type { PaperMaker } from '../documents/word/paper.ts';
import { AppError } from '../errors.ts';
import { staffPapersInput } from './documents.ts';
import { foundGroup } from './group-reading.ts';
import { membersOn, sessionRow, sessionRows } from './session-rows.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

// The writers are heavy: each is read in when it is first wanted.

/** What leaves the app about sessions: calendar files, and registers to fill in by hand. */
export function sessionPaperHandlers(
  app: Context,
): Pick<Handlers, 'sessionDocuments.calendar' | 'sessionDocuments.registers'> {
  /** Sessions of an academic year, holidays too, or those of one group when it is given; by day and time. */
  function sessionsOf(group: Group | null, academicYear: number): SessionRow[] {
    const { sessions } = app.store;
    if (group !== null) return sessionRows(app, sessions.ofGroup(group.id));
    const { firstOn, lastOn } = yearDays(academicYear);
    return sessionRows(app, sessions.between(firstOn, lastOn));
  }

  function namesBySession(sessions: readonly SessionRow[]): ReadonlyMap<string, readonly string[]> {
    return new Map(sessions.map((session) => [session.id, expectedOf(app, session).map(nameOf)]));
  }

  return {
    'sessionDocuments.calendar': async ({ groupId, onlyOwn, withPd, withNames }) => {
      const { store, ports } = app;
      const { youId, name: schoolName, academicYear: present } = store.school.get();
      const group = groupId === null ? null : foundGroup(app, groupId);
      const academicYear = group?.academicYear ?? present;
      const isOwn = ({ delivererIds }: SessionRow) =>
        delivererIds.length === 0 || (youId !== null && delivererIds.includes(youId));
      const sessions = cleanDeep(sessionsOf(group, academicYear).filter((session) => !onlyOwn || isOwn(session)));
      const facts = staffFacts(staffPapersInput(app));
      const [{ calendarFile }, { groupEntries }, { pdEntries }] = await Promise.all([
        import('../documents/calendar/calendar-file.ts'),
        import('../documents/sessions/group-calendar.ts'),
        import('../documents/calendar/sessions-to-calendar.ts'),
      ]);
      const entries = [
        ...groupEntries(sessions, {
          staffNames: new Map(facts.staff.map((person) => [person.id, person.name])),
          studentNames: withNames ? namesBySession(sessions) : new Map(),
        }),
        ...(withPd ? pdEntries(facts, facts.actions) : []),
      ];
      if (entries.length === 0) {
        throw new AppError('not-found', 'There is no session for a calendar yet. Add a group with a series first.');
      }
      const name = `Sessions ${academicYearName(academicYear).replace('/', '-')} ${group?.name ?? schoolName}`;
      const bytes = calendarFile(entries, { name, product: 'Sessions', at: ports.now().at });
      return ports.files.save({ name: safeFileName(name, 'ics'), bytes }, 'text/calendar');
    },

    'sessionDocuments.registers': async ({ sessionIds, layout, initials }) => {
      const rows = [...new Set(sessionIds)]
        .map((id) => sessionRow(app, id))
        .sort((a, b) => `${a.heldOn} ${a.startsAt}`.localeCompare(`${b.heldOn} ${b.startsAt}`));
      const groups = new Set(rows.map(({ groupId }) => groupId));
      if (layout === 'grid' && groups.size > 1) {
        throw new AppError('validation', 'Registers stand side by side for one group at a time. Choose one group.');
      }
      const registers = rows.map((session) => printed(app, session, initials));
      const { registerGrid, registerPages } = await import('../documents/sessions/register-paper.ts');
      const [first] = rows;
      const groupName = first?.groupName ?? '';
      const maker = { ...paperMaker(app), yearName: academicYearName(yearOfGroup(app, first)) };
      const bytes =
        layout === 'grid' ? await registerGrid(maker, groupName, registers) : await registerPages(maker, registers);
      const what = groups.size === 1 ? groupName : 'of the day';
      const name = safeFileName(`Register ${what} ${first?.heldOn ?? ''}`, 'docx');
      return app.ports.files.save({ name, bytes }, WORD);
    },
  };
}

/** Whose papers these are. */
export function paperMaker({ store, ports }: Context): PaperMaker {
  const { name, academicYear, youId } = store.school.get();
  const you = youId === null ? null : store.staff.get(youId);
  return {
    schoolName: name,
    authors: you?.name ?? '',
    yearName: academicYearName(academicYear),
    today: ports.now().today,
  };
}

/** Who is on a session's register, by name: those with a mark once it was taken, else those who are expected. */
function expectedOf({ store }: Context, session: SessionRow): readonly Student[] {
  const ids =
    session.status === 'held'
      ? store.marks.ofSession(session.id).map(({ studentId }) => studentId)
      : membersOn(store.groupMembers.staysOfGroup(session.groupId), session.heldOn);
  return ids.flatMap((id) => store.students.get(id) ?? []).sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en-GB'));
}

/** A register stands in the academic year of its group, whenever it is printed. */
const yearOfGroup = (app: Context, session: SessionRow | undefined): number =>
  session ? foundGroup(app, session.groupId).academicYear : app.store.school.academicYear();

function printed(app: Context, session: SessionRow, initials: boolean): PrintedRegister {
  const academicYear = yearOfGroup(app, session);
  const students = expectedOf(app, session).map((student): PrintedStudent => {
    const yearGroup = yearGroupOf(student, academicYear);
    const about = [yearGroup === null ? '' : `Year ${yearGroup}`, student.form].filter(Boolean).join(', ');
    return { id: student.id, name: initials ? initialsOf(student) : nameOf(student), about };
  });
  return {
    session: cleanDeep(session),
    students: cleanDeep(students),
    marks: new Map(app.store.marks.ofSession(session.id).map((m) => [m.studentId, m.mark])),
  };
}
