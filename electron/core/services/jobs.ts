import type { AppEvent } from '../../../shared/contract/index.ts';
import { AppError } from '../errors.ts';

/** Long work that can be watched and stopped, by name. */
export interface Jobs {
  /** Runs one job of a name at a time; a newer one of the same name stops the older. */
  run<T>(job: string, what: string, work: (signal: AbortSignal, progress: Progress) => Promise<T>): Promise<T>;
  cancel(job: string): boolean;
}

/** Says how much of a job is done; those who watch hear it about ten times a second at most. */
export type Progress = (done: number, of: number) => void;

const HEARD_EVERY_MS = 100;

export function createJobs(push: (event: AppEvent) => void): Jobs {
  const running = new Map<string, AbortController>();
  return {
    async run(job, what, work) {
      running.get(job)?.abort();
      const controller = new AbortController();
      running.set(job, controller);
      push({ type: 'progress', job, done: 0, of: 1, what });
      let heardAt = performance.now();
      const progress: Progress = (done, of) => {
        const now = performance.now();
        if (now - heardAt < HEARD_EVERY_MS) return;
        heardAt = now;
        push({ type: 'progress', job, done, of, what });
      };
      try {
        const value = await work(controller.signal, progress);
        if (controller.signal.aborted) throw new AppError('unavailable', 'Stopped. Nothing was changed.');
        return value;
      } finally {
        if (running.get(job) === controller) running.delete(job);
        push({ type: 'progress', job, done: 1, of: 1, what });
      }
    },
    cancel(job) {
      const controller = running.get(job);
      controller?.abort();
      return controller !== undefined;
    },
  };
}
