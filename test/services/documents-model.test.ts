import { describe, expect, test } from 'vitest';
import { safeFileName } from '../../electron/core/documents/file-name.ts';
import { nameHider } from '../../electron/core/documents/model/name-hider.ts';
import { buildPlanModel } from '../../electron/core/documents/plan-document.ts';
import { arithmetic, coverLine, responseLine, whenOf } from '../../electron/core/documents/words.ts';
import type { StaffMember } from '../../shared/contract/staff.ts';
import { auditResult } from '../../shared/domain/audit.ts';
import { ACTION_STATUSES } from '../../shared/domain/plan.ts';
import { planFixture } from '../support/plan-fixture.ts';

const person = (id: string, name: string, email = ''): StaffMember => ({
  id,
  name,
  email,
  role: 'teacher',
  specialist: true,
  earlyCareer: false,
  fullTimeEquivalent: 1,
  status: 'current',
});

describe('names hidden from governors', () => {
  const staff = [
    person('1', 'Anaïs Okafor'),
    person('2', 'Wren Okafor', 'wren@school.example'),
    person('3', 'Siân Smith-Jones'),
    person('4', 'Mark Will'),
    person('5', 'April Summer'),
    person('6', 'Yusuf Chen'),
    person('7', 'Grace Obi'),
  ];
  const hider = () => nameHider(staff, new Set(['1']), ['Yusuf Chen, Maths Progression Lead']);
  const { hide } = hider();

  test.each([
    ['Led by Wren Okafor.', 'Led by a colleague.'],
    ['WREN OKAFOR leads', 'A colleague leads'],
    ['Ask WREN', 'Ask a colleague'],
    ['Grace watched a lesson.', 'A colleague watched a lesson.'],
    ['Wren’s class', 'A colleague’s class'],
    ['Ask Ms Smith-Jones', 'Ask a colleague'],
    ['Sian helps', 'A colleague helps'],
    ['with Jones, Wren and Siân', 'with colleagues'],
    ['Write to wren@school.example', 'Write to a colleague'],
    ['Anaïs Okafor and Okafor', 'Anaïs Okafor and Okafor'],
    ['Yusuf Chen and Yusuf', 'Yusuf Chen and Yusuf'],
    ['Wrench, sian and jonesy', 'Wrench, sian and jonesy'],
  ])('%s', (text, shown) => {
    expect(hide(text)).toBe(shown);
  });

  test('a name that is also a word stays where it starts a sentence, and goes inside one', () => {
    expect(hide('Mark the work. Will it help? Ask Mark Will, or Mark.')).toBe(
      'Mark the work. Will it help? Ask a colleague, or a colleague.',
    );
  });

  test('months and half-terms stay', () => {
    expect(hide('In April and Summer 1, with April Summer')).toBe('In April and Summer 1, with a colleague');
  });

  test.each([
    ['Cover is tight. Wren rated herself 1 on this. We meet weekly.', 'Cover is tight. We meet weekly.'],
    ['Anaïs Okafor, who leads, has a rating of 2.', ''],
    ['Mr. Will was rated 1. The rest is fine.', 'The rest is fine.'],
    ['One of us rated himself 1.', ''],
    ['- Wren’s self-rating is 1\n- Two mocks lost marks', '- Two mocks lost marks'],
    [
      '5 of 7 staff rated themselves 1 or 2; the median is 2.',
      '5 of 7 staff rated themselves 1 or 2; the median is 2.',
    ],
    ['Wren separated the sets.\n\nWe meet weekly.', 'A colleague separated the sets.\n\nWe meet weekly.'],
  ])('a sentence that tells of somebody’s rating is left out: %s', (text, shown) => {
    expect(hide(text)).toBe(shown);
  });

  test('tells which sentences it changed or left out, each once', () => {
    const { hide: hideHere, replaced } = hider();
    hideHere('All is well. Wren leads. Anaïs Okafor helps.\nGrace rated herself 1.');
    hideHere('Wren leads.');
    expect([...replaced]).toEqual(['Wren leads.', 'Grace rated herself 1.']);
  });
});

