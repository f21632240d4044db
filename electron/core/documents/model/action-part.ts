import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import type { HalfTerm } from '../../../../shared/contract/school.ts';
import { MECHANISMS } from '../../../../shared/domain/mechanisms.ts';
import {
  ACTION_FORMS,
  ACTION_STATUSES,
  COVER_STATES,
  CRITERIA_OUTCOMES,
  costPence,
  coverPence,
  DFE_STANDARD_PARTS,
  GUSKEY_LEVELS,
  HOD_DECISIONS,
  NEXT_STEPS,
  RAG_COLOURS,
  RAG_WORDS,
  ragOf,
  totalMinutes,
} from '../../../../shared/domain/plan.ts';
import { halfTermAt, halfTermName } from '../../../../shared/domain/school-year.ts';
import type { ActionPart } from '../plan-model.ts';
import type { ModelContext } from './context.ts';

/** One action for the document; for governors without its working notes and its participants' names. */
export function actionPart(action: PdAction, ref: string, priorityNumber: number, context: ModelContext): ActionPart {
  const { plan, school, staff, governors, hide, framework } = context;
  const working = (text: string) => (governors ? '' : text);
  const nameOf = (id: string) => staff.get(id)?.name ?? '';
  const statements = new Map(framework.domains.flatMap((d) => d.statements.map((s) => [s.id, s.code] as const)));
  const { rag, why } = ragOf(action, school.halfTerms, context.today);
  return {
    id: action.id,
    ref,
    priorityNumber,
    title: hide(action.title),
    objective: hide(action.objective),
    changeInPractice: hide(action.changeInPractice),
    effectOnStudents: hide(action.effectOnStudents),
    activity: hide(action.activity),
    needEvidence: working(action.needEvidence),
    statementCodes: action.statementIds.flatMap((id) => statements.get(id) ?? []),
    form: ACTION_FORMS[action.form],
    provider: hide(action.provider),
    mechanisms: action.mechanisms.flatMap((n) => MECHANISMS[n - 1]?.name ?? []),
    dfeParts: action.dfeParts.flatMap((n) => wordOf(DFE_STANDARD_PARTS, n)),
    lead: action.leadId === null ? '' : nameOf(action.leadId),
    participants: governors ? [] : action.participantIds.map(nameOf).filter(Boolean),
    participantCount: action.participantIds.length,
    startOn: action.startOn,
    endOn: action.endOn,
    ...runOf(action, school.halfTerms),
    minutesPerPerson: action.minutesPerPerson,
    minutes: totalMinutes(action),
    feePence: action.feePence,
    coverHalfDays: action.coverHalfDays,
    coverPence: coverPence(action, plan.coverDayRatePence),
    travelPence: action.travelPence,
    resourcesPence: action.resourcesPence,
    costPence: costPence(action, plan.coverDayRatePence),
    estimated: action.costsEstimated,
    fundingSource: hide(action.fundingSource),
    cover: COVER_STATES[action.cover],
    coverNotes: working(action.coverNotes),
    successMeasure: hide(action.successMeasure),
    successBaseline: hide(action.successBaseline),
    successTarget: hide(action.successTarget),
    successOn: action.successOn,
    evidenceSources: hide(action.evidenceSources),
    guskeyTargeted: guskey(action.guskeyTargeted),
    guskeyReached: guskey(action.guskeyReached),
    status: ACTION_STATUSES[action.status],
    stoppedReason: working(action.stoppedReason),
    rag,
    ragWord: RAG_WORDS[rag],
    ragColour: RAG_COLOURS[rag] ?? '',
    ragWhy: why,
    outcome: action.outcome === null ? '' : CRITERIA_OUTCOMES[action.outcome],
    reviewOn: action.reviewOn,
    hodComment: working(action.hodComment),
    hodDecision: action.hodAgreed === null ? '' : HOD_DECISIONS[action.hodAgreed],
    hodAgreedOn: action.hodAgreedOn,
    nextStep: action.nextStep === null ? '' : NEXT_STEPS[action.nextStep],
    draftReason: working(action.draftReason),
    progress: governors
      ? []
      : action.progress
          .filter((p) => p.note.trim() !== '')
          .map((p) => ({ halfTerm: halfTermName(p.halfTerm), note: p.note })),
  };
}

function runOf(action: PdAction, halfTerms: readonly HalfTerm[]) {
  const { startOn, endOn } = action;
  const start = numberOf(startOn && halfTermAt(halfTerms, startOn)) ?? action.startHalfTerm;
  // In a holiday the action has ended with the half-term before.
  const end = numberOf(endOn && halfTerms.findLast((h) => h.firstOn <= endOn)) ?? action.endHalfTerm;
  const from = start ?? end;
  const to = end ?? from;
  if (from === null || to === null) return { runsFrom: null, runsTo: null };
  return { runsFrom: Math.min(from, to), runsTo: Math.max(from, to) };
}

function numberOf(halfTerm: HalfTerm | '' | null | undefined): number | null {
  return halfTerm ? halfTerm.number : null;
}

function guskey(level: number | null): string {
  return level === null ? '' : (wordOf(GUSKEY_LEVELS, level).map((name) => `${level} ${name}`)[0] ?? '');
}

function wordOf(table: Readonly<Record<number, string>>, n: number): readonly string[] {
  const word = table[n];
  return word === undefined ? [] : [word];
}
