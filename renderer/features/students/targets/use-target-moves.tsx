import { type ReactNode, useMemo, useState } from 'react';
import type { Standing } from '../../../../shared/domain/students.ts';
import { isAgainstRule, standingByList, studentsWords } from '../../../../shared/domain/target-rule.ts';
import { useChange } from '../../../app/data.ts';
import { useToast } from '../../../ui/toast.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { NominateDialog } from './nominate-dialog.tsx';
import { DONE_WORDS, STEP_WORDS, type TargetMoves } from './target-moves.ts';
import type { TargetRow } from './targets-data.ts';

type Asked =
  | { readonly what: 'decide'; readonly standing: Standing; readonly rows: readonly TargetRow[] }
  | { readonly what: 'nominate'; readonly rows: readonly TargetRow[] };

/** The moves of the page, and the dialog that one of them has opened. `onDone` when something was decided. */
export function useMoves(onDone: () => void): { readonly moves: TargetMoves; readonly dialog: ReactNode } {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { run } = useChange('targets.decide');
  const { run: withdraw } = useChange('targets.withdrawNomination');
  const toast = useToast();

  const moves = useMemo<TargetMoves>(() => {
    const atOnce = async (standing: Standing, rows: readonly TargetRow[]) => {
      onDone();
      const done = await run({
        decisions: rows.map(({ id }) => ({ studentId: id, standing, reason: '' })),
        what: STEP_WORDS[standing](rows.length),
      });
      if (done) toast.show({ message: DONE_WORDS[standing](done.decided), undo: true });
    };
    const accept = async (rows: readonly TargetRow[]) => {
      const decisions = rows.flatMap(({ id, list, student: { decision } }) =>
        decision === null ? [] : [{ studentId: id, standing: standingByList(list, decision.standing), reason: '' }],
      );
      const done = await run({ decisions, what: `Accept the rule for ${studentsWords(decisions.length)}` });
      if (done) toast.show({ message: `The rule is accepted for ${studentsWords(done.decided)}`, undo: true });
    };
    return {
      accept: (rows) => void accept(rows),
      decide: (standing, rows) => {
        if (rows.length === 0) return;
        const needsWords = standing === 'watch' || rows.some(({ list }) => isAgainstRule(standing, list));
        if (needsWords) setAsked({ what: 'decide', standing, rows });
        else void atOnce(standing, rows);
      },
      nominate: (rows) => setAsked({ what: 'nominate', rows }),
      withdraw: async (id) => {
        const done = await withdraw({ id });
        if (done) toast.show({ message: 'The nomination is withdrawn', undo: true });
      },
    };
  }, [run, withdraw, toast, onDone]);

  const close = () => setAsked(null);
  const done = () => {
    close();
    onDone();
  };
  const dialog =
    asked === null ? null : asked.what === 'decide' ? (
      <DecideDialog standing={asked.standing} rows={asked.rows} onClose={close} onDone={done} />
    ) : (
      <NominateDialog rows={asked.rows} onClose={close} onDone={done} />
    );
  return { moves, dialog };
}
