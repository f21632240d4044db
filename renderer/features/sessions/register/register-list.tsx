import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  mark,
  markOf,
  markWords,
  type RegisterDraft,
  type RowMark,
  registerKey,
  takeBack,
  withMark,
} from '../../../../shared/domain/register.ts';
import type { Mark } from '../../../../shared/domain/sessions.ts';
import { useFieldUndo } from '../../../ui/field-undo.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import styles from './register.module.css';
import { RegisterRow } from './register-row.tsx';
import type { RegisterState } from './register-state.ts';
import type { ChangeRegister } from './use-register.ts';

export interface ShownStudent {
  readonly name: string;
  readonly about: string;
  readonly isGuest: boolean;
}

interface RegisterListProps {
  readonly state: RegisterState;
  readonly shown: (id: string) => ShownStudent;
  readonly change: ChangeRegister;
  readonly onDrop: (id: string) => void;
  readonly onSave: () => void;
}

/** After this long the digits of a row number no longer belong together, in milliseconds. */
const DIGITS_TOGETHER = 2_000;

/** The students with their marks: one stop of the Tab key, moved through and marked by single keys. */
export function RegisterList({ state, shown, change, onDrop, onSave }: RegisterListProps) {
  const { draft } = state;
  const list = useRef<HTMLTableElement>(null);
  const [said, setSaid] = useState('');
  const current = draft.ids[draft.at];

  const setDraft = useCallback(
    (next: (draft: RegisterDraft) => RegisterDraft) =>
      change((before) => {
        const draft = next(before.draft);
        return draft === before.draft ? before : { ...before, draft };
      }),
    [change],
  );
  useDigitsForgotten(draft.typed, setDraft);
  useFocusOnOpening(list);
  useFieldUndo(list, () => {
    const before = takeBack(draft);
    if (before !== null) setDraft(() => before);
    if (before !== null) setSaid('The last mark was taken back');
    return before !== null;
  });

  const onMark = useCallback(
    (id: string, given: Mark) => {
      flushSync(() => setDraft((d) => mark(d, new Map([[id, withMark(markOf(d, id), given)]]))));
      focusIn(list.current, id, given === 'late' || given === 'other-activity');
    },
    [setDraft],
  );
  const onChange = useCallback(
    (id: string, row: RowMark) => setDraft((d) => ({ ...d, marks: new Map([...d.marks, [id, row]]) })),
    [setDraft],
  );
  const onEnter = useCallback(
    (id: string) => setDraft((d) => (d.ids[d.at] === id ? d : { ...d, at: Math.max(d.ids.indexOf(id), 0), typed: '' })),
    [setDraft],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const place = placeOf(event.target);
    if (!isOurs(event.key, place)) return;
    if (place !== 'row' && event.key === 'Enter') {
      // Enter in the minutes or the note goes back to the student; the next one takes the register.
      event.preventDefault();
      if (current !== undefined) focusIn(list.current, current, false);
      return;
    }
    const done = registerKey(draft, event.key);
    if (done === null) return;
    event.preventDefault();
    if (done.effect === 'save') {
      if (!event.repeat) onSave();
      return;
    }
    // Drawn at once: the next key belongs to the row or the field that has the focus by then.
    flushSync(() => setDraft(() => done.draft));
    const id = done.draft.ids[done.draft.at];
    if (id === undefined) return;
    if (done.effect !== 'moved') setSaid(`${shown(id).name}: ${markWords(markOf(done.draft, id))}`);
    focusIn(list.current, id, done.effect === 'minutes' || done.effect === 'note');
  };

  const rows = useMemo(() => draft.ids.map((id) => ({ id, ...shown(id) })), [draft.ids, shown]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are moved through and marked by key */}
      <table ref={list} role="grid" aria-label="Register" className={styles.list} onKeyDown={onKeyDown}>
        <tbody>
          {rows.map(({ id, name, about, isGuest }, i) => (
            <RegisterRow
              key={id}
              id={id}
              number={i + 1}
              name={name}
              about={about}
              isGuest={isGuest}
              row={markOf(draft, id)}
              isCurrent={i === draft.at}
              onMark={onMark}
              onChange={onChange}
              onEnter={onEnter}
              onDrop={onDrop}
            />
          ))}
        </tbody>
      </table>
      <VisuallyHidden>
        <span aria-live="polite">{said}</span>
      </VisuallyHidden>
    </>
  );
}

/** Puts the focus on a student's row, or on what belongs to the mark: the minutes or the note. */
function focusIn(list: HTMLElement | null, id: string, onDetail: boolean): void {
  const row = list?.querySelector<HTMLElement>(`[data-student="${CSS.escape(id)}"]`);
  const detail = onDetail ? row?.querySelector<HTMLElement>('[data-detail]') : null;
  (detail ?? row)?.focus();
}

type Place = 'row' | 'minutes' | 'note' | 'button';

function placeOf(target: EventTarget): Place {
  if (target instanceof HTMLInputElement) return target.inputMode === 'numeric' ? 'minutes' : 'note';
  return target instanceof HTMLButtonElement ? 'button' : 'row';
}

/** Digits belong to the minutes and every letter to the note; a button keeps its Enter. */
function isOurs(key: string, place: Place): boolean {
  switch (place) {
    case 'row':
      return true;
    case 'minutes':
      return !/^(\d|Home|End)$/.test(key);
    case 'note':
      return /^(Enter|ArrowUp|ArrowDown)$/.test(key);
    case 'button':
      return key !== 'Enter';
  }
}

function useDigitsForgotten(typed: string, setDraft: (next: (draft: RegisterDraft) => RegisterDraft) => void) {
  useEffect(() => {
    if (typed === '') return;
    const timer = setTimeout(() => setDraft((d) => ({ ...d, typed: '' })), DIGITS_TOGETHER);
    return () => clearTimeout(timer);
  }, [typed, setDraft]);
}

/** A register is opened to be taken: the keys work at once. */
function useFocusOnOpening(list: { readonly current: HTMLElement | null }) {
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus({ preventScroll: true });
  }, [list]);
}
