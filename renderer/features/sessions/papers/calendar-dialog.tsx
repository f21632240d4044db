import { useState } from 'react';
import { useChange } from '../../../app/data.ts';
import { useReceived } from '../../../app/received-file.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { useRemembered } from '../../../ui/remember.ts';
import styles from './papers.module.css';

interface CalendarDialogProps {
  /** Only this group's sessions; null: all groups'. */
  readonly group: { readonly id: string; readonly name: string } | null;
  readonly onClose: () => void;
}

type Whose = 'own' | 'all';
const isWhose = (value: unknown): value is Whose => value === 'own' || value === 'all';
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

/** Asks what the calendar file is to hold, writes it and hands it over. Names are asked for anew each time. */
export function CalendarDialog({ group, onClose }: CalendarDialogProps) {
  const [whose, setWhose] = useRemembered<Whose>('sessions.calendar.whose', 'own', isWhose);
  const [withPd, setWithPd] = useRemembered('sessions.calendar.pd', true, isBoolean);
  const [withNames, setWithNames] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { change, isChanging } = useChange('sessionDocuments.calendar');
  const received = useReceived();

  const write = async () => {
    setFailure(null);
    try {
      const saved = await change({
        groupId: group?.id ?? null,
        onlyOwn: group === null && whose === 'own',
        withPd: group === null && withPd,
        withNames,
      });
      if (await received(saved)) onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title={group === null ? 'Calendar file of all sessions' : `Calendar file of ${group.name}`}
      isOpen
      onOpenChange={onClose}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={isChanging} onPress={() => void write()}>
            Make the file
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>
          For Outlook, Google or Apple calendars. Open a newer file there later: sessions that were moved or cancelled
          follow.
        </p>
        {group === null ? (
          <>
            <RadioGroup
              label="Whose sessions"
              value={whose}
              options={[
                { value: 'own', label: 'Those you run' },
                { value: 'all', label: 'Those of all groups' },
              ]}
              onChange={setWhose}
            />
            <Checkbox label="PD sessions of the plan too" isSelected={withPd} onChange={setWithPd} />
          </>
        ) : null}
        <Checkbox label="Students’ names in the descriptions" isSelected={withNames} onChange={setWithNames} />
        {withNames ? (
          <Notice tone="due">
            Names would leave this laptop with the file, and stay in every calendar it is opened in.
          </Notice>
        ) : null}
        {failure === null ? null : <ErrorNotice error={failure} />}
      </div>
    </Dialog>
  );
}
