import type { OwnEntry } from '../../../../shared/contract/events.ts';
import { ENTRY_STAGES } from '../../../../shared/domain/events.ts';
import { formatDayShort } from '../../../../shared/domain/school-year.ts';
import { useCall } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { Card } from '../../../ui/card.tsx';
import { useOpenStudent } from './open-student.ts';
import styles from './student.module.css';
import support from './support-card.module.css';

/** What the student was invited to, entered and took part in, with results. */
export function EventsCard() {
  const { student } = useOpenStudent();
  const entries = useCall('events.ofStudent', { id: student.id });
  return (
    <Card title="Events">
      <Fetched of={entries} what="the events">
        {(own) =>
          own.length === 0 ? (
            <p className={styles.quiet}>No events yet. Competitions, visits and their results will stand here.</p>
          ) : (
            <ul className={styles.entries}>
              {own.map((entry) => (
                <Line key={entry.id} entry={entry} />
              ))}
            </ul>
          )
        }
      </Fetched>
    </Card>
  );
}

function Line({ entry }: { readonly entry: OwnEntry }) {
  const { event, stage, score, award, followOn } = entry;
  const facts = [
    ENTRY_STAGES[stage],
    event.isCancelled ? 'cancelled' : '',
    score === '' ? '' : `score ${score}`,
    award,
    followOn === '' ? '' : `on to ${followOn}`,
  ];
  return (
    <li>
      <a href={`#/sessions/events/${encodeURIComponent(event.id)}`} className={support.link}>
        {formatDayShort(event.heldOn)} {event.name}
      </a>
      <span className={styles.about}>{facts.filter((fact) => fact !== '').join(', ')}</span>
    </li>
  );
}
