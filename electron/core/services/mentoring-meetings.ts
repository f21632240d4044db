import { randomUUID } from 'node:crypto';
import type { MentoringMeeting, MentoringPair } from '../../../shared/contract/mentoring.ts';
import { minutesOf } from '../../../shared/domain/mentoring.ts';
import { formatDay, formatDayShort } from '../../../shared/domain/school-year.ts';
import { countOf } from '../../../shared/domain/text.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import { mentoringMeetingTable } from '../store/mentoring-meeting-table.ts';
import { defined } from './defined.ts';
import { foundPair } from './mentoring-rows.ts';

type MeetingHandlers = Pick<Handlers, 'mentoring.logMeetings' | 'mentoring.updateMeeting' | 'mentoring.removeMeeting'>;

/** The meetings of mentoring pairs: at most one a day for each. */
export function meetingHandlers(app: Context): MeetingHandlers {
  function found(id: string): MentoringMeeting {
    const meeting = app.store.mentoringMeetings.get(id);
    if (!meeting) throw notFound('That meeting');
    return meeting;
  }

  /** A sentence when a pair cannot have one more meeting on that day, whatever became of it. */
  function whyNot(pair: MentoringPair, metOn: string): string | null {
    if (metOn < pair.startedOn) {
      return `The pair started on ${formatDay(pair.startedOn)}. Choose a later day, or change its start first.`;
    }
    if (pair.endedOn !== null && metOn > pair.endedOn) {
      return `The pair ended on ${formatDay(pair.endedOn)}. Choose an earlier day, or let the pair go on first.`;
    }
    const other = app.store.mentoringMeetings.ofPair(pair.id).some((m) => m.metOn === metOn);
    return other ? `There is a meeting on ${formatDay(metOn)} already. Change that one.` : null;
  }

  function assertHappened({ metOn, outcome }: Pick<MentoringMeeting, 'metOn' | 'outcome'>): void {
    if (outcome === 'cancelled' || metOn <= app.ports.now().today) return;
    throw new AppError('validation', 'That day is still to come. Log a meeting when it has been.', 'metOn');
  }

  return {
    'mentoring.logMeetings': ({ pairIds, meeting: said }) => {
      assertHappened(said);
      const pairs = [...new Set(pairIds)].map((id) => foundPair(app, id));
      const meetings: MentoringMeeting[] = [];
      const problems: string[] = [];
      for (const pair of pairs) {
        const meeting: MentoringMeeting = {
          notes: '',
          nextStep: '',
          ...defined(said),
          id: randomUUID(),
          pairId: pair.id,
          minutes: minutesOf(said.outcome, said.minutes ?? pair.minutes),
        };
        const problem = whyNot(pair, meeting.metOn);
        if (problem === null) meetings.push(meeting);
        else problems.push(problem);
      }
      const [problem] = problems;
      if (meetings.length === 0 && problem !== undefined) {
        const sentence = pairs.length === 1 ? problem : `None of these ${pairs.length} pairs can have it. ${problem}`;
        throw new AppError('conflict', sentence, 'metOn');
      }
      const what = meetings.length === 1 ? 'a mentoring meeting' : countOf(meetings.length, 'mentoring meeting');
      app.store.changes.step(`Log ${what}, ${formatDayShort(said.metOn)}`, (write) => {
        for (const meeting of meetings) write.insert(mentoringMeetingTable, meeting);
      });
      return { logged: meetings.length, leftOut: problems.length };
    },

    'mentoring.updateMeeting': ({ id, patch }) => {
      const before = found(id);
      const pair = foundPair(app, before.pairId);
      const asked = { ...before, ...defined(patch) };
      // Somebody who did come after all met as long as agreed, until another length is said.
      const minutes = asked.minutes === 0 ? pair.minutes : asked.minutes;
      const after = { ...asked, minutes: minutesOf(asked.outcome, minutes) };
      assertHappened(after);
      const problem = after.metOn === before.metOn ? null : whyNot(pair, after.metOn);
      if (problem !== null) throw new AppError('conflict', problem, 'metOn');
      const { id: _, pairId: __, ...fields } = after;
      app.store.changes.step(`Change the mentoring meeting of ${formatDayShort(before.metOn)}`, (write) =>
        write.update(mentoringMeetingTable, id, fields),
      );
      return found(id);
    },

    'mentoring.removeMeeting': ({ id }) => {
      const { metOn } = found(id);
      app.store.changes.step(`Remove the mentoring meeting of ${formatDayShort(metOn)}`, (write) =>
        write.remove(mentoringMeetingTable, id),
      );
      return { id };
    },
  };
}
