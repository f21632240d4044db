import type { SessionRow } from '../../../../shared/contract/sessions.ts';
import { formatDayShort } from '../../../../shared/domain/school-year.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';

type Judged = Pick<SessionRow, 'status' | 'heldOn' | 'attendedCount' | 'expectedCount'>;

/** What became of a session, in a word or two: also what is filtered by. */
export function stateWords({ status, heldOn }: Pick<SessionRow, 'status' | 'heldOn'>, today: string): string {
  if (status === 'held') return 'Held';
  if (status === 'cancelled') return 'Cancelled';
  return heldOn < today ? 'Register overdue' : 'To come';
}

/** "8 of 9 there"; empty before the register has been taken. */
export const attendedWords = ({ attendedCount, expectedCount }: Judged): string =>
  attendedCount === null ? '' : `${attendedCount} of ${expectedCount} there`;

export function SessionState({ session, today }: { readonly session: SessionRow; readonly today: string }) {
  const words = stateWords(session, today);
  const tone = session.status === 'held' ? 'good' : words === 'Register overdue' ? 'overdue' : 'neutral';
  return <StatusChip tone={tone}>{words}</StatusChip>;
}

/** What else there is to say of a session: why it was cancelled, where it was moved from. */
export function sessionNotes({ cancelledReason, movedFrom, status }: SessionRow): readonly string[] {
  return [
    ...(status === 'cancelled' && cancelledReason !== '' ? [cancelledReason] : []),
    ...(movedFrom === null ? [] : [`Moved from ${formatDayShort(movedFrom)}`]),
  ];
}
