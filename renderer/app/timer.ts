import { useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { formatMinutes } from '../../shared/domain/plan.ts';
import { WORK_KINDS, type WorkKind } from '../../shared/domain/work.ts';
import { MemoryContext } from '../ui/remember.ts';

/** A timer that runs: since when, and for what. */
export interface RunningTimer {
  readonly work: WorkKind;
  /** Milliseconds since 1970, by this computer's clock. */
  readonly since: number;
}

type Kept = RunningTimer | 'none';

const isKept = (value: unknown): value is Kept =>
  value === 'none' ||
  (typeof value === 'object' &&
    value !== null &&
    'since' in value &&
    typeof value.since === 'number' &&
    'work' in value &&
    typeof value.work === 'string' &&
    Object.hasOwn(WORK_KINDS, value.work));

const MINUTE_MS = 60_000;
/** Nobody works longer than this without a stop: it was forgotten. */
const LONGEST_MINUTES = 12 * 60;

/** Minutes on the timer, to the nearest five and at least five: what is proposed to be logged. */
export function minutesToLog(since: number, now: number): number {
  const minutes = Math.min(LONGEST_MINUTES, (now - since) / MINUTE_MS);
  return Math.max(5, Math.round(minutes / 5) * 5);
}

const KEY = 'week.timer';
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The one timer, kept between visits: started and stopped on This week, seen in the top bar. It logs nothing by itself. */
export function useTimer() {
  const memory = useContext(MemoryContext);
  const kept = useSyncExternalStore(subscribe, () => memory.get(KEY));
  const keep = (next: Kept) => {
    memory.set(KEY, next);
    for (const listener of listeners) listener();
  };
  const running = isKept(kept) && kept !== 'none' ? kept : null;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (running === null) return;
    setNow(Date.now());
    const ticking = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(ticking);
  }, [running]);
  return {
    running,
    /** Whole minutes so far. */
    minutes: running === null ? 0 : Math.max(0, Math.floor((now - running.since) / MINUTE_MS)),
    start: (work: WorkKind) => keep({ work, since: Date.now() }),
    stop: () => keep('none'),
  };
}

/** "25 min", "1 h 10"; begins at "0 min". */
export const timerMinutes = (minutes: number): string => (minutes === 0 ? '0 min' : formatMinutes(minutes));

/** "Preparation, 25 min". */
export const timerWords = ({ work }: RunningTimer, minutes: number): string =>
  `${WORK_KINDS[work]}, ${timerMinutes(minutes)}`;
