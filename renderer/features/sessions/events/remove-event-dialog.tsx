import type { EventRow } from '../../../../shared/contract/events.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useToast } from '../../../ui/toast.tsx';

interface RemoveEventDialogProps {
  readonly event: EventRow;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

export function RemoveEventDialog({ event, onClose, onRemoved }: RemoveEventDialogProps) {
  const remove = useChange('events.remove');
  const toast = useToast();
  return (
    <ConfirmDialog
      title={`Remove ${event.name}?`}
      confirmLabel="Remove"
      isDanger
      isOpen
      onOpenChange={onClose}
      onConfirm={async () => {
        await remove.change({ ids: [event.id] });
        toast.show({ message: `${event.name} removed`, undo: true });
        onRemoved();
      }}
    >
      {event.invited === 0
        ? 'Remove an event only if it was added by mistake. One that does not take place is cancelled instead.'
        : `The entries and results of ${countOf(event.invited, 'student')} go with it. An event that does not take place is cancelled instead: what was entered stays.`}
    </ConfirmDialog>
  );
}
