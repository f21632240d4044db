import type { Area } from '../../../shared/contract/index.ts';
import { auditRoundPersonTable, auditRoundTable } from './audit-round-table.ts';
import { departmentRatingTable } from './department-rating-table.ts';
import { dosageBandsTable } from './dosage-bands-table.ts';
import { eventEntryTable } from './event-entry-table.ts';
import { eventTable } from './event-table.ts';
import { groupMemberTable } from './group-member-table.ts';
import { lostDayTable } from './lost-day-table.ts';
import { markTable } from './mark-table.ts';
import { mentoringAnswersTable } from './mentoring-answers-table.ts';
import { mentoringMeetingTable } from './mentoring-meeting-table.ts';
import { mentoringPairTable } from './mentoring-pair-table.ts';
import { needOverrideTable } from './need-override-table.ts';
import { nominationTable } from './nomination-table.ts';
import {
  pdActionParticipantTable,
  pdActionProgressTable,
  pdActionStatementTable,
  pdActionTable,
} from './pd-action-table.ts';
import { pdSessionTable } from './pd-session-table.ts';
import { planAimTable, planReviewTable, planTable } from './plan-table.ts';
import { priorityStatementTable, priorityTable } from './priority-table.ts';
import { providerTable } from './provider-table.ts';
import { pupilPremiumReasonTable } from './pupil-premium-reason-table.ts';
import { resourceTable } from './resource-table.ts';
import { closedDayTable, halfTermTable, keyDateTable, schoolTable } from './school-table.ts';
import { selfAuditRatingTable, selfAuditTable } from './self-audit-table.ts';
import { sessionTable } from './session-table.ts';
import { staffMemberTable } from './staff-member-table.ts';
import { studentGroupTable } from './student-group-table.ts';
import { studentImportTable } from './student-import-table.ts';
import { studentTable } from './student-table.ts';
import { targetDecisionTable } from './target-decision-table.ts';
import { targetRuleTable } from './target-rule-table.ts';
import { timeEntryTable } from './time-entry-table.ts';
import { volunteerTable } from './volunteer-table.ts';
import { workBlockTable } from './work-block-table.ts';
import { workBudgetTable } from './work-budget-table.ts';

/** Every table whose rows a person changes, by the area of the app it belongs to. The change record writes to no other. */
const TABLES_OF_AREA = {
  school: [schoolTable, halfTermTable, closedDayTable, keyDateTable],
  staff: [staffMemberTable],
  audit: [
    auditRoundTable,
    auditRoundPersonTable,
    selfAuditTable,
    selfAuditRatingTable,
    departmentRatingTable,
    needOverrideTable,
  ],
  plan: [
    planTable,
    planAimTable,
    planReviewTable,
    priorityTable,
    priorityStatementTable,
    pdActionTable,
    pdActionParticipantTable,
    pdActionStatementTable,
    pdActionProgressTable,
    pdSessionTable,
  ],
  students: [
    studentTable,
    pupilPremiumReasonTable,
    nominationTable,
    targetDecisionTable,
    targetRuleTable,
    studentImportTable,
  ],
  sessions: [
    studentGroupTable,
    groupMemberTable,
    sessionTable,
    markTable,
    volunteerTable,
    mentoringPairTable,
    mentoringMeetingTable,
    mentoringAnswersTable,
    providerTable,
    eventTable,
    eventEntryTable,
    resourceTable,
    workBlockTable,
    timeEntryTable,
    lostDayTable,
    workBudgetTable,
    dosageBandsTable,
  ],
} as const;

/** The area of a recorded table's name. */
export const AREA_OF_TABLE: ReadonlyMap<string, Area> = new Map(
  Object.entries(TABLES_OF_AREA).flatMap(([area, tables]) => tables.map(({ name }) => [name, area as Area] as const)),
);
