import type { Need } from '../../../../shared/contract/audit.ts';
import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import type { ActionForm } from '../../../../shared/domain/plan.ts';
import { titleFor } from '../../../../shared/domain/priorities.ts';

/** Ways in which a colleague at 4 supports colleagues at 1 or 2. */
export type SupportForm = Extract<ActionForm, 'coaching' | 'open-door-observation'>;

interface Words {
  /** Before the statement in short. */
  readonly title: string;
  /** EEF mechanisms, by number (shared/domain/mechanisms.ts). */
  readonly mechanisms: readonly number[];
  readonly activity: string;
}

const WORDS: Readonly<Record<SupportForm, Words>> = {
  coaching: {
    title: 'Coaching',
    mechanisms: [7, 9, 12],
    activity:
      'The colleague who leads plans a lesson with each participant, talks it through afterwards, and agrees one thing to try next.',
  },
  'open-door-observation': {
    title: 'Open-door lessons',
    mechanisms: [4, 8],
    activity:
      'Participants visit a lesson of the colleague who leads, never graded, and talk afterwards about one thing to try themselves.',
  },
};

/**
 * The fields of the action that makes peer support on a need part of a priority. What goes out to staff and governors
 * (title, objective, activity) says nothing of ratings: beside the names of who leads and takes part it would tell theirs.
 */
export function peerSupportAction(
  need: Need,
  priorityId: string,
  form: SupportForm,
  leadId: string,
  participantIds: readonly string[],
) {
  const { title, mechanisms, activity } = WORDS[form];
  return {
    priorityId,
    title: `${title}: ${inShort(need)}`,
    form,
    mechanisms: [...mechanisms],
    activity,
    objective: `Colleagues share what works for them: ${need.text}`,
    needEvidence: `${need.code}: ${need.lowCount} of ${need.ratedCount} staff at 1 or 2, median ${need.staffMedian}`,
    leadId,
    participantIds: [...participantIds],
    statementIds: [need.statementId],
  };
}

/** The most letters of a statement that a title takes. */
const SHORT = 80;

/** What a statement is about, cut at a word: "conditional probability, Venn/tree reasoning, histograms…". */
function inShort(need: Need): string {
  const whole = titleFor(need);
  const words = /^\p{Lu}\p{Ll}/u.test(whole) ? whole.charAt(0).toLowerCase() + whole.slice(1) : whole;
  if (words.length <= SHORT) return words;
  return `${words.slice(0, words.lastIndexOf(' ', SHORT)).replace(/[,;:]$/, '')}…`;
}

/** Whether an action makes peer support on this need happen: not stopped, and led by a colleague at 4 in one of these forms. */
export function isPeerSupport(action: PdAction, need: Need): boolean {
  if (action.status === 'stopped') return false;
  const isLed = action.leadId !== null && need.expertStaffIds.includes(action.leadId);
  return isLed && action.form in WORDS && action.statementIds.includes(need.statementId);
}
