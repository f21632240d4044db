import {
  type CallError,
  type CallName,
  contract,
  type OutputOf,
  type ParsedOf,
  type Reply,
} from '../../shared/contract/index.ts';
import { AppError } from './errors.ts';
import type { Log } from './ports.ts';

/** One handler a call: a missing one is a type error. */
export type Handlers = {
  readonly [N in CallName]: (input: ParsedOf<N>) => OutputOf<N> | Promise<OutputOf<N>>;
};

/** The only door into the core: known name -> parse -> handler -> reply. Never throws. */
export type Dispatch = (name: string, input: unknown) => Promise<Reply<unknown>>;

interface Options {
  readonly log: Log;
  /** Parse what handlers return as well: on in tests, off in use, where the types already say it. */
  readonly checkOutputs?: boolean;
  /** Ends when the data may be used again; null: it may be now. A long write holds everybody else back. */
  readonly busy?: () => Promise<void> | null;
}

/** Calls that go through while a long write is under way: they do not touch the data. */
const NEVER_WAIT: ReadonlySet<CallName> = new Set(['app.cancel']);

export function createDispatcher(handlers: Handlers, options: Options): Dispatch {
  const { log, checkOutputs = false, busy = () => null } = options;
  return async (name, input) => {
    if (!isCallName(name))
      return { ok: false, error: { code: 'validation', message: 'The app was asked for something it does not know.' } };
    const parsed = contract[name].input.safeParse(input);
    if (!parsed.success) return { ok: false, error: describeIssue(parsed.error.issues) };
    try {
      if (!NEVER_WAIT.has(name)) for (let end = busy(); end !== null; end = busy()) await end;
      const handler = handlers[name] as (input: unknown) => unknown;
      const value = await handler(parsed.data);
      if (checkOutputs) contract[name].output.parse(value);
      return { ok: true, value };
    } catch (error) {
      return { ok: false, error: describeError(error, name, log) };
    }
  };
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name);
}

interface Issue {
  readonly message: string;
  readonly path: readonly PropertyKey[];
}

function describeIssue(issues: readonly Issue[]): CallError {
  const first = issues[0];
  if (!first) return { code: 'validation', message: 'That could not be understood.' };
  const field = first.path.findLast((part) => typeof part === 'string');
  return field === undefined
    ? { code: 'validation', message: first.message }
    : { code: 'validation', message: first.message, field };
}

function describeError(error: unknown, name: string, log: Log): CallError {
  if (error instanceof AppError) return error.toCallError();
  const code = sqliteCode(error);
  log(`call ${name} failed: ${code ?? (error instanceof Error ? error.name : 'unknown')}`);
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') {
    return {
      code: 'not-found',
      message:
        'Something this belongs to is no longer there, so this was not saved. It may have been removed or undone.',
    };
  }
  if (code?.startsWith('SQLITE_FULL') || code === 'ENOSPC') {
    return {
      code: 'unavailable',
      message: 'The disk is full, so this was not saved. Free some space, then do it again.',
    };
  }
  if (code?.startsWith('SQLITE_IOERR') || code?.startsWith('SQLITE_READONLY')) {
    return {
      code: 'unavailable',
      message:
        'The data file could not be written, so this was not saved. Check that its folder is there and not read-only, then do it again.',
    };
  }
  return {
    code: 'unexpected',
    message:
      'Something went wrong and this was not saved. Your earlier work is safe. Try it again; if it fails again, close and open the app.',
  };
}

function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
