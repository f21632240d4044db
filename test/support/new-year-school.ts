import type { Context } from '../../electron/core/context.ts';
import { mentoringPairTable } from '../../electron/core/store/mentoring-pair-table.ts';
import {
  pdActionParticipantTable,
  pdActionProgressTable,
  pdActionStatementTable,
  pdActionTable,
} from '../../electron/core/store/pd-action-table.ts';
import { planAimTable, planTable } from '../../electron/core/store/plan-table.ts';
import { priorityStatementTable, priorityTable } from '../../electron/core/store/priority-table.ts';
import { AREA_OF_TABLE } from '../../electron/core/store/recorded-tables.ts';
import { keyDateTable } from '../../electron/core/store/school-table.ts';
import { staffMemberTable } from '../../electron/core/store/staff-member-table.ts';
import type { Store } from '../../electron/core/store/store.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import type { NewYearPreview } from '../../shared/contract/new-year.ts';
import type { PdAction } from '../../shared/contract/pd-action.ts';
import { BLANK_ACTION } from '../../shared/domain/blank-action.ts';
import { contextOf, fillDosageRows, openDosageStore } from './dosage-school.ts';

/** How big a school to make, and what of it stands out. */
export interface SchoolShape {
  readonly students: number;
  readonly groups: number;
  readonly pairs: number;
  /** The status of each action; two to a priority. */
  readonly actions: readonly PdAction['status'][];
}

/** A school at the end of 2026/27 with students from Year 7 on, groups, pairs, a plan and a person who has left. */
export function openSchool({ students, groups, pairs, actions }: SchoolShape): Store {
  const ids = Array.from({ length: students }, (_, i) => `student-${i}`);
  const store = openDosageStore({
    // Cohorts 2020 to 2026 are Years 13 to 7 in 2026/27; one in eight is not known.
    students: ids.map((id, i) => ({
      id,
      cohort: i % 8 === 7 ? null : 2026 - (i % 7),
      yearOffset: i % 11 === 0 ? -1 : 0,
    })),
  });
  const groupIds = Array.from({ length: groups }, (_, i) => `group-${i}`);
  fillDosageRows(store, {
    students: [],
    groups: groupIds.map((id, i) => ({ id, endedOn: i % 4 === 3 ? '2027-02-10' : null })),
    members: groupIds.flatMap((groupId, g) =>
      ids
        .filter((_, i) => i % (g + 2) === 0)
        .map((studentId, i) => ({
          groupId,
          studentId,
          joinedOn: i % 5 === 4 ? '2027-08-20' : '2026-09-07',
          leftOn: i % 5 !== 4 && i % 3 === 2 ? '2027-03-01' : null,
        })),
    ),
    sessions: groupIds.flatMap((groupId, g) => [
      { id: `s-${g}-1`, groupId, heldOn: '2026-10-05', status: 'held' as const },
      { id: `s-${g}-2`, groupId, heldOn: '2026-10-12' },
      { id: `s-${g}-3`, groupId, heldOn: '2027-07-19' },
      { id: `s-${g}-4`, groupId, heldOn: '2027-09-06' },
    ]),
    pairs: Array.from({ length: ids.length < 2 ? 0 : pairs }, (_, i) => ({
      id: `pair-${i}`,
      menteeId: ids[i % ids.length] ?? '',
      mentorKind: 'older-student' as const,
      mentorStudentId: ids[(i + 1) % ids.length] ?? '',
      endedOn: i % 3 === 2 ? '2027-01-15' : null,
      startedOn: i % 5 === 4 ? '2027-08-01' : '2026-09-14',
    })),
  });
  fillPlan(store, actions);
  store.changes.startAfresh();
  return store;
}

