import { ArrowLeft, ArrowRight, Ellipsis } from 'lucide-react';
import {
  ACTION_FORMS,
  costPence,
  formatMinutes,
  formatPence,
  ragOf,
  totalMinutes,
} from '../../../../shared/domain/plan.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { whenOf } from '../actions/action-rows.ts';
import { useActionChanges } from '../actions/use-action-changes.ts';
import { usePlan } from '../plan-data.ts';
import { ACTIONS_PATH, actionPath, goTo } from '../plan-links.ts';
import { RagChip } from '../rag-chip.tsx';
import { ActionStaffMenu } from '../staff-documents/action-staff-menu.tsx';
import { useOpenAction } from './action-context.ts';
import styles from './editor.module.css';

/** The action's name, its facts, and the way to the ones before and after it. */
export function ActionHeader() {
  const { plan, actions, refs, school, today } = usePlan();
  const { action } = useOpenAction();
  const changes = useActionChanges();
  const place = actions.findIndex((a) => a.id === action.id);
  const before = actions[place - 1];
  const after = actions[place + 1];
  const { rag, why } = ragOf(action, school.halfTerms, today);
  const facts = [
    rag === 'due' || rag === 'overdue' ? why : '',
    ACTION_FORMS[action.form],
    whenOf(action),
    formatMinutes(totalMinutes(action)),
    formatPence(costPence(action, plan.coverDayRatePence)),
  ];

  const remove = async () => {
    if (await changes.remove([action.id])) goTo(ACTIONS_PATH);
  };

  return (
    <>
      <p className={styles.back}>
        <a href={`#${ACTIONS_PATH}`}>
          <ArrowLeft aria-hidden="true" />
          PD plan
        </a>
      </p>
      <PageHeader
        title={`${refs.get(action.id) ?? ''} ${action.title}`}
        facts={
          <span className={styles.facts}>
            <RagChip rag={rag} status={action.status} />
            <span>{facts.filter(Boolean).join(' · ')}</span>
          </span>
        }
        actions={
          <>
            <ActionStaffMenu actionId={action.id} />
            <IconButton
              label={before ? `Previous action, ${refs.get(before.id)}` : 'No action before this one'}
              variant="secondary"
              icon={<ArrowLeft />}
              isDisabled={!before}
              onPress={() => (before ? goTo(actionPath(before.id)) : undefined)}
            />
            <IconButton
              label={after ? `Next action, ${refs.get(after.id)}` : 'No action after this one'}
              variant="secondary"
              icon={<ArrowRight />}
              isDisabled={!after}
              onPress={() => (after ? goTo(actionPath(after.id)) : undefined)}
            />
            <Menu
              label="More for this action"
              trigger={<IconButton label="More for this action" variant="secondary" icon={<Ellipsis />} />}
              items={[
                { id: 'duplicate', label: 'Duplicate', onAction: () => void changes.duplicate(action) },
                { id: 'remove', label: 'Remove', isDanger: true, onAction: () => void remove() },
              ]}
            />
          </>
        }
      />
    </>
  );
}
