import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AuditAnswers, RatingCell } from '../../../../shared/contract/audit.ts';
import { useChange } from '../../../app/data.ts';
import { type Answer, NO_ANSWER } from './grid-model.ts';

const keyOf = (staffId: string, statementId: string) => `${staffId} ${statementId}`;

interface Typed {
  readonly answer: Answer;
  /** The write it waits for. */
  readonly write: number;
  readonly isSaved: boolean;
}

export interface Ratings {
  readonly answerOf: (staffId: string, statementId: string) => Answer;
  /** Shows the cells at once and saves them as one step; when that fails they go back and `failure` says why. */
  readonly rate: (cells: readonly RatingCell[]) => void;
  readonly failure: unknown;
}

/** How long a saved cell is shown from here while the saved data itself has not come back, in milliseconds. */
const GRACE = 1_500;

/** The ratings of a round with what has just been typed on top, so that typing never waits for the disk. */
export function useRatings(answers: AuditAnswers): Ratings {
  const roundId = answers.round.id;
  const saved = useMemo(
    () => new Map(answers.ratings.map((r) => [keyOf(r.staffId, r.statementId), r as Answer])),
    [answers.ratings],
  );
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  const [seen, setSeen] = useState(answers.ratings);
  const [failure, setFailure] = useState<unknown>(null);
  const { change } = useChange('audit.rate');
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const writes = useRef(0);

  if (seen !== answers.ratings) {
    setSeen(answers.ratings);
    setTyped((all) => keepOnly(all, (t) => !t.isSaved));
  }

  const answerOf = useCallback(
    (staffId: string, statementId: string) => {
      const key = keyOf(staffId, statementId);
      return typed.get(key)?.answer ?? saved.get(key) ?? NO_ANSWER;
    },
    [typed, saved],
  );
  const latest = useRef({ answerOf, change });
  useEffect(() => {
    latest.current = { answerOf, change };
  });

  const rate = useCallback(
    (cells: readonly RatingCell[]) => {
      writes.current += 1;
      const write = writes.current;
      setFailure(null);
      setTyped((all) => {
        const next = new Map(all);
        for (const { staffId, statementId, rating, wantsPd } of cells) {
          const before = next.get(keyOf(staffId, statementId))?.answer ?? latest.current.answerOf(staffId, statementId);
          const answer = {
            rating: rating === undefined ? before.rating : rating,
            wantsPd: wantsPd ?? before.wantsPd,
          };
          next.set(keyOf(staffId, statementId), { answer, write, isSaved: false });
        }
        return next;
      });
      const drop = () => setTyped((all) => keepOnly(all, (t) => t.write !== write));
      // One after another: two answers to one cell must arrive in the order they were typed.
      queue.current = queue.current
        .then(() => latest.current.change({ roundId, cells: [...cells] }))
        .then(
          () => {
            setTyped((all) => new Map([...all].map(([k, t]) => [k, t.write === write ? { ...t, isSaved: true } : t])));
            setTimeout(drop, GRACE);
          },
          (error: unknown) => {
            drop();
            setFailure(error);
          },
        );
    },
    [roundId],
  );

  return useMemo(() => ({ answerOf, rate, failure }), [answerOf, rate, failure]);
}

function keepOnly(all: ReadonlyMap<string, Typed>, keeps: (typed: Typed) => boolean): ReadonlyMap<string, Typed> {
  const kept = [...all].filter(([, t]) => keeps(t));
  return kept.length === all.size ? all : new Map(kept);
}
