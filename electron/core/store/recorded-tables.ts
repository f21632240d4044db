import type { Area } from '../../../shared/contract/index.ts';
import { auditRoundPersonTable, auditRoundTable } from './audit-round-table.ts';
import { departmentRatingTable } from './department-rating-table.ts';
import { needOverrideTable } from './need-override-table.ts';
import {
  pdActionParticipantTable,
  pdActionProgressTable,
  pdActionStatementTable,
  pdActionTable,
} from './pd-action-table.ts';
import { pdSessionTable } from './pd-session-table.ts';
import { planAimTable, planReviewTable, planTable } from './plan-table.ts';
import { priorityStatementTable, priorityTable } from './priority-table.ts';
import { closedDayTable, halfTermTable, keyDateTable, schoolTable } from './school-table.ts';
import { selfAuditRatingTable, selfAuditTable } from './self-audit-table.ts';
import { staffMemberTable } from './staff-member-table.ts';

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
} as const;

/** The area of a recorded table's name. */
export const AREA_OF_TABLE: ReadonlyMap<string, Area> = new Map(
  Object.entries(TABLES_OF_AREA).flatMap(([area, tables]) => tables.map(({ name }) => [name, area as Area] as const)),
);
