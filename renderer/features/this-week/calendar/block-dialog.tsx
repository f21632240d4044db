import { type FormEvent, useId, useState } from 'react';
import type { WorkBlock } from '../../../../shared/contract/week.ts';
import { WORK_KINDS, type WorkKind } from '../../../../shared/domain/work.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ClockField } from '../../../ui/clock-field.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { MinutesField } from '../../../ui/minutes-field.tsx';
import { optionsOf } from '../../../ui/options.ts';
import { useRemembered } from '../../../ui/remember.ts';
import { Select } from '../../../ui/select.tsx';
import { useToast } from '../../../ui/toast.tsx';
import styles from './calendar.module.css';

interface BlockDialogProps {
  /** A block that is there, or where a new one would stand. */
  readonly block:
    | WorkBlock
    | { readonly id: null; readonly on: string; readonly startsAt: string | null; readonly minutes: number };
  readonly onClose: () => void;
}

const isWork = (value: unknown): value is WorkKind => typeof value === 'string' && Object.hasOwn(WORK_KINDS, value);

/** A block of work: new, or one that is there. Left without a title it is called by its kind. */
export function BlockDialog({ block, onClose }: BlockDialogProps) {
  const isNew = block.id === null;
  const [lastWork, keepWork] = useRemembered<WorkKind>('week.blockWork', 'preparation', isWork);
  const [title, setTitle] = useState(isNew ? '' : block.title);
  const [work, setWork] = useState<WorkKind>(isNew ? lastWork : block.work);
  const [on, setOn] = useState(block.on);
  const [startsAt, setStartsAt] = useState(block.startsAt);
  const [minutes, setMinutes] = useState<number | null>(block.minutes);
  const [notes, setNotes] = useState(isNew ? '' : block.notes);
  const [isDone, setDone] = useState(isNew ? false : block.isDone);
  const [failure, setFailure] = useState<unknown>(null);
  const add = useChange('week.addBlock');
  const update = useChange('week.updateBlock');
  const remove = useChange('week.removeBlocks');
  const toast = useToast();
  const formId = useId();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (minutes === null || add.isChanging || update.isChanging) return;
    const fields = { on, startsAt, minutes, work, title: title.trim() || WORK_KINDS[work], notes, isDone };
    setFailure(null);
    try {
      if (isNew) {
        keepWork(work);
        await add.change({ block: fields });
        toast.show({ message: `“${fields.title}” added`, undo: true });
      } else await update.change({ id: block.id, patch: fields });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  const takeOut = async () => {
    if (isNew || (await remove.run({ ids: [block.id] })) === undefined) return;
    toast.show({ message: `“${block.title}” removed`, undo: true });
    onClose();
  };

  return (
    <Dialog
      title={isNew ? 'Add a block of work' : block.title}
      isOpen
      onOpenChange={onClose}
      size="s"
      footer={
        <>
          {isNew ? null : (
            <Button variant="danger" onPress={() => void takeOut()}>
              Remove
            </Button>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={minutes === null}>
            {isNew ? 'Add' : 'Save'}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <InputField
          label="What"
          description="Left empty: the kind of work"
          value={title}
          onChange={setTitle}
          autoFocus
        />
        <Select label="Kind of work" value={work} options={optionsOf(WORK_KINDS)} onChange={setWork} />
        <div className={styles.row}>
          <DateField label="Day" value={on} onCommit={(day) => setOn(day ?? block.on)} />
          <ClockField label="From" description="Empty: some time that day" value={startsAt} onCommit={setStartsAt} />
          <MinutesField label="Length" min={5} max={720} value={minutes} onCommit={setMinutes} />
        </div>
        <InputField label="Notes" value={notes} onChange={setNotes} multiline rows={2} />
        {isNew ? null : <Checkbox label="Done: it counts as used" isSelected={isDone} onChange={setDone} />}
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
