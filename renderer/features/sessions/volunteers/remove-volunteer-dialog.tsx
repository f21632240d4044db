import type { VolunteerRow } from '../../../../shared/contract/volunteers.ts';
import { worksWithWords } from '../../../../shared/domain/volunteers.ts';
import { useChange } from '../../../app/data.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useToast } from '../../../ui/toast.tsx';

interface RemoveVolunteerDialogProps {
  readonly volunteer: VolunteerRow;
  readonly today: string;
  readonly onClose: () => void;
}

/** Removes somebody entered by mistake; who works with a pair or a group is ended instead. */
export function RemoveVolunteerDialog({ volunteer, today, onClose }: RemoveVolunteerDialogProps) {
  const remove = useChange('volunteers.remove');
  const update = useChange('volunteers.update');
  const toast = useToast();
  const { id, name } = volunteer;
  const worksWith = worksWithWords(volunteer);
  const shared = { isOpen: true, onOpenChange: (isOpen: boolean) => (isOpen ? undefined : onClose()) };
  if (worksWith !== '') {
    return (
      <ConfirmDialog
        {...shared}
        title={`${name} cannot be removed`}
        confirmLabel="Ended today"
        onConfirm={async () => {
          await update.change({ id, patch: { endedOn: today } });
          toast.show({ message: `${name} has ended`, undo: true });
        }}
      >
        {name} works with {worksWith}, so the record stays. Give them a last day instead: they are no longer offered,
        and what is there stays.
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog
      {...shared}
      title={`Remove ${name}?`}
      confirmLabel="Remove"
      isDanger
      onConfirm={async () => {
        await remove.change({ id });
        toast.show({ message: `${name} removed`, undo: true });
      }}
    >
      Remove somebody only if they were added by mistake. For somebody who no longer comes, choose “Ended today”
      instead.
    </ConfirmDialog>
  );
}
