import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { ActionPatch, PdAction } from '../../../../shared/contract/pd-action.ts';
import type { PdSession } from '../../../../shared/contract/pd-session.ts';
import { spanOf } from '../../../../shared/domain/action-dates.ts';
import { clashesOf, clashWords } from '../../../../shared/domain/clashes.ts';
import { endingIn, movedTo, NOT_PLACED, spanName } from '../../../../shared/domain/plan-calendar.ts';
import { formatDayShort } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { useToast } from '../../../ui/toast.tsx';
import { focusActionLink } from '../focus-return.ts';
import { type PlanData, usePlan } from '../plan-data.ts';

/** The changes the calendar makes; each is one step that can be undone, and says what became of the days. */
export interface Placing {
  /** To begin in that half-term. */
  readonly moveTo: (action: PdAction, halfTerm: number) => void;
  /** So many half-terms later; negative: earlier. */
  readonly moveBy: (action: PdAction, halfTerms: number) => void;
  readonly endIn: (action: PdAction, halfTerm: number) => void;
  /** So many half-terms longer; negative: shorter. */
  readonly lengthenBy: (action: PdAction, halfTerms: number) => void;
  readonly takeOff: (action: PdAction) => void;
}

/** A menu gives the focus back to its button when it has closed, which may have gone by then. */
const FOCUS_SETTLES_MS = 100;

/** An action that goes between the calendar and those not placed is drawn anew: the focus goes with it. */
function keepFocusOn(id: string): void {
  if (document.activeElement === document.body) focusActionLink(id);
}

/** @param sessions the plan's PD sessions: they stay on their days when their action moves, which is said */
export function usePlacing(sessions: readonly PdSession[]): Placing {
  const data = usePlan();
  const toast = useToast();
  const { run } = useChange('plan.updateAction');
  const latest = useRef(data);
  latest.current = data;
  const meetings = useRef(sessions);
  meetings.current = sessions;
  // Keys come faster than answers: each change starts from what the one before it made.
  const answered = useRef(new Map<string, PdAction>());
  const queue = useRef<Promise<void>>(Promise.resolve());
  const moved = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the actions have been read again, whatever was answered before is old
  useEffect(() => {
    answered.current.clear();
    const id = moved.current;
    moved.current = null;
    if (id === null) return;
    const timer = setTimeout(() => keepFocusOn(id), FOCUS_SETTLES_MS);
    return () => clearTimeout(timer);
  }, [data.actions]);

  const change = useCallback(
    (id: string, patchOf: (now: PdAction, data: PlanData) => ActionPatch | null) => {
      queue.current = queue.current.then(async () => {
        const now = answered.current.get(id) ?? latest.current.actions.find((a) => a.id === id);
        if (!now) return;
        const patch = patchOf(now, latest.current);
        if (patch === null) {
          toast.show({ message: `${nameOf(now, latest.current)} goes no further`, tone: 'quiet' });
          return;
        }
        const after = await run({ id, patch });
        if (!after) return;
        answered.current.set(id, after);
        moved.current = id;
        toast.show({ message: whatHappened(now, after, meetings.current, latest.current), undo: true });
      });
    },
    [run, toast],
  );

  return useMemo(() => {
    const { halfTerms } = data.school;
    return {
      moveTo: ({ id }, halfTerm) => change(id, (now, { school }) => movedTo(now, halfTerm, school)),
      moveBy: ({ id }, by) =>
        change(id, (now, { school }) => {
          const span = spanOf(now, halfTerms);
          return span === null ? null : movedTo(now, span.first + by, school);
        }),
      endIn: ({ id }, halfTerm) => change(id, (now, { school }) => endingIn(now, halfTerm, school)),
      lengthenBy: ({ id }, by) =>
        change(id, (now, { school }) => {
          const span = spanOf(now, halfTerms);
          return span === null ? null : endingIn(now, span.last + by, school);
        }),
      takeOff: ({ id }) => change(id, () => NOT_PLACED),
    };
  }, [change, data.school]);
}

const nameOf = (action: PdAction, { refs }: PlanData) => `Action ${refs.get(action.id) ?? ''}`;

/** "Action 2.1 now runs Spring 1 – Spring 2, 4 Jan 2027 to 25 Mar 2027." and what a person should look at. */
function whatHappened(before: PdAction, after: PdAction, sessions: readonly PdSession[], data: PlanData): string {
  const name = nameOf(after, data);
  const span = spanOf(after, data.school.halfTerms);
  if (span === null) return `${name} is off the calendar; its days are cleared`;
  const words = [`${name} now runs ${spanName(span)}${daysOf(after)}.`, ...inThePast(before, after, data.today)];
  if (after.reviewOn !== null && after.reviewOn === before.reviewOn && isOutside(after.reviewOn, after)) {
    words.push(`Its review stays on ${formatDayShort(after.reviewOn)}.`);
  }
  const stay = sessions.filter((s) => s.actionId === after.id && isOutside(s.heldOn, after)).length;
  if (stay > 0)
    words.push(
      `${countOf(stay, 'PD session')} outside these days ${stay === 1 ? 'stays' : 'stay'} on ${stay === 1 ? 'its day' : 'their days'}.`,
    );
  const [clash] = clashesOf(after, [], data.school);
  if (clash) words.push(`It ${clashWords(clash)}.`);
  return words.join(' ');
}

/** Said of what has not started: it would be too late already. */
function inThePast(before: PdAction, after: PdAction, today: string): readonly string[] {
  const { status, startOn, endOn } = after;
  if (status !== 'not-started') return [];
  if (endOn !== null && endOn < today) return ['That is in the past, and it has not started.'];
  if (startOn === null || startOn >= today || startOn === before.startOn) return [];
  return [`Its start, ${formatDayShort(startOn)}, is in the past, and it has not started.`];
}

/** ", 4 Jan 2027 to 25 Mar 2027"; empty without days. */
export function daysOf({ startOn, endOn }: Pick<PdAction, 'startOn' | 'endOn'>): string {
  if (startOn !== null && endOn !== null) return `, ${formatDayShort(startOn)} to ${formatDayShort(endOn)}`;
  if (startOn !== null) return `, from ${formatDayShort(startOn)}`;
  return endOn === null ? '' : `, until ${formatDayShort(endOn)}`;
}

const isOutside = (day: string, { startOn, endOn }: PdAction) =>
  (startOn !== null && day < startOn) || (endOn !== null && day > endOn);
