import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useOpenStudent } from './open-student.ts';
import styles from './student.module.css';

/** The day a student left. */
export function LeavingDialog({ onClose }: { readonly onClose: () => void }) {
  const { student, today, save } = useOpenStudent();
  const [day, setDay] = useState(student.leftOn);
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const formId = useId();
  const problem =
    day === null ? 'Enter the day they left' : day > today ? 'Enter a day that is not in the future' : null;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (problem !== null) return;
    setFailure(null);
    try {
      await save({ leftOn: day });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog
      title="Leaving date"
      isOpen
      onOpenChange={onClose}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            Save
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void send(event)} noValidate>
        <DateField
          label="Left on"
          value={day}
          onCommit={setDay}
          isRequired
          autoFocus
          errorMessage={isAsked ? problem : null}
        />
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
