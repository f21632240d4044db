import { useState } from 'react';
import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { spanOf } from '../../../../shared/domain/action-dates.ts';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { spanName } from '../../../../shared/domain/plan-calendar.ts';
import { formatDayShort } from '../../../../shared/domain/school-year.ts';
import { countOf, listOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { type PlanData, totalsOf, usePlan } from '../plan-data.ts';
import { type ActionToGive, actionsToGive } from './actions-to-give.ts';
import styles from './by-teacher.module.css';

interface GiveActionDialogProps {
  readonly person: StaffMember;
  readonly onClose: () => void;
}

/** Adds somebody to one of the plan's actions. */
export function GiveActionDialog({ person, onClose }: GiveActionDialogProps) {
  const data = usePlan();
  const { change, isChanging } = useChange('plan.updateAction');
  const toast = useToast();
  const [chosen, setChosen] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const open = actionsToGive(person, data);
  const action = open.find((o) => o.action.id === chosen)?.action;

  const give = async (to: PdAction) => {
    setFailure(null);
    try {
      await change({ id: to.id, patch: { participantIds: [...to.participantIds, person.id] } });
      onClose();
      toast.show({ message: `${person.name} takes part in ${data.refs.get(to.id) ?? ''} ${to.title}`, undo: true });
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title={`Give ${person.name} an action`}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={!action || isChanging}
            onPress={() => (action ? void give(action) : undefined)}
          >
            Add to this action
          </Button>
        </>
      }
    >
      {open.length === 0 ? (
        <p>{person.name} takes part in every action that is open. Add an action first.</p>
      ) : (
        <div className={styles.choices}>
          <RadioGroup
            label="Action"
            hideLabel
            autoFocus
            value={chosen}
            onChange={setChosen}
            options={open.map((one) => ({
              value: one.action.id,
              label: `${data.refs.get(one.action.id) ?? ''} ${one.action.title}`,
              description: about(one, data),
            }))}
          />
        </div>
      )}
      {action ? <p className={styles.effect}>{effectOf(action, data)}</p> : null}
      {failure === null ? null : <ErrorNotice error={failure} />}
    </Dialog>
  );
}

function about({ action, lowCodes, endedOn }: ActionToGive, { school }: PlanData): string {
  const span = spanOf(action, school.halfTerms);
  return [
    ...(endedOn === null ? [] : [`Should have ended on ${formatDayShort(endedOn)}`]),
    ...(lowCodes.length === 0 ? [] : [`Rated ${listOf(lowCodes)} at 1 or 2`]),
    span === null ? 'No dates' : spanName(span),
    `${formatMinutes(action.minutesPerPerson)} each`,
    countOf(action.participantIds.length, 'person', 'people'),
  ].join(' · ');
}

/** What adding one person to an action does to the plan's hours; its costs are for a person to look at. */
function effectOf(action: PdAction, { plan, actions }: PlanData): string {
  const minutes = totalsOf(plan, actions).minutes + action.minutesPerPerson;
  const budget = plan.budgetMinutes === null ? '' : ` of ${formatMinutes(plan.budgetMinutes)}`;
  const costs =
    action.feePence + action.coverHalfDays > 0
      ? ' Its fee and cover stay as they are: check whether they still hold.'
      : '';
  return `Adds ${formatMinutes(action.minutesPerPerson)}; the plan then asks ${formatMinutes(minutes)}${budget} of teachers.${costs}`;
}
