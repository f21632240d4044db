import { randomUUID } from 'node:crypto';
import type { MentoringPair, NewPair, PairPatch } from '../../../shared/contract/mentoring.ts';
import { mentorIdOf, tooYoung, USUAL_MEETING_MINUTES } from '../../../shared/domain/mentoring.ts';
import { formatDay, formatDayShort } from '../../../shared/domain/school-year.ts';
import { yearGroupOf } from '../../../shared/domain/students.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import { mentoringPairTable } from '../store/mentoring-pair-table.ts';
import { defined } from './defined.ts';
import { answersHandlers } from './mentoring-answers.ts';
import { meetingHandlers } from './mentoring-meetings.ts';
import { foundPair, pairDetail, pairRow, removePair } from './mentoring-rows.ts';
import { foundStudent } from './students-reading.ts';
import { foundVolunteer } from './volunteers.ts';

type MentoringHandlers = Pick<Handlers, Extract<keyof Handlers, `mentoring.${string}`>>;

/** What the steps of the undo list call the fields. */
const FIELD_NAMES: Readonly<Record<keyof PairPatch, string>> = {
  aims: 'aims',
  place: 'place',
  weekday: 'weekday',
  startsAt: 'time',
  minutes: 'length',
  startedOn: 'start',
  notes: 'notes',
};

/** Mentors and mentees, their meetings, and what the mentee says before and after. Names stay out of the undo list. */
export function mentoringService(app: Context): MentoringHandlers {
  /** The mentor's id in the field of their kind, once it is known that they can mentor this mentee. */
  function mentorOf({ menteeId, mentorKind, mentorId }: NewPair) {
    const none = { mentorStudentId: null, mentorVolunteerId: null, mentorStaffId: null };
    if (mentorKind === 'older-student') {
      if (mentorId === menteeId) {
        throw new AppError('validation', 'Nobody mentors themselves. Choose another mentor.', 'mentorId');
      }
      const year = app.store.school.academicYear();
      const [mentor, mentee] = [foundStudent(app, mentorId), foundStudent(app, menteeId)];
      const problem = tooYoung(yearGroupOf(mentor, year), yearGroupOf(mentee, year));
      if (problem !== null) throw new AppError('validation', problem, 'mentorId');
      return { ...none, mentorStudentId: mentorId };
    }
    if (mentorKind === 'staff') {
      if (!app.store.staff.get(mentorId)) throw notFound('That person');
      return { ...none, mentorStaffId: mentorId };
    }
    const { name, endedOn } = foundVolunteer(app, mentorId);
    if (endedOn !== null && endedOn < app.ports.now().today) {
      throw new AppError(
        'validation',
        `${name} ended on ${formatDay(endedOn)}. Choose somebody else, or take out their last day under Volunteers.`,
        'mentorId',
      );
    }
    return { ...none, mentorVolunteerId: mentorId };
  }

  function assertNew(pair: MentoringPair): void {
    const same = app.store.mentoringPairs
      .ofStudent(pair.menteeId)
      .find((p) => p.endedOn === null && p.menteeId === pair.menteeId && mentorIdOf(p) === mentorIdOf(pair));
    if (same) {
      throw new AppError('conflict', `These two are a pair already, since ${formatDay(same.startedOn)}.`, 'mentorId');
    }
  }

  /** The first and the last day lie around the meetings. */
  function assertDays({ id, startedOn, endedOn }: MentoringPair, field: 'startedOn' | 'endedOn'): void {
    const meetings = app.store.mentoringMeetings.ofPair(id);
    const first = meetings[0]?.metOn;
    const last = meetings.at(-1)?.metOn;
    const problem =
      endedOn !== null && endedOn < startedOn
        ? `The pair started on ${formatDay(startedOn)}. It cannot end before that.`
        : first !== undefined && first < startedOn
          ? `There is a meeting on ${formatDay(first)} already. Choose that day or an earlier one.`
          : endedOn !== null && last !== undefined && last > endedOn
            ? `There is a meeting on ${formatDay(last)}. Choose that day or a later one.`
            : null;
    if (problem !== null) throw new AppError('validation', problem, field);
  }

  return {
    'mentoring.list': ({ academicYear }) =>
      app.store.mentoringPairs
        .ofYear(academicYear ?? app.store.school.academicYear())
        .map((pair) => pairRow(app, pair)),

    'mentoring.years': () =>
      [...new Set([app.store.school.academicYear(), ...app.store.mentoringPairs.years()])].sort((a, b) => b - a),

    'mentoring.get': ({ id }) => pairDetail(app, foundPair(app, id)),

    'mentoring.ofStudent': ({ studentId }) => {
      foundStudent(app, studentId);
      return app.store.mentoringPairs.ofStudent(studentId).map((pair) => pairRow(app, pair));
    },

    'mentoring.add': ({ pair: said }) => {
      const { menteeId, mentorKind, mentorId: _, ...agreed } = said;
      foundStudent(app, menteeId);
      const pair: MentoringPair = {
        aims: '',
        place: '',
        weekday: null,
        startsAt: null,
        minutes: USUAL_MEETING_MINUTES,
        startedOn: app.ports.now().today,
        notes: '',
        ...defined(agreed),
        ...mentorOf(said),
        id: randomUUID(),
        menteeId,
        mentorKind,
        academicYear: app.store.school.academicYear(),
        endedOn: null,
        endedReason: '',
      };
      assertNew(pair);
      app.store.changes.step('Add a mentoring pair', (write) => write.insert(mentoringPairTable, pair));
      return pairRow(app, pair);
    },

    'mentoring.update': ({ id, patch }) => {
      const before = foundPair(app, id);
      if (patch.startedOn !== undefined) assertDays({ ...before, startedOn: patch.startedOn }, 'startedOn');
      const [field, ...more] = Object.keys(defined(patch)) as (keyof PairPatch)[];
      const label = `Change a mentoring pair’s ${field && more.length === 0 ? FIELD_NAMES[field] : 'details'}`;
      app.store.changes.step(label, (write) => write.update(mentoringPairTable, id, patch));
      return pairRow(app, foundPair(app, id));
    },

    'mentoring.end': ({ id, on, reason }) => {
      assertDays({ ...foundPair(app, id), endedOn: on }, 'endedOn');
      app.store.changes.step(`End a mentoring pair, ${formatDayShort(on)}`, (write) =>
        write.update(mentoringPairTable, id, { endedOn: on, endedReason: reason.trim() }),
      );
      return pairRow(app, foundPair(app, id));
    },

    'mentoring.reopen': ({ id }) => {
      if (foundPair(app, id).endedOn === null) throw new AppError('conflict', 'This pair has not ended.');
      app.store.changes.step('Go on with a mentoring pair', (write) =>
        write.update(mentoringPairTable, id, { endedOn: null, endedReason: '' }),
      );
      return pairRow(app, foundPair(app, id));
    },

    'mentoring.remove': ({ id }) => {
      foundPair(app, id);
      app.store.changes.step('Remove a mentoring pair', (write) => removePair(app, write, id));
      return { id };
    },

    ...meetingHandlers(app),
    ...answersHandlers(app),
  };
}
