import { useCallback, useRef, useState } from 'react';
import type {
  StudentColumnUse,
  StudentImportRow,
  StudentsPreview,
} from '../../../../shared/contract/student-import.ts';
import { call } from '../../../platform/client.ts';
import { type Choices, choicesInput, NO_CHOICES, takenKey, type Who, withEntries } from './import-choices.ts';

/** What is true now, for answers that come after the screen has been drawn. */
interface Now {
  importId: string | null;
  /** The choices as they were made last, and those that what is shown was made from. */
  wanted: Choices;
  shown: Choices;
  isMatching: boolean;
}

/** The file that is open: what it would do, and what was chosen about it. A choice that is refused is taken back. */
export function useOpenFile(onFailure: (failure: unknown) => void) {
  const [preview, setPreview] = useState<StudentsPreview | null>(null);
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  const [isMatching, setMatching] = useState(false);
  /** Rows a person has decided about, as they were when they were asked. */
  const [asked, setAsked] = useState<ReadonlyMap<number, StudentImportRow>>(new Map());
  const now = useRef<Now>({ importId: null, wanted: NO_CHOICES, shown: NO_CHOICES, isMatching: false });

  const show = useCallback((next: StudentsPreview | null) => {
    now.current.importId = next?.importId ?? null;
    now.current.wanted = NO_CHOICES;
    now.current.shown = NO_CHOICES;
    setChoices(NO_CHOICES);
    setAsked(new Map());
    setPreview(next);
  }, []);

  /**
   * Asks anew for what the choices make of the file: one call at a time, and the latest choices always. What is answered
   * after another file has been opened is let go.
   */
  const match = useCallback(
    async (next: Choices) => {
      now.current.wanted = next;
      setChoices(next);
      if (now.current.isMatching) return;
      now.current.isMatching = true;
      setMatching(true);
      onFailure(null);
      while (now.current.wanted !== now.current.shown) {
        const { importId, wanted } = now.current;
        if (importId === null) break;
        try {
          const shown = await call('students.previewFile', { importId, choices: choicesInput(wanted) });
          if (now.current.importId !== importId) continue;
          now.current.shown = wanted;
          setPreview(shown);
        } catch (failure) {
          if (now.current.importId !== importId) continue;
          now.current.wanted = now.current.shown;
          setChoices(now.current.shown);
          onFailure(failure);
        }
      }
      now.current.isMatching = false;
      setMatching(false);
    },
    [onFailure],
  );

  const choose = useCallback((part: Partial<Choices>) => match({ ...now.current.wanted, ...part }), [match]);
  const again = useCallback(() => match({ ...now.current.wanted }), [match]);
  const importId = useCallback(() => now.current.importId, []);

  return {
    preview,
    choices,
    asked,
    isMatching,
    /** Shows a file that was just read, with nothing chosen; or none. */
    show,
    /** Works out anew what the file would do: something here has changed. */
    again,
    /** The open file's id as it is now; null when none is open. */
    importId,
    setSource: (source: string) => choose({ source }),
    setAsAt: (asAt: string) => choose({ asAt }),
    setColumnUse: (index: number, use: StudentColumnUse) =>
      choose({ columns: withEntries(now.current.wanted.columns, [[index, use]]) }),
    setBlankMeansNo: (index: number, isOn: boolean) =>
      choose({ blankMeansNo: withEntries(now.current.wanted.blankMeansNo, [[index, isOn]]) }),
    repair: (options: Iterable<readonly [row: number, option: number]>) =>
      choose({ shifted: withEntries(now.current.wanted.shifted, options) }),
    /** Says who the people of some rows are; null: decided later. */
    decide: (rows: readonly StudentImportRow[], whoOf: (row: StudentImportRow) => Who | null) => {
      setAsked((before) => new Map([...before, ...rows.map((row) => [row.row, before.get(row.row) ?? row] as const)]));
      return choose({
        people: withEntries(
          now.current.wanted.people,
          rows.map((row) => [row.row, whoOf(row)]),
        ),
      });
    },
    /** Leaves people of the file out, or has them back as the app proposed. */
    leaveOut: (rows: readonly StudentImportRow[], isLeftOut: boolean) =>
      choose({
        people: withEntries(
          now.current.wanted.people,
          rows.map((row) => [row.row, isLeftOut ? 'leave-out' : null]),
        ),
      }),
    /** Takes the file's word for some fields, or leaves what is here. */
    take: useCallback(
      (fields: readonly { readonly row: number; readonly field: string }[], isTaken: boolean) => {
        const entries = fields.map(({ row, field }) => [takenKey(row, field), { row, field, isTaken }] as const);
        return choose({ taken: withEntries(now.current.wanted.taken, entries) });
      },
      [choose],
    ),
  };
}
