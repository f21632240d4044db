import { studentSeriesDays } from '../../../shared/domain/session-series.ts';
import { clashesOf } from '../../../shared/domain/sessions.ts';
import { countOf, listOf } from '../../../shared/domain/text.ts';
import { Notice } from '../../ui/notice.tsx';
import { useCall } from '../data.ts';
import { type Calendar, type PatternDraft, walkOf } from './group-draft.ts';

interface SeriesClashesProps {
  readonly pattern: PatternDraft;
  readonly calendar: Calendar;
  /** Nobody stands for the reader. */
  readonly delivererIds: readonly string[];
  /** Null for a group that is still to be added. */
  readonly groupId: string | null;
  readonly taken?: ReadonlySet<string>;
}

/** Says that who runs these sessions is with another group at that time. They may go on: somebody may step in. */
export function SeriesClashes({ pattern, calendar, delivererIds, groupId, taken }: SeriesClashesProps) {
  const school = useCall('school.get', {});
  const { days } = studentSeriesDays(walkOf(pattern), calendar, taken);
  const [firstOn, lastOn] = [days[0] ?? pattern.firstOn, days.at(-1) ?? pattern.firstOn];
  const sessions = useCall('sessions.list', { firstOn, lastOn, groupId: null });
  const { startsAt, minutes, rhythm } = pattern;
  if (rhythm === 'later' || startsAt === null || minutes === null || !school.data || !sessions.data) return null;
  const wanted = { days, startsAt, minutes, delivererIds, groupId };
  const clashes = clashesOf(wanted, sessions.data, school.data.youId);
  if (clashes.length === 0) return null;
  const others = listOf(clashes.map((one) => `${one.groupName} (${countOf(one.days, 'day')})`));
  return <Notice tone="due">Whoever runs these sessions is with another group at that time: {others}.</Notice>;
}
