import type { PdAction } from '../contract/pd-action.ts';
import type { NewAction } from './blank-action.ts';
import { academicYearName, halfTermName } from './school-year.ts';

/** As long as the field takes. */
const MOST_EVIDENCE = 4_000;

interface Carrying {
  /** The academic year it comes from: the year that starts in. */
  readonly from: number;
  /** The priority of the new plan that it goes to. */
  readonly priorityId: string;
  /** Staff who are still here. */
  readonly currentIds: ReadonlySet<string>;
}

/**
 * An unfinished action as it goes into next year's plan. What it is, what it costs, who takes part and how far it has come
 * stay. When it runs is a new decision, and so are the Head of Department's word and its cover: they are empty. What was
 * written of its progress becomes part of the evidence of need.
 */
export function carriedAction(action: PdAction, { from, priorityId, currentIds }: Carrying): NewAction {
  const { id: _, position: _p, ...kept } = action;
  return {
    ...kept,
    priorityId,
    needEvidence: evidenceOf(action, from),
    leadId: action.leadId !== null && currentIds.has(action.leadId) ? action.leadId : null,
    participantIds: action.participantIds.filter((staffId) => currentIds.has(staffId)),
    startHalfTerm: null,
    endHalfTerm: null,
    startOn: null,
    endOn: null,
    successOn: null,
    reviewOn: null,
    cover: action.coverHalfDays > 0 ? 'needed' : 'not-needed',
    coverNotes: '',
    hodComment: '',
    hodAgreed: null,
    hodAgreedOn: null,
    outcome: null,
    nextStep: null,
    draftReason: '',
    progress: [],
  };
}

/** "Carried over from 2026/27. Autumn 1: …" after what stood there; where it is too long, the oldest of it goes. */
function evidenceOf({ needEvidence, progress }: PdAction, from: number): string {
  const notes = progress
    .filter(({ note }) => note.trim() !== '')
    .map(({ halfTerm, note }) => `${halfTermName(halfTerm)}: ${note.trim()}`);
  const carried = [`Carried over from ${academicYearName(from)}.`, ...notes].join('\n');
  const whole = needEvidence.trim() === '' ? carried : `${needEvidence.trim()}\n\n${carried}`;
  if (whole.length <= MOST_EVIDENCE) return whole;
  return `…${whole.slice(1 - MOST_EVIDENCE).toWellFormed()}`;
}
