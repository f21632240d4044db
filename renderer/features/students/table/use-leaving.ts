import { useMemo } from 'react';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { useToast } from '../../../ui/toast.tsx';
import type { TableStudent } from './student-rows.ts';

/** Marks students as left today, or as back, as one step; one alone is named in it. A failure is said in a message. */
export function useLeaving(today: string) {
  const { run } = useChange('students.updateEach');
  const toast = useToast();
  return useMemo(() => {
    const mark = async (rows: readonly TableStudent[], leftOn: string | null, words: string, step: string | null) => {
      const done = await run({
        changes: rows.map(({ id }) => ({ id, patch: { leftOn } })),
        ...(step === null ? {} : { what: step }),
      });
      if (done) toast.show({ message: words, undo: true });
    };
    const whoOf = (rows: readonly TableStudent[]) =>
      rows.length === 1 ? (rows[0]?.name ?? '') : countOf(rows.length, 'student');
    const isOf = (rows: readonly TableStudent[]) => (rows.length === 1 ? 'is' : 'are');
    return {
      markLeft: (rows: readonly TableStudent[]) =>
        mark(
          rows,
          today,
          `${whoOf(rows)} ${isOf(rows)} marked as left`,
          rows.length === 1 ? null : `Mark ${countOf(rows.length, 'student')} as left`,
        ),
      markBack: (rows: readonly TableStudent[]) =>
        mark(
          rows,
          null,
          `${whoOf(rows)} ${isOf(rows)} back in the school`,
          rows.length === 1 ? null : `Bring ${countOf(rows.length, 'student')} back into the school`,
        ),
    };
  }, [run, toast, today]);
}
export type Leaving = ReturnType<typeof useLeaving>;
