import type { MentoringMeeting, MentoringPair } from '../contract/mentoring.ts';
import { formatMinutes } from './plan.ts';

/** Who mentors (product.md, Words). An older student is a student of the school; undergraduates and volunteers have a volunteer record. */
export const MENTOR_KINDS = {
  'older-student': 'Older student',
  undergraduate: 'Undergraduate',
  volunteer: 'Volunteer',
  staff: 'Staff member',
} as const;
export type MentorKind = keyof typeof MENTOR_KINDS;

/** What became of a meeting that was agreed. */
export const MEETING_OUTCOMES = {
  met: 'Met',
  'mentee-missed': 'Mentee did not come',
  'mentor-missed': 'Mentor did not come',
  cancelled: 'Cancelled',
} as const;
export type MeetingOutcome = keyof typeof MEETING_OUTCOMES;

/** How long a meeting lasts until somebody says otherwise, in minutes. */
export const USUAL_MEETING_MINUTES = 30;

/** The weekdays a pair can meet on, by their numbers. */
export const MEETING_WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

export const weekdayName = (weekday: number): string => MEETING_WEEKDAYS[weekday - 1] ?? '';

/** Why pairs usually end; any other words may be typed. */
export const USUAL_ENDINGS = [
  'Finished as agreed',
  'Aims reached',
  'Mentee did not want to go on',
  'Mentor could not go on',
  'Mentee left the school',
  'Mentor left the school',
  'Times did not fit',
  'Changed to another mentor',
] as const;

/** The mentor's id, whichever kind they are. */
export function mentorIdOf(
  pair: Pick<MentoringPair, 'mentorStudentId' | 'mentorVolunteerId' | 'mentorStaffId'>,
): string | null {
  return pair.mentorStudentId ?? pair.mentorVolunteerId ?? pair.mentorStaffId;
}

type Agreed = Pick<MentoringPair, 'place' | 'weekday' | 'startsAt' | 'minutes' | 'aims'>;

/** What formal peer mentoring agrees beforehand (domain.md 5: place, time, length, agenda) and this pair has not yet. */
export function notAgreed({ place, weekday, startsAt, aims }: Omit<Agreed, 'minutes'>): readonly string[] {
  return [
    ...(place.trim() === '' ? ['place'] : []),
    ...(weekday === null ? ['weekday'] : []),
    ...(startsAt === null ? ['time'] : []),
    ...(aims.trim() === '' ? ['aims'] : []),
  ];
}

/** "Mondays 12:30, Library, 30 min"; what is not agreed is left out. */
export function agreedWords({ place, weekday, startsAt, minutes }: Omit<Agreed, 'aims'>): string {
  const when = [weekday === null ? '' : `${weekdayName(weekday)}s`, startsAt ?? ''].filter((part) => part !== '');
  return [when.join(' '), place.trim(), formatMinutes(minutes)].filter((part) => part !== '').join(', ');
}

/** Minutes count where they met, and nowhere else. */
export const minutesOf = (outcome: MeetingOutcome, minutes: number): number => (outcome === 'met' ? minutes : 0);

export interface MeetingCounts {
  readonly metCount: number;
  /** Agreed, and one of the two did not come. */
  readonly missedCount: number;
  readonly cancelledCount: number;
  readonly metMinutes: number;
  /** The last day they met; null: never yet. */
  readonly lastMetOn: string | null;
}

/** What became of a pair's meetings together. */
export function countMeetings(
  meetings: readonly Pick<MentoringMeeting, 'metOn' | 'outcome' | 'minutes'>[],
): MeetingCounts {
  const met = meetings.filter(({ outcome }) => outcome === 'met');
  const cancelledCount = meetings.filter(({ outcome }) => outcome === 'cancelled').length;
  return {
    metCount: met.length,
    missedCount: meetings.length - met.length - cancelledCount,
    cancelledCount,
    metMinutes: met.reduce((sum, { minutes }) => sum + minutes, 0),
    lastMetOn: met.reduce<string | null>((last, { metOn }) => (last === null || metOn > last ? metOn : last), null),
  };
}

/** "Met 5 times, 2 missed", "Not met yet". */
export function meetingWords({ metCount, missedCount }: Pick<MeetingCounts, 'metCount' | 'missedCount'>): string {
  const met =
    metCount === 0
      ? 'Not met yet'
      : metCount === 1
        ? 'Met once'
        : metCount === 2
          ? 'Met twice'
          : `Met ${metCount} times`;
  return missedCount === 0 ? met : `${met}, ${missedCount} missed`;
}

/**
 * Why an older student of that year group cannot mentor this mentee; null when they can, and when a year group is not
 * known. Year groups as they are this year.
 */
export function tooYoung(mentorYear: number | null, menteeYear: number | null): string | null {
  if (mentorYear === null || menteeYear === null || mentorYear >= menteeYear) return null;
  return `The mentor is in Year ${mentorYear} and the mentee in Year ${menteeYear}. Choose a mentor of the same year group or an older one.`;
}
