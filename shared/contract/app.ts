import { z } from 'zod';
import { id, isoDay, nothing } from './fields.ts';
import { school } from './school.ts';

export const undoState = z.object({
  /** The name of the step that undo would take back, such as "Change lead of action 1.2"; null when there is none. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});
export type UndoState = Readonly<z.infer<typeof undoState>>;

export const appStart = z.object({
  version: z.string(),
  host: z.enum(['electron', 'browser']),
  today: isoDay,
  school,
  /** True while the sample school is open: nothing in it is real. */
  isSample: z.boolean(),
  /** Whether the school's own data is set up; beside the sample school, what can be told without opening it. */
  isOwnSetUp: z.boolean(),
  undoState,
  /** Something to say once at start: the file was restored, the last close was not clean. Null when nothing is. */
  notice: z.string().nullable(),
});
export type AppStart = Readonly<z.infer<typeof appStart>>;

export const appContract = {
  'app.start': { input: nothing, output: appStart },
  'app.undoState': { input: nothing, output: undoState },
  /** Takes back the last step; value is its name. */
  'app.undo': { input: nothing, output: z.object({ label: z.string() }) },
  'app.redo': { input: nothing, output: z.object({ label: z.string() }) },
  /** Opens the sample school, made anew and dated from today, in a file of its own; the school's own file stays as it is. */
  'app.openSample': { input: nothing, output: appStart },
  /** Goes back from the sample school to the school's own data. */
  'app.leaveSample': { input: nothing, output: appStart },
  /** Asks a long job (reading a file) to stop; it ends with nothing changed. */
  'app.cancel': { input: z.strictObject({ job: z.string().max(100) }), output: z.object({ cancelled: z.boolean() }) },
  /** What the screen remembers between visits, such as sorting: small values by name, in the settings file, not the data. */
  'app.remember': {
    input: z.strictObject({ key: z.string().regex(/^[a-z][a-zA-Z0-9.-]{0,60}$/), value: z.json() }),
    output: z.object({ key: z.string() }),
  },
  'app.remembered': { input: nothing, output: z.record(z.string(), z.json()) },
  /**
   * Lets the person choose a file. A native dialog answers with a token, or null when cancelled; where the page must
   * pick the file itself (browser host) the answer is `upload` and the page sends the bytes to that address.
   */
  'app.chooseFile': {
    input: z.strictObject({ purpose: z.enum(['answers', 'students', 'resource']) }),
    output: z.discriminatedUnion('how', [
      z.object({ how: z.literal('chosen'), token: id, name: z.string() }),
      z.object({ how: z.literal('upload'), address: z.string(), accept: z.string(), maxBytes: z.int() }),
      z.object({ how: z.literal('cancelled') }),
    ]),
  },
} as const;
