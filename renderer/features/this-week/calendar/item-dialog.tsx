import { type FormEvent, useId, useState } from 'react';
import type { WeekItem } from '../../../../shared/contract/week.ts';
import { formatWeekday } from '../../../../shared/domain/pd-session.ts';
import { canMove, itemTimes } from '../../../../shared/domain/week-calendar.ts';
import { Button } from '../../../ui/button.tsx';
import { ClockField } from '../../../ui/clock-field.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { MinutesField } from '../../../ui/minutes-field.tsx';
import styles from './calendar.module.css';
import type { Place } from './use-item-moves.ts';

interface ItemDialogProps {
  readonly item: WeekItem;
  readonly onMove: (place: Place) => void;
  readonly onClose: () => void;
}

const OPENS = {
  session: 'Open the register',
  'pd-session': 'Open the PD action',
  event: 'Open the event',
  block: 'Open',
} as const;

/** A session, PD session or event of the week: what it is, the way to its page, and where else it could stand. */
export function ItemDialog({ item, onMove, onClose }: ItemDialogProps) {
  const [on, setOn] = useState(item.on);
  const [startsAt, setStartsAt] = useState(item.startsAt);
  const [minutes, setMinutes] = useState<number | null>(item.minutes);
  const formId = useId();
  const isMovable = canMove(item);
  const move = (event: FormEvent) => {
    event.preventDefault();
    if (minutes === null) return;
    onMove({ on, startsAt: startsAt ?? item.startsAt, minutes });
    onClose();
  };
  return (
    <Dialog
      title={item.title}
      isOpen
      onOpenChange={onClose}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>{isMovable ? 'Cancel' : 'Close'}</Button>
          {isMovable ? (
            <Button type="submit" form={formId} isDisabled={minutes === null}>
              Move
            </Button>
          ) : null}
          <LinkButton to={item.path} variant="primary">
            {OPENS[item.kind]}
          </LinkButton>
        </>
      }
    >
      <p>
        {[formatWeekday(item.on), itemTimes(item), item.place, item.detail].filter((part) => part !== '').join(' · ')}
      </p>
      {isMovable ? (
        <form id={formId} className={styles.form} onSubmit={move} noValidate>
          <div className={styles.row}>
            <DateField label="Day" value={on} onCommit={(day) => setOn(day ?? item.on)} />
            <ClockField label="From" value={startsAt} onCommit={setStartsAt} />
            <MinutesField label="Length" min={5} max={720} value={minutes} onCommit={setMinutes} />
          </div>
        </form>
      ) : null}
    </Dialog>
  );
}
