import { type FormEvent, useId, useState } from 'react';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import styles from './volunteers.module.css';

interface AddVolunteerDialogProps {
  readonly onClose: () => void;
  /** Where the checks are entered next. */
  readonly onAdded: (id: string) => void;
}

/** Somebody new, by name; their record opens for the checks. */
export function AddVolunteerDialog({ onClose, onAdded }: AddVolunteerDialogProps) {
  const [name, setName] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [role, setRole] = useState('');
  const [isUndergraduate, setUndergraduate] = useState(false);
  const [nameError, setNameError] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const add = useChange('volunteers.add');
  const formId = useId();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') {
      setNameError('Enter the person’s name');
      return;
    }
    setNameError(null);
    try {
      const { id } = await add.change({ volunteer: { name, organisation, role, isUndergraduate } });
      onClose();
      onAdded(id);
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title="Add a volunteer"
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={add.isChanging}>
            Add, then the checks
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save} className={styles.form} noValidate>
        <InputField label="Name" value={name} onChange={setName} errorMessage={nameError} isRequired autoFocus />
        <InputField label="Organisation (optional)" value={organisation} onChange={setOrganisation} />
        <InputField label="Role (optional)" value={role} placeholder="Mentor, helps with a group" onChange={setRole} />
        <Checkbox label="An undergraduate" isSelected={isUndergraduate} onChange={setUndergraduate} />
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
