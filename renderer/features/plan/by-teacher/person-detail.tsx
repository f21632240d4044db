import { Plus } from 'lucide-react';
import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { spanOf } from '../../../../shared/domain/action-dates.ts';
import { formatMinutes, formatPence, ragOf } from '../../../../shared/domain/plan.ts';
import { spanName } from '../../../../shared/domain/plan-calendar.ts';
import { isTeacher } from '../../../../shared/domain/staff.ts';
import type { PersonLoad } from '../../../../shared/domain/teacher-load.ts';
import { Button } from '../../../ui/button.tsx';
import { usePlan } from '../plan-data.ts';
import { actionPath } from '../plan-links.ts';
import { RagChip } from '../rag-chip.tsx';
import styles from './by-teacher.module.css';

interface PersonDetailProps {
  readonly person: StaffMember;
  readonly load: PersonLoad;
  readonly onGive: () => void;
}

/** What somebody takes part in and leads, each a link to the action. */
export function PersonDetail({ person, load, onGive }: PersonDetailProps) {
  return (
    <div className={styles.detail}>
      <ActionList
        title="Takes part in"
        none="Nothing yet"
        actions={load.takesPart}
        hours={(a) => formatMinutes(a.minutesPerPerson)}
        field={person.status === 'left' ? 'participantIds' : null}
      />
      <ActionList
        title="Leads"
        none="Nothing"
        actions={load.leads}
        hours={() => null}
        field={person.status === 'left' ? 'leadId' : null}
      />
      {load.coverPence > 0 ? (
        <p className={styles.cover}>
          Their share of the cover these actions need comes to {formatPence(load.coverPence)}.
        </p>
      ) : null}
      {isTeacher(person) ? (
        <div className={styles.detailAction}>
          <Button size="s" icon={<Plus />} onPress={onGive}>
            {load.takesPart.length === 0 ? 'Give an action' : 'Give another action'}
          </Button>
        </div>
      ) : null}
      {person.status === 'left' ? (
        <p className={styles.second}>{person.name} has left: open each action to choose somebody else.</p>
      ) : null}
    </div>
  );
}

interface ActionListProps {
  readonly title: string;
  readonly none: string;
  readonly actions: readonly PdAction[];
  readonly hours: (action: PdAction) => string | null;
  /** The field of the action that the link leads to. */
  readonly field: string | null;
}

function ActionList({ title, none, actions, hours, field }: ActionListProps) {
  const { refs, school, today } = usePlan();
  return (
    <div>
      <h2 className={styles.listTitle}>{title}</h2>
      {actions.length === 0 ? <p className={styles.second}>{none}</p> : null}
      <ul>
        {actions.map((action) => {
          const span = spanOf(action, school.halfTerms);
          const about = [span === null ? 'No dates' : spanName(span), hours(action)].filter(Boolean).join(' · ');
          return (
            <li key={action.id} className={styles.listItem}>
              <a href={`#${actionPath(action.id, field)}`} data-action={action.id} className={styles.link}>
                {refs.get(action.id)} {action.title}
              </a>
              <span className={styles.about}>
                {about} <RagChip rag={ragOf(action, school.halfTerms, today).rag} status={action.status} />
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
