import { describe, expect, it } from 'vitest';
import type { PdAction } from '../../shared/contract/pd-action.ts';
import type { StudentRow } from '../../shared/contract/students.ts';
import type { SessionFacts } from '../../shared/contract/week.ts';
import { EMPTY_WEEK } from '../../shared/domain/own-time.ts';
import { suggestedHalfTerms } from '../../shared/domain/school-year.ts';
import { weekStudentsOf } from '../../shared/domain/target-week.ts';
import { nothingToDo, overdueFact, type WeekFacts, weekFacts, weekLines } from '../../shared/domain/week.ts';

const school = {
  academicYear: 2026,
  halfTerms: suggestedHalfTerms(2026),
  keyDates: [],
  termDatesConfirmed: true,
  workingWeek: { ...EMPTY_WEEK, minutes: [240, 0, 0, 0, 0] },
};

/** Only what the week looks at. */
const action = (id: string, fields: Partial<PdAction>): PdAction =>
  ({
    id,
    priorityId: 'p1',
    title: `Action ${id}`,
    status: 'in-progress',
    endOn: null,
    endHalfTerm: null,
    reviewOn: null,
    hodAgreed: null,
    hodComment: '',
    ...fields,
  }) as PdAction;

const facts = (some: Partial<WeekFacts>): WeekFacts => ({
  today: '2026-11-23',
  school,
  peopleCount: 9,
  priorityIds: ['p1'],
  actions: [],
  checks: [],
  round: null,
  students: { here: 900, undecided: 0, wouldChange: 0, factsOf: '2026-11-09' },
  sessions: null,
  ...some,
});
const told = (some: Partial<WeekFacts>) => weekLines(facts(some)).map(({ word, title, why }) => [word, title, why]);

describe('what matters this week', () => {
  it('is nothing when nothing does', () => {
    expect(told({ actions: [action('a', { endOn: '2027-02-01' }), action('b', { status: 'done' })] })).toEqual([]);
  });

  it('names actions overdue and due within 14 days by their day, earliest first, with the reason', () => {
    const actions = [
      action('a', { endOn: '2026-12-07' }),
      action('b', { endOn: '2026-11-20', reviewOn: '2026-11-06' }),
      action('c', { endOn: '2027-02-01', reviewOn: '2026-11-13' }),
      action('d', { endOn: '2026-12-08' }),
    ];
    expect(told({ actions })).toEqual([
      ['Overdue', 'Review action 1.3: Action c', 'Its review was due on 13 November 2026'],
      ['Overdue', 'Finish action 1.2: Action b', 'It was to end on 20 November 2026'],
      ['Due', 'Finish action 1.1: Action a', 'It ends on 7 December 2026, in 14 days'],
    ]);
  });

  it('says what the Head of Department did not agree to', () => {
    expect(told({ actions: [action('a', { hodAgreed: 'no', hodComment: 'Too dear.' })] })).toEqual([
      ['Not agreed', 'Settle action 1.1 with the Head of Department: Action a', 'They said: Too dear.'],
    ]);
  });

  it('asks for missing answers while a round is open, and only then', () => {
    const round = { name: 'Autumn audit', heldOn: '2026-09-14', status: 'open', asked: 4, answered: 3 } as const;
    expect(told({ round })).toEqual([
      ['Waiting', 'Ask 1 person for their PD audit answers', 'Autumn audit is open: 3 of 4 have answered'],
    ]);
    expect(told({ round: { ...round, status: 'closed' } })).toEqual([]);
    expect(told({ round: { ...round, answered: 4 } })).toEqual([]);
  });

  it('offers the year’s audit round while the newest one is of an earlier year', () => {
    const round = { name: 'Autumn audit', status: 'closed', asked: 4, answered: 4 } as const;
    expect(told({ round: { ...round, heldOn: '2025-09-14' } })).toEqual([
      [
        'Start',
        'Start the audit round of 2026/27',
        'The newest one, Autumn audit, was held on 14 September 2025; the plan answers the needs of the department as it is now',
      ],
    ]);
    expect(told({ round: { ...round, heldOn: '2026-07-14' } })).toEqual([]);
  });

  it('names key dates up to eight weeks ahead, those under way as well', () => {
    const day = (firstOn: string, lastOn = firstOn) => ({ firstOn, lastOn, name: firstOn, kind: 'mocks' as const });
    const keyDates = [day('2027-01-18'), day('2027-01-19'), day('2026-11-19', '2026-11-25'), day('2026-11-20')];
    expect(told({ school: { ...school, keyDates } }).map(([word, title]) => [word, title])).toEqual([
      ['Now', '2026-11-19'],
      ['In 8 weeks', '2027-01-18'],
    ]);
  });

  it('sums up open checks once there are priorities, and asks for suggested term dates to be checked', () => {
    const check = {
      id: 'owner',
      title: 'Every action has an owner',
      needsPerson: true,
      detail: '',
      items: [],
    } as const;
    const checks = [
      { ...check, holds: false },
      { ...check, holds: true },
    ];
    const unsure = { ...school, termDatesConfirmed: false };
    expect(weekLines(facts({ checks, school: unsure })).map(({ id }) => id)).toEqual(['checks', 'term-dates']);
    expect(weekLines(facts({ checks, priorityIds: [] }))).toEqual([]);
  });
});

