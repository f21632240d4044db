import { DEADLINE_DAYS } from './events.ts';
import { pdPath } from './pd-session.ts';
import { addDays, formatDay, formatDayShort, fromToday, halfTermName } from './school-year.ts';
import { countOf } from './text.ts';
import type { WeekFacts, WeekLine } from './week.ts';

type Facts = Pick<WeekFacts, 'today' | 'sessions'>;

/** So many overdue registers, and PD sessions, stand each on a line of their own; beyond that the rest share one. */
const MOST_NAMED = { registers: 4, 'pd-attendance': 2 } as const;

/** Registers and attendance that nobody has taken, the oldest first. */
export function registerLines({ sessions }: Facts): readonly WeekLine[] {
  if (sessions === null) return [];
  const registers = sessions.overdueRegisters.map(
    ({ sessionId, groupName, heldOn, startsAt, studentCount }): WeekLine => ({
      id: `register:${sessionId}`,
      tone: 'overdue',
      word: 'Overdue',
      title: `Take the register of ${groupName}`,
      why: `It met on ${formatDay(heldOn)} at ${startsAt}, ${countOf(studentCount, 'student')}; until then nobody’s hours count`,
      path: `/sessions/register/${encodeURIComponent(sessionId)}`,
      minutes: 1,
    }),
  );
  const attendance = sessions.pdWithoutAttendance.map(
    ({ id, academicYear, title, heldOn, peopleCount }): WeekLine => ({
      id: `pd-attendance:${id}`,
      tone: 'overdue',
      word: 'Overdue',
      title: `Say who took part in the PD session: ${title}`,
      why: `It was on ${formatDay(heldOn)}, ${countOf(peopleCount, 'person', 'people')} expected`,
      path: pdPath(academicYear),
      minutes: 1,
    }),
  );
  return [
    ...shortened(registers, 'registers', (n) => `Take ${n} more registers`, '/sessions'),
    ...shortened(
      attendance,
      'pd-attendance',
      (n) => `Say who took part in ${n} more PD sessions`,
      attendance[MOST_NAMED['pd-attendance']]?.path ?? '',
    ),
  ];
}

/** The first few lines, and one for all the others. */
function shortened(
  lines: readonly WeekLine[],
  id: keyof typeof MOST_NAMED,
  titleOf: (count: number) => string,
  path: string,
): readonly WeekLine[] {
  const named = MOST_NAMED[id];
  if (lines.length <= named + 1) return lines;
  const rest = lines.length - named;
  const why = 'They are of the same days as those above or later; each takes about a minute';
  return [
    ...lines.slice(0, named),
    { id: `more-${id}`, tone: 'overdue', word: 'Overdue', title: titleOf(rest), why, path, minutes: rest },
  ];
}

/** Target students without a minute of support this half-term. */
export function supportLines({ sessions }: Facts): readonly WeekLine[] {
  const unsupported = sessions?.unsupported ?? null;
  if (unsupported === null || unsupported.studentIds.length === 0) return [];
  const { studentIds, targetCount, halfTerm } = unsupported;
  const count = studentIds.length;
  return [
    {
      id: 'unsupported',
      tone: 'due',
      word: 'No support',
      title: `Plan support for ${countOf(count, 'target student')}`,
      why:
        count === targetCount
          ? `${targetCount === 1 ? 'Your one target student has not' : `None of your ${targetCount} target students has`} had a session in ${halfTermName(halfTerm)}`
          : `They have had no session, meeting or event in ${halfTermName(halfTerm)}; ${othersHave(targetCount - count)}`,
      path: `/sessions/dosage?show=nothing&half-term=${halfTerm}`,
      minutes: 30,
    },
  ];
}

const othersHave = (count: number) => (count === 1 ? 'the other one has' : `the other ${count} have`);

/** Deadlines, results, quiet pairs and volunteers’ checks. */
export function comingLines({ today, sessions }: Facts): readonly WeekLine[] {
  if (sessions === null) return [];
  const near = addDays(today, DEADLINE_DAYS.near);
  const eventPath = (id: string) => `/sessions/events/${encodeURIComponent(id)}`;
  return [
    ...sessions.deadlines.map(({ eventId, name, deadlineOn, places, enteredCount, invitedCount }): WeekLine => {
      const isPast = deadlineOn < today;
      const entered =
        places === null ? `${enteredCount} entered` : `${enteredCount} of ${countOf(places, 'place')} entered`;
      const invited = invitedCount === 0 ? '' : `, ${invitedCount} invited and not entered`;
      return {
        id: `deadline:${eventId}`,
        tone: isPast ? 'overdue' : deadlineOn <= near ? 'due' : 'neutral',
        word: isPast ? 'Passed' : 'Deadline',
        title: `Enter students for ${name}`,
        why: isPast
          ? `Entries closed on ${formatDay(deadlineOn)}, and nobody is entered`
          : `Entries close on ${formatDay(deadlineOn)}, ${fromToday(deadlineOn, today)}; ${entered}${invited}`,
        path: eventPath(eventId),
        minutes: 15,
      };
    }),
    ...sessions.eventsWithoutResults.map(
      ({ eventId, name, heldOn, missingCount }): WeekLine => ({
        id: `results:${eventId}`,
        tone: 'due',
        word: 'Results',
        title: `Say what became of ${name}`,
        why: `It was on ${formatDay(heldOn)}; ${countOf(missingCount, 'entry', 'entries')} without a word on whether they took part, or without a result`,
        path: eventPath(eventId),
        minutes: 5,
      }),
    ),
    ...pairLines(sessions.quietPairs),
    ...sessions.volunteersToCheck.map(
      ({ volunteerId, name, what }): WeekLine => ({
        id: `volunteer:${volunteerId}`,
        tone: 'due',
        word: 'Checks',
        title: `Look at the checks of ${name}`,
        why: `They work with students now. ${what}`,
        path: '/sessions/volunteers',
        minutes: 10,
      }),
    ),
  ];
}

function pairLines(pairs: NonNullable<Facts['sessions']>['quietPairs']): readonly WeekLine[] {
  const [first] = pairs;
  if (!first) return [];
  const isOne = pairs.length === 1;
  const last =
    first.lastMetOn === null
      ? `${isOne ? 'they have' : 'one of them has'} not met yet`
      : `${isOne ? 'they last met on' : 'the longest ago is'} ${formatDayShort(first.lastMetOn)}`;
  return [
    {
      id: 'quiet-pairs',
      tone: 'due',
      word: 'Quiet',
      title: `Ask after ${countOf(pairs.length, 'mentoring pair')}`,
      why: `No meeting in three weeks of school; ${last}`,
      path: isOne ? `/sessions/mentoring/${encodeURIComponent(first.pairId)}` : '/sessions/mentoring',
      minutes: 10,
    },
  ];
}
