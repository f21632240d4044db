import { type FormEvent, useId, useState } from 'react';
import type { ResourceOwner } from '../../shared/contract/resources.ts';
import { linkOf } from '../../shared/domain/resources.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { InputField } from '../ui/input-field.tsx';
import { useToast } from '../ui/toast.tsx';
import styles from './add-link-dialog.module.css';
import { useChange } from './data.ts';

interface AddLinkDialogProps {
  readonly ownerKind: ResourceOwner;
  readonly ownerId: string;
  readonly onClose: () => void;
}

const NOT_AN_ADDRESS = 'Enter a web address, such as https://nrich.maths.org';

/** A web address to keep with something, and what to call it. */
export function AddLinkDialog({ ownerKind, ownerId, onClose }: AddLinkDialogProps) {
  const [address, setAddress] = useState('');
  const [title, setTitle] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const add = useChange('resources.addLink');
  const toast = useToast();
  const formId = useId();
  const isWrong = linkOf(address) === null;
  const problems = attempt > 0 && isWrong ? [{ field: 'address', sentence: NOT_AN_ADDRESS }] : [];

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (isWrong || add.isChanging) return;
    setFailure(null);
    try {
      const added = await add.change({ ownerKind, ownerId, address, title });
      toast.show({ message: `“${added.title}” is kept here`, undo: true });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title="Add a link"
      isOpen
      onOpenChange={onClose}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={add.isChanging}>
            Add
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <ErrorSummary problems={problems} attempt={attempt} />
        <InputField
          label="Web address"
          value={address}
          onChange={setAddress}
          isRequired
          autoFocus
          fieldName="address"
          errorMessage={problems[0]?.sentence ?? null}
        />
        <InputField label="Name" description="Left empty: the site’s name" value={title} onChange={setTitle} />
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
