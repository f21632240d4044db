import { type FormEvent, useId, useState } from 'react';
import { WORK_KINDS, type WorkKind } from '../../../../shared/domain/work.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { optionsOf } from '../../../ui/options.ts';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { useRemembered } from '../../../ui/remember.ts';
import styles from './log.module.css';
import { useLog } from './use-log.ts';

interface LogDialogProps {
  readonly today: string;
  /** What a timer proposes; null: what was logged last. */
  readonly proposed: { readonly work: WorkKind; readonly minutes: number } | null;
  readonly onClose: () => void;
  /** After it has been logged. */
  readonly onLogged?: () => void;
  /** Of a timer: lets its time go without logging it. */
  readonly onDiscard?: () => void;
}

const USUAL = [15, 30, 45, 60, 90] as const;
const isWork = (value: unknown): value is WorkKind => typeof value === 'string' && Object.hasOwn(WORK_KINDS, value);

/** Logs time that went to a kind of work. */
export function LogDialog({ today, proposed, onClose, onLogged, onDiscard }: LogDialogProps) {
  const [lastWork, keepWork] = useRemembered<WorkKind>('week.logWork', 'preparation', isWork);
  const [work, setWork] = useState<WorkKind>(proposed?.work ?? lastWork);
  const [minutes, setMinutes] = useState<number | null>(proposed?.minutes ?? 30);
  const [on, setOn] = useState(today);
  const [note, setNote] = useState('');
  const [isLogging, setLogging] = useState(false);
  const log = useLog();
  const formId = useId();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (minutes === null || isLogging) return;
    keepWork(work);
    setLogging(true);
    const isLogged = await log({ on, work, minutes, note });
    setLogging(false);
    if (!isLogged) return;
    onLogged?.();
    onClose();
  };

  return (
    <Dialog
      title="Log time"
      isOpen
      onOpenChange={onClose}
      size="s"
      footer={
        <>
          {onDiscard ? (
            <Button
              variant="quiet"
              onPress={() => {
                onDiscard();
                onClose();
              }}
            >
              Stop without logging
            </Button>
          ) : null}
          <Button onPress={onClose}>{onDiscard ? 'Go on' : 'Cancel'}</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={minutes === null || isLogging}>
            Log
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <RadioGroup label="Kind of work" value={work} options={optionsOf(WORK_KINDS)} onChange={setWork} />
        <div className={styles.length}>
          <NumberField label="Minutes" unit="min" min={1} max={960} step={1} value={minutes} onCommit={setMinutes} />
          <span className={styles.usual}>
            {USUAL.map((usual) => (
              <Button key={usual} size="s" onPress={() => setMinutes(usual)}>
                {usual}
              </Button>
            ))}
          </span>
        </div>
        <DateField label="Day" value={on} onCommit={(day) => setOn(day ?? today)} />
        <InputField label="Note" value={note} onChange={setNote} />
      </form>
    </Dialog>
  );
}
