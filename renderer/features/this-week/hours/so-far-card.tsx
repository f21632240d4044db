import type { WeekView } from '../../../../shared/contract/week.ts';
import { allowanceOf } from '../../../../shared/domain/own-time.ts';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { halfTermName } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { Card } from '../../../ui/card.tsx';
import styles from './hours.module.css';

/** The year, and the half-term, so far: hours used against the 253 of 0.2 FTE, and days against its 39. */
export function SoFarCard({ year, halfTerm }: Pick<WeekView, 'year' | 'halfTerm'>) {
  const { hoursAYear, daysAYear } = allowanceOf();
  return (
    <Card title="Year so far">
      <p className={styles.big}>
        {formatMinutes(year.usedMinutes)} <span className={styles.of}>of {hoursAYear} h</span>
      </p>
      <p className={styles.quiet}>
        {daysOf(year.days)} of {daysAYear} days
        {year.lostDays > 0 ? `, ${daysOf(year.lostDays)} lost` : ''}; {pace(year.usedMinutes, year.allowedMinutes)}
      </p>
      {halfTerm === null ? null : (
        <p className={styles.quiet}>
          {halfTermName(halfTerm.number)}: {formatMinutes(halfTerm.usedMinutes)} of {formatMinutes(halfTerm.ofMinutes)},{' '}
          {daysOf(halfTerm.days)} of {countOf(round(halfTerm.ofDays), 'day')}
        </p>
      )}
    </Card>
  );
}

const round = (days: number) => Math.round(days * 10) / 10;
const daysOf = (days: number) => String(round(days));

/** Within a tenth of what there was so far is on pace. */
function pace(used: number, allowed: number): string {
  if (allowed === 0) return 'no time of yours has passed yet';
  const gap = used - allowed;
  if (Math.abs(gap) <= allowed / 10) return 'on pace';
  return gap > 0 ? `${formatMinutes(gap)} more than there was` : `${formatMinutes(-gap)} not logged`;
}
