import { type FormEvent, useId, useState } from 'react';
import type { HalfTerm } from '../../../../shared/contract/school.ts';
import { coverList, coverSummary } from '../../../../shared/domain/cover-list.ts';
import { formatDayShort, halfTermAt, halfTermName } from '../../../../shared/domain/school-year.ts';
import { useCall, useChange } from '../../../app/data.ts';
import { useReceived } from '../../../app/received-file.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { useRemembered } from '../../../ui/remember.ts';
import { type Option, Select } from '../../../ui/select.tsx';
import { usePlan } from '../plan-data.ts';
import styles from './staff-documents.module.css';

type Format = 'word' | 'excel';
const FORMATS: readonly Option<Format>[] = [
  { value: 'word', label: 'Word', description: 'To print, or to send as it is.' },
  { value: 'excel', label: 'Excel', description: 'To sort, filter and fill in.' },
];
const isFormat = (value: unknown): value is Format => value === 'word' || value === 'excel';

const OTHER_DAYS = 'other';

/** Asks for which days, says what they hold, and writes the list for whoever arranges cover. */
export function CoverListDialog({ onClose }: { readonly onClose: () => void }) {
  const plan = usePlan();
  const sessions = useCall('pdSessions.list', {});
  const { change, isChanging } = useChange('documents.coverList');
  const received = useReceived();
  const [failure, setFailure] = useState<unknown>(null);
  const [format, setFormat] = useRemembered<Format>('plan.coverListFormat', 'word', isFormat);
  const { halfTerms } = plan.school;
  const now = halfTermAt(halfTerms, plan.today) ?? halfTerms.at(-1);
  /** Days that have passed need no cover any more: the half-term that runs begins today. */
  const firstDayOf = (h: HalfTerm) => (h.firstOn < plan.today && plan.today <= h.lastOn ? plan.today : h.firstOn);
  const [firstOn, setFirstOn] = useState(now ? firstDayOf(now) : plan.today);
  const [lastOn, setLastOn] = useState(now?.lastOn ?? plan.today);
  const chosen = halfTerms.find((h) => firstDayOf(h) === firstOn && h.lastOn === lastOn);
  const isWrong = lastOn < firstOn;

  const choose = (value: string) => {
    const halfTerm = halfTerms.find((h) => String(h.number) === value);
    if (!halfTerm) return;
    setFirstOn(firstDayOf(halfTerm));
    setLastOn(halfTerm.lastOn);
  };
  const formId = useId();
  const write = async (event: FormEvent) => {
    event.preventDefault();
    if (isChanging || isWrong) return;
    setFailure(null);
    try {
      if (await received(await change({ firstOn, lastOn, format }))) onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title="Cover list"
      isOpen
      onOpenChange={onClose}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={isChanging || isWrong} type="submit" form={formId}>
            Make the list
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.body} onSubmit={(event) => void write(event)} noValidate>
        <Select
          label="Half-term"
          value={chosen ? String(chosen.number) : OTHER_DAYS}
          options={[
            ...halfTerms.map((h) => ({
              value: String(h.number),
              label: `${halfTermName(h.number)}${firstDayOf(h) === h.firstOn ? '' : ', from today'}`,
              description: `${formatDayShort(firstDayOf(h))} to ${formatDayShort(h.lastOn)}`,
            })),
            { value: OTHER_DAYS, label: 'Other days', description: 'Change the dates below' },
          ]}
          onChange={choose}
        />
        <div className={styles.days}>
          <DateField
            label="First day"
            isRequired
            value={firstOn}
            onCommit={(day) => (day ? setFirstOn(day) : undefined)}
          />
          <DateField
            label="Last day"
            isRequired
            value={lastOn}
            errorMessage={isWrong ? 'The last day must not be before the first' : null}
            onCommit={(day) => (day ? setLastOn(day) : undefined)}
          />
        </div>
        <p role="status" className={styles.summary}>
          {sessions.data && !isWrong
            ? coverSummary(coverList({ ...plan, sessions: sessions.data, firstOn, lastOn }))
            : ''}
        </p>
        <RadioGroup label="As" value={format} options={FORMATS} onChange={setFormat} />
        {isChanging ? <ProgressBar label="Writing the cover list" done={null} of={1} /> : null}
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
