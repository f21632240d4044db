import type { PdAction } from '../contract/pd-action.ts';
import type { Plan } from '../contract/plan.ts';
import type { HalfTerm } from '../contract/school.ts';
import { addDays, lastDayOf } from './school-year.ts';

/** A plan holds at most five priorities (product.md, Words). */
export const MAX_PRIORITIES = 5;

/** The forms a PD action can take; in-school collaborative forms are marked in the catalogue, not here. */
export const ACTION_FORMS = {
  course: 'Course',
  'work-group': 'Work group',
  'teacher-research-group': 'Teacher research group (TRG)',
  'lesson-study': 'Lesson study',
  coaching: 'Coaching',
  'joint-planning': 'Joint planning',
  'joint-cpd': 'Joint CPD',
  'department-session': 'Department session',
  'primary-visit': 'Primary visit',
  'work-scrutiny': 'Work scrutiny',
  'open-door-observation': 'Open-door observation (never graded)',
  moderation: 'Moderation',
  reading: 'Reading',
  'online-study': 'Online study',
  other: 'Other',
} as const;
export type ActionForm = keyof typeof ACTION_FORMS;

export const ACTION_STATUSES = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  done: 'Done',
  stopped: 'Stopped',
} as const;
export type ActionStatus = keyof typeof ACTION_STATUSES;

export const COVER_STATES = {
  'not-needed': 'No cover needed',
  needed: 'To be arranged',
  arranged: 'Arranged',
} as const;
export type CoverState = keyof typeof COVER_STATES;

export const CRITERIA_OUTCOMES = { 'not-met': 'Not met', 'partially-met': 'Partially met', met: 'Met' } as const;
export type CriteriaOutcome = keyof typeof CRITERIA_OUTCOMES;

export const NEXT_STEPS = { embed: 'Embed', adapt: 'Adapt', stop: 'Stop' } as const;
export type NextStep = keyof typeof NEXT_STEPS;

export const HOD_DECISIONS = { yes: 'Agreed', no: 'Not agreed' } as const;
export type HodDecision = keyof typeof HOD_DECISIONS;

export const PLAN_STATUSES = { draft: 'Draft', 'in-review': 'In review', agreed: 'Agreed', closed: 'Closed' } as const;
export type PlanStatus = keyof typeof PLAN_STATUSES;

/** Guskey's five levels of evaluating professional development (domain.md 2.1). */
export const GUSKEY_LEVELS = {
  1: "Participants' reactions",
  2: "Participants' learning",
  3: 'Organisation support and change',
  4: 'Use of new knowledge and skills',
  5: 'Student learning outcomes',
} as const;
export type GuskeyLevel = keyof typeof GUSKEY_LEVELS;

/** The five parts of the DfE Standard for teachers' professional development, 2016 (domain.md 2.1). */
export const DFE_STANDARD_PARTS = {
  1: 'Improves and evaluates pupil outcomes',
  2: 'Robust evidence and expertise',
  3: 'Collaboration and expert challenge',
  4: 'Sustained over time',
  5: 'Prioritised by school leadership',
} as const;

/** The five default plan aims, from the Stoke partnership's priorities (product.md, Words); each school edits them. */
export const DEFAULT_PLAN_AIMS: readonly string[] = [
  'Outcomes for students now',
  'Recruitment and retention of maths teachers',
  "Teachers' subject and teaching expertise",
  'Leadership of maths',
  'Transition from Key Stage 2 to Key Stage 3',
];

/** Cost of an action's cover in pence: half-days of cover at the plan's daily rate, halves rounded up. */
export function coverPence(action: Pick<PdAction, 'coverHalfDays'>, coverDayRatePence: number): number {
  return Math.round((action.coverHalfDays * coverDayRatePence) / 2);
}

/** Whole cost of an action in pence: fee + cover + travel + resources. */
export function costPence(
  action: Pick<PdAction, 'feePence' | 'coverHalfDays' | 'travelPence' | 'resourcesPence'>,
  coverDayRatePence: number,
): number {
  return action.feePence + coverPence(action, coverDayRatePence) + action.travelPence + action.resourcesPence;
}

/** Teacher time of an action in minutes: each participant's time, times the participants; none while nobody takes part. */
export function totalMinutes(action: Pick<PdAction, 'minutesPerPerson' | 'participantIds'>): number {
  return action.minutesPerPerson * action.participantIds.length;
}

export type Rag = 'stopped' | 'done' | 'overdue' | 'due' | 'on-track';