describe('students in the week', () => {
  const known = { here: 900, undecided: 0, wouldChange: 0, factsOf: '2026-11-09' };

  it('asks for the decisions that are still to be made, those to be made again first', () => {
    expect(told({ students: { ...known, undecided: 53, wouldChange: 2 } })).toEqual([
      [
        'Changed',
        'Look again at 2 students whose status would change',
        'What is known of them, or the target rule, has changed since somebody decided',
      ],
      [
        'Decide',
        'Confirm 53 target students',
        '53 students are in by the target rule, and nobody has decided about any of them',
      ],
    ]);
    expect(told({ students: { ...known, undecided: 1 } })).toEqual([
      ['Decide', 'Confirm 1 target student', 'One student is in by the target rule, and nobody has decided about them'],
    ]);
  });

  it('asks for a newer list only when what is known is six weeks old and from before this half-term', () => {
    expect(told({ students: { ...known, factsOf: '2026-09-07' } })).toEqual([
      [
        'Old',
        'Bring in a newer list of the students',
        'What is known of them is from 7 September 2026, before this half-term began',
      ],
    ]);
    expect(told({ students: { ...known, factsOf: '2026-10-15' } })).toEqual([]);
    expect(told({ students: { ...known, factsOf: null } })).toEqual([]);
    const inSummer = told({ students: { ...known, factsOf: '2026-09-07' }, today: '2027-08-01' });
    expect(inSummer.map(([word]) => word)).not.toContain('Old');
  });

  it('asks for the students when there are none, and for nothing while they are being read', () => {
    const [line] = weekLines(facts({ students: { ...known, here: 0, factsOf: null } }));
    expect(line).toMatchObject({ title: 'Bring in the students', path: '/students/import' });
    expect(told({ students: null })).toEqual([]);
  });

  it('counts those who are here, each once', () => {
    const rule = {
      reasons: ['not-known'],
      ks2Threshold: 110,
      boundaryPoints: 2,
      nominationCounts: true,
      years: [],
    } as const;
    const somebody = { pupilPremium: 'yes', reasons: [], nominations: [], ks2Maths: 112, ks2Note: '', cohort: 2025 };
    const decision = { standing: 'target', list: 'in', why: '', reason: '', isOverride: false, decidedAt: '' };
    const students = [
      { ...somebody, decision: null, leftOn: null },
      { ...somebody, decision: null, leftOn: '2026-10-01' },
      { ...somebody, decision: null, leftOn: null, ks2Maths: 90 },
      { ...somebody, decision, leftOn: null },
      { ...somebody, decision, leftOn: null, ks2Maths: 109 },
    ] as unknown as readonly StudentRow[];
    const imports = [{ asAt: '2026-09-07' }, { asAt: '2026-10-12' }, { asAt: '2026-09-30' }];
    expect(weekStudentsOf(students, rule, 2026, imports)).toEqual({
      here: 4,
      undecided: 1,
      wouldChange: 1,
      factsOf: '2026-10-12',
    });
  });
});

const NO_SESSIONS: SessionFacts = {
  overdueRegisters: [],
  pdWithoutAttendance: [],
  unsupported: null,
  deadlines: [],
  eventsWithoutResults: [],
  quietPairs: [],
  volunteersToCheck: [],
};
const register = (n: number, heldOn = `2026-11-${String(n).padStart(2, '0')}`) => ({
  sessionId: `s${n}`,
  groupName: `Group ${n}`,
  heldOn,
  startsAt: '15:15',
  studentCount: 12,
});
const deadline = (deadlineOn: string, some: Partial<SessionFacts['deadlines'][number]> = {}) => ({
  eventId: 'e1',
  name: 'Junior Maths Challenge',
  deadlineOn,
  places: null,
  enteredCount: 0,
  invitedCount: 0,
  ...some,
});
const pair = (pairId: string, lastMetOn: string | null) => ({ pairId, menteeId: 'm', lastMetOn });
const linesOf = (some: Partial<SessionFacts>, more: Partial<WeekFacts> = {}) =>
  weekLines(facts({ ...more, sessions: { ...NO_SESSIONS, ...some } }));
