import { useCallback, useEffect, useRef, useState } from 'react';
import { useAbandoned } from './abandoned.ts';
import { sentenceOf } from './sentence.ts';

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentence: string };

interface DraftOptions<T> {
  readonly value: T;
  readonly format: (value: T) => string;
  readonly parse: (text: string) => Parsed<T>;
  /** May answer with a promise; when that fails its sentence is shown and what was typed stays. */
  readonly onCommit: (value: T) => unknown;
}

/** How long a saved text is shown while the saved value itself has not come back. */
const SETTLE_MS = 1_500;

/** What a person is typing, kept apart from what is saved until it is committed. */
export function useDraft<T>({ value, format, parse, onCommit }: DraftOptions<T>) {
  const [draft, setDraftState] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [settled, setSettled] = useState<{ readonly text: string; readonly before: string } | null>(null);
  const abandoned = useAbandoned();
  const typed = useRef<string | null>(null);
  const saved = format(value);
  const latest = useRef({ saved, format, parse, onCommit });
  latest.current = { saved, format, parse, onCommit };
  if (settled !== null && settled.before !== saved) setSettled(null);

  const setDraft = useCallback((text: string | null) => {
    typed.current = text;
    setDraftState(text);
  }, []);

  const type = useCallback(
    (text: string) => {
      setSettled(null);
      setDraft(text);
    },
    [setDraft],
  );

  const restore = useCallback(() => {
    setDraft(null);
    setError(null);
    abandoned();
  }, [setDraft, abandoned]);

  const commit = useCallback(() => {
    const text = typed.current;
    if (text === null) return;
    const { saved: before, ...by } = latest.current;
    const parsed = by.parse(text);
    if (!parsed.ok) {
      setError(parsed.sentence);
      return;
    }
    setError(null);
    setDraft(null);
    const after = by.format(parsed.value);
    if (after === before) return;
    setSettled({ text: after, before });
    Promise.resolve(by.onCommit(parsed.value)).then(
      () => setTimeout(() => setSettled((s) => (s?.text === after ? null : s)), SETTLE_MS),
      (failure: unknown) => {
        setSettled(null);
        // Something newer may already be in the field.
        if (typed.current === null) setDraft(text);
        setError(sentenceOf(failure));
      },
    );
  }, [setDraft]);

  // Leaving the place, or closing the window, saves what was typed.
  useEffect(() => {
    window.addEventListener('pagehide', commit);
    return () => {
      window.removeEventListener('pagehide', commit);
      commit();
    };
  }, [commit]);

  return { text: draft ?? settled?.text ?? saved, isDirty: draft !== null, error, type, commit, restore };
}
