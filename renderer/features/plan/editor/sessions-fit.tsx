import { TriangleAlert } from 'lucide-react';
import { useRef } from 'react';
import type { PdSession } from '../../../../shared/contract/pd-session.ts';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { type DaysToMend, daysToMend, hoursToMend, sessionMinutes } from '../../../../shared/domain/session-fit.ts';
import { countOf, listOf } from '../../../../shared/domain/text.ts';
import { Button } from '../../../ui/button.tsx';
import { usePlan } from '../plan-data.ts';
import { Failure, useSaving } from '../saved-fields.tsx';
import { useOpenAction } from './action-context.ts';
import styles from './editor.module.css';
import own from './sessions.module.css';

/** How the meetings sit with the action's days and hours, and what would mend it in one press. */
export function SessionsFit({ sessions }: { readonly sessions: readonly PdSession[] }) {
  const { school } = usePlan();
  const { action, save } = useOpenAction();
  const [sentence, run] = useSaving();
  const facts = useRef<HTMLParagraphElement>(null);
  if (sessions.length === 0) return null;
  const hours = hoursToMend(action, sessions);
  const mends =
    action.status === 'done' || action.status === 'stopped' ? [] : daysToMend(action, sessions, school.halfTerms);

  /** The button goes with its notice, so the focus goes to the words beside it. */
  const mend = async ({ field, day }: DaysToMend) => {
    await save(field === 'endOn' ? { endOn: day } : { startOn: day });
    facts.current?.focus();
  };

  return (
    <div>
      <p ref={facts} tabIndex={-1} className={styles.hint}>
        {hours ?? factsOf(action.minutesPerPerson, sessions)}
      </p>
      {mends.map((m) => (
        <div key={m.field} className={own.fit}>
          <TriangleAlert aria-hidden="true" />
          <span>{m.words}</span>
          <Button size="s" onPress={() => run(mend(m))}>
            Let the action {m.field === 'endOn' ? 'end' : 'start'} on {formatDay(m.day)}
          </Button>
        </div>
      ))}
      <Failure sentence={sentence} />
    </div>
  );
}

/** "5 sessions, 4 h for each person and 1 whole day; the action plans 12 h." */
function factsOf(planned: number, sessions: readonly PdSession[]): string {
  const minutes = sessionMinutes(sessions);
  const wholeDays = sessions.filter((s) => s.startsAt === null).length;
  const long = [
    ...(minutes > 0 ? [`${formatMinutes(minutes)} for each person`] : []),
    ...(wholeDays > 0 ? [countOf(wholeDays, 'whole day')] : []),
  ];
  const met = `${countOf(sessions.length, 'session')}, ${listOf(long)}`;
  return planned === 0 ? `${met}.` : `${met}; the action plans ${formatMinutes(planned)}.`;
}
