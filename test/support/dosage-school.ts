import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../../electron/core/context.ts';
import { openDatabase } from '../../electron/core/store/database.ts';
import { eventEntryTable } from '../../electron/core/store/event-entry-table.ts';
import { eventTable } from '../../electron/core/store/event-table.ts';
import { groupMemberTable } from '../../electron/core/store/group-member-table.ts';
import { markTable } from '../../electron/core/store/mark-table.ts';
import { mentoringMeetingTable } from '../../electron/core/store/mentoring-meeting-table.ts';
import { mentoringPairTable } from '../../electron/core/store/mentoring-pair-table.ts';
import { schoolTable } from '../../electron/core/store/school-table.ts';
import { seed } from '../../electron/core/store/seed.ts';
import { sessionTable } from '../../electron/core/store/session-table.ts';
import { createStore, type Store } from '../../electron/core/store/store.ts';
import { studentGroupTable } from '../../electron/core/store/student-group-table.ts';
import { studentTable } from '../../electron/core/store/student-table.ts';
import { targetDecisionTable } from '../../electron/core/store/target-decision-table.ts';
import type { EventEntry, SchoolEvent } from '../../shared/contract/events.ts';
import type { Group } from '../../shared/contract/groups.ts';
import type { MentoringMeeting, MentoringPair } from '../../shared/contract/mentoring.ts';
import type { Session, SessionMark } from '../../shared/contract/sessions.ts';
import type { Student } from '../../shared/contract/students.ts';
import { NOTHING_KNOWN } from './blank-student.ts';
import { RESOURCES } from './test-app.ts';

type Some<T> = Partial<T> & { readonly id: string };

/** Rows to begin with, each with what matters of it. */
export interface DosageRows {
  readonly students: readonly (Some<Student> & { readonly isTarget?: boolean })[];
  readonly groups?: readonly Some<Group>[];
  readonly members?: readonly {
    readonly groupId: string;
    readonly studentId: string;
    readonly joinedOn: string;
    readonly leftOn: string | null;
  }[];
  readonly sessions?: readonly (Some<Session> & Pick<Session, 'groupId' | 'heldOn'>)[];
  readonly marks?: readonly (Pick<SessionMark, 'studentId' | 'mark'> &
    Partial<SessionMark> & { readonly sessionId: string })[];
  readonly pairs?: readonly (Some<MentoringPair> & Pick<MentoringPair, 'menteeId'>)[];
  readonly meetings?: readonly (Some<MentoringMeeting> & Pick<MentoringMeeting, 'pairId' | 'metOn'>)[];
  readonly events?: readonly (Some<SchoolEvent> & Pick<SchoolEvent, 'heldOn'>)[];
  readonly entries?: readonly Pick<EventEntry, 'eventId' | 'studentId' | 'stage'>[];
}

const AT = '2026-11-23T08:00:00.000Z';

/** A store in memory that holds these rows, in a school whose year is 2026/27 with the suggested term dates. */
export function openDosageStore(rows: DosageRows): Store {
  const db = openDatabase(':memory:');
  seed(db, JSON.parse(readFileSync(join(RESOURCES, 'audit-framework.json'), 'utf8')), '2026-11-23');
  const store = createStore(db, { at: () => AT, onChange: () => undefined });
  fillDosageRows(store, rows);
  return store;
}

/** What services need of the app, around a store; files that are saved come to `saved`. */
export function contextOf(store: Store, saved: { readonly name: string; readonly bytes: Uint8Array }[] = []): Context {
  const files = {
    save: async (file: { readonly name: string; readonly bytes: Uint8Array }) => {
      saved.push(file);
      return { how: 'saved', name: file.name };
    },
  };
  return { store, resourcesDir: RESOURCES, ports: { now: () => ({ today: '2026-11-23', at: AT }), files } } as never;
}

