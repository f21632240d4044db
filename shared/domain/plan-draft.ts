import type { PdAction } from '../contract/pd-action.ts';
import type { PdOffer } from '../contract/pd-catalogue.ts';
import type { Priority } from '../contract/plan.ts';
import type { DraftedAction, PlanDraft } from '../contract/plan-draft.ts';
import { type DraftInput, daysOf, draftAction } from './drafted-action.ts';
import { peopleAtLow } from './drafted-people.ts';
import { giveEveryTeacherSomething } from './every-teacher.ts';
import { groupsMissing } from './mechanisms.ts';
import { formatMinutes, formatPence, planTotals, totalMinutes } from './plan.ts';
import { addDays, halfTermAt, halfTermName, termOf } from './school-year.ts';
import { countOf, listOf } from './text.ts';

/** A pair of offers for one priority, made into actions. */
interface Proposal {
  readonly actions: readonly DraftedAction[];
  readonly pence: number;
  readonly minutes: number;
  /** Less is better, compared in order. */
  readonly rank: readonly number[];
}

/** Days that must be left of a half-term for an action still to start in it. */
const DAYS_TO_START = 14;

/**
 * Drafts the plan (product.md, Rules): for each priority at least one offer that serves its statements and one in-school
 * follow-up; those at 1 or 2 take part, or whom an offer is meant for; somebody at 4 leads in school, else nobody is named, and
 * the MPL owns what is given from outside; the priority's actions touch all four mechanism groups and run over at least two terms; the whole stays within the budget and on open days. Teachers whom no
 * priority would reach join an in-school action. Baseline and evidence stay blank: only a person knows them.
 */
export function draftPlan(input: DraftInput): PlanDraft {
  const notices: string[] = [];
  const start = startHalfTerm(input);
  if (start === null) {
    return {
      actions: [],
      notices: ['This academic year has no half-term left to plan for. Set the term dates in Settings.'],
      costPence: 0,
      minutes: 0,
    };
  }
  const wanted = input.priorities.filter((priority) => missingKinds(priority, input).length > 0);
  const options = wanted.map((priority) => proposalsFor(priority, input, start));
  const drafted = chooseWithinBudget(input, wanted, options, notices);
  const complete = giveEveryTeacherSomething(input, drafted, notices);
  notices.push(...noticesOf(input, wanted, complete, start));
  return {
    actions: complete,
    notices,
    costPence: complete.reduce((sum, d) => sum + d.costPence, 0),
    minutes: complete.reduce((sum, d) => sum + totalMinutes(d.action), 0),
  };
}

function startHalfTerm({ school, today }: DraftInput): number | null {
  const current = halfTermAt(school.halfTerms, today);
  if (current === null) return null;
  const hasRoom = addDays(today, DAYS_TO_START) <= current.lastOn;
  // The last half-term of spring is the last from which an action can still run over two terms.
  const isLastChance = current.number === 4 || current.number === 6;
  return hasRoom || isLastChance ? current.number : current.number + 1;
}

type Kind = 'main' | 'follow-up';

/** Which of the two kinds of action a priority still lacks, counting the actions it has. */
function missingKinds(priority: Priority, { actions, offers }: DraftInput): readonly Kind[] {
  const live = actions.filter((a) => a.priorityId === priority.id && a.status !== 'stopped');
  const inSchool = (a: PdAction) => offers.find((o) => o.id === a.offerId)?.inSchool ?? a.provider === 'In school';
  const missing: Kind[] = [];
  if (!live.some((a) => !inSchool(a))) missing.push('main');
  if (!live.some(inSchool)) missing.push('follow-up');
  const balanced = groupsMissing(live.flatMap((a) => a.mechanisms)).length === 0;
  // One kind is there but the mechanisms are not balanced: another in-school action mends it.
  if (missing.length === 0 && !balanced) missing.push('follow-up');
  return missing;
}

function codesOf(priority: Priority, needs: DraftInput['needs']): readonly string[] {
  return needs.filter((n) => priority.statementIds.includes(n.statementId)).map((n) => n.code);
}

