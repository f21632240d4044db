import { MEETING_OUTCOMES, type MeetingOutcome } from '../../../../shared/domain/mentoring.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { useToast } from '../../../ui/toast.tsx';

/** Logs today's meeting of some pairs and says so, with Undo. */
export function useMeetingLog(today: string) {
  const change = useChange('mentoring.logMeetings');
  const toast = useToast();
  const log = async (pairIds: readonly string[], outcome: MeetingOutcome) => {
    const done = await change.run({ pairIds: [...pairIds], meeting: { metOn: today, outcome } });
    if (done === undefined) return;
    const what =
      done.logged === 1
        ? `Logged: ${MEETING_OUTCOMES[outcome].toLowerCase()} today`
        : `${countOf(done.logged, 'meeting')} logged for today`;
    const without = done.leftOut === 0 ? '' : `; ${done.leftOut} left out: one is there already, or the pair has ended`;
    toast.show({ message: `${what}${without}`, undo: true });
  };
  return { log, isLogging: change.isChanging };
}
