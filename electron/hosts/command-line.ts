import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isIsoDay } from '../../shared/domain/school-year.ts';
import { AppError } from '../core/errors.ts';

/** How the app was asked to start. */
export interface Flags {
  /** Skip Electron and open in a browser window. */
  readonly browser: boolean;
  /** False: open nothing, only print the address. */
  readonly open: boolean;
  /** Begin with the sample school. */
  readonly sample: boolean;
  /** The data folder, absolute; null for the usual one. */
  readonly dataDir: string | null;
  /** The day to take as today, YYYY-MM-DD; null for the real one. */
  readonly today: string | null;
}

const OPTIONS = {
  browser: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  sample: { type: 'boolean' },
  data: { type: 'string' },
  today: { type: 'string' },
} as const;

const KNOWN = 'The app knows --browser, --no-open, --sample, --data FOLDER and --today YYYY-MM-DD.';

interface ReadOptions {
  /** Where a relative data folder starts from. */
  readonly cwd: string;
  /** Pass over what is not ours: Electron hands Chromium's switches to the app as well. */
  readonly lenient?: boolean;
}

/** Reads the flags. Throws an AppError (validation) with a plain sentence when one cannot be used. */
export function readFlags(args: readonly string[], { cwd, lenient = false }: ReadOptions): Flags {
  const values = parse(args, lenient);
  if (typeof values.today === 'string' && !isIsoDay(values.today)) {
    throw new AppError('validation', `--today needs a real date such as 2026-11-23, not "${values.today}".`);
  }
  if (values.data === '') throw new AppError('validation', '--data needs the name of a folder.');
  return {
    browser: values.browser === true,
    open: values['no-open'] !== true,
    sample: values.sample === true,
    dataDir: typeof values.data === 'string' ? resolve(cwd, values.data) : null,
    today: typeof values.today === 'string' ? values.today : null,
  };
}

function parse(args: readonly string[], lenient: boolean) {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: !lenient, allowPositionals: lenient });
    if (values.data === true || values.today === true) throw new Error('a value is missing');
    return values;
  } catch (error) {
    const flag = args.find((arg) => !(arg.replace(/^--/, '').replace(/=.*$/, '') in OPTIONS) && arg.startsWith('-'));
    const problem = flag === undefined ? reasonOf(error) : `"${flag}" is not a flag of this app.`;
    throw new AppError('validation', `${problem} ${KNOWN}`);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL'
    ? 'Each thing asked for starts with two dashes.'
    : '--data and --today each need a value after them.';
}
