import type { AuditResult, AuditRound } from '../contract/audit.ts';
import type { PdAction } from '../contract/pd-action.ts';
import type { PlanCheck } from '../contract/plan-check.ts';
import type { School } from '../contract/school.ts';
import type { SessionFacts } from '../contract/week.ts';
import { KEY_DATE_KINDS } from './key-dates.ts';
import { newYearLines, servesYear, yearRoundLabel } from './new-year.ts';
import { actionRefs, endDay, formatMinutes, ragOf } from './plan.ts';
import { addDays, formatDay, fromToday, halfTermAt, halfTermName, mondayOf } from './school-year.ts';
import { studentLines, targetLines, type WeekStudents } from './target-week.ts';
import { countOf, listOf } from './text.ts';
import { comingLines, registerLines, supportLines } from './week-session-lines.ts';

/** One thing that matters this week. */
export interface WeekLine {
  readonly id: string;
  readonly tone: 'overdue' | 'due' | 'neutral';
  /** The word beside it: "Overdue". */
  readonly word: string;
  readonly title: string;
  /** Why it is there. */
  readonly why: string;
  /** The place where it is done. */
  readonly path: string;
  /** About how long it takes, in minutes: a rule of thumb. */
  readonly minutes: number;
}

export interface WeekFacts {
  readonly today: string;
  readonly school: Pick<School, 'academicYear' | 'halfTerms' | 'keyDates' | 'termDatesConfirmed' | 'workingWeek'>;
  /** How many people are in the department this year, the MPL among them. */
  readonly peopleCount: number;
  readonly priorityIds: readonly string[];
  readonly actions: readonly PdAction[];
  readonly checks: readonly PlanCheck[];
  /** The newest audit round with its answers counted, null when there is none. */
  readonly round: (Pick<AuditRound, 'name' | 'status' | 'heldOn'> & Pick<AuditResult, 'asked' | 'answered'>) | null;
  /** Null while they are being read. */
  readonly students: WeekStudents | null;
  /** Of sessions, mentoring, events and volunteers; null while they are being read. */
  readonly sessions: SessionFacts | null;
}

/** How far ahead a key date is worth knowing, in days: 8 weeks (product.md, This week). */
const KEY_DATE_DAYS = 56;

/** What matters now, most pressing first: what is overdue, then the rest; empty when nothing does. */
export function weekLines(facts: WeekFacts): readonly WeekLine[] {
  const lines = [
    ...registerLines(facts),
    ...actionLines(facts),
    ...supportLines(facts),
    ...decisionLines(facts),
    ...roundLines(facts),
    ...targetLines(facts),
    ...comingLines(facts),
    ...yearRoundLines(facts),
    ...newYearLines(facts.today, facts.school),
    ...checkLines(facts),
    ...staffLines(facts),
    ...studentLines(facts),
    ...keyDateLines(facts),
    ...termDateLines(facts),
    ...ownTimeLines(facts),
  ];
  return lines.toSorted((a, b) => Number(b.tone === 'overdue') - Number(a.tone === 'overdue'));
}

/** Actions overdue or due within 14 days (the RAG rule), the earliest day first. */
function actionLines({ today, school, priorityIds, actions }: WeekFacts): readonly WeekLine[] {
  const refs = actionRefs(priorityIds, actions);
  const lines = actions.flatMap((action) => {
    const { rag } = ragOf(action, school.halfTerms, today);
    if (rag !== 'overdue' && rag !== 'due') return [];
    const { day, isReview } = pressingDay(action, endDay(action, school.halfTerms), today);
    const what = isReview ? 'Review' : 'Finish';
    const line: WeekLine = {
      id: `action:${action.id}`,
      tone: rag,
      word: rag === 'overdue' ? 'Overdue' : 'Due',
      title: `${what} action ${refs.get(action.id) ?? ''}: ${action.title}`,
      why: isReview ? reviewWords(day, today) : endWords(day, today),
      path: `/plan/actions/${encodeURIComponent(action.id)}`,
      minutes: isReview ? 10 : 20,
    };
    return [{ day, line }];
  });
  return lines.sort((a, b) => a.day.localeCompare(b.day)).map(({ line }) => line);
}