/** What a RAG state is called on screen and in documents: always the word, never colour alone. */
export const RAG_WORDS: Readonly<Record<Rag, string>> = {
  stopped: 'Stopped',
  done: 'Done',
  overdue: 'Overdue',
  due: 'Due soon',
  'on-track': 'On track',
};

/** The traffic-light colour behind each RAG word, for documents that name it. Stopped has none. */
export const RAG_COLOURS: Readonly<Record<Rag, string | null>> = {
  stopped: null,
  done: 'Blue',
  overdue: 'Red',
  due: 'Amber',
  'on-track': 'Green',
};

/** The day an action is due to end: its own end date, else the last day of its last half-term, else null. */
export function endDay(action: Pick<PdAction, 'endOn' | 'endHalfTerm'>, halfTerms: readonly HalfTerm[]): string | null {
  return action.endOn ?? (action.endHalfTerm === null ? null : lastDayOf(halfTerms, action.endHalfTerm));
}

/**
 * RAG of an action, in the order of product.md: Stopped; done (blue); overdue (red) when the end date has passed or a
 * review is overdue; due (amber) within 14 days; otherwise on track (green). Days are ISO dates.
 */
export function ragOf(
  action: Pick<PdAction, 'status' | 'endOn' | 'endHalfTerm' | 'reviewOn'>,
  halfTerms: readonly HalfTerm[],
  today: string,
): { readonly rag: Rag; readonly why: string } {
  if (action.status === 'stopped') return { rag: 'stopped', why: 'Stopped' };
  if (action.status === 'done') return { rag: 'done', why: 'Done' };
  const end = endDay(action, halfTerms);
  if (end !== null && end < today) return { rag: 'overdue', why: 'End date passed' };
  if (action.reviewOn !== null && action.reviewOn < today) return { rag: 'overdue', why: 'Review overdue' };
  const soon = addDays(today, 14);
  if (end !== null && end <= soon) return { rag: 'due', why: 'Ends within 14 days' };
  if (action.reviewOn !== null && action.reviewOn <= soon) return { rag: 'due', why: 'Review within 14 days' };
  return { rag: 'on-track', why: 'On track' };
}

/** What "measurable" lacks, in words: success criteria = measure, baseline, target, date (product.md). */
export function missingFromCriteria(
  action: Pick<PdAction, 'successMeasure' | 'successBaseline' | 'successTarget' | 'successOn'>,
): readonly string[] {
  const missing: string[] = [];
  if (!action.successMeasure.trim()) missing.push('measure');
  if (!action.successBaseline.trim()) missing.push('baseline');
  if (!action.successTarget.trim()) missing.push('target');
  if (action.successOn === null) missing.push('date');
  return missing;
}

/** The reference people use for an action: priority number, dot, its place within the priority ("2.3"). */
export function actionRefs(
  priorityIds: readonly string[],
  actions: readonly Pick<PdAction, 'id' | 'priorityId'>[],
): ReadonlyMap<string, string> {
  const refs = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const action of actions) {
    const number = priorityIds.indexOf(action.priorityId) + 1;
    const place = (counts.get(action.priorityId) ?? 0) + 1;
    counts.set(action.priorityId, place);
    refs.set(action.id, `${number}.${place}`);
  }
  return refs;
}

const POUNDS = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 });
const POUNDS_AND_PENCE = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** Money as the plan shows it: whole pounds without pence ("£640"), else two places ("£9.50"). */
export function formatPence(pence: number): string {
  return (pence % 100 === 0 ? POUNDS : POUNDS_AND_PENCE).format(pence / 100);
}

/** Minutes as hours: "12 h", "1 h 30". */
export function formatMinutes(minutes: number): string {
  const h = Math.floor(minutes / 60);
  const m = minutes % 60;
  if (m === 0) return `${h} h`;
  return h === 0 ? `${m} min` : `${h} h ${String(m).padStart(2, '0')}`;
}

/** The cost and time of these actions together, without the stopped ones, in pence and minutes. */
export function planTotals(
  plan: Pick<Plan, 'coverDayRatePence'>,
  actions: readonly Omit<PdAction, 'id' | 'position'>[],
): { readonly pence: number; readonly minutes: number } {
  let pence = 0;
  let minutes = 0;
  for (const action of actions) {
    if (action.status === 'stopped') continue;
    pence += costPence(action, plan.coverDayRatePence);
    minutes += totalMinutes(action);
  }
  return { pence, minutes };
}
