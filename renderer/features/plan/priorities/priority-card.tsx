import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Priority } from '../../../../shared/contract/plan.ts';
import { formatPence } from '../../../../shared/domain/plan.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { FieldScope } from '../../../ui/lost-edits.ts';
import { useToast } from '../../../ui/toast.tsx';
import { totalsOf, usePlan } from '../plan-data.ts';
import { codesOf } from '../statements.ts';
import styles from './priorities.module.css';
import { PriorityFields } from './priority-fields.tsx';

interface PriorityCardProps {
  readonly priority: Priority;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onRemoved: () => void;
}

export function PriorityCard({ priority, isOpen, onOpenChange, onRemoved }: PriorityCardProps) {
  const { plan, priorities, actions, domains } = usePlan();
  const { run: move } = useChange('plan.movePriority');
  const { change: remove } = useChange('plan.removePriority');
  const toast = useToast();
  const [isRemoving, setRemoving] = useState(false);
  const own = actions.filter((a) => a.priorityId === priority.id);
  const facts = [
    codesOf(domains, priority.statementIds),
    countOf(own.length, 'action'),
    formatPence(totalsOf(plan, own).pence),
    emptySections(priority),
  ];
  const place = `priority ${priority.position}`;

  return (
    <section className={styles.card} aria-label={`Priority ${priority.position}`}>
      <div className={styles.head}>
        <div className={styles.name} data-field={`priority-${priority.id}`}>
          <Disclosure
            level={2}
            title={
              <span>
                {priority.position} · {priority.title}
              </span>
            }
            isExpanded={isOpen}
            onExpandedChange={onOpenChange}
          >
            {null}
          </Disclosure>
          <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
        </div>
        <div className={styles.moves}>
          <IconButton
            label={`Move ${place} up`}
            size="s"
            icon={<ArrowUp />}
            isDisabled={priority.position === 1}
            onPress={() => void move({ id: priority.id, position: priority.position - 1 })}
          />
          <IconButton
            label={`Move ${place} down`}
            size="s"
            icon={<ArrowDown />}
            isDisabled={priority.position === priorities.length}
            onPress={() => void move({ id: priority.id, position: priority.position + 1 })}
          />
          <IconButton label={`Remove ${place}`} size="s" icon={<Trash2 />} onPress={() => setRemoving(true)} />
        </div>
      </div>
      {isOpen ? (
        <FieldScope value={priority.id}>
          <PriorityFields priority={priority} />
        </FieldScope>
      ) : null}
      <ConfirmDialog
        title={`Remove priority ${priority.position}?`}
        confirmLabel="Remove"
        isDanger
        isOpen={isRemoving}
        onOpenChange={setRemoving}
        onConfirm={async () => {
          await remove({ id: priority.id });
          toast.show({ message: `Priority ${priority.position} removed`, undo: true });
          onRemoved();
        }}
      >
        “{priority.title}” goes{own.length > 0 ? `, and its ${countOf(own.length, 'action')} with it` : ''}. You can
        undo this.
      </ConfirmDialog>
    </section>
  );
}

/** What the document leaves out for want of words; empty when nothing. */
function emptySections(priority: Priority): string {
  const { evaluation1, evaluation2, evaluation3, evaluation4, evaluation5 } = priority;
  const hasEvaluation = [evaluation1, evaluation2, evaluation3, evaluation4, evaluation5].some((e) => e.trim());
  const gaps = [
    priority.rationale.trim() ? null : 'rationale',
    priority.aimId ? null : 'aim',
    priority.intendedEffect.trim() ? null : 'intended effect',
    hasEvaluation ? null : 'evaluation',
  ].filter((gap) => gap !== null);
  return gaps.length === 0 ? '' : `no ${gaps.join(', ')} yet`;
}
