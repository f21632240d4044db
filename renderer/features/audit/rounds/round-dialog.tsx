import { type FormEvent, useId, useState } from 'react';
import type { AuditRound } from '../../../../shared/contract/audit.ts';
import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { useCall, useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { AskedPeople } from './asked-people.tsx';
import styles from './round-dialog.module.css';

interface RoundDialogProps {
  readonly staff: readonly StaffMember[];
  /** The round to change; null starts a new one. */
  readonly round: AuditRound | null;
  readonly onClose: () => void;
  readonly onStarted: (roundId: string) => void;
}

/** "November 2026". */
const monthOf = (day: string) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export function RoundDialog({ staff, round, onClose, onStarted }: RoundDialogProps) {
  const today = useCall('app.start', {}).data?.today ?? new Date().toISOString().slice(0, 10);
  const answers = useCall('audit.answers', { roundId: round?.id ?? '' }, { enabled: round !== null }).data;
  const [name, setName] = useState(round?.name ?? `PD audit ${monthOf(today)}`);
  const [heldOn, setHeldOn] = useState(round?.heldOn ?? today);
  const [asked, setAsked] = useState<ReadonlySet<string>>(
    new Set(round?.staffIds ?? staff.filter((s) => s.status === 'current').map((s) => s.id)),
  );
  const [failure, setFailure] = useState<unknown>(null);
  const add = useChange('audit.addRound');
  const update = useChange('audit.updateRound');
  const toast = useToast();
  const people = staff.filter((s) => s.status === 'current' || asked.has(s.id));
  const answered = new Set(answers?.selfAudits.map((a) => a.staffId));

  const formId = useId();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (add.isChanging || update.isChanging) return;
    const patch = { name, heldOn, staffIds: people.filter((p) => asked.has(p.id)).map((p) => p.id) };
    setFailure(null);
    try {
      if (round) await update.change({ roundId: round.id, patch });
      else {
        const started = await add.change(patch);
        onStarted(started.id);
        toast.show({ message: `${started.name} is started`, undo: true });
      }
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title={round ? `Change ${round.name}` : 'Start an audit round'}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={add.isChanging || update.isChanging} type="submit" form={formId}>
            {round ? 'Save changes' : 'Start the round'}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <div className={styles.pair}>
          <TextField
            label="Name"
            value={name}
            onCommit={setName}
            autoFocus
            errorMessage={name.trim() === '' ? 'Enter a name, such as PD audit autumn 2026' : null}
          />
          <DateField
            label="Date"
            value={heldOn}
            isRequired
            onCommit={(day) => (day === null ? undefined : setHeldOn(day))}
          />
        </div>
        <AskedPeople people={people} asked={asked} answered={answered} onChange={setAsked} />
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
