import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { AuditRound } from '../../../../shared/contract/audit.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { isOpen } from '../place-data.ts';

interface RoundMenuProps {
  readonly round: AuditRound;
  readonly onEdit: () => void;
  readonly onNew: () => void;
}

/** What can be done with the round as a whole. */
export function RoundMenu({ round, onEdit, onNew }: RoundMenuProps) {
  const [isRemoving, setRemoving] = useState(false);
  const update = useChange('audit.updateRound');
  const remove = useChange('audit.removeRound');
  const toast = useToast();

  const setStatus = async (status: AuditRound['status']) => {
    const done = await update.run({ roundId: round.id, patch: { status } });
    if (done) toast.show({ message: `${round.name} is ${status === 'open' ? 'open again' : 'closed'}`, undo: true });
  };
  const items = [
    { id: 'edit', label: 'Change name, date or people', onAction: onEdit },
    isOpen(round)
      ? {
          id: 'close',
          label: 'Close the round',
          description: 'Answers then stay as they are',
          onAction: () => void setStatus('closed'),
        }
      : { id: 'reopen', label: 'Reopen the round', onAction: () => void setStatus('open') },
    { id: 'new', label: 'Start another round', onAction: onNew },
    { id: 'remove', label: 'Remove the round', isDanger: true, onAction: () => setRemoving(true) },
  ];
  return (
    <>
      <Menu
        label="Round"
        trigger={
          <Button>
            Round
            <ChevronDown aria-hidden="true" />
          </Button>
        }
        items={items}
      />
      <ConfirmDialog
        title={`Remove ${round.name}?`}
        confirmLabel="Remove"
        isDanger
        isOpen={isRemoving}
        onOpenChange={setRemoving}
        onConfirm={async () => {
          await remove.change({ roundId: round.id });
          toast.show({ message: `${round.name} is removed`, undo: true });
        }}
      >
        Its answers and department ratings go with it. Priorities already in the plan stay. You can undo this.
      </ConfirmDialog>
    </>
  );
}
