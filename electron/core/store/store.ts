import type { Area } from '../../../shared/contract/index.ts';
import { auditFrameworkQueries } from './audit-framework-table.ts';
import { auditRoundQueries } from './audit-round-table.ts';
import { type ChangeRecord, createChangeRecord } from './change-record.ts';
import { studentChangeQueries } from './change-table.ts';
import type { Db } from './database.ts';
import { departmentRatingQueries } from './department-rating-table.ts';
import { dosageBandsQueries } from './dosage-bands-table.ts';
import { dosageOfStudent } from './dosage-of-student.ts';
import { dosageSums } from './dosage-sums.ts';
import { eventEntryQueries } from './event-entry-table.ts';
import { eventQueries } from './event-table.ts';
import { groupMemberQueries } from './group-member-table.ts';
import { lostDayQueries } from './lost-day-table.ts';
import { markQueries } from './mark-table.ts';
import { mentoringAnswersQueries } from './mentoring-answers-table.ts';
import { mentoringMeetingQueries } from './mentoring-meeting-table.ts';
import { mentoringPairQueries } from './mentoring-pair-table.ts';
import { needOverrideQueries } from './need-override-table.ts';
import { nominationQueries } from './nomination-table.ts';
import { participationFacts } from './participation-facts.ts';
import { pdActionQueries } from './pd-action-table.ts';
import { pdSessionQueries } from './pd-session-table.ts';
import { planQueries } from './plan-table.ts';
import { priorityQueries } from './priority-table.ts';
import { providerQueries } from './provider-table.ts';
import { pupilPremiumReasonQueries } from './pupil-premium-reason-table.ts';
import { resourceQueries } from './resource-table.ts';
import { schoolQueries } from './school-table.ts';
import { selfAuditQueries } from './self-audit-table.ts';
import { sessionQueries } from './session-table.ts';
import { staffMemberQueries } from './staff-member-table.ts';
import { studentGroupQueries } from './student-group-table.ts';
import { studentImportQueries } from './student-import-table.ts';
import { studentQueries } from './student-table.ts';
import { targetDecisionQueries } from './target-decision-table.ts';
import { targetRuleQueries } from './target-rule-table.ts';
import { timeEntryQueries } from './time-entry-table.ts';
import { usedTimeQueries } from './used-time.ts';
import { volunteerQueries } from './volunteer-table.ts';
import { weekFactsQueries } from './week-facts-queries.ts';
import { workBlockQueries } from './work-block-table.ts';
import { workBudgetQueries } from './work-budget-table.ts';

/** All that services know of the data file: reading by noun, writing through the change record. */
export interface Store {
  readonly db: Db;
  readonly changes: ChangeRecord;
  readonly school: ReturnType<typeof schoolQueries>;
  readonly staff: ReturnType<typeof staffMemberQueries>;
  readonly framework: ReturnType<typeof auditFrameworkQueries>;
  readonly rounds: ReturnType<typeof auditRoundQueries>;
  readonly selfAudits: ReturnType<typeof selfAuditQueries>;
  readonly departmentRatings: ReturnType<typeof departmentRatingQueries>;
  readonly needOverrides: ReturnType<typeof needOverrideQueries>;
  readonly plans: ReturnType<typeof planQueries>;
  readonly priorities: ReturnType<typeof priorityQueries>;
  readonly actions: ReturnType<typeof pdActionQueries>;
  readonly pdSessions: ReturnType<typeof pdSessionQueries>;
  readonly students: ReturnType<typeof studentQueries>;
  readonly pupilPremiumReasons: ReturnType<typeof pupilPremiumReasonQueries>;
  readonly nominations: ReturnType<typeof nominationQueries>;
  readonly targetDecisions: ReturnType<typeof targetDecisionQueries>;
  readonly targetRule: ReturnType<typeof targetRuleQueries>;
  readonly studentImports: ReturnType<typeof studentImportQueries>;
  readonly groups: ReturnType<typeof studentGroupQueries>;
  readonly groupMembers: ReturnType<typeof groupMemberQueries>;
  readonly sessions: ReturnType<typeof sessionQueries>;
  readonly marks: ReturnType<typeof markQueries>;
  readonly volunteers: ReturnType<typeof volunteerQueries>;
  readonly mentoringPairs: ReturnType<typeof mentoringPairQueries>;
  readonly mentoringMeetings: ReturnType<typeof mentoringMeetingQueries>;
  readonly mentoringAnswers: ReturnType<typeof mentoringAnswersQueries>;
  readonly providers: ReturnType<typeof providerQueries>;
  readonly events: ReturnType<typeof eventQueries>;
  readonly eventEntries: ReturnType<typeof eventEntryQueries>;
  readonly resources: ReturnType<typeof resourceQueries>;
  readonly workBlocks: ReturnType<typeof workBlockQueries>;
  readonly timeEntries: ReturnType<typeof timeEntryQueries>;
  readonly lostDays: ReturnType<typeof lostDayQueries>;
  readonly workBudget: ReturnType<typeof workBudgetQueries>;
  readonly dosage: ReturnType<typeof dosageSums>;
  readonly dosageOfStudent: ReturnType<typeof dosageOfStudent>;
  readonly dosageBands: ReturnType<typeof dosageBandsQueries>;
  readonly participation: ReturnType<typeof participationFacts>;
  readonly usedTime: ReturnType<typeof usedTimeQueries>;
  readonly weekFacts: ReturnType<typeof weekFactsQueries>;
  readonly studentChanges: ReturnType<typeof studentChangeQueries>;
}

interface Options {
  readonly at: () => string;
  readonly onChange: (areas: readonly Area[]) => void;
}

export function createStore(db: Db, options: Options): Store {
  return {
    db,
    changes: createChangeRecord(db, options),
    school: schoolQueries(db),
    staff: staffMemberQueries(db),
    framework: auditFrameworkQueries(db),
    rounds: auditRoundQueries(db),
    selfAudits: selfAuditQueries(db),
    departmentRatings: departmentRatingQueries(db),
    needOverrides: needOverrideQueries(db),
    plans: planQueries(db),
    priorities: priorityQueries(db),
    actions: pdActionQueries(db),
    pdSessions: pdSessionQueries(db),
    students: studentQueries(db),
    pupilPremiumReasons: pupilPremiumReasonQueries(db),
    nominations: nominationQueries(db),
    targetDecisions: targetDecisionQueries(db),
    targetRule: targetRuleQueries(db),
    studentImports: studentImportQueries(db),
    groups: studentGroupQueries(db),
    groupMembers: groupMemberQueries(db),
    sessions: sessionQueries(db),
    marks: markQueries(db),
    volunteers: volunteerQueries(db),
    mentoringPairs: mentoringPairQueries(db),
    mentoringMeetings: mentoringMeetingQueries(db),
    mentoringAnswers: mentoringAnswersQueries(db),
    providers: providerQueries(db),
    events: eventQueries(db),
    eventEntries: eventEntryQueries(db),
    resources: resourceQueries(db),
    workBlocks: workBlockQueries(db),
    timeEntries: timeEntryQueries(db),
    lostDays: lostDayQueries(db),
    workBudget: workBudgetQueries(db),
    dosage: dosageSums(db),
    dosageOfStudent: dosageOfStudent(db),
    dosageBands: dosageBandsQueries(db),
    participation: participationFacts(db),
    usedTime: usedTimeQueries(db),
    weekFacts: weekFactsQueries(db),
    studentChanges: studentChangeQueries(db),
  };
}
