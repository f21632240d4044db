import { useRef, useState } from 'react';
import { MAX_PRIORITIES } from '../../../../shared/domain/plan.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { useFocusField } from '../focus-field.ts';
import { usePlan } from '../plan-data.ts';
import { PRIORITIES_PATH } from '../plan-links.ts';
import styles from './priorities.module.css';
import { PriorityCard } from './priority-card.tsx';

interface PrioritiesViewProps {
  /** The priority the address names: it is open. */
  readonly openId: string | null;
  readonly field: string | null;
}

/** The plan's priorities in their order, one open at a time. */
export function PrioritiesView({ openId, field }: PrioritiesViewProps) {
  const { priorities } = usePlan();
  const [opened, setOpened] = useState<string | null>(openId ?? priorities[0]?.id ?? null);
  const [addressed, setAddressed] = useState(openId);
  // A link to another priority, such as a check's, opens it.
  if (openId !== addressed) {
    setAddressed(openId);
    if (openId !== null) setOpened(openId);
  }
  const list = useRef<HTMLDivElement>(null);
  useFocusField(list, field ?? (openId === null ? null : `priority-${openId}`), PRIORITIES_PATH);

  if (priorities.length === 0) {
    return (
      <Card>
        <EmptyState
          title="No priorities chosen yet"
          action={
            <LinkButton to="/audit" variant="primary">
              Choose priorities from the ranked needs
            </LinkButton>
          }
        >
          A priority is a need that this plan answers. A plan holds up to {MAX_PRIORITIES}.
        </EmptyState>
      </Card>
    );
  }
  return (
    <div ref={list} className={styles.list}>
      {priorities.map((priority) => (
        <PriorityCard
          key={priority.id}
          priority={priority}
          isOpen={opened === priority.id}
          onOpenChange={(isOpen) => setOpened(isOpen ? priority.id : null)}
          onRemoved={() => focusAfter(list.current, priority.position)}
        />
      ))}
      {priorities.length < MAX_PRIORITIES ? (
        <p className={styles.add}>
          <LinkButton to="/audit">Add from the ranked needs</LinkButton>
          <span className={styles.hint}>
            {priorities.length} of {MAX_PRIORITIES} chosen
          </span>
        </p>
      ) : (
        <p className={styles.hint}>All {MAX_PRIORITIES} places are taken. Remove one to choose another need.</p>
      )}
    </div>
  );
}

/** The priority that takes the place of a removed one, else the last: by its heading. */
function focusAfter(list: HTMLElement | null, position: number): void {
  // The confirming dialog gives the focus back first, and the removed card goes.
  setTimeout(() => {
    const headings = list?.querySelectorAll<HTMLElement>('h2 button') ?? [];
    headings[Math.min(position, headings.length) - 1]?.focus();
  }, 100);
}
