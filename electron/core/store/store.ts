import type { Area } from '../../../shared/contract/index.ts';
import { auditFrameworkQueries } from './audit-framework-table.ts';
import { auditRoundQueries } from './audit-round-table.ts';
import { type ChangeRecord, createChangeRecord } from './change-record.ts';
import { studentChangeQueries } from './change-table.ts';
import type { Db } from './database.ts';
import { departmentRatingQueries } from './department-rating-table.ts';
import { needOverrideQueries } from './need-override-table.ts';
import { nominationQueries } from './nomination-table.ts';
import { pdActionQueries } from './pd-action-table.ts';
import { pdSessionQueries } from './pd-session-table.ts';
import { planQueries } from './plan-table.ts';
import { priorityQueries } from './priority-table.ts';
import { pupilPremiumReasonQueries } from './pupil-premium-reason-table.ts';
import { schoolQueries } from './school-table.ts';
import { selfAuditQueries } from './self-audit-table.ts';
import { staffMemberQueries } from './staff-member-table.ts';
import { studentImportQueries } from './student-import-table.ts';
import { studentQueries } from './student-table.ts';
import { targetDecisionQueries } from './target-decision-table.ts';
import { targetRuleQueries } from './target-rule-table.ts';

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
    studentChanges: studentChangeQueries(db),
  };
}
