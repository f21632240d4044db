import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { clashWords } from '../../../../shared/domain/clashes.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { RagChip } from '../rag-chip.tsx';
import styles from './action-bar.module.css';
import type { CalendarAction } from './calendar-actions.ts';

interface ActionFactsProps {
  readonly shown: CalendarAction;
  /** When it runs. */
  readonly children: ReactNode;
}

/** How an action stands: its state, when it runs, its sessions and its clashes. */
export function ActionFacts({ shown: { action, rag, sessions, clashes }, children }: ActionFactsProps) {
  return (
    <span className={styles.facts}>
      <RagChip rag={rag} status={action.status} />
      {children}
      {sessions.length > 0 ? <span>{countOf(sessions.length, 'session')}</span> : null}
      {clashes.length > 0 ? (
        <span className={styles.clash} title={clashes.map(clashWords).join('; ')}>
          <TriangleAlert aria-hidden="true" />
          {clashes.length === 1 ? 'Clash' : `${clashes.length} clashes`}
        </span>
      ) : null}
    </span>
  );
}
