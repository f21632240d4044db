import type { AnswerPerson } from '../contract/answers-import.ts';
import { rowsOf } from './answers-notices.ts';
import type { AnswerRow } from './answers-rows.ts';
import { formatDay } from './school-year.ts';

/** A row of the file and the person it is from. */
export interface PersonsRow {
  readonly row: AnswerRow;
  readonly person: AnswerPerson;
}

/**
 * One answer a person, by the person's key: the latest by its time, or by its place in the file where a time is
 * missing. It replaces the earlier ones whole, and a notice says so.
 */
export function latestAnswers(answers: readonly PersonsRow[]) {
  const whole = new Map<string, PersonsRow[]>();
  for (const answer of answers) {
    const { skip, staffId, key } = answer.person;
    // Two addresses of one member of staff are one person, once both are known to be theirs.
    const id = skip || staffId === null ? `key ${key}` : `staff ${staffId}`;
    whole.set(id, [...(whole.get(id) ?? []), answer]);
  }
  const used = new Map<string, AnswerRow>();
  const notices: string[] = [];
  let replaced = 0;
  for (const theirs of whole.values()) {
    const latest = theirs.reduce((a, b) => (isLater(b.row, a.row) ? b : a));
    used.set(latest.person.key, latest.row);
    replaced += theirs.length - 1;
    if (theirs.length > 1 && !latest.person.skip) notices.push(twiceNotice(theirs, latest));
  }
  return { used, replaced, notices };
}

function isLater(row: AnswerRow, than: AnswerRow): boolean {
  return row.answeredAt === null || than.answeredAt === null || row.answeredAt >= than.answeredAt;
}

function twiceNotice(theirs: readonly PersonsRow[], { row, person }: PersonsRow): string {
  const times = theirs.length === 2 ? 'twice' : `${theirs.length} times`;
  const which = row.answeredAt ? `of ${formatDay(row.answeredAt.slice(0, 10))}` : `in row ${row.rowNumber}`;
  const others = theirs.filter((answer) => answer.row !== row).map((answer) => answer.row.rowNumber);
  return `${person.name} answered ${times}; the answer ${which} is used in place of the one${others.length > 1 ? 's' : ''} in ${rowsOf(others)}.`;
}
