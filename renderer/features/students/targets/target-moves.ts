import { createContext, useContext } from 'react';
import type { Standing } from '../../../../shared/domain/students.ts';
import { isAgainstRule } from '../../../../shared/domain/target-rule.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import type { TargetRow } from './targets-data.ts';

/** What can be done with students on this page. */
export interface TargetMoves {
  /** Decides at once, or asks for the reason first where one is needed. */
  readonly decide: (standing: Standing, rows: readonly TargetRow[]) => void;
  /** Does as the rule's list now says: nobody has to give a reason for that. */
  readonly accept: (rows: readonly TargetRow[]) => void;
  readonly nominate: (rows: readonly TargetRow[]) => void;
  readonly withdraw: (nominationId: string) => void;
}

const nowhere = () => undefined;
export const TargetMovesContext = createContext<TargetMoves>({
  decide: nowhere,
  accept: nowhere,
  nominate: nowhere,
  withdraw: nowhere,
});
export const useTargetMoves = (): TargetMoves => useContext(TargetMovesContext);

const DO: Readonly<Record<Standing, string>> = {
  target: 'Confirm as target',
  watch: 'Watch',
  comparison: 'Comparison',
  none: 'Not a target',
};

/** What each decision about these students is called, in the order offered; three dots where a dialog asks for more first. */
export const decideChoices = (rows: readonly TargetRow[]) =>
  STANDING_KEYS.map((standing) => {
    const isAgainst = rows.some(({ list }) => isAgainstRule(standing, list));
    return { standing, label: isAgainst || standing === 'watch' ? `${DO[standing]}…` : DO[standing], isAgainst };
  });
const STANDING_KEYS = Object.keys(DO) as Standing[];

/** What the undo list calls it. */
export const STEP_WORDS: Readonly<Record<Standing, (n: number) => string>> = {
  target: (n) => `Confirm ${countOf(n, 'target student')}`,
  watch: (n) => `Watch ${countOf(n, 'student')}`,
  comparison: (n) => `Choose ${countOf(n, 'comparison student')}`,
  none: (n) => `Mark ${countOf(n, 'student')} as not a target`,
};

/** What is said when it is done. */
export const DONE_WORDS: Readonly<Record<Standing, (n: number) => string>> = {
  target: (n) => `${countOf(n, 'target student')} confirmed`,
  watch: (n) => `${countOf(n, 'student')} on watch`,
  comparison: (n) => `${countOf(n, 'comparison student')} chosen`,
  none: (n) => (n === 1 ? '1 student is not a target' : `${n} students are not targets`),
};
