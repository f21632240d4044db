import { useEffect, useState } from 'react';
import type { StaffMember } from '../../../shared/contract/staff.ts';
import { listOf } from '../../../shared/domain/text.ts';
import { useChange } from '../../app/data.ts';
import { call } from '../../platform/client.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useToast } from '../../ui/toast.tsx';

interface RemovePersonDialogProps {
  readonly person: StaffMember;
  readonly onClose: () => void;
}

/** Removes somebody entered by mistake. Whoever something names cannot be removed: they are marked as left. */
export function RemovePersonDialog({ person, onClose }: RemovePersonDialogProps) {
  const has = useWhatTheyHave(person.id);
  const remove = useChange('staff.remove');
  const update = useChange('staff.update');
  const toast = useToast();
  if (has === null) return null;
  const shared = { isOpen: true, onOpenChange: (isOpen: boolean) => (isOpen ? undefined : onClose()) };

  if (has.length === 0) {
    return (
      <ConfirmDialog
        {...shared}
        title={`Remove ${person.name}?`}
        confirmLabel="Remove"
        isDanger
        onConfirm={async () => {
          await remove.change({ id: person.id });
          toast.show({ message: `${person.name} removed`, undo: true });
        }}
      >
        Remove somebody only if they were added by mistake. For a colleague who has gone, choose “Mark as left” instead.
      </ConfirmDialog>
    );
  }
  if (person.status === 'left') {
    return (
      <ConfirmDialog
        {...shared}
        title={`${person.name} cannot be removed`}
        confirmLabel="Leave as it is"
        onConfirm={onClose}
      >
        {person.name} has {listOf(has)}, so the record stays. It is marked as left already.
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog
      {...shared}
      title={`Mark ${person.name} as left?`}
      confirmLabel="Mark as left"
      onConfirm={async () => {
        await update.change({ id: person.id, patch: { status: 'left' } });
        toast.show({ message: `${person.name} is marked as left`, undo: true });
      }}
    >
      {person.name} has {listOf(has)}, so the record cannot be removed. Marked as left, they are no longer asked or
      chosen, and what is there stays.
    </ConfirmDialog>
  );
}

/** What names this person, in words; null until it is known. */
function useWhatTheyHave(staffId: string): readonly string[] | null {
  const [has, setHas] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    // What cannot be read is left to the refusal of the removal itself.
    call('staff.usesOf', { id: staffId })
      .catch(() => [])
      .then((words) => {
        if (isCurrent) setHas(words);
      });
    return () => {
      isCurrent = false;
    };
  }, [staffId]);
  return has;
}
