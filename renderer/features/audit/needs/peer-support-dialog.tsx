import { useState } from 'react';
import type { Need } from '../../../../shared/contract/audit.ts';
import type { Priority } from '../../../../shared/contract/plan.ts';
import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { ACTION_FORMS } from '../../../../shared/domain/plan.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { useToast } from '../../../ui/toast.tsx';
import styles from './needs.module.css';
import { peerSupportAction, type SupportForm } from './peer-support-action.ts';

interface PeerSupportDialogProps {
  readonly need: Need;
  /** The priority of the plan that has the statement. */
  readonly priority: Priority;
  readonly staff: readonly StaffMember[];
  readonly onClose: () => void;
}

const FORMS = (['coaching', 'open-door-observation'] as const).map((value) => ({ value, label: ACTION_FORMS[value] }));

/** Makes "she could support them" a PD action of the plan. */
export function PeerSupportDialog({ need, priority, staff, onClose }: PeerSupportDialogProps) {
  const present = (ids: readonly string[]) =>
    staff.filter((s) => ids.includes(s.id) && s.status === 'current').map((s) => ({ value: s.id, label: s.name }));
  const experts = present(need.expertStaffIds);
  const low = present(need.lowStaffIds);
  const [form, setForm] = useState<SupportForm>('coaching');
  const [leadId, setLeadId] = useState(experts[0]?.value ?? null);
  const [participantIds, setParticipants] = useState<readonly string[]>(low.map((o) => o.value));
  const [failure, setFailure] = useState<unknown>(null);
  const add = useChange('plan.addAction');
  const toast = useToast();

  const save = async () => {
    setFailure(null);
    if (leadId === null) {
      setFailure(`Nobody who rated ${need.code} at 4 works here now. Choose who leads in the plan instead.`);
      return;
    }
    if (participantIds.length === 0) {
      setFailure('Choose who takes part.');
      return;
    }
    try {
      const added = await add.change({ action: peerSupportAction(need, priority.id, form, leadId, participantIds) });
      toast.show({
        message: `“${added.title}” is added to priority ${priority.position}`,
        undo: true,
        link: { to: `/plan/actions/${encodeURIComponent(added.id)}`, label: 'Open it' },
      });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title={`Make peer support on ${need.code} an action`}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={add.isChanging} onPress={() => void save()}>
            Add the action
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>
          {need.text} The action goes into priority {priority.position}; its dates and hours are set in the plan.
        </p>
        <RadioGroup label="How" value={form} options={FORMS} onChange={setForm} />
        <Select label="Who supports (at 4)" value={leadId} options={experts} onChange={setLeadId} />
        <CheckboxGroup
          label="Who takes part (at 1 or 2)"
          values={participantIds}
          options={low}
          onChange={setParticipants}
        />
        {failure === null ? null : <ErrorNotice error={failure} />}
      </div>
    </Dialog>
  );
}
