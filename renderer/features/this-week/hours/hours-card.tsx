import type { ReactNode } from 'react';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import type { WeekHours } from '../../../../shared/domain/week-hours.ts';
import { WORK_KINDS } from '../../../../shared/domain/work.ts';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { useFocusInList } from '../../../ui/use-focus-in-list.ts';
import styles from './hours.module.css';
import { SayYourTime } from './say-your-time.tsx';
import { WorkMark } from './work-mark.tsx';

interface HoursCardProps {
  readonly title: string;
  readonly hours: WeekHours;
  /** What could be done about too much, or a day that was lost; shown only then. */
  readonly proposals: ReactNode;
}

/** The week's planned and used hours against the time there is, by kind of work. */
export function HoursCard({ title, hours, proposals }: HoursCardProps) {
  const { isTimeGiven, allowedMinutes, plannedMinutes, usedMinutes, freeMinutes, overMinutes, lostMinutes, byWork } =
    hours;
  const focusInList = useFocusInList();
  const parts = byWork.filter(({ planned }) => planned > 0);
  const whole = Math.max(allowedMinutes, plannedMinutes, 1);
  return (
    <Card
      title={title}
      facts={
        <>
          <strong>{formatMinutes(plannedMinutes)}</strong> planned
          {isTimeGiven ? ` of ${formatMinutes(allowedMinutes)}` : ''}
          {lostMinutes > 0 ? `, ${formatMinutes(lostMinutes)} lost` : ''}
          {' · '}
          <strong>{formatMinutes(usedMinutes)}</strong> used so far
        </>
      }
    >
      <div className={styles.bar} aria-hidden="true">
        {parts.map(({ work, planned }) => (
          <span
            key={work}
            className={styles.part}
            data-work={work}
            style={{ flexBasis: `${(planned / whole) * 100}%` }}
          />
        ))}
        {overMinutes > 0 && allowedMinutes > 0 ? (
          <span className={styles.limit} style={{ left: `${(allowedMinutes / whole) * 100}%` }} />
        ) : null}
      </div>
      <ul className={styles.legend}>
        {parts.map(({ work, planned }) => (
          <li key={work}>
            <WorkMark work={work} /> {WORK_KINDS[work]} {formatMinutes(planned)}
          </li>
        ))}
        {isTimeGiven ? (
          <li className={overMinutes > 0 ? styles.over : undefined}>
            {overMinutes > 0
              ? `${formatMinutes(overMinutes)} more than there is`
              : `${formatMinutes(freeMinutes)} free`}
          </li>
        ) : null}
      </ul>
      {isTimeGiven ? null : <SayYourTime />}
      <div ref={focusInList}>
        {overMinutes > 0 || lostMinutes > 0 ? proposals : null}
        <Disclosure title="By kind of work">
          <PlainTable
            className={styles.table}
            label="Minutes of the week by kind of work"
            headings={['Kind of work', 'Planned', 'Used', 'Budget a week']}
            rows={byWork.map(({ work, planned, used, budget }) => [
              <>
                <WorkMark work={work} /> {WORK_KINDS[work]}
              </>,
              planned > budget && budget > 0 ? (
                <span key="planned" className={styles.over}>
                  {formatMinutes(planned)}, {formatMinutes(planned - budget)} over
                </span>
              ) : (
                formatMinutes(planned)
              ),
              formatMinutes(used),
              formatMinutes(budget),
            ])}
          />
          <p className={styles.quiet}>
            <a href="#/settings/time">Change your time and the budget</a>
          </p>
        </Disclosure>
      </div>
    </Card>
  );
}
