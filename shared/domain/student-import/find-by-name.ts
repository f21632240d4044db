import { sameText } from '../student-values.ts';
import { yearGroupOf } from '../students.ts';
import type { FactsRow, StandingStudent, StudentFacts } from './student-facts.ts';

interface Search {
  /** Whether nothing else has settled the row at this index. */
  isOpen(index: number): boolean;
  /** Everybody here with the name of a row, leavers too. */
  namesakes(facts: StudentFacts): readonly StandingStudent[];
  /** The academic year that the year groups of the list are of. */
  readonly listYear: number;
}

/**
 * Of a list with neither UPNs nor dates of birth, such as a tracker: the one student here whom the name of a row can mean,
 * by the row's index. Year group, form and class, where the row gives them, must agree, and they tell namesakes apart. A
 * student whom two rows can mean is left for a person to say.
 */
export function findByName(
  rows: readonly FactsRow[],
  { isOpen, namesakes, listYear }: Search,
): ReadonlyMap<number, StandingStudent> {
  const found = new Map<number, StandingStudent>();
  if (!rows.every(({ facts }) => facts.upn === '' && facts.bornOn === null)) return found;
  const meant = new Map<string, number>();
  for (const [i, { facts }] of rows.entries()) {
    if (!isOpen(i) || facts.surname === null || (facts.forename ?? facts.preferredName) === null) continue;
    const possible = namesakes(facts).filter((s) => s.leftOn === null && fitOf(facts, s, listYear) !== 'differs');
    const [only, ...others] = possible;
    if (only === undefined || others.length > 0 || fitOf(facts, only, listYear) === 'doubtful') continue;
    found.set(i, only);
    meant.set(only.id, (meant.get(only.id) ?? 0) + 1);
  }
  for (const [i, { id }] of found) if ((meant.get(id) ?? 0) > 1) found.delete(i);
  return found;
}

/** Doubtful: the row gives a year group, form or class, and none of them is known here. */
function fitOf(facts: StudentFacts, student: StandingStudent, listYear: number): 'agrees' | 'doubtful' | 'differs' {
  const given = [
    [facts.year, yearGroupOf(student, listYear)],
    [facts.form, student.form],
    [facts.mathsClass, student.mathsClass],
  ].filter(([there]) => there !== null && there !== '');
  const both = given.filter(([, here]) => here !== null && here !== '');
  if (both.some(([there, here]) => !sameText(String(there), String(here)))) return 'differs';
  return given.length > 0 && both.length === 0 ? 'doubtful' : 'agrees';
}
