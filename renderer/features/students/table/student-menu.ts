import { keysText } from '../../../app/keys.ts';
import { EDIT_EVENT } from '../../../ui/grid-context.ts';
import type { MenuChoice } from '../../../ui/menu.tsx';
import { decideChoices, type TargetMoves } from '../targets/target-moves.ts';
import type { TargetRow } from '../targets/targets-data.ts';
import type { TableStudent } from './student-rows.ts';

interface StudentMoves extends Pick<TargetMoves, 'decide' | 'nominate'> {
  readonly open: (row: TableStudent) => void;
  readonly markLeft: (rows: readonly TableStudent[]) => unknown;
  readonly markBack: (rows: readonly TableStudent[]) => unknown;
  readonly remove: (rows: readonly TableStudent[]) => void;
}

/** What the menu at the end of a row offers. @param judged the student as the rule sees them; null for a leaver */
export function studentMenu(row: TableStudent, judged: TargetRow | null, moves: StudentMoves): readonly MenuChoice[] {
  return [
    {
      id: 'open',
      label: 'Open',
      description: 'Everything about the student',
      shortcut: keysText('CmdOrCtrl+Enter'),
      onAction: () => moves.open(row),
    },
    ...(judged === null ? [] : decisions(judged, moves)),
    {
      id: 'rename',
      label: 'Change the name here',
      isDisabled: row.isMasked,
      onAction: () => editName(row.id),
    },
    row.student.leftOn === null
      ? {
          id: 'left',
          label: 'Mark as left',
          description: 'Keeps everything that is known',
          onAction: () => void moves.markLeft([row]),
        }
      : { id: 'back', label: 'Back in the school', onAction: () => void moves.markBack([row]) },
    { id: 'remove', label: 'Remove…', isDanger: true, onAction: () => moves.remove([row]) },
  ];
}

function decisions(judged: TargetRow, { decide, nominate }: StudentMoves): readonly MenuChoice[] {
  return [
    ...decideChoices([judged]).map(({ standing, label, isAgainst }) => ({
      id: standing,
      label,
      ...(isAgainst ? { description: 'Against the rule: asks for the reason' } : {}),
      onAction: () => decide(standing, [judged]),
    })),
    { id: 'nominate', label: 'Nominate…', onAction: () => nominate([judged]) },
  ];
}

/** The menu gives the focus back first; only then can the cell take it. */
function editName(id: string): void {
  setTimeout(() => {
    const cell = document.querySelector(`[data-student="${CSS.escape(id)}"]`)?.closest('[data-edit]');
    cell?.dispatchEvent(new CustomEvent(EDIT_EVENT, { detail: { seed: null } }));
  }, 50);
}
