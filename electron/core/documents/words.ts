import { formatMinutes, formatPence } from '../../../shared/domain/plan.ts';
import { formatDay, formatDayShort, halfTermName } from '../../../shared/domain/school-year.ts';
import { countOf } from '../../../shared/domain/text.ts';
import type { ActionPart, AuditPart, BudgetPart, StatementPart } from './plan-model.ts';

/** The plan's title with its year, unless the title says the year already. */
export function titleOf({ title, yearName }: { readonly title: string; readonly yearName: string }): string {
  return title.includes(yearName) ? title : `${title}, ${yearName}`;
}

/** The parts that say something, with `separator` between them. */
export function joined(separator: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(separator);
}

/** Money with a star where it rests on estimates. */
export function money(pence: number, estimated = false): string {
  return estimated ? `${formatPence(pence)}*` : formatPence(pence);
}

export const ESTIMATE_NOTE = '* Includes estimates that nobody has confirmed yet.';

/** "Autumn 1 to Spring 2", empty when neither is set. */
export function halfTermSpan(from: number | null, to: number | null): string {
  if (from === null && to === null) return '';
  const first = halfTermName(from ?? to ?? 0);
  const last = halfTermName(to ?? from ?? 0);
  return first === last ? first : `${first} to ${last}`;
}

/** "14 Sept 2026 to 3 Feb 2027", "from …" or "by …" where only one is set. */
export function daySpan(from: string | null, to: string | null): string {
  if (from !== null && to !== null) {
    return from === to ? formatDayShort(from) : `${formatDayShort(from)} to ${formatDayShort(to)}`;
  }
  if (from !== null) return `from ${formatDayShort(from)}`;
  return to === null ? '' : `by ${formatDayShort(to)}`;
}

/** "Autumn 1 to Spring 2 (14 Sept 2026 to 3 Feb 2027)", or what there is of it; empty when nothing is set. */
export function whenOf({ runsFrom, runsTo, startOn, endOn }: ActionPart): string {
  const halfTerms = halfTermSpan(runsFrom, runsTo);
  const days = daySpan(startOn, endOn);
  if (halfTerms === '') return days === '' ? '' : `${days.charAt(0).toUpperCase()}${days.slice(1)}`;
  return days === '' ? halfTerms : `${halfTerms} (${days})`;
}

/** Half-days as days: "1 day", "2.5 days". */
export function coverDays(halfDays: number): string {
  return countOf(halfDays / 2, 'day');
}

/** A median, or a score to two places without trailing zeros; a dash where there is none. */
export function figure(value: number | null): string {
  return value === null ? '–' : String(Math.round(value * 100) / 100);
}

/** "Autumn audit, 14 September 2026: 10 of 13 colleagues answered (77%), 1 of them only in part." */
export function responseLine({ roundName, heldOn, asked, answered, partly }: AuditPart): string {
  const share = asked > 0 ? ` (${Math.round((answered / asked) * 100)}%)` : '';
  const part = partly > 0 ? `, ${partly} of them only in part` : '';
  return `${roundName}, ${formatDay(heldOn)}: ${answered} of ${countOf(asked, 'colleague')} answered${share}${part}.`;
}

/** "Cover: 6 days in all for 3 actions, of which 2 days still to be arranged.", empty when no action needs any. */
export function coverLine({ coverHalfDays, coverActions, coverToArrangeHalfDays }: BudgetPart): string {
  if (coverHalfDays === 0) return '';
  const open = coverToArrangeHalfDays > 0 ? `, of which ${coverDays(coverToArrangeHalfDays)} still to be arranged` : '';
  return `Cover: ${coverDays(coverHalfDays)} in all for ${countOf(coverActions, 'action')}${open}.`;
}

/** "2 × 3 × (1 + 4/7) = 9.43": need × weight × (1 + reach), as product.md defines the score. */
export function arithmetic(s: StatementPart): string {
  if (s.score === null || s.needSize === null) return '';
  const reach = s.rated > 0 ? `${s.low}/${s.rated}` : figure(s.reach);
  return `${figure(s.needSize)} × ${s.weight} × (1 + ${reach}) = ${s.score.toFixed(2)}`;
}

/** "£3,400 of £5,000: £1,600 left", or what there is of it. */
export function costAgainstBudget({ costPence, budgetPence, estimated }: BudgetPart): string {
  const cost = money(costPence, estimated);
  if (budgetPence === null) return cost;
  const left = budgetPence - costPence;
  const rest = left < 0 ? `${formatPence(-left)} over` : `${formatPence(left)} left`;
  return `${cost} of ${formatPence(budgetPence)}, ${rest}`;
}

export function timeAgainstBudget({ minutes, budgetMinutes }: BudgetPart): string {
  return budgetMinutes === null
    ? formatMinutes(minutes)
    : `${formatMinutes(minutes)} of ${formatMinutes(budgetMinutes)}`;
}

/** The measure, baseline, target and date of an action, a line each; only what is there. */
export function successLines(action: ActionPart): readonly string[] {
  return [
    action.successMeasure,
    [
      ...(action.successBaseline ? [`Baseline: ${action.successBaseline}`] : []),
      ...(action.successTarget ? [`Target: ${action.successTarget}`] : []),
      ...(action.successOn ? [`By ${formatDayShort(action.successOn)}`] : []),
    ].join('. '),
  ].filter((line) => line.trim() !== '');
}

/** "Starts", "Runs", "Ends" or nothing, for one half-term of the calendar. */
export function calendarWord(action: ActionPart, halfTerm: number): string {
  const { runsFrom, runsTo } = action;
  if (runsFrom === null || runsTo === null || halfTerm < runsFrom || halfTerm > runsTo) return '';
  if (runsFrom === runsTo) return 'Runs';
  if (halfTerm === runsFrom) return 'Starts';
  return halfTerm === runsTo ? 'Ends' : 'Runs';
}
