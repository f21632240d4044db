import type { TimeSoFar, WeekView } from '../../../../shared/contract/week.ts';
import { allowanceOf } from '../../../../shared/domain/own-time.ts';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { academicYearName, academicYearOf, halfTermName } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { Card } from '../../../ui/card.tsx';
import styles from './hours.module.css';
import { SayYourTime } from './say-your-time.tsx';

interface SoFarCardProps extends Pick<WeekView, 'year' | 'halfTerm' | 'dates'> {
  readonly today: string;
  /** False while nobody has said how much time the MPL has. */
  readonly isTimeGiven: boolean;
}

/**
 * The year, and the half-term, so far. Hours and days stand against what the usual week gives, lost time taken off both;
 * the 253 hours and 39 days of 0.2 FTE stand beside them: neither follows from the other.
 */
export function SoFarCard({ year, halfTerm, dates, today, isTimeGiven }: SoFarCardProps) {
  const { hoursAYear, daysAYear } = allowanceOf();
  const isPresent = academicYearOf(today) === dates.academicYear;
  return (
    <Card title={isPresent ? 'Year so far' : `Year ${academicYearName(dates.academicYear)}`}>
      <p className={styles.big}>
        {formatMinutes(year.usedMinutes)} <span className={styles.of}>of {hoursAYear} h a year</span>
      </p>
      {isTimeGiven ? (
        <>
          <p className={styles.quiet}>
            {daysSoFar(year)}; {pace(year.usedMinutes, year.allowedMinutes)}
          </p>
          {halfTerm === null ? null : (
            <p className={styles.quiet}>
              {halfTermName(halfTerm.number)}: {formatMinutes(halfTerm.usedMinutes)} of{' '}
              {formatMinutes(halfTerm.ofMinutes)}, {daysSoFar(halfTerm)}
            </p>
          )}
        </>
      ) : (
        <SayYourTime />
      )}
      <p className={styles.quiet}>
        0.2 FTE is {hoursAYear} h and {daysAYear} days a year
        {isTimeGiven
          ? `; your usual week gives ${formatMinutes(year.ofMinutes)} in ${daysInWords(year.ofDays)} of this one`
          : ''}
      </p>
    </Card>
  );
}

/** "10.5 of 38.5 days, after 0.5 days (3 h 15) lost". */
function daysSoFar({ days, ofDays, lostDays, lostMinutes }: TimeSoFar): string {
  const lost = lostMinutes > 0 ? `, after ${daysInWords(lostDays)} (${formatMinutes(lostMinutes)}) lost` : '';
  return `${round(days)} of ${daysInWords(ofDays)}${lost}`;
}

const round = (days: number) => Math.round(days * 10) / 10;
const daysInWords = (days: number) => countOf(round(days), 'day');

/** Within a tenth of what there was so far is on pace. */
function pace(used: number, allowed: number): string {
  if (allowed === 0) return 'no time of yours has passed yet';
  const gap = used - allowed;
  if (Math.abs(gap) <= allowed / 10) return 'on pace';
  return gap > 0 ? `${formatMinutes(gap)} more than there was` : `${formatMinutes(-gap)} not logged`;
}
