import { Card } from '../../../ui/card.tsx';
import styles from './student.module.css';

/** What sessions and events will fill; not on paper while they are empty. */
export function ComingCards() {
  return (
    <div className={styles.coming}>
      <Card title="Support received">
        <p className={styles.quiet}>
          No sessions yet. When there are, this shows the hours attended, by strand and half-term, and who mentors.
        </p>
      </Card>
      <Card title="Events">
        <p className={styles.quiet}>No events yet. Competitions, visits and their results will stand here.</p>
      </Card>
    </div>
  );
}
