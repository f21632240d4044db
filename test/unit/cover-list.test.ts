import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PdAction } from '../../shared/contract/pd-action.ts';
import type { StaffMember } from '../../shared/contract/staff.ts';
import { BLANK_ACTION } from '../../shared/domain/blank-action.ts';
import { coverList, coverSummary, peopleAt } from '../../shared/domain/cover-list.ts';
import { addDays } from '../../shared/domain/school-year.ts';
import { sessionOf } from '../support/staff-papers-fixture.ts';

const person = (n: number, status: StaffMember['status'] = 'current'): StaffMember => ({
  id: `p${n}`,
  name: `Person ${String.fromCharCode(65 + n)}`,
  email: '',
  role: 'teacher',
  specialist: true,
  earlyCareer: false,
  fullTimeEquivalent: 1,
  status,
});
const STAFF = [person(3), person(1), person(0), person(2, 'left')];

const action = (n: number, fields: Partial<PdAction>): PdAction => ({
  ...BLANK_ACTION,
  id: `a${n}`,
  priorityId: 'one',
  position: n,
  title: `Action ${n}`,
  ...fields,
});

const FIRST = '2026-11-02';
const anAction = fc.record({
  status: fc.constantFrom('not-started', 'in-progress', 'stopped' as const),
  leadId: fc.constantFrom(null, 'p0', 'p2'),
  participantIds: fc.uniqueArray(fc.constantFrom('p0', 'p1', 'p2', 'p3', 'gone')),
});
const aSession = fc.record({
  actionId: fc.constantFrom('a0', 'a1', 'a2', 'unknown'),
  heldOn: fc.nat(20).map((n) => addDays(FIRST, n)),
  cover: fc.constantFrom('not-needed', 'needed', 'arranged' as const),
  startsAt: fc.constantFrom(null, '08:30', '14:05'),
});
const aPlan = fc.record({
  actions: fc.array(anAction, { minLength: 3, maxLength: 3 }),
  sessions: fc.array(aSession, { maxLength: 12 }),
  from: fc.nat(20),
  length: fc.nat(20),
});

const listOf = ({ actions, sessions, from, length }: typeof aPlan extends fc.Arbitrary<infer T> ? T : never) => {
  const input = {
    actions: actions.map((fields, n) => action(n, fields as Partial<PdAction>)),
    sessions: sessions.map((fields, n) => sessionOf(`${n}`, fields.actionId, fields as object)),
    staff: STAFF,
    school: { youId: null },
    refs: new Map([['a0', '1.1']]),
    firstOn: addDays(FIRST, from),
    lastOn: addDays(FIRST, from + length),
  };
  return { input, list: coverList(input) };
};

describe('the cover list', () => {
  test('names everybody who is out, once for each session, and nobody else', () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        const { input, list } = listOf(plan);
        const said = list.days.flatMap((d) =>
          d.people.flatMap((p) => p.absences.map((a) => `${d.day} ${p.staffId} ${a.session.id}`)),
        );
        const expected = input.sessions.flatMap((s) => {
          const of = input.actions.find((a) => a.id === s.actionId);
          if (!of || of.status === 'stopped' || s.cover === 'not-needed') return [];
          if (s.heldOn < input.firstOn || s.heldOn > input.lastOn) return [];
          const ids = STAFF.filter(
            (p) => p.status === 'current' && (of.leadId === p.id || of.participantIds.includes(p.id)),
          ).map((p) => p.id as string | null);
          return (ids.length > 0 ? ids : [null]).map((id) => `${s.heldOn} ${id} ${s.id}`);
        });
        expect(said.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  test('goes by day, then name, then time, and keeps one person’s sessions of a day together', () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        const { list } = listOf(plan);
        const days = list.days.map((d) => d.day);
        expect(days).toEqual([...new Set(days)].toSorted());
        for (const { day, people } of list.days) {
          const named = people.filter((p) => p.staffId !== null).map((p) => p.name);
          expect(named).toEqual([...new Set(named)].toSorted());
          expect(people.slice(0, named.length).every((p) => p.staffId !== null)).toBe(true);
          for (const { absences } of people) {
            const times = absences.map((a) => a.session.startsAt ?? '');
            expect(times).toEqual(times.toSorted());
            expect(absences.every((a) => a.session.heldOn === day)).toBe(true);
          }
        }
      }),
    );
  });

  test('counts what it lists', () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        const { list } = listOf(plan);
        const rows = list.days.flatMap((d) =>
          d.people.flatMap((p) => p.absences.map((a) => ({ ...a, id: p.staffId }))),
        );
        expect(list.absences + list.unnamed).toBe(rows.length);
        expect(list.people).toBe(new Set(rows.flatMap((r) => r.id ?? [])).size);
        expect(list.toArrange).toBe(rows.filter((r) => r.id !== null && r.session.cover === 'needed').length);
      }),
    );
  });

  test('says in a sentence how many are out and what is still open', () => {
    const list = coverList({
      actions: [action(0, { participantIds: ['p0', 'p1'] }), action(1, {})],
      sessions: [
        sessionOf('x', 'a0', { cover: 'needed' }),
        sessionOf('y', 'a0', { cover: 'arranged', heldOn: '2026-11-06' }),
        sessionOf('z', 'a1', { cover: 'needed' }),
      ],
      staff: STAFF,
      school: { youId: null },
      refs: new Map(),
      firstOn: '2026-11-02',
      lastOn: '2026-11-30',
    });
    expect(coverSummary(list)).toBe(
      '2 people are out on 2 days, 4 times in all. Cover is still to be arranged for 2 of the 4. 1 PD session needs cover, but nobody is named for it yet.',
    );
    expect(coverSummary({ days: [], people: 0, absences: 0, toArrange: 0, unnamed: 0 })).toBe(
      'Nobody needs cover for PD on these days.',
    );
  });

  test('counts a lead who also takes part once', () => {
    const led = action(0, { leadId: 'p1', participantIds: ['p1', 'p0', 'p2'] });
    expect(peopleAt(led, STAFF, 'p1').map((p) => p.id)).toEqual(['p1', 'p0']);
  });

  test('leaves out the MPL who only books what is given from outside school, and nobody else who leads', () => {
    const course = action(0, { form: 'course', provider: 'MEI', leadId: 'p1', participantIds: ['p0'] });
    const at = (fields: PdAction, youId: string | null) => peopleAt(fields, STAFF, youId).map((p) => p.id);
    expect(at(course, 'p1')).toEqual(['p0']);
    expect(at(course, 'p3')).toEqual(['p1', 'p0']);
    expect(at({ ...course, provider: 'In school' }, 'p1')).toEqual(['p1', 'p0']);
    expect(at({ ...course, form: 'lesson-study' }, 'p1')).toEqual(['p1', 'p0']);
    expect(at({ ...course, participantIds: ['p1'] }, 'p1')).toEqual(['p1']);
  });

  test('leaves out what was cancelled, and takes out of lessons only those named for a session', () => {
    const { days } = coverList({
      actions: [action(0, { participantIds: ['p0', 'p1'] })],
      sessions: [
        sessionOf('x', 'a0', { cover: 'needed', cancelledReason: 'Speaker ill' }),
        sessionOf('y', 'a0', { cover: 'needed', heldOn: '2026-11-06', expectedIds: ['p3', 'p2'] }),
      ],
      staff: STAFF,
      school: { youId: null },
      refs: new Map(),
      firstOn: '2026-11-02',
      lastOn: '2026-11-30',
    });
    expect(days.map(({ day, people }) => [day, people.map((p) => p.staffId)])).toEqual([['2026-11-06', ['p3']]]);
  });
});
