import type { Priority } from '../../../../shared/contract/plan.ts';
import type { DraftedAction } from '../../../../shared/contract/plan-draft.ts';
import { ACTION_FORMS, formatMinutes, formatPence } from '../../../../shared/domain/plan.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { whenOf } from '../actions/action-rows.ts';
import { nameOf, usePlan } from '../plan-data.ts';
import styles from './draft.module.css';

interface DraftedPriorityProps {
  readonly priority: Priority;
  readonly drafted: readonly DraftedAction[];
  readonly left: ReadonlySet<string>;
  readonly onTick: (key: string, on: boolean) => void;
}

/** What the draft proposes for one priority. */
export function DraftedPriority({ priority, drafted, left, onTick }: DraftedPriorityProps) {
  return (
    <section className={styles.priority} aria-label={`Priority ${priority.position}`}>
      <h3 className={styles.heading}>
        Priority {priority.position} · {priority.title}
      </h3>
      <ul>
        {drafted.map((d) => (
          <li key={d.key} className={styles.proposal}>
            <Checkbox label={d.action.title} isSelected={!left.has(d.key)} onChange={(on) => onTick(d.key, on)} />
            <Proposal drafted={d} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Proposal({ drafted: { action, reason, verified, costPence } }: { readonly drafted: DraftedAction }) {
  const { staff } = usePlan();
  const lead = nameOf(staff, action.leadId);
  const people = action.participantIds.map((id) => nameOf(staff, id) ?? '');
  const minutes = formatMinutes(action.minutesPerPerson);
  return (
    <div className={styles.details}>
      <p className={styles.facts}>
        {[ACTION_FORMS[action.form], action.provider, whenOf(action)].filter(Boolean).join(' · ')}
        {' · '}
        {minutes} each, {formatPence(costPence)} (our estimate)
        {verified ? null : (
          <>
            {' '}
            <StatusChip tone="due">Check it still runs</StatusChip>
          </>
        )}
      </p>
      <p className={styles.facts}>
        {lead ? `Led by ${lead}` : 'No lead yet'}
        {people.length > 0 ? ` · ${countOf(people.length, 'person', 'people')}: ${people.join(', ')}` : ''}
      </p>
      <p className={styles.reason}>{reason}</p>
    </div>
  );
}
