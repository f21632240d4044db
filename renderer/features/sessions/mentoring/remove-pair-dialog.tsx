import type { PairRow } from '../../../../shared/contract/mentoring.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useToast } from '../../../ui/toast.tsx';

interface RemovePairDialogProps {
  readonly pair: PairRow;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** Removes a pair entered by mistake; a pair that is over is ended instead. */
export function RemovePairDialog({ pair, onClose, onRemoved }: RemovePairDialogProps) {
  const remove = useChange('mentoring.remove');
  const toast = useToast();
  const meetings = pair.metCount + pair.missedCount + pair.cancelledCount;
  const has = [
    ...(meetings > 0 ? [countOf(meetings, 'meeting')] : []),
    ...(pair.beforeOn !== null || pair.afterOn !== null ? ['the answers'] : []),
  ];
  return (
    <ConfirmDialog
      title="Remove this pair?"
      confirmLabel="Remove"
      isDanger
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      onConfirm={async () => {
        await remove.change({ id: pair.id });
        toast.show({ message: 'Pair removed', undo: true });
        onRemoved();
      }}
    >
      Remove a pair only if it was entered by mistake
      {has.length === 0
        ? '. '
        : `: ${has.join(' and ')} would go with it, and the minutes out of the mentee’s dosage. `}
      When the mentoring is over, choose “End the pair” instead.
    </ConfirmDialog>
  );
}
