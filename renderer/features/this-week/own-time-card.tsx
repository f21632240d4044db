import type { WorkingWeek } from '../../../shared/contract/school.ts';
import { WEEKDAYS } from '../../../shared/domain/own-time.ts';
import { formatMinutes } from '../../../shared/domain/plan.ts';
import { Card } from '../../ui/card.tsx';
import styles from './this-week.module.css';

/** The MPL's own time in a usual week, as the settings have it; nothing is claimed about how it was used. */
export function OwnTimeCard({ workingWeek }: { readonly workingWeek: WorkingWeek }) {
  const days = WEEKDAYS.map((day, i) => ({ day, minutes: workingWeek.minutes[i] ?? 0 })).filter((d) => d.minutes > 0);
  const total = days.reduce((sum, { minutes }) => sum + minutes, 0);
  if (total === 0) return null;
  return (
    <Card title="Your time in a usual week" facts={`${formatMinutes(total)} in all`}>
      <dl>
        {days.map(({ day, minutes }) => (
          <div key={day} className={styles.day}>
            <dt>{day}</dt>
            <dd>{formatMinutes(minutes)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>
        <a href="#/settings/time">Change your time</a>
      </p>
    </Card>
  );
}
