import { ACTION_STATUSES, type ActionStatus, RAG_WORDS, type Rag } from '../../../shared/domain/plan.ts';
import { StatusChip, type Tone } from '../../ui/status-chip.tsx';

const TONES: Readonly<Record<Rag, Tone>> = {
  stopped: 'neutral',
  done: 'done',
  overdue: 'overdue',
  due: 'due',
  'on-track': 'good',
};

/** Nothing is late, because nothing has begun: no reason to read that it is on track. */
export const isNotStarted = (rag: Rag, status: ActionStatus): boolean => rag === 'on-track' && status === 'not-started';

/** The traffic light of an action, always with its word. */
export function RagChip({ rag, status }: { readonly rag: Rag; readonly status: ActionStatus }) {
  if (isNotStarted(rag, status)) return <StatusChip tone="neutral">{ACTION_STATUSES[status]}</StatusChip>;
  return <StatusChip tone={TONES[rag]}>{RAG_WORDS[rag]}</StatusChip>;
}
