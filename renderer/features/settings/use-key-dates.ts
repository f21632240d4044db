import { useRef, useState } from 'react';
import type { School } from '../../../shared/contract/school.ts';
import { readAgain, useChange } from '../../app/data.ts';
import { isBlankRow, type KeyDateRow, keyDatesOf, problemOfRows, rowsOf, withPatch } from './key-date-rows.ts';

/** Key dates are saved together, as one step, as soon as every row makes sense; blank rows wait beside them. */
export function useKeyDates(school: School) {
  const [draft, setDraft] = useState<readonly KeyDateRow[] | null>(null);
  const [blank, setBlank] = useState<readonly KeyDateRow[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const { change } = useChange('school.saveKeyDates');
  const nextKey = useRef(1);
  const shown = useRef<readonly KeyDateRow[]>([]);

  const written = draft ?? rowsOf(school.keyDates, shown.current);
  shown.current = written;
  const rows = [...written, ...blank];

  const save = async (next: readonly KeyDateRow[]) => {
    const full = next.filter((row) => !isBlankRow(row));
    const keyDates = keyDatesOf(full);
    setBlank(next.filter(isBlankRow));
    setDraft(full);
    setFailure(null);
    if (keyDates === null) return;
    try {
      await change({ keyDates: [...keyDates] });
      // What was saved is shown from the draft until it comes back: in between, the old rows would flash.
      await readAgain('school.get', {});
      setDraft((now) => (now === full ? null : now));
    } catch (error) {
      setFailure(error);
    }
  };

  return {
    rows,
    failure,
    problem: problemOfRows(written),
    add: () => {
      const key = `new-${nextKey.current++}`;
      setBlank([...blank, { key, firstOn: null, lastOn: null, name: '', kind: 'other' }]);
    },
    edit: (key: string, patch: Partial<KeyDateRow>) =>
      save(rows.map((row) => (row.key === key ? withPatch(row, patch) : row))),
    remove: (key: string) => save(rows.filter((row) => row.key !== key)),
  };
}
