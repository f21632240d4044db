import { useState } from 'react';
import type { StudentEvent } from '../../../../shared/contract/students.ts';
import { formatDayShort } from '../../../../shared/domain/school-year.ts';
import { shownChange } from '../../../../shared/domain/student-history.ts';
import { usePrivacy } from '../../../app/privacy.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { useCareShown } from '../care-shown.ts';
import { useOpenStudent } from './open-student.ts';
import styles from './student.module.css';

const FIRST = 10;

/** What changed, newest first; the first ten until the others are asked for. */
export function HistoryCard() {
  const { detail } = useOpenStudent();
  const { isOn } = usePrivacy();
  const care = useCareShown();
  const history = detail.history.flatMap((event) => {
    const changes = [...new Set(event.changes.flatMap((change) => shownChange(change, { care, names: !isOn }) ?? []))];
    return changes.length === 0 && event.changes.length > 0 ? [] : [{ ...event, changes }];
  });
  const [isWhole, setWhole] = useState(false);
  const rest = history.length - FIRST;
  return (
    <Card title="History of changes">
      {history.length === 0 ? <p className={styles.quiet}>Nothing has changed yet.</p> : null}
      <ol className={styles.history}>
        {(isWhole ? history : history.slice(0, FIRST)).map((event) => (
          <Event key={[event.at, event.step, ...event.changes].join('\n')} event={event} />
        ))}
      </ol>
      {rest > 0 ? (
        <Button variant="quiet" size="s" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
          {isWhole ? 'Show the newest ten' : `Show ${rest} more`}
        </Button>
      ) : null}
    </Card>
  );
}

function Event({ event: { at, step, changes } }: { readonly event: StudentEvent }) {
  const { isOn } = usePrivacy();
  const { surname } = useOpenStudent().student;
  const day = at.slice(0, 10);
  return (
    <li>
      <time dateTime={day} className={styles.quiet}>
        {formatDayShort(day)}
      </time>
      <span>
        {changes.length === 0 ? step : changes.join('; ')}
        {changes.length > 0 && isSharedStep(step, isOn ? null : surname) ? (
          <span className={styles.about}>{step}</span>
        ) : null}
      </span>
    </li>
  );
}

/** A step about others too says more than the change; one that is about this student only repeats it. */
function isSharedStep(step: string, surname: string | null): boolean {
  if (surname === null) return /^(Import|Update|Brought in|Added by hand)/.test(step);
  return !step.includes(surname) && !/^(Decision|Nomination|From) ?/.test(step);
}