/** Every choice of offers that serves a priority, as drafted actions, best first. */
function proposalsFor(priority: Priority, input: DraftInput, start: number): readonly Proposal[] {
  const codes = codesOf(priority, input.needs);
  const used = new Set(input.actions.filter((a) => a.priorityId === priority.id).map((a) => a.offerId));
  const serving = input.offers.filter((o) => !used.has(o.id) && o.statements.some((code) => codes.includes(code)));
  const kinds = missingKinds(priority, input);
  const mains = kinds.includes('main') ? serving.filter((o) => !o.inSchool) : [null];
  const followUps = kinds.includes('follow-up') ? serving.filter((o) => o.inSchool) : [null];
  const proposals = (mains.length > 0 ? mains : [null]).flatMap((main) =>
    (followUps.length > 0 ? followUps : [null])
      .filter((followUp) => main !== null || followUp !== null)
      .map((followUp) => makeProposal(priority, main, followUp, codes, input, start)),
  );
  return proposals.sort((a, b) => compareRanks(a.rank, b.rank));
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (Math.abs(difference) > 1e-9) return difference;
  }
  return 0;
}

function makeProposal(
  priority: Priority,
  main: PdOffer | null,
  followUp: PdOffer | null,
  codes: readonly string[],
  input: DraftInput,
  start: number,
): Proposal {
  const offers = [main, followUp].filter((o) => o !== null);
  const present = input.actions.filter((a) => a.priorityId === priority.id && a.status !== 'stopped');
  const actions = offers.map((offer) => {
    // A follow-up begins once the main action has: a half-term later where the year allows.
    const from = offer === followUp && main !== null ? Math.min(6, start + 1) : start;
    return draftAction(priority, offer, offer === main, codes, input, from);
  });
  spanTwoTerms(actions, input);
  const mechanisms = [...offers, ...present].flatMap((o) => o.mechanisms);
  const served = new Set(offers.flatMap((o) => o.statements).filter((code) => codes.includes(code)));
  return {
    actions,
    pence: actions.reduce((sum, a) => sum + a.costPence, 0),
    minutes: actions.reduce((sum, a) => sum + totalMinutes(a.action), 0),
    rank: [
      groupsMissing(mechanisms).length,
      codes.length - served.size,
      peopleMissed(priority, offers, actions, input),
      // The more statements an offer serves, the less it is about this one.
      offers.reduce((sum, o) => sum + Math.min(o.statements.length, 12), 0),
      actions.reduce((sum, a) => sum + a.costPence, 0),
    ],
  };
}

/** People at 1 or 2 whom none of these actions reaches, and offers meant for a kind of colleague that is not there. */
function peopleMissed(
  priority: Priority,
  offers: readonly PdOffer[],
  actions: readonly DraftedAction[],
  input: DraftInput,
): number {
  const needs = input.needs.filter((n) => priority.statementIds.includes(n.statementId));
  const reached = new Set(actions.flatMap((a) => a.action.participantIds));
  const missed = peopleAtLow(needs, input).filter((id) => !reached.has(id)).length;
  const forNobody = offers.filter((o, i) => o.audience !== 'anyone' && actions[i]?.action.participantIds.length === 0);
  return missed + forNobody.length;
}

/** Makes the last action run on until the priority's actions together cover two terms, where the year has them. */
function spanTwoTerms(actions: DraftedAction[], input: DraftInput): void {
  const starts = actions.map((a) => a.action.startHalfTerm ?? 6);
  const ends = actions.map((a) => a.action.endHalfTerm ?? 6);
  const first = Math.min(...starts);
  const last = actions.length - 1;
  const longest = actions[last];
  if (!longest || termOf(Math.max(...ends)) > termOf(first)) return;
  const end = Math.min(6, termOf(first) * 2 + 1);
  actions[last] = {
    ...longest,
    action: { ...longest.action, ...daysOf(longest.action.startHalfTerm ?? first, end, input) },
  };
}

