import type { SeriesPattern } from '../../../shared/contract/groups.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { School } from '../../../shared/contract/school.ts';
import { nextOpenDay } from '../../../shared/domain/school-year.ts';
import { studentSeriesDays } from '../../../shared/domain/session-series.ts';
import { USUAL_SESSION_MINUTES } from '../../../shared/domain/sessions.ts';
import type { KeyStage, Strand } from '../../../shared/domain/strands.ts';
import type { Problem } from '../../ui/error-summary.tsx';

export type Calendar = Pick<School, 'halfTerms' | 'closedDays'>;

/** How often a group is to meet; `later` has no sessions yet. */
export const RHYTHMS = { weekly: 'Every week', fortnightly: 'Every fortnight', later: 'No sessions yet' } as const;
export type Rhythm = keyof typeof RHYTHMS;

/** A weekly or fortnightly pattern while it is being filled in. */
export interface PatternDraft {
  readonly rhythm: Rhythm;
  readonly firstOn: string;
  readonly lastOn: string | null;
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly place: string;
}

export interface GroupDraft extends PatternDraft {
  readonly name: string;
  readonly strand: Strand | null;
  readonly keyStage: KeyStage | null;
  readonly delivererIds: readonly string[];
  readonly volunteerIds: readonly string[];
}

/** After the last lesson in most schools. */
const USUAL_START = '15:15';

export function blankPattern(calendar: Calendar, today: string): PatternDraft {
  return {
    rhythm: 'weekly',
    firstOn: nextOpenDay(today, calendar.halfTerms, calendar.closedDays) ?? today,
    lastOn: null,
    startsAt: USUAL_START,
    minutes: USUAL_SESSION_MINUTES,
    place: '',
  };
}

export function blankGroup(calendar: Calendar, today: string): GroupDraft {
  return {
    ...blankPattern(calendar, today),
    name: '',
    strand: null,
    keyStage: null,
    delivererIds: [],
    volunteerIds: [],
  };
}

export function patternProblems(draft: PatternDraft, calendar: Calendar, taken?: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const say = (field: string, sentence: string) => problems.push({ field, sentence });
  if (draft.startsAt === null) say('startsAt', 'Enter when it starts, such as 15:15');
  if (draft.minutes === null) say('minutes', 'Enter how many minutes it lasts, such as 60');
  if (draft.rhythm === 'later') return problems;
  if (draft.lastOn !== null && draft.lastOn < draft.firstOn) {
    say('lastOn', 'The last day must not be before the first session');
  } else if (studentSeriesDays(walkOf(draft), calendar, taken).days.length === 0) {
    say('firstOn', 'There would be no session. Choose another first day');
  }
  return problems;
}

export function groupProblems(draft: GroupDraft, calendar: Calendar): Problem[] {
  return [
    ...(draft.name.trim() === ''
      ? [{ field: 'name', sentence: 'Give the group a name, such as Year 11 booster' }]
      : []),
    ...(draft.strand === null ? [{ field: 'strand', sentence: 'Choose a strand' }] : []),
    ...patternProblems(draft, calendar),
  ];
}

/** What the rule of the series goes by. */
export const walkOf = ({ firstOn, lastOn, rhythm }: PatternDraft) => ({
  firstOn,
  lastOn,
  everyWeeks: rhythm === 'fortnightly' ? (2 as const) : (1 as const),
});

/** As the app takes it; null without sessions, or while something is missing. */
export function seriesOf(draft: PatternDraft): SeriesPattern | null {
  const { rhythm, startsAt, minutes, place } = draft;
  if (rhythm === 'later' || startsAt === null || minutes === null) return null;
  return { ...walkOf(draft), startsAt, minutes, place: place.trim() };
}

/** The whole of a new group as the app takes it; null while something is missing. */
export function newGroupOf(draft: GroupDraft, studentIds: readonly string[]): InputOf<'groups.add'> | null {
  const { name, strand, keyStage, place, startsAt, minutes, delivererIds, volunteerIds } = draft;
  if (strand === null || startsAt === null || minutes === null) return null;
  return {
    group: {
      name: name.trim(),
      strand,
      keyStage,
      place: place.trim(),
      startsAt,
      minutes,
      delivererIds: [...delivererIds],
      volunteerIds: [...volunteerIds],
    },
    studentIds: [...studentIds],
    joinedOn: null,
    series: seriesOf(draft),
  };
}
