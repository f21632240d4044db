import { formatDayShort } from '../../../shared/domain/school-year.ts';
import { countsByHalfTerm, type SkippedDay, studentSeriesDays } from '../../../shared/domain/session-series.ts';
import { countOf } from '../../../shared/domain/text.ts';
import { type Calendar, type PatternDraft, walkOf } from './group-draft.ts';
import styles from './groups.module.css';

interface SeriesPreviewProps {
  readonly pattern: PatternDraft;
  readonly calendar: Calendar;
  /** Days on which the group meets at that time already. */
  readonly taken?: ReadonlySet<string>;
}

const WEEKDAYS = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const weekdayName = (day: string) => WEEKDAYS.format(new Date(`${day}T00:00:00Z`));

/** What comes of a pattern: how many sessions in each half-term, and which days are left out and why. */
export function SeriesPreview({ pattern, calendar, taken }: SeriesPreviewProps) {
  if (pattern.rhythm === 'later') {
    return (
      <p className={styles.preview} role="status">
        Sessions can be added on the group’s page.
      </p>
    );
  }
  const { days, skipped } = studentSeriesDays(walkOf(pattern), calendar, taken);
  const counts = countsByHalfTerm(days, calendar.halfTerms).filter((count) => count > 0);
  const [first] = days;
  const last = days.at(-1);
  return (
    <div className={styles.preview} role="status">
      {first === undefined || last === undefined ? (
        <p>
          {skipped.some(({ isTaken }) => isTaken)
            ? 'No session: the group meets at that time on these days already.'
            : 'No session: students are not in school on any of these days.'}
        </p>
      ) : (
        <p>
          <strong>
            {counts.length > 1
              ? `${countOf(days.length, 'session')} (${counts.join(', ')} by half-term)`
              : countOf(days.length, 'session')}
          </strong>
          , {weekdayName(first)}s from {formatDayShort(first)} to {formatDayShort(last)}.
        </p>
      )}
      {leftOut(skipped)}
    </div>
  );
}

/** Holidays are no news; what is inside a half-term is. */
function leftOut(skipped: readonly SkippedDay[]) {
  const isWeekend = ({ why }: SkippedDay) => why === 'a Saturday' || why === 'a Sunday';
  const taken = skipped.filter(({ isTaken }) => isTaken).length;
  const named = skipped.filter((one) => !one.isHoliday && !one.isTaken && !isWeekend(one));
  const words = [
    ...named.map(({ day, why }) => `${formatDayShort(day)} (${why})`),
    ...(taken === 0 ? [] : [`${countOf(taken, 'day')} on which there is a session already`]),
  ];
  if (words.length > 0) return <p>Skipped: {words.join(', ')}.</p>;
  return skipped.some(isWeekend) ? (
    <p>A series leaves out weekends. Add a Saturday session by itself on the group’s page.</p>
  ) : null;
}