/** The day that presses: an end that has passed, else whichever of review and end comes first. */
function pressingDay({ reviewOn }: Pick<PdAction, 'reviewOn'>, end: string | null, today: string) {
  const isReview = reviewOn !== null && (end === null || (reviewOn < end && end >= today));
  return { day: (isReview ? reviewOn : end) ?? '', isReview };
}

const endWords = (day: string, today: string) =>
  day < today ? `It was to end on ${formatDay(day)}` : `It ends on ${formatDay(day)}, ${fromToday(day, today)}`;
const reviewWords = (day: string, today: string) =>
  day < today
    ? `Its review was due on ${formatDay(day)}`
    : `Its review is due on ${formatDay(day)}, ${fromToday(day, today)}`;

/** Actions that the Head of Department did not agree to, with what was said. */
function decisionLines({ priorityIds, actions }: WeekFacts): readonly WeekLine[] {
  const refs = actionRefs(priorityIds, actions);
  return actions
    .filter(({ hodAgreed, status }) => hodAgreed === 'no' && status !== 'stopped' && status !== 'done')
    .map(({ id, title, hodComment }) => ({
      id: `hod:${id}`,
      tone: 'due' as const,
      word: 'Not agreed',
      title: `Settle action ${refs.get(id) ?? ''} with the Head of Department: ${title}`,
      why: hodComment.trim() === '' ? 'The Head of Department has not agreed to it' : `They said: ${hodComment.trim()}`,
      path: `/plan/actions/${encodeURIComponent(id)}`,
      minutes: 20,
    }));
}

function roundLines({ round }: WeekFacts): readonly WeekLine[] {
  if (round === null || round.status !== 'open' || round.answered >= round.asked) return [];
  const missing = round.asked - round.answered;
  return [
    {
      id: 'round',
      tone: 'due',
      word: 'Waiting',
      title: `Ask ${countOf(missing, 'person', 'people')} for their PD audit answers`,
      why: `${round.name} is open: ${round.answered} of ${round.asked} have answered`,
      path: '/audit/answers',
      minutes: 10,
    },
  ];
}

/** The newest round is of an earlier year. */
function yearRoundLines({ round, school: { academicYear } }: WeekFacts): readonly WeekLine[] {
  if (round === null || servesYear(round, academicYear)) return [];
  return [
    {
      id: 'year-round',
      tone: 'neutral',
      word: 'Start',
      title: yearRoundLabel(academicYear),
      why: `The newest one, ${round.name}, was held on ${formatDay(round.heldOn)}; the plan answers the needs of the department as it is now`,
      path: '/audit',
      minutes: 10,
    },
  ];
}

function checkLines({ checks, priorityIds }: WeekFacts): readonly WeekLine[] {
  const open = checks.filter(({ holds }) => !holds);
  if (priorityIds.length === 0 || open.length === 0) return [];
  const named = open.slice(0, 3).map(({ title }) => title);
  const rest = open.length - named.length;
  return [
    {
      id: 'checks',
      tone: 'neutral',
      word: 'Checks',
      title: `Look at ${countOf(open.length, 'open check')} of the PD plan`,
      why: `${open.length === 1 ? 'It does' : 'These do'} not hold yet: ${listOf([...named, ...(rest > 0 ? [`${rest} more`] : [])])}`,
      path: '/plan',
      minutes: 15,
    },
  ];
}

function staffLines({ peopleCount }: WeekFacts): readonly WeekLine[] {
  if (peopleCount > 1) return [];
  return [
    {
      id: 'staff',
      tone: 'neutral',
      word: 'Add',
      title: 'Add the people in the maths department',
      why: `${peopleCount === 0 ? 'Nobody is' : 'Only one person is'} on the staff list, and the PD audit asks the people on it`,
      path: '/settings/staff',
      minutes: 10,
    },
  ];
}

