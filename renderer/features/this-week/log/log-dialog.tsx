import { type FormEvent, useId, useState } from 'react';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { mondayOf } from '../../../../shared/domain/school-year.ts';
import { WORK_KINDS, type WorkKind } from '../../../../shared/domain/work.ts';
import { useCall } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { MinutesField } from '../../../ui/minutes-field.tsx';
import { optionsOf } from '../../../ui/options.ts';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { useRemembered } from '../../../ui/remember.ts';
import styles from './log.module.css';
import { plannedBlocks } from './planned-blocks.ts';
import { useFinishBlock, useLog } from './use-log.ts';

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
/** Not one of the blocks: time beside what is planned. */
const BESIDE = 'beside';
const isWork = (value: unknown): value is WorkKind => typeof value === 'string' && Object.hasOwn(WORK_KINDS, value);

/** Logs time that went to a kind of work: to a block that was planned for it, which is done then, or beside what is planned. */
export function LogDialog({ today, proposed, onClose, onLogged, onDiscard }: LogDialogProps) {
  const [lastWork, keepWork] = useRemembered<WorkKind>('week.logWork', 'preparation', isWork);
  const [work, setWork] = useState<WorkKind>(proposed?.work ?? lastWork);
  const [minutes, setMinutes] = useState<number | null>(proposed?.minutes ?? 30);
  const [on, setOn] = useState<string | null>(today);
  const [note, setNote] = useState('');
  const [isLogging, setLogging] = useState(false);
  const [chosenBlock, chooseBlock] = useState<string | null>(null);
  const week = useCall('week.get', { on: mondayOf(on ?? today) });
  const blocks = on === null ? [] : plannedBlocks(week.data?.items ?? [], on, work);
  const block = chosenBlock === BESIDE ? undefined : (blocks.find(({ id }) => id === chosenBlock) ?? blocks[0]);
  const log = useLog();
  const finish = useFinishBlock();
  const formId = useId();
  const dayProblem = on === null ? 'Enter the day' : on > today ? 'Enter today or a day before it' : null;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (minutes === null || on === null || dayProblem !== null || isLogging) return;
    keepWork(work);
    setLogging(true);
    const isLogged = block ? await finish(block, { minutes, note }) : await log({ on, work, minutes, note });
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
          <Button
            variant="primary"
            type="submit"
            form={formId}
            isDisabled={minutes === null || dayProblem !== null || isLogging}
          >
            Log
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <RadioGroup label="Kind of work" value={work} options={optionsOf(WORK_KINDS)} onChange={setWork} />
        <div className={styles.length}>
          <MinutesField label="Minutes" min={1} max={960} value={minutes} onCommit={setMinutes} />
          <span className={styles.usual}>
            {USUAL.map((usual) => (
              <Button key={usual} size="s" onPress={() => setMinutes(usual)}>
                {usual}
              </Button>
            ))}
          </span>
        </div>
        <DateField label="Day" value={on} errorMessage={dayProblem} onCommit={setOn} />
        {blocks.length === 0 ? null : (
          <RadioGroup
            label="Counts as"
            value={block?.id ?? BESIDE}
            options={[
              ...blocks.map(({ id, title, minutes: planned }) => ({
                value: id,
                label: `“${title}”, ${formatMinutes(planned)} planned`,
                description: 'The block is done, and took this long',
              })),
              { value: BESIDE, label: 'Something else, beside what is planned' },
            ]}
            onChange={chooseBlock}
          />
        )}
        <InputField label="Note" value={note} onChange={setNote} />
      </form>
    </Dialog>
  );
}
