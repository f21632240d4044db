import { type FormEvent, useId, useState } from 'react';
import type { PdSession } from '../../../../shared/contract/pd-session.ts';
import type { SchoolCalendar } from '../../../../shared/domain/action-dates.ts';
import {
  dayNotice,
  expectedAt,
  formatWeekdayShort,
  suggestedDay,
  withTimesInStep,
} from '../../../../shared/domain/pd-session.ts';
import type { ActionForm } from '../../../../shared/domain/plan.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { ClockField } from '../../../ui/clock-field.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { MultiSelect } from '../../../ui/multi-select.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { useToast } from '../../../ui/toast.tsx';
import styles from './pd.module.css';
import { AS_ACTION, actionName, expectedFrom, formFrom, formOptions, type PdFacts } from './pd-lines.ts';

interface PdSessionDialogProps {
  /** Null for a new one. */
  readonly session: PdSession | null;
  /** All of the plan: a new one stands after the last of its action. */
  readonly sessions: readonly PdSession[];
  readonly facts: PdFacts;
  readonly calendar: SchoolCalendar;
  readonly onClose: () => void;
}

interface Draft {
  readonly actionId: string;
  /** Null: as is suggested for the action. */
  readonly heldOn: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly form: ActionForm | null;
  readonly partnerSchool: string;
  readonly place: string;
  readonly expectedIds: readonly string[] | null;
  readonly notes: string;
}

const BLANK = { startsAt: null, endsAt: null, form: null, partnerSchool: '', place: '', expectedIds: null, notes: '' };

/** Adds a PD session to an action, or changes one: all of it as one step. */
export function PdSessionDialog({ session, sessions, facts, calendar, onClose }: PdSessionDialogProps) {
  const live = facts.actions.filter(({ id, status }) => status !== 'stopped' || id === session?.actionId);
  const [draft, setDraft] = useState<Draft>(() => session ?? { ...BLANK, actionId: live[0]?.id ?? '', heldOn: null });
  const [failure, setFailure] = useState<unknown>(null);
  const add = useChange('pdSessions.add');
  const update = useChange('pdSessions.update');
  const toast = useToast();
  const formId = useId();
  const edit = (patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch }));
  const action = live.find(({ id }) => id === draft.actionId);
  if (!action) return null;
  const own = sessions.filter(({ actionId }) => actionId === action.id);
  const heldOn = draft.heldOn ?? suggestedDay(action, own, calendar, facts.today);
  const notice = dayNotice(heldOn, calendar);
  const expected = expectedAt(draft, action, facts.staff, facts.youId);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { actionId, startsAt, endsAt, form, partnerSchool, place, expectedIds, notes } = draft;
    const expectedPatch = expectedIds && [...expectedIds];
    const fields = { heldOn, startsAt, endsAt, form, partnerSchool, place, expectedIds: expectedPatch, notes };
    try {
      if (session) await update.change({ id: session.id, patch: fields });
      else await add.change({ actionId, sessions: [fields] });
      toast.show({
        message: `PD session of ${formatWeekdayShort(heldOn)} ${session ? 'changed' : 'added'}`,
        undo: true,
      });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title={session ? 'Change the PD session' : 'Add a PD session'}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" isDisabled={add.isChanging || update.isChanging}>
            {session ? 'Save' : 'Add'}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.stack} onSubmit={(event) => void save(event)}>
        {session ? (
          <p className={styles.quiet}>{actionName(action, facts.refs)}</p>
        ) : (
          <Select
            label="Action of the plan"
            value={action.id}
            options={live.map((one) => ({ value: one.id, label: actionName(one, facts.refs) }))}
            onChange={(actionId) => edit({ actionId, heldOn: null, expectedIds: null })}
          />
        )}
        <div className={styles.when}>
          <DateField
            label="Day"
            isRequired
            value={heldOn}
            onCommit={(day) => (day === null ? undefined : edit({ heldOn: day }))}
          />
          <ClockField
            label="From"
            placeholder="Whole day"
            value={draft.startsAt}
            onCommit={(startsAt) => edit(withTimesInStep(draft, { startsAt }))}
          />
          <ClockField
            label="To"
            placeholder="Whole day"
            value={draft.endsAt}
            onCommit={(endsAt) => edit(withTimesInStep(draft, { endsAt }))}
          />
        </div>
        {notice === null ? null : <Notice tone={notice.kind === 'closed' ? 'due' : 'info'}>{notice.words}</Notice>}
        <Select
          label="Kind"
          value={draft.form ?? AS_ACTION}
          options={formOptions(action)}
          onChange={(value) => edit({ form: formFrom(value) })}
        />
        <div className={styles.pair}>
          <InputField
            label="Partner school"
            value={draft.partnerSchool}
            onChange={(partnerSchool) => edit({ partnerSchool })}
          />
          <InputField label="Place" value={draft.place} onChange={(place) => edit({ place })} />
        </div>
        <MultiSelect
          label="Who should attend"
          description={draft.expectedIds === null ? 'As the action has it' : 'Chosen for this session'}
          emptySummary="Nobody"
          values={expected}
          options={facts.staff
            .filter(({ id, status }) => status === 'current' || expected.includes(id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(ids) => edit({ expectedIds: expectedFrom(ids, action, facts) })}
        />
        <InputField label="Notes" multiline rows={2} value={draft.notes} onChange={(notes) => edit({ notes })} />
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
