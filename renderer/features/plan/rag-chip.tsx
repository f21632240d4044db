import { RAG_WORDS, type Rag } from '../../../shared/domain/plan.ts';
import { StatusChip, type Tone } from '../../ui/status-chip.tsx';

const TONES: Readonly<Record<Rag, Tone>> = {
  stopped: 'neutral',
  done: 'done',
  overdue: 'overdue',
  due: 'due',
  'on-track': 'good',
};

/** The traffic light of an action, always with its word. */
export function RagChip({ rag }: { readonly rag: Rag }) {
  return <StatusChip tone={TONES[rag]}>{RAG_WORDS[rag]}</StatusChip>;
}
