import { alsoOn, formatWeekdayShort, type seriesDays } from '../../../../shared/domain/pd-session.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { usePlan } from '../plan-data.ts';
import own from './sessions.module.css';

interface SeriesDaysProps extends ReturnType<typeof seriesDays> {
  /** How many meetings were asked for, null when a day ends them. */
  readonly wanted: number | null;
}

/** Which days come of it, which have something else on them, which are left out and why. */
export function SeriesDays({ days, skipped, wanted }: SeriesDaysProps) {
  const { school } = usePlan();
  const busy = days.flatMap((day) => {
    const names = alsoOn(day, school);
    return names.length === 0 ? [] : [`${formatWeekdayShort(day)} (${names.join('; ')})`];
  });
  return (
    <div className={own.seriesDays} role="status">
      {days.length === 0 ? (
        <p>
          {skipped.length === 0
            ? 'No meeting: the first one would be after the last day.'
            : 'No meeting: staff are not in school on any of these days. Choose another first day.'}
        </p>
      ) : (
        <p>
          <strong>{countOf(days.length, 'meeting')}:</strong> {days.map(formatWeekdayShort).join(', ')}.
        </p>
      )}
      {wanted !== null && days.length < wanted && days.length > 0 ? (
        <p>The school year ends before there are {wanted}.</p>
      ) : null}
      {busy.length > 0 ? (
        <p>
          <strong>The same day as something else:</strong> {busy.join(', ')}.
        </p>
      ) : null}
      {skipped.length > 0 ? (
        <p>
          <strong>Left out:</strong> {skipped.map(({ day, why }) => `${formatWeekdayShort(day)} (${why})`).join(', ')}.
        </p>
      ) : null}
    </div>
  );
}
