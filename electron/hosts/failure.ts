import { AppError } from '../core/errors.ts';

/** What to tell the person when the app cannot start: the written sentence, or a plain one for what nobody foresaw. */
export function failureSentence(error: unknown): string {
  if (error instanceof AppError) return error.message;
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return `Maths Progression Planner could not start${code}. Nothing was changed. Try again; if it fails again, restart the computer.`;
}

/** 2 when the app was asked for in a way it does not know, 1 for every other failure. */
export function failureExitCode(error: unknown): number {
  return error instanceof AppError && error.code === 'validation' ? 2 : 1;
}

/** Ends the process with the sentence and no stack. */
export function giveUp(error: unknown): never {
  console.error(failureSentence(error));
  process.exit(failureExitCode(error));
}
