import { useState } from 'react';
import { countOf } from '../../../../shared/domain/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { StudentPicker } from '../student-picker.tsx';
import styles from './register.module.css';

interface AddGuestsDialogProps {
  /** In the register already. */
  readonly listed: ReadonlySet<string>;
  readonly onAdd: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Students who came this once, without becoming members of the group. */
export function AddGuestsDialog({ listed, onAdd, onClose }: AddGuestsDialogProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const add = () => {
    onAdd(chosen);
    onClose();
  };
  return (
    <Dialog
      title="Add guests"
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={chosen.length === 0} onPress={add}>
            {chosen.length === 0 ? 'Add guests' : `Add ${countOf(chosen.length, 'guest')}`}
          </Button>
        </>
      }
    >
      <p className={styles.quiet}>
        They are in this register only. To have somebody every time, add them to the group.
      </p>
      <StudentPicker label="Students" chosen={chosen} onChange={setChosen} exclude={listed} />
    </Dialog>
  );
}
