import { type FormEvent, useId, useState } from 'react';
import type { EventRow } from '../../../../shared/contract/events.ts';
import { USUAL_EVENTS } from '../../../../shared/domain/competitions.ts';
import { USUAL_EVENT_MINUTES } from '../../../../shared/domain/events.ts';
import type { EventKind } from '../../../../shared/domain/strands.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ClockField } from '../../../ui/clock-field.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ErrorSummary, type Problem } from '../../../ui/error-summary.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { MinutesField } from '../../../ui/minutes-field.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { KIND_OPTIONS, YEAR_OPTIONS, yearFrom, yearValue } from './event-words.ts';
import styles from './events.module.css';
import { ProviderField } from './provider-field.tsx';

const BLANK = {
  name: '',
  kind: 'enrichment' as EventKind,
  isCompetition: false,
  providerId: null as string | null,
  heldOn: null as string | null,
  startsAt: null as string | null,
  minutes: USUAL_EVENT_MINUTES,
  place: '',
  deadlineOn: null as string | null,
  places: null as number | null,
  firstYear: null as number | null,
  lastYear: null as number | null,
  costPence: 0,
  needsPermission: false,
};

const OTHER = 'other';
const STARTS = [
  { value: OTHER, label: 'Something else' },
  ...USUAL_EVENTS.map(({ fields, about }) => ({ value: fields.name, label: fields.name, description: about })),
];

interface AddEventDialogProps {
  /** ISO day. */
  readonly today: string;
  readonly onAdded: (event: EventRow) => void;
  readonly onClose: () => void;
}

/** Starts an event, from a competition many schools enter or from nothing. Its days are always the person's to enter. */
export function AddEventDialog({ today, onAdded, onClose }: AddEventDialogProps) {
  const [draft, setDraft] = useState(BLANK);
  const [start, setStart] = useState(OTHER);
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const add = useChange('events.add');
  const formId = useId();
  const edit = (part: Partial<typeof BLANK>) => setDraft((before) => ({ ...before, ...part }));
  const startFrom = (name: string) => {
    setStart(name);
    const usual = USUAL_EVENTS.find(({ fields }) => fields.name === name);
    if (usual) edit(usual.fields);
  };

  const problems: readonly Problem[] = [
    ...(draft.name.trim() === '' ? [{ field: 'name', sentence: 'Enter what the event is called' }] : []),
    ...(draft.heldOn === null ? [{ field: 'heldOn', sentence: 'Enter the day of the event' }] : []),
  ];
  const sentenceFor = (field: string) =>
    attempt === 0 ? null : (problems.find((problem) => problem.field === field)?.sentence ?? null);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { heldOn } = draft;
    setAttempt(attempt + 1);
    if (problems.length > 0 || heldOn === null || add.isChanging) return;
    setFailure(null);
    try {
      const added = await add.change({ event: { ...draft, heldOn } });
      onClose();
      onAdded(added);
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title="Add an event"
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={add.isChanging}>
            Add the event
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={send} className={styles.form} noValidate>
        {attempt > 0 ? <ErrorSummary problems={problems} attempt={attempt} /> : null}
        <Select
          label="Start from"
          description={
            start === OTHER ? undefined : 'Filled in for you. Days, deadlines and fees change: enter this year’s.'
          }
          value={start}
          options={STARTS}
          onChange={startFrom}
        />
        <InputField
          label="Name"
          fieldName="name"
          value={draft.name}
          onChange={(name) => edit({ name })}
          errorMessage={sentenceFor('name')}
          isRequired
          autoFocus
        />
        <div className={styles.across}>
          <Select label="Kind" value={draft.kind} options={KIND_OPTIONS} onChange={(kind) => edit({ kind })} />
          <ProviderField value={draft.providerId} onChange={(providerId) => edit({ providerId })} />
        </div>
        <div className={styles.across}>
          <DateField
            label="Day"
            fieldName="heldOn"
            value={draft.heldOn}
            onCommit={(heldOn) => edit({ heldOn })}
            errorMessage={sentenceFor('heldOn')}
            isRequired
          />
          <ClockField
            label="Starts at"
            placeholder="09:00"
            value={draft.startsAt}
            onCommit={(startsAt) => edit({ startsAt })}
          />
          <MinutesField
            label="Length"
            min={5}
            max={10_080}
            value={draft.minutes}
            onCommit={(minutes) => edit({ minutes: minutes ?? USUAL_EVENT_MINUTES })}
          />
        </div>
        <div className={styles.across}>
          <DateField
            label="Entry deadline"
            description="This week reminds you 8 and 2 weeks before"
            value={draft.deadlineOn}
            onCommit={(deadlineOn) => edit({ deadlineOn })}
          />
          <InputField label="Place" value={draft.place} onChange={(place) => edit({ place })} />
        </div>
        {draft.heldOn !== null && draft.heldOn < today ? (
          <p className={styles.quiet}>That day is past: it will stand under “Past”.</p>
        ) : null}
        <div className={styles.across}>
          <NumberField
            label="Places"
            placeholder="Any"
            step={1}
            min={1}
            max={5_000}
            value={draft.places}
            onCommit={(places) => edit({ places })}
          />
          <MoneyField
            label="Cost a student"
            value={draft.costPence === 0 ? null : draft.costPence}
            onCommit={(costPence) => edit({ costPence: costPence ?? 0 })}
          />
          <Select
            label="From year"
            value={yearValue(draft.firstYear)}
            options={YEAR_OPTIONS}
            onChange={(year) => edit({ firstYear: yearFrom(year) })}
          />
          <Select
            label="Up to year"
            value={yearValue(draft.lastYear)}
            options={YEAR_OPTIONS}
            onChange={(year) => edit({ lastYear: yearFrom(year) })}
          />
        </div>
        <div className={styles.ticks}>
          <Checkbox
            label="Competition"
            description="Scores, awards and follow-ons are kept"
            isSelected={draft.isCompetition}
            onChange={(isCompetition) => edit({ isCompetition })}
          />
          <Checkbox
            label="Needs permission from home"
            isSelected={draft.needsPermission}
            onChange={(needsPermission) => edit({ needsPermission })}
          />
        </div>
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
