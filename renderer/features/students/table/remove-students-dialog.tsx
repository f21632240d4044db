import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useToast } from '../../../ui/toast.tsx';
import type { TableStudent } from './student-rows.ts';

interface RemoveStudentsDialogProps {
  readonly rows: readonly TableStudent[];
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** Removes students entered by mistake. Whoever has left is marked as left instead. */
export function RemoveStudentsDialog({ rows, onClose, onRemoved }: RemoveStudentsDialogProps) {
  const remove = useChange('students.remove');
  const toast = useToast();
  const [only, ...more] = rows;
  const who = only && more.length === 0 ? only.name : countOf(rows.length, 'student');
  return (
    <ConfirmDialog
      title={`Remove ${who}?`}
      confirmLabel="Remove"
      isDanger
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      onConfirm={async () => {
        await remove.change({ ids: rows.map(({ id }) => id) });
        toast.show({ message: `${who} removed`, undo: true });
        onRemoved();
      }}
    >
      Remove only somebody who was added by mistake: their Pupil Premium reasons, nominations and decisions go with
      them. For a student who has gone, choose “Mark as left” instead.
    </ConfirmDialog>
  );
}