export function fillDosageRows(store: Store, rows: DosageRows): void {
  store.changes.step('Fill the school', (write) => {
    write.update(schoolTable, 'school', { name: 'Hillside School', isSetUp: true });
    for (const { isTarget, ...student } of rows.students) {
      write.insert(studentTable, { ...NOTHING_KNOWN, surname: student.id, ...student });
      if (!isTarget) continue;
      const decision = {
        standing: 'target',
        list: 'in',
        why: '',
        reason: '',
        isOverride: false,
        decidedAt: AT,
      } as const;
      write.insert(targetDecisionTable, { id: `target ${student.id}`, studentId: student.id, ...decision });
    }
    for (const group of rows.groups ?? []) write.insert(studentGroupTable, { ...GROUP, name: group.id, ...group });
    for (const [i, member] of (rows.members ?? []).entries()) {
      write.insert(groupMemberTable, { id: `member ${i}`, ...member });
    }
    for (const session of rows.sessions ?? []) {
      const isHeld = session.status === 'held';
      const taken = isHeld ? { registerAt: AT, deliveredMinutes: session.minutes ?? SESSION.minutes } : {};
      write.insert(sessionTable, { ...SESSION, ...taken, ...session });
    }
    for (const [i, mark] of (rows.marks ?? []).entries()) {
      write.insert(markTable, { id: `mark ${i}`, minutesLate: 0, note: '', ...mark });
    }
    for (const pair of rows.pairs ?? []) write.insert(mentoringPairTable, { ...PAIR, ...pair });
    for (const meeting of rows.meetings ?? []) write.insert(mentoringMeetingTable, { ...MEETING, ...meeting });
    for (const event of rows.events ?? []) write.insert(eventTable, { ...EVENT, name: event.id, ...event });
    for (const [i, entry] of (rows.entries ?? []).entries()) {
      write.insert(eventEntryTable, { ...ENTRY, id: `entry ${i}`, ...entry });
    }
  });
}

const PLACE_AND_TIME = { place: '', startsAt: '15:15', minutes: 60 };

const GROUP: Omit<Group, 'id' | 'name'> = {
  strand: 'booster',
  keyStage: null,
  academicYear: 2026,
  aim: '',
  ...PLACE_AND_TIME,
  delivererIds: [],
  volunteerIds: [],
  notes: '',
  endedOn: null,
  endedReason: '',
};

const SESSION: Omit<Session, 'id' | 'groupId' | 'heldOn'> = {
  seriesId: null,
  ...PLACE_AND_TIME,
  delivererIds: [],
  volunteerIds: [],
  status: 'planned',
  cancelledReason: '',
  movedFrom: null,
  topic: '',
  learned: '',
  nextStep: '',
  deliveredMinutes: null,
  registerAt: null,
};

const PAIR: Omit<MentoringPair, 'id' | 'menteeId'> = {
  mentorKind: 'staff',
  mentorStudentId: null,
  mentorVolunteerId: null,
  mentorStaffId: null,
  academicYear: 2026,
  aims: '',
  weekday: null,
  ...PLACE_AND_TIME,
  startedOn: '2026-09-01',
  endedOn: null,
  endedReason: '',
  notes: '',
};

const MEETING: Omit<MentoringMeeting, 'id' | 'pairId' | 'metOn'> = {
  minutes: 30,
  outcome: 'met',
  notes: '',
  nextStep: '',
};

const EVENT: Omit<SchoolEvent, 'id' | 'name' | 'heldOn'> = {
  kind: 'enrichment',
  isCompetition: false,
  providerId: null,
  ...PLACE_AND_TIME,
  deadlineOn: null,
  places: null,
  firstYear: null,
  lastYear: null,
  costPence: 0,
  needsPermission: false,
  staffIds: [],
  cancelledReason: '',
  isCancelled: false,
  notes: '',
};

const ENTRY: Omit<EventEntry, 'id' | 'eventId' | 'studentId' | 'stage'> = {
  permission: 'not-asked',
  permissionOn: null,
  permissionHow: '',
  score: '',
  award: '',
  followOn: '',
};
