import { useMemo, useState } from 'react';
import type { EventEntry, EventRow } from '../../../../shared/contract/events.ts';
import { hasEntered, yearWarnings } from '../../../../shared/domain/event-entries.ts';
import { type EntryStage, yearsWords } from '../../../../shared/domain/events.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { StudentPicker } from '../student-picker.tsx';
import type { useStudentNames } from '../use-people.ts';
import { STAGE_OPTIONS } from './entry-edits.ts';
import styles from './events.module.css';

interface AddEntriesDialogProps {
  readonly event: EventRow;
  readonly entries: readonly EventEntry[];
  readonly names: ReturnType<typeof useStudentNames>;
  readonly onClose: () => void;
}

/** Chooses students for the event. Who is not of its years, or more than its places, is said and not forbidden. */
export function AddEntriesDialog({ event, entries, names, onClose }: AddEntriesDialogProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [stage, setStage] = useState<EntryStage>('invited');
  const [failure, setFailure] = useState<unknown>(null);
  const add = useChange('events.addEntries');
  const toast = useToast();
  const here = useMemo(() => new Set(entries.map(({ studentId }) => studentId)), [entries]);
  const entering = entries.filter(hasEntered).length + (hasEntered({ stage }) ? chosen.length : 0);
  const warnings = [
    ...yearWarnings(
      event,
      chosen.flatMap((id) => names.byId.get(id) ?? []),
    ),
    ...(event.places !== null && entering > event.places && hasEntered({ stage }) && chosen.length > 0
      ? [`${entering} would be entered for ${countOf(event.places, 'place')}.`]
      : []),
    ...(event.needsPermission && hasEntered({ stage }) && chosen.length > 0
      ? ['The event needs permission from home, and theirs is not asked yet.']
      : []),
  ];
  const years = useMemo(() => yearsOf(event), [event]);
  const save = async () => {
    setFailure(null);
    try {
      const { added } = await add.change({ eventId: event.id, studentIds: [...chosen], stage });
      toast.show({ message: `${countOf(added, 'student')} added to ${event.name}`, undo: true });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog
      title={`Add students to ${event.name}`}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={chosen.length === 0 || add.isChanging} onPress={() => void save()}>
            {chosen.length === 0 ? 'Add' : `Add ${countOf(chosen.length, 'student')}`}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <StudentPicker
          label="Students"
          chosen={chosen}
          onChange={setChosen}
          exclude={here}
          {...(years ? { years } : {})}
        />
        <Select label="They are" value={stage} options={STAGE_OPTIONS} onChange={setStage} />
        <div role="status">{warnings.length === 0 ? null : <Notice tone="due">{warnings.join(' ')}</Notice>}</div>
        {failure === null ? null : <ErrorNotice error={failure} />}
      </div>
    </Dialog>
  );
}

/** The years an event is for, to look among first; null where it is for everybody. */
function yearsOf(event: Pick<EventRow, 'firstYear' | 'lastYear'>) {
  const label = yearsWords(event);
  if (label === '') return null;
  const { firstYear, lastYear } = event;
  const includes = (yearGroup: number | null) =>
    yearGroup !== null && yearGroup >= (firstYear ?? 0) && yearGroup <= (lastYear ?? Infinity);
  return { label: label.replace(/^u/, 'U'), includes };
}
