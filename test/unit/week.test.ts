import { describe, expect, it } from 'vitest';
import type { PdAction } from '../../shared/contract/pd-action.ts';
import type { StudentRow } from '../../shared/contract/students.ts';
import { EMPTY_WEEK } from '../../shared/domain/own-time.ts';
import { inDays, suggestedHalfTerms } from '../../shared/domain/school-year.ts';
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
    const round = { name: 'Autumn audit', status: 'open', asked: 4, answered: 3 } as const;
    expect(told({ round })).toEqual([
      ['Waiting', 'Ask 1 person for their PD audit answers', 'Autumn audit is open: 3 of 4 have answered'],
    ]);
    expect(told({ round: { ...round, status: 'closed' } })).toEqual([]);
    expect(told({ round: { ...round, answered: 4 } })).toEqual([]);
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
    expect(told({ students: { ...known, factsOf: '2026-09-07' }, today: '2027-08-01' })).toEqual([]);
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
    expect(overdueFact(weekLines(fresh), fresh)).toBe('No plan yet');
    expect(nothingToDo(fresh)).toMatch(/^There is no plan yet/);
    const planned = facts({ actions: [action('a', { endOn: '2026-11-20' })] });
    expect(overdueFact(weekLines(planned), planned)).toBe('1 overdue');
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

  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-12-13', 'in 20 days'],
    ['2026-12-14', 'in 3 weeks'],
  ])('a day %s is %s', (day, said) => {
    expect(inDays('2026-11-23', day)).toBe(said);
  });
});