function fillPlan(store: Store, statuses: readonly PdAction['status'][]): void {
  const statementIds = store.framework.get().domains.flatMap((d) => d.statements.map((s) => s.id));
  store.changes.step('Fill the plan', (write) => {
    for (const [id, status] of [
      ['here', 'current'],
      ['gone', 'left'],
    ] as const) {
      write.insert(staffMemberTable, {
        id,
        name: `${id} Person`,
        email: '',
        role: 'teacher',
        specialist: true,
        earlyCareer: false,
        fullTimeEquivalent: 1,
        status,
      });
    }
    write.insert(keyDateTable, {
      id: 'mocks',
      academicYear: 2026,
      firstOn: '2026-11-30',
      lastOn: '2026-12-11',
      name: 'Mocks',
      kind: 'mocks',
    });
    write.insert(planTable, { ...PLAN });
    write.insert(planAimTable, { id: 'aim', planId: 'plan', position: 1, name: 'Outcomes now' });
    for (const [i, status] of statuses.entries()) {
      const priorityId = `priority-${Math.floor(i / 2)}`;
      if (i % 2 === 0) {
        write.insert(priorityTable, { ...PRIORITY, id: priorityId, position: i / 2 + 1, title: `Need ${i / 2 + 1}` });
        const statementId = statementIds[i] ?? '';
        write.insert(priorityStatementTable, { id: `${priorityId}:${statementId}`, priorityId, statementId });
      }
      const id = `action-${i}`;
      write.insert(pdActionTable, {
        ...actionRow(),
        id,
        priorityId,
        position: (i % 2) + 1,
        title: `Action ${i}`,
        status,
      });
      for (const staffId of ['here', 'gone'])
        write.insert(pdActionParticipantTable, { id: `${id}:${staffId}`, actionId: id, staffId });
      const statementId = statementIds[i % 5] ?? '';
      write.insert(pdActionStatementTable, { id: `${id}:${statementId}`, actionId: id, statementId });
      write.insert(pdActionProgressTable, { id: `${id}:1`, actionId: id, halfTerm: 1, note: 'Two meetings held.' });
    }
  });
}

const PLAN = {
  id: 'plan',
  academicYear: 2026,
  title: 'Maths PD plan 2026/27',
  status: 'agreed',
  authors: 'Grace Adeyemi',
  hodName: 'Mia Walker',
  lineManagerName: 'Priya Shah',
  roundId: null,
  summary: 'This year alone',
  context: '',
  budgetPence: 600_000,
  budgetMinutes: null,
  fundingSource: '',
  coverDayRatePence: 21_000,
  monitoring: '',
  risks: '',
  sustainability: '',
} as const;

const PRIORITY = {
  planId: 'plan',
  rationale: 'Ranked first.',
  aimId: 'aim',
  intendedEffect: '',
  evaluation1: '',
  evaluation2: '',
  evaluation3: '',
  evaluation4: '',
  evaluation5: '',
};

function actionRow() {
  const { participantIds: _, statementIds: _s, progress: _p, ...row } = BLANK_ACTION;
  return {
    ...row,
    leadId: 'gone',
    feePence: 12_000,
    coverHalfDays: 3,
    cover: 'arranged' as const,
    startHalfTerm: 2,
    endHalfTerm: 4,
    endOn: '2027-03-01',
    reviewOn: '2027-02-01',
    hodAgreed: 'yes' as const,
  };
}

/** What the service needs, on a day in July 2027 unless another is said. */
export function contextAt(store: Store, today = '2027-07-12'): Context {
  return { ...contextOf(store), ports: { now: () => ({ today, at: `${today}T08:00:00.000Z` }) } } as never;
}

/** Every row of every table that can be undone, in one order. */
export function dumpOf({ db }: Store): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(
    [...AREA_OF_TABLE.keys()].map((table) => [table, db.prepare(`SELECT * FROM "${table}" ORDER BY id`).all()]),
  );
}

export const openPairIds = ({ db }: Store): readonly string[] =>
  db.prepare(`SELECT id FROM ${mentoringPairTable.name} WHERE ended_on IS NULL ORDER BY id`).pluck().all() as string[];

/** What is chosen where nobody changes the proposal. */
export function asProposed(preview: NewYearPreview): InputOf<'newYear.start'> {
  return {
    from: preview.from,
    termDates: null,
    movesKeyDates: false,
    leaverIds: preview.oldest
      .filter(({ yearGroup }) => yearGroup >= (preview.lastYearGroup ?? 99))
      .map(({ studentId }) => studentId),
    endsGroups: true,
    pairIdsGoingOn: [],
    actionIds: preview.plan.unfinished.map(({ id }) => id),
  };
}