const wordsOf = (some: Partial<SessionFacts>) => linesOf(some).map(({ word, title, why }) => [word, title, why]);

describe('sessions in the week', () => {
  it('has no line where there is nothing to say', () => {
    expect(linesOf({})).toEqual([]);
    expect(linesOf({ unsupported: { halfTerm: 2, studentIds: [], targetCount: 4 } })).toEqual([]);
  });

  it('asks for a register by the group, and opens it', () => {
    expect(linesOf({ overdueRegisters: [register(16)] })).toEqual([
      {
        id: 'register:s16',
        tone: 'overdue',
        word: 'Overdue',
        title: 'Take the register of Group 16',
        why: 'It met on 16 November 2026 at 15:15, 12 students; until then nobody’s hours count',
        path: '/sessions/register/s16',
        minutes: 1,
      },
    ]);
  });

  it('names up to five overdue registers; of more the four oldest, and how many others there are', () => {
    const overdue = (count: number) => ({
      overdueRegisters: Array.from({ length: count }, (_, n) => register(n + 1)),
    });
    expect(linesOf(overdue(5)).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map((n) => `register:s${n}`));
    const many = linesOf(overdue(12));
    expect(many.map(({ id }) => id)).toEqual([...[1, 2, 3, 4].map((n) => `register:s${n}`), 'more-registers']);
    expect(many.at(-1)).toMatchObject({ title: 'Take 8 more registers', minutes: 8, path: '/sessions' });
    expect(many.at(-1)?.why).toBe('They are of the same days as those above or later; each takes about a minute');
    const pd = (n: number) => ({
      id: `p${n}`,
      academicYear: 2025 + (n % 2),
      title: 'TRG',
      heldOn: '2026-11-09',
      peopleCount: 1,
    });
    expect(linesOf({ pdWithoutAttendance: [pd(1), pd(2), pd(3), pd(4)] }).map(({ id, why }) => [id, why])).toEqual([
      ['pd-attendance:p1', 'It was on 9 November 2026, 1 person expected'],
      ['pd-attendance:p2', 'It was on 9 November 2026, 1 person expected'],
      ['more-pd-attendance', 'They are of the same days as those above or later; each takes about a minute'],
    ]);
  });

  it.each([
    [['a', 'b'], 28, 'They have had no session, meeting or event in Autumn 2; the other 26 have'],
    [['a', 'b'], 3, 'They have had no session, meeting or event in Autumn 2; the other one has'],
    [['a', 'b'], 2, 'None of your 2 target students has had a session in Autumn 2'],
    [['a'], 1, 'Your one target student has not had a session in Autumn 2'],
  ])('says who of the target students has had nothing: %j of %d', (studentIds, targetCount, why) => {
    const [line] = linesOf({ unsupported: { halfTerm: 2, studentIds, targetCount } });
    expect(line).toMatchObject({ tone: 'due', why, path: '/sessions/dosage?show=nothing&half-term=2' });
  });

  it.each([
    ['2026-12-07', 'due', 'Deadline', 'Entries close on 7 December 2026, in 14 days; 0 entered'],
    ['2026-12-08', 'neutral', 'Deadline', 'Entries close on 8 December 2026, in 15 days; 0 entered'],
    ['2026-11-23', 'due', 'Deadline', 'Entries close on 23 November 2026, today; 0 entered'],
    ['2026-11-22', 'overdue', 'Passed', 'Entries closed on 22 November 2026, and nobody is entered'],
  ])('says how a deadline on %s stands', (deadlineOn, tone, word, why) => {
    expect(linesOf({ deadlines: [deadline(deadlineOn)] })).toMatchObject([
      { tone, word, why, title: 'Enter students for Junior Maths Challenge', path: '/sessions/events/e1' },
    ]);
  });

  it('counts places and invitations at a deadline', () => {
    const some = deadline('2026-12-07', { places: 30, enteredCount: 4, invitedCount: 9 });
    expect(linesOf({ deadlines: [some] })[0]?.why).toMatch(/; 4 of 30 places entered, 9 invited and not entered$/);
  });

  it('asks after results, quiet pairs and checks', () => {
    expect(
      wordsOf({
        eventsWithoutResults: [{ eventId: 'e', name: 'Kangaroo', heldOn: '2026-11-19', missingCount: 1 }],
        quietPairs: [pair('p', '2026-10-20'), pair('q', '2026-10-21')],
        volunteersToCheck: [{ volunteerId: 'v', name: 'Sam Okoro', what: 'Missing: induction' }],
      }),
    ).toEqual([
      [
        'Results',
        'Say what became of Kangaroo',
        'It was on 19 November 2026; 1 entry without a word on whether they took part, or without a result',
      ],
      ['Quiet', 'Ask after 2 mentoring pairs', 'No meeting in three weeks of school; the longest ago is 20 Oct 2026'],
      ['Checks', 'Look at the checks of Sam Okoro', 'They work with students now. Missing: induction'],
    ]);
  });

  it.each([
    [[pair('p', '2026-10-20')], '/sessions/mentoring/p', 'they last met on 20 Oct 2026'],
    [[pair('p', null)], '/sessions/mentoring/p', 'they have not met yet'],
    [[pair('p', null), pair('q', '2026-10-20')], '/sessions/mentoring', 'one of them has not met yet'],
  ])('opens the one quiet pair, or all of them', (quietPairs, path, last) => {
    const [line] = linesOf({ quietPairs });
    expect(line).toMatchObject({ path, why: `No meeting in three weeks of school; ${last}` });
  });

  it('stand with what else there is by what presses: all that is overdue first', () => {
    const lines = linesOf(
      {
        overdueRegisters: [register(16)],
        unsupported: { halfTerm: 2, studentIds: ['a'], targetCount: 4 },
        deadlines: [deadline('2026-11-20'), deadline('2026-12-08', { eventId: 'e2' })],
      },
      { actions: [action('a', { endOn: '2026-11-20' }), action('b', { endOn: '2026-12-01' })] },
    );
    expect(lines.map(({ id }) => id)).toEqual([
      ...['register:s16', 'action:a', 'deadline:e1'],
      ...['action:b', 'unsupported', 'deadline:e2'],
    ]);
    expect(overdueFact(lines, { actions: [action('a', {})] })).toBe('3 overdue · 6 things, about 1 h 45');
  });
});

