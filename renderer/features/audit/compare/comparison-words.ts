import type { DotChartModel } from '../../../../shared/charts/chart-model.ts';
import { asPrinted } from '../../../../shared/charts/chart-numbers.ts';
import type { AuditRound } from '../../../../shared/contract/audit.ts';
import { FEWEST_TO_SHOW } from '../../../../shared/domain/audit.ts';
import {
  type AuditComparison,
  type ComparedRound,
  comparisonFinding,
  type Movement,
} from '../../../../shared/domain/audit-comparison.ts';
import { formatDayShort } from '../../../../shared/domain/school-year.ts';
import { countOf, oneDecimal } from '../../../../shared/domain/text.ts';
import { answeredWords } from '../place-data.ts';

/** The two rounds compared at first: the newest two closed, or where there are not two, the newest two. */
export function roundsToCompare(rounds: readonly AuditRound[]): { before: AuditRound; after: AuditRound } | null {
  const newest = rounds.toSorted((a, b) => b.heldOn.localeCompare(a.heldOn));
  const closed = newest.filter((r) => r.status === 'closed');
  const [after, before] = closed.length >= 2 ? closed : newest;
  return before && after ? { before, after } : null;
}

/** What each round is called where both are named: its name, with its day when both have the same. */
export function roundNames(before: AuditRound, after: AuditRound): readonly [string, string] {
  if (before.name !== after.name) return [before.name, after.name];
  return [`${before.name}, ${formatDayShort(before.heldOn)}`, `${after.name}, ${formatDayShort(after.heldOn)}`];
}

/** A figure with exactly so many decimals, or null: as many as it has, two at most. A dash for none. */
function figureText(value: number | null, places: number | null): string {
  if (value === null) return '–';
  if (places === null) return String(Number(value.toFixed(2)));
  return places === 1 ? oneDecimal(value) : value.toFixed(places);
}

/** "2 → 2.5"; a dash where a round has none. */
export function stepText(before: number | null, after: number | null, places: number | null = null): string {
  if (before === null && after === null) return '–';
  return `${figureText(before, places)} → ${figureText(after, places)}`;
}

/** The change between the two figures as they are shown, with a real sign: "+0.5", "−1", "no change"; "" where one is missing. */
export function changeText(before: number | null, after: number | null, places: number | null = null): string {
  if (before === null || after === null) return '';
  const change = Number(figureText(after, places)) - Number(figureText(before, places));
  const size = figureText(Math.abs(change), places);
  return Number(size) === 0 ? 'no change' : `${change > 0 ? '+' : '−'}${size}`;
}

/** "3 up, 4 same, 1 down"; "" for nobody. */
export function movementText({ up, same, down }: Movement): string {
  return up + same + down === 0 ? '' : `${up} up, ${same} same, ${down} down`;
}

/** How those who answered both rounds moved, with shares unless they are too few to share out. */
export function bothWords({ people, movement }: Pick<AuditComparison, 'people' | 'movement'>): string {
  const { up, same, down } = movement;
  const all = up + same + down;
  if (people.both === 0) return 'Nobody answered both rounds, so only the department as a whole can be compared.';
  const who = `${countOf(people.both, 'person', 'people')} answered both rounds`;
  if (all === 0) return `${who}, but no statement was rated 1 to 4 by the same person twice.`;
  const share = (n: number) => (people.both < FEWEST_TO_SHOW ? `${n}` : `${n} (${Math.round((n / all) * 100)}%)`);
  return `${who}. Of the ${countOf(all, 'rating')} they gave both times, ${share(up)} went up, ${share(same)} stayed the same and ${share(down)} went down.`;
}

/** What to keep in mind when reading the comparison; empty when nothing stands against it. */
export function cautionsOf(
  comparison: AuditComparison,
  before: ComparedRound,
  after: ComparedRound,
): readonly string[] {
  const { people } = comparison;
  const isFew = Math.min(before.result.answered, after.result.answered, people.both) < FEWEST_TO_SHOW;
  const others = people.onlyBefore + people.onlyAfter;
  const open = [before, after]
    .filter(({ answers }) => answers.round.status === 'open')
    .map((r) => r.answers.round.name);
  return [
    ...(isFew
      ? [
          'Fewer than five people can be compared: one person can move a median, and may be recognised. Use it to talk, not to report.',
        ]
      : []),
    ...(others > 0 && people.both > 0
      ? [
          `${countOf(others, 'person', 'people')} answered only one of the rounds, so part of a change may be who answered.`,
        ]
      : []),
    ...(open.length > 0
      ? [`Answers may still come in: ${open.join(' and ')} ${open.length > 1 ? 'are' : 'is'} open.`]
      : []),
  ];
}

/** Staff averages of the domains in both rounds. */
export function comparisonChart(
  comparison: AuditComparison,
  before: ComparedRound,
  after: ComparedRound,
): DotChartModel {
  const [first, second] = roundNames(before.answers.round, after.answers.round);
  const basis = [before, after].map(({ result }, i) => `${i === 0 ? first : second}: ${answeredWords(result)}`);
  return {
    kind: 'dot',
    title: comparisonFinding(comparison, { before: before.result.answered, after: after.result.answered }),
    subtitle: 'Staff average by domain: mean of the medians of statements rated in both rounds, 1 to 4',
    basis: basis.join('; '),
    empty: 'No statement is rated by staff in both rounds yet',
    rowHeading: 'Domain',
    format: oneDecimal,
    rows: comparison.domains.map((d) => ({
      label: `${d.domainCode} ${d.domainName}`,
      values: [asPrinted(d.staff.before), asPrinted(d.staff.after)],
    })),
    series: [{ name: first }, { name: second }],
    scale: { from: 1, to: 4, ticks: [1, 2, 3, 4], tickFormat: String },
  };
}
