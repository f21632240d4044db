import { useEffect, useState } from 'react';
import { WORK_KINDS, type WorkKind } from '../../../../shared/domain/work.ts';
import { useRemembered } from '../../../ui/remember.ts';

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

/** The timer, kept between visits. It logs nothing by itself. */
export function useTimer() {
  const [kept, keep] = useRemembered<Kept>('week.timer', 'none', isKept);
  const running = kept === 'none' ? null : kept;
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