describe('what stands beside the list', () => {
  const line = (tone: 'overdue' | 'due' | 'neutral', minutes: number) => ({
    ...{ id: `${tone}${minutes}`, tone, word: '', title: '', why: '', path: '/', minutes },
  });
  const planned = { actions: [action('a', {})] };

  it.each([
    [[], 'Nothing overdue'],
    [[line('neutral', 0)], 'Nothing overdue'],
    [[line('due', 1)], 'Nothing overdue · 1 thing, about 5 min'],
    [[line('overdue', 1), line('due', 22)], '1 overdue · 2 things, about 25 min'],
    [[line('due', 60)], 'Nothing overdue · 1 thing, about 1 h'],
    [[line('overdue', 60), line('overdue', 25), line('neutral', 0)], '2 overdue · 2 things, about 1 h 30'],
  ])('counts what is overdue and what is to do, and about how long it takes', (lines, said) => {
    expect(overdueFact(lines, planned)).toBe(said);
  });
});

describe('a school that has just been set up', () => {
  const fresh = facts({
    priorityIds: [],
    peopleCount: 1,
    school: { ...school, termDatesConfirmed: false, workingWeek: EMPTY_WEEK },
    students: { here: 0, undecided: 0, wouldChange: 0, factsOf: null },
  });

  it('is led to its staff, its students, its term dates and its hours', () => {
    expect(weekLines(fresh).map(({ path }) => path)).toEqual([
      '/settings/staff',
      '/students/import',
      '/settings/year',
      '/settings/time',
    ]);
  });

  it('is told nothing of a plan that is not there', () => {
    expect(overdueFact(weekLines(fresh), fresh)).toBe('No plan yet · 4 things, about 30 min');
    expect(nothingToDo(fresh)).toMatch(/^There is no plan yet/);
    const planned = facts({ actions: [action('a', { endOn: '2026-11-20' })] });
    expect(overdueFact(weekLines(planned), planned)).toBe('1 overdue · 1 thing, about 20 min');
    expect(nothingToDo(planned)).toContain('the plan’s checks hold');
  });
});

describe('where in the year this week is', () => {
  it.each([
    ['2026-11-23', 'Monday 23 November · Autumn 2, week 4 of 7'],
    ['2026-11-02', 'Monday 2 November · Autumn 2, week 1 of 7'],
    ['2026-10-27', 'Tuesday 27 October · school holiday, Autumn 2 starts on 2 November 2026'],
    ['2027-07-30', 'Friday 30 July · the school year has ended'],
  ])('%s', (today, said) => {
    expect(weekFacts(facts({ today }))).toBe(said);
  });
});
