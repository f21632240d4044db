import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dosageService } from '../../electron/core/services/dosage.ts';
import { ownDosage, type StudentDosage } from '../../shared/contract/dosage.ts';
import { MARK_NAMES, NO_MARKS } from '../../shared/domain/attendance.ts';
import { engagementsOf } from '../../shared/domain/dosage.ts';
import { EVENT_KINDS, type EventKind, STRAND_KEYS, type Strand } from '../../shared/domain/strands.ts';
import { contextOf, type DosageRows, openDosageStore } from '../support/dosage-school.ts';
import { openTestApp } from '../support/test-app.ts';

const STUDENTS = ['ann', 'ben', 'cem', 'dia'];
const DAYS = ['2026-09-07', '2026-10-22', '2026-10-28', '2026-11-23', '2027-02-15', '2027-07-30', '2025-11-03'];
const anyDay = fc.constantFrom(...DAYS);
const anyStudent = fc.constantFrom(...STUDENTS);
const named = <T extends object>(prefix: string, items: readonly T[]) =>
  items.map((item, i) => ({ ...item, id: `${prefix}${i}` }));

/** A small school in which everything happens that can. */
const someRows: fc.Arbitrary<Required<DosageRows>> = fc
  .record({
    leftOn: fc.array(fc.option(anyDay), { minLength: STUDENTS.length, maxLength: STUDENTS.length }),
    groups: fc.array(
      fc.record({ strand: fc.constantFrom<Strand[]>(...STRAND_KEYS), endedOn: fc.option(anyDay, { freq: 3 }) }),
      { minLength: 1, maxLength: 4 },
    ),
    members: fc.array(
      fc.record({ group: fc.nat(3), studentId: anyStudent, joinedOn: anyDay, leftOn: fc.option(anyDay) }),
      { maxLength: 10 },
    ),
    sessions: fc.array(
      fc.record({
        group: fc.nat(3),
        heldOn: anyDay,
        status: fc.constantFrom('planned', 'held', 'cancelled'),
        minutes: fc.integer({ min: 5, max: 120 }),
        delivered: fc.integer({ min: 5, max: 120 }),
        marks: fc.uniqueArray(
          fc.record({ studentId: anyStudent, mark: fc.constantFrom(...MARK_NAMES), late: fc.nat(150) }),
          { selector: ({ studentId }) => studentId, maxLength: 4 },
        ),
      }),
      { maxLength: 12 },
    ),
    meetings: fc.array(
      fc.record({
        menteeId: anyStudent,
        metOn: anyDay,
        minutes: fc.nat(60),
        outcome: fc.constantFrom('met', 'mentee-missed', 'mentor-missed', 'cancelled'),
      }),
      { maxLength: 6 },
    ),
    events: fc.array(
      fc.record({
        heldOn: anyDay,
        kind: fc.constantFrom(...(Object.keys(EVENT_KINDS) as EventKind[])),
        minutes: fc.integer({ min: 5, max: 300 }),
        isCancelled: fc.boolean(),
        entries: fc.uniqueArray(
          fc.record({
            studentId: anyStudent,
            stage: fc.constantFrom('invited', 'entered', 'took-part', 'did-not-come'),
          }),
          { selector: ({ studentId }) => studentId, maxLength: 4 },
        ),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ leftOn, groups, members, sessions, meetings, events }) => ({
    students: STUDENTS.map((id, i) => ({ id, leftOn: leftOn[i] ?? null })),
    groups: named('group', groups),
    members: members
      .filter(({ joinedOn, leftOn }) => leftOn === null || leftOn >= joinedOn)
      .map(({ group, ...member }) => ({ ...member, groupId: `group${group % groups.length}` })),
    sessions: named('session', sessions).map(({ group, delivered, marks: _, ...session }) => ({
      ...session,
      groupId: `group${group % groups.length}`,
      ...(session.status === 'held' ? { deliveredMinutes: delivered } : {}),
    })),
    marks: named('session', sessions).flatMap(({ id, marks }) =>
      marks.map(({ late, ...mark }) => ({ ...mark, sessionId: id, minutesLate: mark.mark === 'late' ? late : 0 })),
    ),
    pairs: STUDENTS.map((id, i) => ({
      id: `pair ${id}`,
      menteeId: id,
      mentorKind: 'older-student',
      mentorStudentId: STUDENTS[(i + 1) % STUDENTS.length] ?? null,
    })),
    meetings: named('meeting', meetings).map(({ menteeId, ...meeting }) => ({
      ...meeting,
      pairId: `pair ${menteeId}`,
    })),
    events: named('event', events).map(({ entries: _, ...event }) => event),
    entries: named('event', events).flatMap(({ id, entries }) => entries.map((entry) => ({ ...entry, eventId: id }))),
  }));

/** The brief's rules read line by line, row by row; nothing of the app's own is used. */
function naive(rows: Required<DosageRows>, studentId: string, firstOn: string, lastOn: string) {
  const isIn = (day: string) => day >= firstOn && day <= lastOn;
  const sums = new Map<string, { planned: number; delivered: number; attended: number; came: number }>();
  const sum = (strand: string) => {
    const one = sums.get(strand) ?? { planned: 0, delivered: 0, attended: 0, came: 0 };
    sums.set(strand, one);
    return one;
  };
  let others = 0;
  for (const session of rows.sessions) {
    if (!isIn(session.heldOn)) continue;
    const { strand = '', endedOn } = rows.groups.find(({ id }) => id === session.groupId) ?? {};
    const minutes = session.minutes ?? 0;
    if (session.status === 'held') {
      const own = rows.marks.find((m) => m.sessionId === session.id && m.studentId === studentId);
      if (own === undefined) continue;
      const into = sum(strand);
      if (own.mark === 'not-expected') continue;
      const delivered = session.deliveredMinutes ?? 0;
      into.planned += minutes;
      into.delivered += delivered;
      if (own.mark === 'present' || own.mark === 'late') {
        into.attended += Math.max(0, delivered - (own.minutesLate ?? 0));
        into.came += 1;
      }
    } else {
      const leftSchoolOn = rows.students.find(({ id }) => id === studentId)?.leftOn;
      const isMember = rows.members.some(
        (m) =>
          m.groupId === session.groupId &&
          m.studentId === studentId &&
          m.joinedOn <= session.heldOn &&
          [m.leftOn, leftSchoolOn, endedOn].every((last) => last == null || last >= session.heldOn),
      );
      if (isMember) sum(strand).planned += minutes;
    }
  }
  const whole = (strand: string, minutes: number) => {
    const into = sum(strand);
    into.planned += minutes;
    into.delivered += minutes;
    into.attended += minutes;
    into.came += 1;
  };
  for (const meeting of rows.meetings) {
    const pair = rows.pairs.find(({ id }) => id === meeting.pairId);
    if (pair?.menteeId === studentId && meeting.outcome === 'met' && isIn(meeting.metOn)) {
      whole('peer-mentoring', meeting.minutes ?? 0);
    }
  }
  for (const event of rows.events) {
    const entry = rows.entries.find((e) => e.eventId === event.id && e.studentId === studentId);
    if (entry?.stage !== 'took-part' || event.isCancelled || !isIn(event.heldOn)) continue;
    if (event.kind === 'parents-and-families' || event.kind === 'aspiration-and-careers') others += 1;
    else whole(event.kind ?? '', event.minutes ?? 0);
  }
  return { sums, others };
}

const plain = (students: readonly StudentDosage[], studentId: string) => {
  const own = students.find((s) => s.studentId === studentId);
  const came = ({ marks, meetings, events }: StudentDosage['strands'][number]) =>
    marks.present + marks.late + meetings + events;
  return {
    others: own?.otherEvents ?? 0,
    sums: new Map(
      own?.strands.map((s) => [
        s.strand as string,
        { planned: s.planned, delivered: s.delivered, attended: s.attended, came: came(s) },
      ]),
    ),
  };
};

describe('dosage of a school', () => {
  it('added up in the data file is what the rules give row by row', () => {
    fc.assert(
      fc.property(someRows, anyDay, anyDay, (rows, a, b) => {
        const [firstOn, lastOn] = a < b ? [a, b] : [b, a];
        const store = openDosageStore(rows);
        const students = store.dosage.between(firstOn, lastOn);
        store.db.close();
        for (const id of STUDENTS) expect(plain(students, id)).toEqual(naive(rows, id, firstOn, lastOn));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for one student, half-term by half-term, as for all together', async () => {
    await fc.assert(
      fc.asyncProperty(someRows, async (rows) => {
        const store = openDosageStore(rows);
        const service = dosageService(contextOf(store));
        for (const halfTerm of [1, 2, 3, 4, 5, 6]) {
          const { students } = await service['dosage.list']({ academicYear: null, halfTerm });
          for (const id of STUDENTS) {
            const own = ownDosage.parse(await service['dosage.ofStudent']({ id }));
            const strands = own.parts.filter((p) => p.halfTerm === halfTerm).map(({ halfTerm: _, ...part }) => part);
            expect(strands).toEqual(students.find((s) => s.studentId === id)?.strands ?? []);
          }
        }
        store.db.close();
      }),
      { numRuns: 25 },
    );
  });

  it('of the half-terms adds up to that of the year', async () => {
    await fc.assert(
      fc.asyncProperty(someRows, async (rows) => {
        const store = openDosageStore(rows);
        const service = dosageService(contextOf(store));
        const total = async (halfTerm: number | null) => {
          const { students } = await service['dosage.list']({ academicYear: 2026, halfTerm });
          return students.reduce(
            (sum, student) => sum + engagementsOf(student) + student.strands.reduce((a, s) => a + s.attended, 0),
            0,
          );
        };
        const parts = await Promise.all([1, 2, 3, 4, 5, 6].map(total));
        expect(parts.reduce((a, b) => a + b, 0)).toBe(await total(null));
        store.db.close();
      }),
      { numRuns: 25 },
    );
  });
});

const ROWS: DosageRows = {
  students: [{ id: 'ann' }, { id: 'ben' }, { id: 'old', cohort: 2020 }],
  groups: [{ id: 'booster', name: 'Year 11 booster' }],
  members: [
    { groupId: 'booster', studentId: 'ann', joinedOn: '2026-09-07', leftOn: null },
    // Came, went on the day of a session, and came back on it: expected once.
    { groupId: 'booster', studentId: 'ben', joinedOn: '2026-09-07', leftOn: '2026-11-30' },
    { groupId: 'booster', studentId: 'ben', joinedOn: '2026-11-30', leftOn: null },
  ],
  sessions: [
    { id: 'held', groupId: 'booster', heldOn: '2026-11-16', status: 'held', minutes: 60, deliveredMinutes: 50 },
    { id: 'cancelled', groupId: 'booster', heldOn: '2026-11-23', status: 'cancelled' },
    { id: 'to-come', groupId: 'booster', heldOn: '2026-11-30' },
  ],
  marks: [
    { sessionId: 'held', studentId: 'ann', mark: 'late', minutesLate: 10 },
    { sessionId: 'held', studentId: 'ben', mark: 'absent' },
  ],
  pairs: [{ id: 'pair', menteeId: 'ann', mentorKind: 'older-student', mentorStudentId: 'old' }],
  meetings: [
    { id: 'met', pairId: 'pair', metOn: '2026-11-17', minutes: 25 },
    { id: 'missed', pairId: 'pair', metOn: '2026-11-10', minutes: 25, outcome: 'mentee-missed' },
  ],
  events: [
    { id: 'challenge', heldOn: '2026-11-11', minutes: 90 },
    { id: 'careers', heldOn: '2026-11-12', kind: 'aspiration-and-careers' },
    { id: 'last-year', heldOn: '2025-11-12', minutes: 120 },
  ],
  entries: [
    { eventId: 'challenge', studentId: 'ann', stage: 'took-part' },
    { eventId: 'challenge', studentId: 'ben', stage: 'did-not-come' },
    { eventId: 'careers', studentId: 'ben', stage: 'took-part' },
    { eventId: 'last-year', studentId: 'ann', stage: 'took-part' },
  ],
};

describe('one school', () => {
  const store = openDosageStore(ROWS);
  const service = dosageService(contextOf(store));
  const list = async (halfTerm: number | null, academicYear: number | null = null) =>
    service['dosage.list']({ academicYear, halfTerm });

  it('gives each strand its own minutes, and a mentor none', async () => {
    const { students, years, academicYear } = await list(2);
    expect([academicYear, years]).toEqual([2026, [2026, 2025]]);
    expect(students.map(({ studentId }) => studentId).sort()).toEqual(['ann', 'ben']);
    const ann = students.find(({ studentId }) => studentId === 'ann');
    expect(ann?.strands).toEqual([
      {
        strand: 'booster',
        ...{ planned: 180, delivered: 50, attended: 40 },
        marks: { ...NO_MARKS, late: 1 },
        ...{ meetings: 0, events: 0 },
      },
      {
        strand: 'peer-mentoring',
        ...{ planned: 25, delivered: 25, attended: 25 },
        marks: NO_MARKS,
        ...{ meetings: 1, events: 0 },
      },
      {
        strand: 'enrichment',
        ...{ planned: 90, delivered: 90, attended: 90 },
        marks: NO_MARKS,
        ...{ meetings: 0, events: 1 },
      },
    ]);
    expect(students.map((s) => [s.studentId, engagementsOf(s)])).toEqual(
      expect.arrayContaining([
        ['ann', 3],
        ['ben', 1],
      ]),
    );
  });

  it('has last year’s in last year, which has no half-terms here', async () => {
    const { students, hasHalfTerms } = await list(null, 2025);
    expect(students.map((s) => [s.studentId, s.strands[0]?.attended])).toEqual([['ann', 120]]);
    expect(hasHalfTerms).toBe(false);
    await expect(list(1, 2025)).rejects.toThrow('The term dates of that year are not known');
  });

  it('lists a student’s own, newest first, with the years before', async () => {
    const { items, earlierYears } = await service['dosage.ofStudent']({ id: 'ann' });
    expect(items.map(({ id, title, mark, attended }) => [id, title, mark, attended])).toEqual([
      ['to-come', 'Year 11 booster', null, 0],
      ['cancelled', 'Year 11 booster', null, 0],
      ['met', 'Mentoring', null, 25],
      ['held', 'Year 11 booster', 'late', 40],
      ['challenge', 'challenge', null, 90],
    ]);
    expect(items.map(({ path }) => path)).toContain('/sessions/register/held');
    expect(earlierYears).toEqual([{ academicYear: 2025, planned: 120, delivered: 120, attended: 120 }]);
    expect((await service['dosage.ofStudent']({ id: 'old' })).items).toEqual([]);
  });
});

describe('bands', () => {
  it('begin at 5 and 15 hours, are changed, and come back with undo', async () => {
    const app = openTestApp();
    expect(await app.call('dosage.bands', {})).toEqual([300, 900]);
    expect(await app.call('dosage.saveBands', { bands: [150, 600, 1200] })).toEqual([150, 600, 1200]);
    expect(await app.call('app.undo', {})).toEqual({ label: 'Change the bands of hours' });
    expect(await app.call('dosage.bands', {})).toEqual([300, 900]);
    await app.close();
  });

  it.each([[[]], [[900, 300]], [[300, 300]], [[0, 300]]])('are refused as %j', async (bands) => {
    const app = openTestApp();
    await expect(app.call('dosage.saveBands', { bands })).rejects.toThrow(/hours|half an hour/);
    await app.close();
  });
});
