import { useRef, useState } from 'react';
import type { HalfTerm, School } from '../../../shared/contract/school.ts';
import { readAgain, useChange } from '../../app/data.ts';
import {
  type DraftDay,
  type DraftYear,
  draftOf,
  isAsSaved,
  isBlank,
  problemOf,
  type ReadyYear,
  readyYear,
} from './year-draft.ts';

/** Dates are saved together, as one step, as soon as the whole year makes sense; blank rows wait beside it. */
export function useYear(school: School) {
  const [draft, setDraft] = useState<DraftYear | null>(null);
  const [blank, setBlank] = useState<readonly DraftDay[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const { change } = useChange('school.saveTermDates');
  const nextKey = useRef(1);
  const shown = useRef<readonly DraftDay[]>([]);

  const written = draft ?? draftOf(school, shown.current);
  shown.current = written.closedDays;

  const send = async (year: DraftYear, ready: ReadyYear) => {
    try {
      await change(ready);
      // What was saved is shown from the draft until it comes back: in between, the old dates would flash and rows go.
      await readAgain('school.get', {});
      setDraft((now) => (now === year ? null : now));
    } catch (error) {
      setFailure(error);
    }
  };
  const save = (halfTerms: readonly HalfTerm[], closedDays: readonly DraftDay[]) => {
    const year = { halfTerms, closedDays: closedDays.filter((d) => !isBlank(d)) };
    const ready = readyYear(year);
    const isSame = ready !== null && isAsSaved(ready, school);
    setBlank(closedDays.filter(isBlank));
    setDraft(isSame ? null : year);
    setFailure(null);
    return ready === null || isSame ? undefined : send(year, ready);
  };
  const days = [...written.closedDays, ...blank];

  return {
    halfTerms: written.halfTerms,
    closedDays: days,
    failure,
    problem: problemOf(written),
    editTerm: (number: number, patch: Partial<HalfTerm>) =>
      save(
        written.halfTerms.map((h) => (h.number === number ? { ...h, ...patch } : h)),
        days,
      ),
    addDay: () => setBlank([...blank, { key: `new-${nextKey.current++}`, on: null, name: '', kind: 'closed' }]),
    editDay: (key: string, patch: Partial<DraftDay>) =>
      save(
        written.halfTerms,
        days.map((d) => (d.key === key ? { ...d, ...patch } : d)),
      ),
    removeDay: (key: string) =>
      save(
        written.halfTerms,
        days.filter((d) => d.key !== key),
      ),
    /** Says that the dates are the school's own, as they stand. */
    confirm: () => {
      const ready = readyYear(written);
      setFailure(null);
      return ready === null ? undefined : send(written, ready);
    },
  };
}
export type Year = ReturnType<typeof useYear>;
