import type { CallError, ErrorCode } from '../../shared/contract/index.ts';

/** An expected failure: a sentence a teacher would say, saying what is wrong, where, and what to do. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;

  constructor(code: ErrorCode, message: string, field?: string) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.field = field;
  }

  toCallError(): CallError {
    const { code, message, field } = this;
    return field === undefined ? { code, message } : { code, message, field };
  }
}

export const notFound = (what: string) =>
  new AppError('not-found', `${what} is no longer there. It may have been removed or undone.`);
