import { useState } from 'react';
import type { Register } from '../../../../shared/contract/sessions.ts';
import { markOf, type RowMark } from '../../../../shared/domain/register.ts';
import { useChange } from '../../../app/data.ts';
import { call } from '../../../platform/client.ts';
import { parseNumber } from '../../../ui/parse.ts';
import { useToast } from '../../../ui/toast.tsx';
import type { RegisterState } from './register-state.ts';

/** Saves the register on the screen as one step; `onSaved` hears what then stands. */
export function useSaving(state: RegisterState, onSaved: (saved: Register) => void) {
  const save = useChange('sessions.saveRegister');
  const toast = useToast();
  const [isJustTaken, setJustTaken] = useState(false);
  const [minutesError, setMinutesError] = useState<string | null>(null);
  const { draft, words, of } = state;
  const { session } = of;
  const isHeld = session.status === 'held';

  const take = async () => {
    const minutes = deliveredMinutes(words.minutes, session.deliveredMinutes ?? session.minutes);
    setMinutesError(minutes === null ? 'Enter a number of minutes from 5 to 720, such as 60' : null);
    if (minutes === null || save.isChanging) return;
    const tooLate = draft.ids.findIndex((id) => lateMinutes(markOf(draft, id)) > minutes);
    if (tooLate >= 0) {
      const late = lateMinutes(markOf(draft, draft.ids[tooLate] ?? ''));
      toast.show({
        message: `Row ${tooLate + 1} is marked ${late} minutes late, and the session took ${minutes}. Change one of them.`,
        tone: 'error',
      });
      minutesOf(draft.ids[tooLate] ?? '')?.focus();
      return;
    }
    const saved = await save.run({
      id: session.id,
      marks: draft.ids.flatMap((studentId) => {
        const { mark, minutesLate, note } = markOf(draft, studentId);
        return mark === null ? [] : [{ studentId, mark, minutesLate, note }];
      }),
      deliveredMinutes: minutes,
      topic: words.topic ?? session.topic,
      learned: words.learned ?? session.learned,
      nextStep: words.nextStep ?? session.nextStep,
    });
    if (!saved) return;
    // Where it cannot be read now, the screen follows when it is.
    const stands = await call('sessions.register', { id: saved.id }).catch(() => null);
    if (stands !== null) onSaved(stands);
    if (!isHeld) setJustTaken(true);
    toast.show({ message: isHeld ? 'Register changed' : 'Register taken', undo: true });
  };

  return { take, isSaving: save.isChanging, isJustTaken, minutesError };
}

const lateMinutes = ({ mark, minutesLate }: RowMark): number => (mark === 'late' ? minutesLate : 0);

/** Where the minutes of a student who was late are typed. */
const minutesOf = (id: string): HTMLElement | null =>
  document.querySelector(`[data-student="${CSS.escape(id)}"] input[data-detail]`);

/** Null for what is no number of minutes of a session. */
function deliveredMinutes(typed: string | undefined, known: number): number | null {
  if (typed === undefined) return known;
  const parsed = parseNumber(typed, { min: 5, max: 720, step: 1 });
  return parsed.ok ? parsed.value : null;
}
