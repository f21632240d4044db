import { useState } from 'react';
import type { School } from '../../../shared/contract/school.ts';
import { readKeyDates, withPastedKeyDates } from '../../../shared/domain/pasted-key-dates.ts';
import { countOf } from '../../../shared/domain/text.ts';
import { useChange } from '../../app/data.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { InputField } from '../../ui/input-field.tsx';
import { KeyDateTable } from '../../ui/school-year/key-date-table.tsx';
import { LineNotes } from '../../ui/school-year/line-notes.tsx';
import { useToast } from '../../ui/toast.tsx';
import styles from './settings.module.css';

/** Key dates from a list copied out of Excel, shown before they join the present ones. */
export function PasteKeyDatesDialog({ school, onClose }: { readonly school: School; readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const save = useChange('school.saveKeyDates');
  const toast = useToast();
  const read = readKeyDates(text, school.academicYear);
  const all = withPastedKeyDates(school.keyDates, read.keyDates);
  const added = all.filter((d) => !school.keyDates.includes(d));
  const known = read.keyDates.length - added.length;

  const add = async () => {
    setFailure(null);
    try {
      await save.change({ keyDates: [...all] });
      toast.show({ message: `${countOf(added.length, 'key date')} added`, undo: true });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title="Paste key dates"
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={added.length === 0 || save.isChanging} onPress={add}>
            {added.length === 0 ? 'Add key dates' : `Add ${countOf(added.length, 'key date')}`}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <InputField
          label="The list"
          description="One a line, as copied from Excel: a name, and a day or a first and a last day, such as: Year 11 mocks, 23 Nov to 4 Dec 2026."
          multiline
          rows={6}
          value={text}
          onChange={setText}
          autoFocus
        />
        <div role="status" className={styles.stack}>
          {added.length === 0 ? null : <KeyDateTable caption="Key dates that will be added" keyDates={added} />}
          {known === 0 ? null : <p className={styles.quiet}>{countOf(known, 'line')} here already, left as it is.</p>}
          <LineNotes notes={read.notes} />
        </div>
        {failure === null ? null : <ErrorNotice error={failure} />}
      </div>
    </Dialog>
  );
}
