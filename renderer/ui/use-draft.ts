import { useCallback, useEffect, useRef, useState } from 'react';
import { dropDraft, keepDraft, keptDraft, type RefusedDraft, useKeptKey, useLostEdit } from './lost-edits.ts';
import { sentenceOf } from './sentence.ts';
import { useToast } from './toast.tsx';

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentence: string };

interface DraftOptions<T> {
  readonly label: string;
  readonly fieldName?: string;
  readonly value: T;
  readonly format: (value: T) => string;
  readonly parse: (text: string) => Parsed<T>;
  /** May answer with a promise; when that fails its sentence is shown and what was typed stays. */
  readonly onCommit: (value: T) => unknown;
  /** What has already been typed when the field appears. */
  readonly startWith?: string;
}

/** How long a saved text is shown while the saved value itself has not come back. */
const SETTLE_MS = 1_500;

/**
 * What a person is typing, kept apart from what is saved until it is committed. What was refused stays in the field with
 * its sentence, also when its screen is left and shown again.
 */
export function useDraft<T>(options: DraftOptions<T>) {
  const { label, value, format, startWith } = options;
  const saved = format(value);
  const key = useKeptKey(label, options.fieldName);
  const [start] = useState(() => (startWith === undefined ? keptDraft(key, saved) : null));
  const [draft, setDraftState] = useState<string | null>(startWith ?? start?.text ?? null);
  const [error, setError] = useState<string | null>(start?.sentence ?? null);
  const [settled, setSettled] = useState<{ readonly text: string; readonly before: string } | null>(null);
  const typed = useRef<string | null>(draft);
  const refused = useRef<RefusedDraft | null>(start);
  const isShown = useRef(true);
  const toast = useToast();
  const latest = useRef({ ...options, saved, key, toast });
  latest.current = { ...options, saved, key, toast };
  useLostEdit(error);
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
    refused.current = null;
  }, [setDraft]);

  /** The screen has gone: what was refused waits for it to come back, and a message says so. */
  const keepForLater = useCallback((one: RefusedDraft) => {
    const by = latest.current;
    keepDraft(by.key, one);
    const message = `${by.label} is not saved: ${one.sentence.replace(/\.$/, '')}. What you typed is kept there.`;
    // After the change of screen, which takes older messages away.
    setTimeout(() => by.toast.show({ message, tone: 'error' }));
  }, []);

  const refuse = useCallback(
    (one: RefusedDraft) => {
      refused.current = one;
      if (!isShown.current) return keepForLater(one);
      // Something newer may already be in the field.
      if (typed.current === null) setDraft(one.text);
      setError(one.sentence);
    },
    [setDraft, keepForLater],
  );

  const commit = useCallback(() => {
    const text = typed.current;
    if (text === null) return;
    const { saved: before, ...by } = latest.current;
    const parsed = by.parse(text);
    if (!parsed.ok) {
      refuse({ text, sentence: parsed.sentence, before });
      return;
    }
    refused.current = null;
    setError(null);
    setDraft(null);
    const after = by.format(parsed.value);
    if (after === before) return;
    setSettled({ text: after, before });
    Promise.resolve(by.onCommit(parsed.value)).then(
      () => setTimeout(() => setSettled((s) => (s?.text === after ? null : s)), SETTLE_MS),
      (failure: unknown) => {
        setSettled(null);
        refuse({ text, sentence: sentenceOf(failure), before });
      },
    );
  }, [setDraft, refuse]);

  // Leaving the place, or closing the window, saves what was typed.
  useEffect(() => {
    isShown.current = true;
    dropDraft(latest.current.key);
    window.addEventListener('pagehide', commit);
    return () => {
      window.removeEventListener('pagehide', commit);
      isShown.current = false;
      const one = refused.current;
      if (one === null || one.text !== typed.current) commit();
      else if (one === start) keepDraft(latest.current.key, one);
      else keepForLater(one);
    };
  }, [commit, keepForLater, start]);

  return { text: draft ?? settled?.text ?? saved, isDirty: draft !== null, error, type, commit, restore };
}
