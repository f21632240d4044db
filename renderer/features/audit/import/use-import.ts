import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerColumnUse, AnswersPreview } from '../../../../shared/contract/answers-import.ts';
import { CallFailed, call, chooseFile, type HeldFile, onEvent, sendFile } from '../../../platform/client.ts';

/** Who a person of the file is: somebody on the staff list, somebody new, or left out. */
export interface PersonChoice {
  readonly staffId: string | null;
  readonly skip: boolean;
}

interface Choices {
  readonly columns: ReadonlyMap<number, AnswerColumnUse>;
  readonly people: ReadonlyMap<string, PersonChoice>;
}

export interface Reading {
  readonly what: string;
  readonly done: number | null;
  readonly of: number;
}

const JOB = 'read-answers';
const NO_CHOICES: Choices = { columns: new Map(), people: new Map() };

/** One file of answers on its way in. A file that cannot be read changes nothing: what was shown before stays. */
export function useImport(roundId: string) {
  const [preview, setPreview] = useState<AnswersPreview | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [isMatching, setMatching] = useState(false);
  const choices = useRef<Choices>(NO_CHOICES);
  const asked = useRef(0);
  const isStopped = useRef(false);
  const [wasStopped, setWasStopped] = useState(false);

  useEffect(
    () =>
      onEvent((event) => {
        if (event.type !== 'progress' || event.job !== JOB) return;
        const { what, done, of } = event;
        // One step of one says only that it runs.
        setReading((now) => (now === null ? now : { what, done: of > 1 ? done : null, of }));
      }),
    [],
  );

  const read = useCallback(
    async (hold: () => Promise<HeldFile | null>) => {
      setFailure(null);
      setWasStopped(false);
      isStopped.current = false;
      try {
        const file = await hold();
        if (file === null) return;
        setReading({ what: `Reading ${file.name}`, done: null, of: 1 });
        const next = await call('audit.readAnswers', { roundId, fileToken: file.token });
        choices.current = NO_CHOICES;
        setPreview(next);
      } catch (error) {
        // A reading that was cancelled also ends in a refusal.
        if (isStopped.current) setWasStopped(true);
        else setFailure(error);
      } finally {
        setReading(null);
      }
    },
    [roundId],
  );

  const match = async (next: Choices) => {
    if (preview === null) return;
    const before = choices.current;
    choices.current = next;
    asked.current += 1;
    const number = asked.current;
    setFailure(null);
    setMatching(true);
    try {
      const shown = await call('audit.previewAnswers', {
        importId: preview.importId,
        columns: [...next.columns].map(([index, use]) => ({ index, use })),
        people: [...next.people].map(([key, choice]) => ({ key, ...choice })),
      });
      // A later change has been asked for meanwhile: its answer is the one to show.
      if (number === asked.current) setPreview(shown);
    } catch (error) {
      if (number === asked.current) choices.current = before;
      setFailure(error);
    } finally {
      if (number === asked.current) setMatching(false);
    }
  };

  return {
    preview,
    reading,
    failure,
    isMatching,
    choose: () => read(() => chooseFile('answers')),
    drop: (files: readonly File[]) => {
      const [file] = files;
      if (file === undefined) return;
      if (files.length > 1) {
        setFailure(
          new CallFailed({ code: 'validation', message: 'Drop one file at a time: the export with the answers.' }),
        );
        return;
      }
      void read(() => sendFile(file));
    },
    wasStopped,
    cancel: () => {
      isStopped.current = true;
      call('app.cancel', { job: JOB }).catch(setFailure);
    },
    /** True when it was the person at the screen who left these answers out. */
    isLeftOut: (key: string) => choices.current.people.get(key)?.skip === true,
    matchColumn: (index: number, use: AnswerColumnUse) =>
      match({ ...choices.current, columns: new Map(choices.current.columns).set(index, use) }),
    matchPerson: (key: string, choice: PersonChoice) =>
      match({ ...choices.current, people: new Map(choices.current.people).set(key, choice) }),
    fail: setFailure,
  };
}
