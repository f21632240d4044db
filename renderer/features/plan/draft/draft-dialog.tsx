import { useState } from 'react';
import type { PlanDraft } from '../../../../shared/contract/plan-draft.ts';
import { totalMinutes } from '../../../../shared/domain/plan.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useCall, useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { focusTable } from '../actions/focus-action.ts';
import { usePlan } from '../plan-data.ts';
import { ACTIONS_PATH, goTo } from '../plan-links.ts';
import styles from './draft.module.css';
import { DraftTotals } from './draft-totals.tsx';
import { DraftedPriority } from './drafted-priority.tsx';

interface DraftDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Shows what "Draft the plan" would add, and adds what is ticked as one step. */
export function DraftDialog({ isOpen, onOpenChange }: DraftDialogProps) {
  return isOpen ? <OpenDraftDialog onClose={() => onOpenChange(false)} /> : null;
}

function OpenDraftDialog({ onClose }: { readonly onClose: () => void }) {
  const reading = useCall('plan.draft', {});
  // Held still while it is open: adding its actions changes what a draft would propose.
  const [draft, setDraft] = useState<PlanDraft | null>(null);
  if (draft === null && reading.data && !reading.isFetching) setDraft(reading.data);
  const { change, isChanging } = useChange('plan.applyDraft');
  const toast = useToast();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<unknown>(null);
  const ticked = (draft?.actions ?? []).filter((d) => !left.has(d.key));
  const isEmpty = draft?.actions.length === 0;

  const apply = async () => {
    setFailure(null);
    try {
      const { added } = await change({ keys: ticked.map((d) => d.key) });
      toast.show({ message: `${countOf(added, 'action')} added to the plan`, undo: true });
      onClose();
      goTo(ACTIONS_PATH);
      // The dialog gives the focus back to its button first.
      setTimeout(focusTable, 50);
    } catch (error) {
      setFailure(error);
    }
  };
  const tick = (key: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(key);
    else next.add(key);
    setLeft(next);
  };

  const footer = isEmpty ? (
    <Button onPress={onClose}>Close</Button>
  ) : (
    <>
      <DraftTotals
        pence={ticked.reduce((sum, d) => sum + d.costPence, 0)}
        minutes={ticked.reduce((sum, d) => sum + totalMinutes(d.action), 0)}
      />
      <Button onPress={onClose}>Cancel</Button>
      <Button variant="primary" isDisabled={ticked.length === 0 || isChanging} onPress={apply}>
        {draft ? `Add ${countOf(ticked.length, 'action')}` : 'Add actions'}
      </Button>
    </>
  );

  return (
    <Dialog title="Draft the plan" isOpen onOpenChange={onClose} size="l" footer={footer}>
      <div className={styles.body}>
        {failure === null ? null : <ErrorNotice error={failure} />}
        {draft ? <Proposals draft={draft} left={left} onTick={tick} /> : null}
        {draft || reading.error ? null : <Loading what="the catalogue" />}
        {reading.error ? <ErrorNotice error={reading.error} /> : null}
      </div>
    </Dialog>
  );
}

interface ProposalsProps {
  readonly draft: PlanDraft;
  /** Keys of the proposals that are not ticked. */
  readonly left: ReadonlySet<string>;
  readonly onTick: (key: string, on: boolean) => void;
}

function Proposals({ draft, left, onTick }: ProposalsProps) {
  const { priorities } = usePlan();
  return (
    <>
      {draft.actions.length > 0 ? (
        <p className={styles.about}>
          Untick what you do not want. Hours and costs are our estimates until you confirm them; baselines and evidence
          are left for you to write.
        </p>
      ) : null}
      {draft.notices.length > 0 ? (
        <Notice action={priorities.length === 0 ? <LinkButton to="/audit">Choose priorities</LinkButton> : undefined}>
          <ul>
            {draft.notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {priorities.map((priority) => {
        const drafted = draft.actions.filter((d) => d.priorityId === priority.id);
        return drafted.length === 0 ? null : (
          <DraftedPriority key={priority.id} priority={priority} drafted={drafted} left={left} onTick={onTick} />
        );
      })}
    </>
  );
}
