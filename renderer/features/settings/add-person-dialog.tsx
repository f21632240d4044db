import { type FormEvent, useId, useState } from 'react';
import type { StaffRole } from '../../../shared/domain/staff.ts';
import { useChange } from '../../app/data.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { InputField } from '../../ui/input-field.tsx';
import { Select } from '../../ui/select.tsx';
import { useToast } from '../../ui/toast.tsx';
import styles from './settings.module.css';
import { ROLE_OPTIONS } from './staff-edits.ts';

interface Draft {
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly specialist: boolean;
  readonly earlyCareer: boolean;
}
const BLANK: Draft = { name: '', email: '', role: 'teacher', specialist: true, earlyCareer: false };

interface AddPersonDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

export function AddPersonDialog({ isOpen, onOpenChange }: AddPersonDialogProps) {
  const [draft, setDraft] = useState(BLANK);
  const [nameError, setNameError] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const add = useChange('staff.add');
  const toast = useToast();
  const formId = useId();

  const edit = (patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch }));
  const close = () => {
    setDraft(BLANK);
    setNameError(null);
    setFailure(null);
    onOpenChange(false);
  };

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (draft.name.trim() === '') {
      setNameError('Enter the person’s name');
      return;
    }
    setNameError(null);
    setFailure(null);
    try {
      await add.change({ staff: { ...draft, name: draft.name.trim(), email: draft.email.trim() } });
      toast.show({ message: `${draft.name.trim()} added`, undo: true });
      close();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title="Add a person"
      isOpen={isOpen}
      onOpenChange={(o) => (o ? onOpenChange(o) : close())}
      size="s"
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={add.isChanging}>
            Add
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save} className={styles.stack} noValidate>
        <InputField
          label="Name"
          value={draft.name}
          onChange={(name) => edit({ name })}
          errorMessage={nameError}
          isRequired
          autoFocus
        />
        <InputField
          label="Email (optional)"
          description="Matches this person’s answers when they come back from a form"
          type="email"
          value={draft.email}
          onChange={(email) => edit({ email })}
        />
        <Select label="Role" value={draft.role} options={ROLE_OPTIONS} onChange={(role) => edit({ role })} />
        <div className={styles.ticks}>
          <Checkbox
            label="Maths specialist"
            isSelected={draft.specialist}
            onChange={(specialist) => edit({ specialist })}
          />
          <Checkbox
            label="Early career teacher"
            isSelected={draft.earlyCareer}
            onChange={(earlyCareer) => edit({ earlyCareer })}
          />
        </div>
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