/** For each priority the best proposal that leaves enough for the cheapest ones of the priorities after it. */
function chooseWithinBudget(
  input: DraftInput,
  priorities: readonly Priority[],
  options: readonly (readonly Proposal[])[],
  notices: string[],
): readonly DraftedAction[] {
  const spent = planTotals(input.plan, input.actions);
  const left = {
    pence: (input.plan.budgetPence ?? Number.POSITIVE_INFINITY) - spent.pence,
    minutes: (input.plan.budgetMinutes ?? Number.POSITIVE_INFINITY) - spent.minutes,
  };
  const cheapest = options.map((proposals) => ({
    pence: Math.min(...proposals.map((p) => p.pence)),
    minutes: Math.min(...proposals.map((p) => p.minutes)),
  }));
  const chosen: DraftedAction[] = [];
  const usedOffers = new Set(input.actions.map((a) => a.offerId));
  for (const [i, priority] of priorities.entries()) {
    const proposals = options[i] ?? [];
    if (proposals.length === 0) {
      notices.push(`No offer in the catalogue serves “${priority.title}”. Add an action of your own.`);
      continue;
    }
    const later = cheapest.slice(i + 1).filter((c) => Number.isFinite(c.pence));
    const room = {
      pence: left.pence - later.reduce((sum, c) => sum + c.pence, 0),
      minutes: left.minutes - later.reduce((sum, c) => sum + c.minutes, 0),
    };
    const affordable = proposals.filter((p) => p.pence <= room.pence && p.minutes <= room.minutes);
    const best = affordable.sort((a, b) => compareRanks(withReuse(a, usedOffers), withReuse(b, usedOffers)))[0];
    const lastResort = proposals
      .filter((p) => p.pence <= left.pence && p.minutes <= left.minutes)
      .toSorted((a, b) => a.minutes - b.minutes || a.pence - b.pence)[0];
    const proposal = best ?? lastResort;
    if (!proposal) {
      notices.push(noRoomFor(priority, proposals, left));
      continue;
    }
    left.pence -= proposal.pence;
    left.minutes -= proposal.minutes;
    for (const drafted of proposal.actions) {
      chosen.push(usedOffers.has(drafted.action.offerId) ? alsoElsewhere(drafted) : drafted);
      usedOffers.add(drafted.action.offerId);
    }
  }
  return chosen;
}

/** Which limit leaves no room for a priority, by how much, and what to do. */
function noRoomFor(
  priority: Priority,
  proposals: readonly Proposal[],
  left: { readonly pence: number; readonly minutes: number },
): string {
  const cheapest = Math.min(...proposals.map((p) => p.pence));
  const lightest = Math.min(...proposals.map((p) => p.minutes));
  const short: string[] = [];
  if (cheapest > left.pence) short.push(`it needs ${formatPence(cheapest)} and ${formatPence(left.pence)} is left`);
  if (lightest > left.minutes) {
    short.push(`it needs ${formatMinutes(lightest)} of teacher time and ${formatMinutes(left.minutes)} is left`);
  }
  if (short.length === 0) short.push('no choice of offers fits both the money and the hours left');
  return `No room for “${priority.title}”: ${listOf(short)}. Raise the budget, or add a smaller action yourself.`;
}

function alsoElsewhere(drafted: DraftedAction): DraftedAction {
  const reason = `${drafted.reason} The same offer stands in another priority: book it once.`;
  return { ...drafted, reason, action: { ...drafted.action, draftReason: reason } };
}

/** A proposal that repeats an offer of another priority comes after balanced ones that do not. */
function withReuse({ rank, actions }: Proposal, used: ReadonlySet<string | null>): readonly number[] {
  const [imbalance = 0, unserved = 0, missed = 0, ...rest] = rank;
  const reused = actions.filter((a) => used.has(a.action.offerId)).length;
  return [imbalance, unserved, missed, reused, ...rest];
}

function noticesOf(
  input: DraftInput,
  wanted: readonly Priority[],
  drafted: readonly DraftedAction[],
  start: number,
): readonly string[] {
  const notices: string[] = [];
  if (input.priorities.length === 0) notices.push('Choose priorities first: the draft proposes actions for each.');
  else if (wanted.length === 0) notices.push('Every priority already has a main action and an in-school follow-up.');
  if (input.plan.budgetPence === null && drafted.length > 0) {
    notices.push('The plan has no budget yet, so the draft chose without one.');
  }
  const unverified = drafted.filter((d) => !d.verified).length;
  if (unverified > 0) {
    notices.push(`${countOf(unverified, 'offer')} from outside school: check each still runs before you book it.`);
  }
  if (termOf(start) === 3 && drafted.length > 0) {
    notices.push(`Only ${halfTermName(start)} onwards is left of this year, so actions cannot run over two terms.`);
  }
  return notices;
}
