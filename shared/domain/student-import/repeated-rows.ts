import { foldName } from '../student-names.ts';
import type { FactsRow } from './student-facts.ts';

/** Rows about somebody whom an earlier row is about, by index, with why in a sentence. */
export function repeatedRows(rows: readonly FactsRow[]): ReadonlyMap<number, string> {
  const repeated = new Map<number, string>();
  const byUpn = new Map<string, number>();
  for (const [i, { row, facts }] of rows.entries()) {
    if (!facts.isKeyUpn) continue;
    const first = byUpn.get(facts.upn);
    if (first === undefined) byUpn.set(facts.upn, row);
    else
      repeated.set(
        i,
        `Row ${row} has the same UPN as row ${first}. Put the UPN right in the file, or take one row out.`,
      );
  }
  for (const [i, first] of rowsOfOneName(rows)) {
    const { row = 0, facts } = rows[i] ?? {};
    const isDated = facts?.bornOn !== null;
    const same = isDated ? 'name and date of birth' : 'name and form';
    const apart = isDated ? '' : ', and neither a UPN nor a date of birth to tell them apart';
    if (!repeated.has(i)) {
      repeated.set(i, `Row ${row} has the same ${same} as row ${first}${apart}. Take one of the rows out of the file.`);
    }
  }
  return repeated;
}

/**
 * Rows with the name and date of birth of an earlier one, unless both have a valid UPN to tell them apart; without UPN and
 * date of birth, those with its name, year group and form, or class where there is no form.
 */
function rowsOfOneName(rows: readonly FactsRow[]): ReadonlyMap<number, number> {
  const repeated = new Map<number, number>();
  const births = new Set<string>();
  let isUndated = false;
  for (const { facts } of rows) {
    if (facts.isKeyUpn) continue;
    if (facts.bornOn === null) isUndated = true;
    else births.add(facts.bornOn);
  }
  if (births.size === 0 && !isUndated) return repeated;
  const seen = new Map<string, FactsRow[]>();
  for (const [i, { row, facts, problems }] of rows.entries()) {
    if (facts.surname === null || !(facts.bornOn === null ? !facts.isKeyUpn : births.has(facts.bornOn))) continue;
    const when = facts.bornOn ?? `${facts.year} ${facts.form ?? facts.mathsClass}`;
    const key = `${when} ${foldName(facts.surname)} ${foldName(facts.forename ?? '')}`;
    const first = seen.get(key)?.find((other) => !(other.facts.isKeyUpn && facts.isKeyUpn));
    if (first) repeated.set(i, first.row);
    else seen.set(key, [...(seen.get(key) ?? []), { row, facts, problems }]);
  }
  return repeated;
}
