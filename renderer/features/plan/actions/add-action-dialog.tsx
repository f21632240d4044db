import { type FormEvent, useId, useState } from 'react';
import type { ActionForm } from '../../../../shared/domain/plan.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { usePlan } from '../plan-data.ts';
import { actionPath, goTo } from '../plan-links.ts';
import { FORM_OPTIONS } from '../plan-words.ts';
import styles from './actions.module.css';
import { focusAction } from './focus-action.ts';

interface AddActionDialogProps {
  /** The priority it is for at first. */
  readonly priorityId: string;
  readonly onClose: () => void;
}

/** Asks only what a new action cannot be without; the rest is written on its own page. */
export function AddActionDialog({ priorityId, onClose }: AddActionDialogProps) {
  const { priorities } = usePlan();
  const { change, isChanging } = useChange('plan.addAction');
  const [chosen, setChosen] = useState(priorityId);
  const [title, setTitle] = useState('');
  const [form, setForm] = useState<ActionForm>('department-session');
  const [titleError, setTitleError] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const formId = useId();

  const add = async (opens: boolean) => {
    if (title.trim() === '') {
      setTitleError('Enter a title for the action, such as “Joint planning of one unit a half-term”');
      return;
    }
    setTitleError(null);
    setFailure(null);
    try {
      const action = await change({ action: { priorityId: chosen, title: title.trim(), form } });
      onClose();
      if (opens) goTo(actionPath(action.id));
      else focusAction(action.id);
    } catch (error) {
      setFailure(error);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void add(false);
  };

  return (
    <Dialog
      title="Add action"
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button isDisabled={isChanging} onPress={() => void add(true)}>
            Add and open
          </Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={isChanging}>
            Add
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit} noValidate>
        <InputField label="Title" value={title} onChange={setTitle} errorMessage={titleError} isRequired autoFocus />
        <Select
          label="Priority"
          value={chosen}
          options={priorities.map((p) => ({ value: p.id, label: `${p.position} · ${p.title}` }))}
          onChange={setChosen}
        />
        <Select label="Form" value={form} options={FORM_OPTIONS} onChange={setForm} />
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