function keyDateLines({ today, school }: WeekFacts): readonly WeekLine[] {
  const last = addDays(today, KEY_DATE_DAYS);
  return school.keyDates
    .filter(({ firstOn, lastOn }) => lastOn >= today && firstOn <= last)
    .toSorted((a, b) => a.firstOn.localeCompare(b.firstOn))
    .map(({ firstOn, lastOn, name, kind }) => ({
      id: `key-date:${firstOn} ${name}`,
      tone: 'neutral' as const,
      word: firstOn <= today ? 'Now' : capital(fromToday(firstOn, today)),
      title: name,
      why: `${KEY_DATE_KINDS[kind]}: ${daysWords(firstOn, lastOn)}`,
      path: '/settings/key-dates',
      // To know, not to do.
      minutes: 0,
    }));
}

const daysWords = (firstOn: string, lastOn: string) =>
  firstOn === lastOn ? formatDay(firstOn) : `${formatDay(firstOn)} to ${formatDay(lastOn)}`;

function termDateLines({ school }: WeekFacts): readonly WeekLine[] {
  if (school.termDatesConfirmed) return [];
  return [
    {
      id: 'term-dates',
      tone: 'neutral',
      word: 'Check',
      title: 'Check the term dates against your school’s calendar',
      why: 'They are suggested dates, and the plan’s weeks are counted from them',
      path: '/settings/year',
      minutes: 5,
    },
  ];
}

function ownTimeLines({ school }: WeekFacts): readonly WeekLine[] {
  if (school.workingWeek.minutes.some((minutes) => minutes > 0)) return [];
  return [
    {
      id: 'own-time',
      tone: 'neutral',
      word: 'Add',
      title: 'Say how much time you have for this work',
      why: 'Your hours in a usual week are not given yet',
      path: '/settings/time',
      minutes: 2,
    },
  ];
}

/** What is said where there is no line at all: only what holds. */
export function nothingToDo({ actions }: Pick<WeekFacts, 'actions'>): string {
  const dates = 'no deadline or key date comes in the next eight weeks';
  return actions.length === 0
    ? `There is no plan yet, so nothing of it is due, and ${dates}.`
    : `Nothing is due in the next two weeks, the plan’s checks hold, and ${dates}.`;
}

/** What stands beside the list: "2 overdue · 9 things, about 3 h", "Nothing overdue", "No plan yet". */
export function overdueFact(lines: readonly WeekLine[], { actions }: Pick<WeekFacts, 'actions'>): string {
  const overdue = lines.filter(({ tone }) => tone === 'overdue').length;
  const minutes = lines.reduce((sum, line) => sum + line.minutes, 0);
  const toDo = lines.filter((line) => line.minutes > 0).length;
  const first = overdue > 0 ? `${overdue} overdue` : actions.length === 0 ? 'No plan yet' : 'Nothing overdue';
  return toDo === 0 ? first : `${first} · ${countOf(toDo, 'thing')}, about ${formatMinutes(roughly(minutes))}`;
}

/** To five minutes up to an hour, to a quarter of an hour beyond it. */
function roughly(minutes: number): number {
  const step = minutes <= 60 ? 5 : 15;
  return Math.max(step, Math.round(minutes / step) * step);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const WEEKDAY_AND_DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** "Monday 23 November · Autumn 2, week 4 of 7"; in a holiday, when school starts again. */
export function weekFacts({ today, school }: Pick<WeekFacts, 'today' | 'school'>): string {
  const day = WEEKDAY_AND_DAY.format(new Date(`${today}T00:00:00Z`)).replace(',', '');
  const halfTerm = halfTermAt(school.halfTerms, today);
  if (halfTerm === null) return `${day} · the school year has ended`;
  const name = halfTermName(halfTerm.number);
  if (today < halfTerm.firstOn) return `${day} · school holiday, ${name} starts on ${formatDay(halfTerm.firstOn)}`;
  const [week, of] = [today, halfTerm.lastOn].map((end) => weeksBetween(halfTerm.firstOn, end));
  return `${day} · ${name}, week ${week} of ${of}`;
}

/** How many calendar weeks, Monday to Sunday, two days and all between them lie in. */
function weeksBetween(first: string, last: string): number {
  return Math.round((Date.parse(mondayOf(last)) - Date.parse(mondayOf(first))) / (7 * 86_400_000)) + 1;
}
