import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import type { Writer } from '../store/change-record.ts';
import { eventEntryTable } from '../store/event-entry-table.ts';
import { groupMemberTable } from '../store/group-member-table.ts';
import { markTable } from '../store/mark-table.ts';
import { nominationTable } from '../store/nomination-table.ts';
import { pupilPremiumReasonTable } from '../store/pupil-premium-reason-table.ts';
import { type StoredStudent, studentTable } from '../store/student-table.ts';
import { targetDecisionTable } from '../store/target-decision-table.ts';
import { removePair } from './mentoring-rows.ts';
import { spokenName } from './students-writing.ts';

/** Refuses somebody whose record another student's mentoring hangs on. `going` are the students who are removed together. */
export function assertRemovable({ store }: Context, student: StoredStudent, going: ReadonlySet<string>): void {
  const { id } = student;
  const mentors = store.mentoringPairs.ofStudent(id).some((p) => p.mentorStudentId === id && !going.has(p.menteeId));
  if (!mentors) return;
  throw new AppError(
    'conflict',
    `${spokenName(student)} is the mentor of another student, so the record stays. Mark them as left instead, or remove the mentoring pair first.`,
  );
}

/** Takes out a student with everything that is theirs alone: places in groups, marks, mentoring, entries; a part of the step. */
export function removeStudent(app: Context, write: Writer, id: string): void {
  const { store } = app;
  for (const reason of store.pupilPremiumReasons.of(id)) write.remove(pupilPremiumReasonTable, reason.id);
  for (const nomination of store.nominations.of(id)) write.remove(nominationTable, nomination.id);
  for (const decision of store.targetDecisions.of(id)) write.remove(targetDecisionTable, decision.id);
  for (const member of store.groupMembers.ofStudent(id)) write.remove(groupMemberTable, member.id);
  for (const mark of store.marks.ofStudent(id)) write.remove(markTable, mark.id);
  for (const entry of store.eventEntries.ofStudent(id)) write.remove(eventEntryTable, entry.id);
  // A pair of two students who both go is gone by the second.
  for (const pair of store.mentoringPairs.ofStudent(id)) removePair(app, write, pair.id);
  write.remove(studentTable, id);
}
