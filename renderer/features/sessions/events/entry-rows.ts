import type { EventEntry, EventRow } from '../../../../shared/contract/events.ts';
import type { StudentRow } from '../../../../shared/contract/students.ts';
import { entryDoubts, yearAt } from '../../../../shared/domain/event-entries.ts';
import { pupilPremiumOf, SEXES } from '../../../../shared/domain/students.ts';

/** A student of an event, as the table shows them. */
export interface EntryRow extends EventEntry {
  /** As it may be shown now. */
  readonly name: string;
  readonly student: StudentRow | undefined;
  /** On the day of the event. */
  readonly year: number | null;
  readonly form: string;
  /** Yes, No or Not known: a reason is nobody's business here. */
  readonly premium: string;
  readonly sex: string;
  /** What is to be looked at, in words; empty when all is well. */
  readonly doubts: string;
}

const PREMIUM = { yes: 'Yes', no: 'No', 'not-known': 'Not known' } as const;

export function entryRow(
  entry: EventEntry,
  event: EventRow,
  student: StudentRow | undefined,
  nameOf: (id: string) => string,
): EntryRow {
  return {
    ...entry,
    name: nameOf(entry.studentId),
    student,
    year: student === undefined ? null : yearAt(student, event),
    form: student?.form ?? '',
    premium: student === undefined ? '' : PREMIUM[pupilPremiumOf(student).status],
    sex: student?.sex ? SEXES[student.sex] : '',
    doubts: entryDoubts(entry, student, event).join(', '),
  };
}
