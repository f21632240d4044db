import { clockOfMinute, minuteOfClock } from './clock.ts';

/** What became of a session: `held` once its register has been taken. */
export const SESSION_STATUSES = { planned: 'To come', held: 'Held', cancelled: 'Cancelled' } as const;
export type SessionStatus = keyof typeof SESSION_STATUSES;

/** One mark a student (product.md, Words): words, never statutory codes. */
export const MARKS = {
  present: 'Present',
  late: 'Late',
  absent: 'Absent',
  'not-in-school': 'Not in school',
  'other-activity': 'Other activity',
  'not-expected': 'Not expected',
} as const;
export type Mark = keyof typeof MARKS;

/** The key that gives each mark in a register. */
export const MARK_KEYS: Readonly<Record<Mark, string>> = {
  present: 'P',
  late: 'L',
  absent: 'A',
  'not-in-school': 'S',
  'other-activity': 'O',
  'not-expected': 'X',
};

/** The marks that say a student was there. */
export const ATTENDED: ReadonlySet<Mark> = new Set(['present', 'late']);

/** How long a session lasts until somebody says otherwise, in minutes. */
export const USUAL_SESSION_MINUTES = 60;

/** True for a member on that day, the days of joining and leaving included. */
export function isMemberOn(
  { joinedOn, leftOn }: { readonly joinedOn: string; readonly leftOn: string | null },
  day: string,
): boolean {
  return joinedOn <= day && (leftOn === null || day <= leftOn);
}

interface Stretch {
  readonly startsAt: string;
  readonly minutes: number;
}

/** True when two stretches of the same day have a minute in common. */
export function sessionsOverlap(a: Stretch, b: Stretch): boolean {
  const [fromA, fromB] = [minuteOfClock(a.startsAt), minuteOfClock(b.startsAt)];
  return fromA < fromB + b.minutes && fromB < fromA + a.minutes;
}

/** When a session is over, by the school's clock: "15:15" and 65 are "16:20". */
export function sessionEnd({ startsAt, minutes }: Stretch): string {
  return clockOfMinute(minuteOfClock(startsAt) + minutes);
}

/** True when only volunteers run it: nobody of the staff is beside them (domain.md 5). */
export function isUnsupervised({
  delivererIds,
  volunteerIds,
}: {
  readonly delivererIds: readonly string[];
  readonly volunteerIds: readonly string[];
}): boolean {
  return volunteerIds.length > 0 && delivererIds.length === 0;
}

interface RunSession extends Stretch {
  readonly heldOn: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly status: string;
  readonly delivererIds: readonly string[];
}

/**
 * The other groups that somebody would have to be at while they run this one, with how many of the days. Who runs a
 * session that names nobody is `youId`.
 */
export function clashesOf(
  wanted: Stretch & {
    readonly days: readonly string[];
    readonly groupId: string | null;
    readonly delivererIds: readonly string[];
  },
  sessions: readonly RunSession[],
  youId: string | null,
): readonly { readonly groupName: string; readonly days: number }[] {
  const runnersOf = (ids: readonly string[]) => (ids.length > 0 ? ids : [youId ?? '']);
  const runners = new Set(runnersOf(wanted.delivererIds));
  const days = new Set(wanted.days);
  const clashing = sessions.filter(
    (s) =>
      s.status !== 'cancelled' &&
      s.groupId !== wanted.groupId &&
      days.has(s.heldOn) &&
      sessionsOverlap(s, wanted) &&
      runnersOf(s.delivererIds).some((id) => runners.has(id)),
  );
  return [...Map.groupBy(clashing, ({ groupId }) => groupId).values()]
    .map((own) => ({ groupName: own[0]?.groupName ?? '', days: new Set(own.map(({ heldOn }) => heldOn)).size }))
    .sort((a, b) => a.groupName.localeCompare(b.groupName, 'en-GB'));
}
