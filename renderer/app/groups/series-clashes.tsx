import { studentSeriesDays } from '../../../shared/domain/session-series.ts';
import { clashesOf } from '../../../shared/domain/sessions.ts';
import { countOf, listOf } from '../../../shared/domain/text.ts';
import { Notice } from '../../ui/notice.tsx';
import { useCall } from '../data.ts';
import { type Calendar, type PatternDraft, walkOf } from './group-draft.ts';

interface Runners {
  /** Nobody stands for the reader. */
  readonly delivererIds: readonly string[];
  /** Null for a group that is still to be added. */
  readonly groupId: string | null;
}

interface SeriesClashesProps extends Runners {
  readonly pattern: PatternDraft;
  readonly calendar: Calendar;
  readonly taken?: ReadonlySet<string>;
}

/** Says that who runs a series is with another group at that time. */
export function SeriesClashes({ pattern, calendar, taken, ...runners }: SeriesClashesProps) {
  const { startsAt, minutes, rhythm } = pattern;
  if (rhythm === 'later' || startsAt === null || minutes === null) return null;
  const { days } = studentSeriesDays(walkOf(pattern), calendar, taken);
  return <SessionClashes {...runners} days={days} startsAt={startsAt} minutes={minutes} />;
}

interface SessionClashesProps extends Runners {
  readonly days: readonly string[];
  readonly startsAt: string;
  readonly minutes: number;
}

/** Says that who runs these sessions is with another group at that time. They may go on: somebody may step in. */
export function SessionClashes(wanted: SessionClashesProps) {
  const { days } = wanted;
  const school = useCall('school.get', {});
  const range = { firstOn: days[0] ?? '', lastOn: days.at(-1) ?? '', groupId: null };
  const sessions = useCall('sessions.list', range, { enabled: days.length > 0 });
  if (!school.data || !sessions.data) return null;
  const clashes = clashesOf(wanted, sessions.data, school.data.youId);
  if (clashes.length === 0) return null;
  const isOne = days.length === 1;
  const others = listOf(
    clashes.map((one) => (isOne ? one.groupName : `${one.groupName} (${countOf(one.days, 'day')})`)),
  );
  return (
    <Notice tone="due">
      Whoever runs {isOne ? 'this session' : 'these sessions'} is with another group at that time: {others}.
    </Notice>
  );
}