describe('plan model', () => {
  const full = buildPlanModel(planFixture());
  const governors = buildPlanModel(planFixture({ audience: 'governors' }));

  test('numbers the actions within their priorities', () => {
    expect(full.actions.map((a) => a.ref)).toEqual(
      [1, 2, 3, 4].flatMap((priority) => [1, 2, 3].map((place) => `${priority}.${place}`)),
    );
  });

  test('adds up to the same from actions, priorities and budget, stopped actions left out', () => {
    const running = full.actions.filter((a) => a.status !== ACTION_STATUSES.stopped);
    expect(running.length).toBeLessThan(full.actions.length);
    const byAction = running.reduce((sum, a) => sum + a.costPence, 0);
    expect(byAction).toBeGreaterThan(0);
    expect(full.budget.costPence).toBe(byAction);
    expect(full.priorities.reduce((sum, p) => sum + p.costPence, 0)).toBe(byAction);
  });

  test('shows the arithmetic of a need', () => {
    const first = full.audit?.topNeeds.find((n) => n.rated > 0);
    expect(first).toBeDefined();
    if (!first) return;
    expect(arithmetic(first)).toBe(
      `${first.needSize} × ${first.weight} × (1 + ${first.low}/${first.rated}) = ${first.score?.toFixed(2)}`,
    );
  });

  test('governors get counts of people, no answers, no working notes', () => {
    expect(governors.actions.every((a) => a.participants.length === 0)).toBe(true);
    expect(governors.actions.map((a) => a.participantCount)).toEqual(full.actions.map((a) => a.participants.length));
    const working = governors.actions.flatMap((a) => [a.hodComment, a.coverNotes, a.draftReason, a.stoppedReason]);
    expect(working.join('')).toBe('');
    expect(governors.audit?.staff).toEqual([]);
    expect(governors.audit?.statements.every((s) => s.values.length === 0 && s.counts === null)).toBe(true);
    expect(governors.toComplete).toEqual([]);
    expect(full.toComplete.length).toBeGreaterThan(0);
  });

  test('governors get no figures of a statement that fewer than five rated, not even inside an average', () => {
    const a9 = governors.audit?.statements.find((s) => s.code === 'A9');
    expect(a9).toMatchObject({ withheld: true, median: null, score: null, needSize: null, reach: null });
    expect(full.audit?.statements.find((s) => s.code === 'A9')?.median).not.toBeNull();
    const a = (model: typeof full) => model.audit?.domains.find((d) => d.code === 'A')?.ratedStatements;
    expect([a(governors), a(full)]).toEqual([9, 10]);
  });

  test('governors read nobody’s rating, and how many sentences were changed is known', () => {
    expect(full.priorities[0]?.rationale).toContain('Zainab rated herself 1.');
    const { rationale = '' } = governors.priorities[0] ?? {};
    expect(rationale).not.toMatch(/rated/);
    expect(rationale).toContain('Two of three mock papers lost marks here');
    expect(governors.hiddenNames).toBeGreaterThan(3);
    expect(full.hiddenNames).toBe(0);
  });

  test('says whose ratings an average rests on', () => {
    const input = planFixture();
    if (!input.result || !input.answers) throw new Error('The fixture has no audit');
    const department = [{ statementId: 'C2', rating: 2 as const, evidence: '', helping: '', hindering: '' }];
    const answers = { ...input.answers, department };
    const c = buildPlanModel({ ...input, answers, result: auditResult(input.framework, answers) }).audit?.domains[2];
    expect(c).toMatchObject({ code: 'C', ratedStatements: 5, department: 2, departmentStatements: 1, statements: 5 });
  });

  test('the response says who answered only in part', () => {
    const { audit } = full;
    if (!audit) throw new Error('The fixture has no audit');
    const counted = { ...audit, roundName: 'Autumn audit', asked: 13, answered: 10 };
    expect(responseLine({ ...counted, partly: 1 })).toBe(
      'Autumn audit, 14 September 2026: 10 of 13 colleagues answered (77%), 1 of them only in part.',
    );
    expect(responseLine({ ...counted, partly: 0 })).toMatch(/answered \(77%\)\.$/);
  });

  test('cover counts the running actions that need some', () => {
    const input = planFixture();
    const [action] = input.actions;
    if (!action) throw new Error('The fixture has no action');
    const actions = (
      [
        [4, 'needed'],
        [2, 'arranged'],
        [0, 'needed'],
        [6, 'needed'],
      ] as const
    ).map(([coverHalfDays, cover], i) => ({
      ...action,
      id: `cover-${i}`,
      coverHalfDays,
      cover,
      status: i === 3 ? ('stopped' as const) : ('not-started' as const),
    }));
    expect(coverLine(buildPlanModel({ ...input, actions }).budget)).toBe(
      'Cover: 3 days in all for 2 actions, of which 2 days still to be arranged.',
    );
    expect(coverLine(buildPlanModel({ ...input, actions: actions.slice(2) }).budget)).toBe('');
  });

  test('says when an action runs once: half-terms, then days in brackets', () => {
    const input = planFixture();
    const [action] = input.actions;
    if (!action) throw new Error('The fixture has no action');
    const when = (dates: Partial<typeof action>) => {
      const none = { startHalfTerm: null, endHalfTerm: null, startOn: null, endOn: null };
      const [part] = buildPlanModel({ ...input, actions: [{ ...action, ...none, ...dates }] }).actions;
      return part ? whenOf(part) : null;
    };
    expect(when({ startHalfTerm: 1, endHalfTerm: 3, startOn: '2026-09-14', endOn: '2027-02-03' })).toBe(
      'Autumn 1 to Spring 1 (14 Sept 2026 to 3 Feb 2027)',
    );
    expect(when({ startOn: '2026-09-14', endOn: '2027-02-03' })).toBe(
      'Autumn 1 to Spring 1 (14 Sept 2026 to 3 Feb 2027)',
    );
    expect(when({ startHalfTerm: 2, endHalfTerm: 2 })).toBe('Autumn 2');
    expect(when({ endOn: '2026-09-14' })).toBe('Autumn 1 (by 14 Sept 2026)');
    expect(when({ endOn: '2026-08-14' })).toBe('By 14 Aug 2026');
    expect(when({})).toBe('');
  });

  test('a calendar place comes from the dates where no half-term is set', () => {
    const input = planFixture();
    const [first] = input.actions;
    if (!first) throw new Error('The fixture has no action');
    const dated = { ...first, startHalfTerm: null, endHalfTerm: null, startOn: '2026-11-05', endOn: '2027-03-01' };
    const model = buildPlanModel({ ...input, actions: [dated] });
    expect([model.actions[0]?.runsFrom, model.actions[0]?.runsTo]).toEqual([2, 4]);
  });
});

describe('file names', () => {
  test.each([
    ['PD plan 2026-27 St John’s: "A/B" <x>', 'PD plan 2026-27 St John’s- -A-B- -x-.docx'],
    ['con', 'PD plan con.docx'],
    ['  ..', 'PD plan.docx'],
    ['a\u0000b\u202ec', 'abc.docx'],
  ])('%s', (name, safe) => {
    expect(safeFileName(name, 'docx')).toBe(safe);
  });

  test('stay short in letters and in bytes', () => {
    expect(safeFileName('x'.repeat(500), 'docx').length).toBeLessThanOrEqual(120);
    expect(Buffer.byteLength(safeFileName('😀'.repeat(200), 'docx'))).toBeLessThanOrEqual(255);
  });
});
