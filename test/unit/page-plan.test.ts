import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActionRow, actionRows, statusWords, whenOf } from '../../renderer/features/plan/actions/action-rows.ts';
import { checkCount } from '../../renderer/features/plan/checks/check-words.ts';
import {
  againstBudget,
  choosableStaff,
  factsOf,
  type PlanData,
  totalsOf,
  unserved,
} from '../../renderer/features/plan/plan-data.ts';
import {
  ACTIONS_PATH,
  actionPath,
  documentPath,
  PRIORITIES_PATH,
  priorityPath,
  readAddress,
  targetPath,
} from '../../renderer/features/plan/plan-links.ts';
import {
  FORM_OPTIONS,
  HALF_TERM_OPTIONS,
  NONE,
  numberOrNull,
  STATUS_OPTIONS,
  shortForm,
} from '../../renderer/features/plan/plan-words.ts';
import { codesOf, statementOptions } from '../../renderer/features/plan/statements.ts';
import { optionsOf } from '../../renderer/ui/options.ts';
import { ACTION_FORMS, type ActionForm, type ActionStatus, actionRefs, costPence } from '../../shared/domain/plan.ts';
import { planFixture } from '../support/plan-fixture.ts';

const input = planFixture();
const data: PlanData = {
  plan: input.plan,
  aims: input.aims,
  priorities: input.priorities,
  reviews: input.reviews,
  actions: input.actions,
  refs: actionRefs(
    input.priorities.map((p) => p.id),
    input.actions,
  ),
  staff: input.staff,
  school: input.school,
  today: input.today,
  domains: input.framework.domains,
  needs: new Map((input.result?.needs ?? []).map((n) => [n.statementId, n])),
  checks: input.checks,
};

describe('addresses of the plan', () => {
  const ids = fc.oneof(fc.uuid(), fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }));
  const fields = fc.option(fc.stringMatching(/^[a-z][A-Za-z0-9]{0,20}$/));

  it('lead to the action, priority and field they were made for', () => {
    fc.assert(
      fc.property(ids, fields, (id, field) => {
        expect(readAddress(actionPath(id, field))).toEqual({ spot: { part: 'action', id }, field });
        expect(readAddress(priorityPath(id, field))).toEqual({ spot: { part: 'priorities', id }, field });
        expect(readAddress(documentPath(field))).toEqual({ spot: { part: 'document' }, field });
      }),
    );
  });

  it.each([
    [ACTIONS_PATH, { part: 'actions' }],
    ['/plan/', { part: 'actions' }],
    ['/plan/actions', { part: 'actions' }],
    ['/plan/actions/', { part: 'actions' }],
    ['/plan/no-such-part/7', { part: 'actions' }],
    ['', { part: 'actions' }],
    [PRIORITIES_PATH, { part: 'priorities', id: null }],
    ['/plan/priorities/', { part: 'priorities', id: null }],
  ])('%j is %o, with no field', (address, spot) => {
    expect(readAddress(address)).toEqual({ spot, field: null });
  });

  it.each(['/plan/actions/%E0', '/plan/actions/50%'])('%j, cut short or mistyped, is not a fault', (address) => {
    expect(readAddress(address)).toEqual({ spot: { part: 'action', id: address.split('/')[3] }, field: null });
  });

  it.each([
    [{ kind: 'action', id: 'a1', field: 'leadId' }, '/plan/actions/a1?field=leadId'],
    [{ kind: 'action', id: null, field: null }, '/plan'],
    [{ kind: 'priority', id: 'p1', field: null }, '/plan/priorities/p1'],
    [{ kind: 'priority', id: null, field: null }, '/plan/priorities'],
    [{ kind: 'plan', id: null, field: 'summary' }, '/plan/document?field=summary'],
    [{ kind: 'staff', id: 's1', field: null }, '/plan/by-teacher/s1'],
    [{ kind: 'staff', id: null, field: null }, '/settings/staff'],
    [{ kind: 'settings', id: null, field: null }, '/settings/year'],
    [{ kind: 'draft', id: null, field: null }, null],
  ] as const)('a check of %o is mended at %j', (target, path) => {
    expect(targetPath(target)).toBe(path);
  });
});

describe('words of the plan', () => {
  it('offer every form and status, with words', () => {
    expect(FORM_OPTIONS.map((o) => o.value)).toEqual(Object.keys(ACTION_FORMS));
    expect(STATUS_OPTIONS.map((o) => o.label)).toEqual(['Not started', 'In progress', 'Done', 'Stopped']);
    expect(optionsOf({ a: 'One', b: 'Two' })).toEqual([
      { value: 'a', label: 'One' },
      { value: 'b', label: 'Two' },
    ]);
  });

  it('offer the six half-terms after none, and each choice is its number', () => {
    expect(HALF_TERM_OPTIONS.map((o) => o.label)).toEqual([
      'Not set',
      'Autumn 1',
      'Autumn 2',
      'Spring 1',
      'Spring 2',
      'Summer 1',
      'Summer 2',
    ]);
    expect(HALF_TERM_OPTIONS.map((o) => numberOrNull(o.value))).toEqual([null, 1, 2, 3, 4, 5, 6]);
    expect(HALF_TERM_OPTIONS[0]?.value).toBe(NONE);
  });

  it('fit a narrow column', () => {
    for (const form of Object.keys(ACTION_FORMS) as ActionForm[]) expect(shortForm(form)).not.toContain('(');
    expect(shortForm('lesson-study')).toBe('Lesson study');
  });

  it.each([
    [null, null, ''],
    [1, null, 'from Autumn 1'],
    [null, 4, 'until Spring 2'],
    [2, 2, 'Autumn 2'],
    [1, 6, 'Autumn 1 – Summer 2'],
  ])('say when: %s to %s is %j', (startHalfTerm, endHalfTerm, words) => {
    expect(whenOf({ startHalfTerm, endHalfTerm })).toBe(words);
  });

  it('count the checks that hold', () => {
    expect(checkCount(null)).toBe('reading');
    expect(checkCount([])).toBe('0 of 0 done');
    expect(checkCount(input.checks)).toBe('1 of 2 done');
  });
});

describe('statements as choices', () => {
  it('are all of them, in the order people count, with the need of those that were rated', () => {
    const options = statementOptions(data.domains, data.needs);
    const codes = options.map((o) => o.label.split(' ')[0]);
    expect(options).toHaveLength(data.domains.flatMap((d) => d.statements).length);
    expect(codes.indexOf('A10')).toBe(codes.indexOf('A9') + 1);
    const a10 = data.needs.get('A10');
    expect(a10?.score).toBeTypeOf('number');
    expect(options.find((o) => o.value === 'A10')?.description).toBe(`Need score ${a10?.score?.toFixed(2)}`);
  });

  it('say nothing of a need that nobody rated', () => {
    expect(statementOptions(data.domains, new Map()).filter((o) => o.description !== undefined)).toEqual([]);
  });

  it('are named by code in order, once each', () => {
    expect(codesOf(data.domains, ['D1', 'A10', 'A2', 'D1'])).toBe('A2, A10, D1');
    expect(codesOf(data.domains, [])).toBe('');
    expect(codesOf(data.domains, ['gone'])).toBe('');
  });
});

describe('rows of the actions table', () => {
  const rows = actionRows(data);

  it('are one for each action, in the order of the plan, with its reference and cost', () => {
    expect(rows.map((r) => r.id)).toEqual(data.actions.map((a) => a.id));
    expect(rows.map((r) => r.index)).toEqual(rows.map((_, i) => i));
    expect(rows.slice(0, 5).map((r) => r.ref)).toEqual(['1.1', '2.1', '3.1', '4.1', '1.2']);
    for (const row of rows) expect(row.costPence).toBe(costPence(row.action, data.plan.coverDayRatePence));
  });

  it('name the lead and everybody taking part, whoever has left among them', () => {
    const left = { ...data, staff: data.staff.map((s) => ({ ...s, status: 'left' as const })) };
    const [first] = actionRows(left);
    expect(first?.leadName).toBe('Anaïs Okafor');
    expect(first?.participants).toBe('Callum Nowak Zainab Taylor');
    expect(rows.find((r) => r.action.leadId === null)?.leadName).toBe('');
  });

  it('say why only where something is due', () => {
    for (const row of rows) expect(row.why !== '').toBe(row.rag === 'due' || row.rag === 'overdue');
    expect(rows[0]).toMatchObject({ rag: 'overdue', why: 'End date passed' });
  });

  it('are filtered by their status, and by whether they are due or overdue', () => {
    const [first] = rows;
    if (!first) throw new Error('the plan has no actions');
    const words = (rag: ActionRow['rag'], status: ActionStatus) =>
      statusWords({ ...first, rag, action: { ...first.action, status } });
    expect(words('overdue', 'in-progress')).toEqual(['In progress', 'Overdue']);
    expect(words('due', 'not-started')).toEqual(['Not started', 'Due soon']);
    expect(words('on-track', 'in-progress')).toEqual(['In progress']);
    expect(words('done', 'done')).toEqual(['Done']);
  });

  it('are none for a plan without actions', () => {
    expect(actionRows({ ...data, actions: [] })).toEqual([]);
  });
});

describe('facts of the plan', () => {
  it('leave stopped actions out of the totals', () => {
    const live = data.actions.filter((a) => a.status !== 'stopped');
    expect(live.length).toBeLessThan(data.actions.length);
    expect(totalsOf(data.plan, data.actions)).toEqual(totalsOf(data.plan, live));
  });

  it('say what there is against the budget, or alone when there is none', () => {
    expect(againstBudget('£2,760', '£3,200')).toBe('£2,760 of £3,200');
    expect(againstBudget('£2,760', null)).toBe('£2,760');
    expect(factsOf(data)).toMatch(/^In review · 4 priorities, 12 actions · £[\d,.]+ of £9,000 · .+ of 800 h$/);
    expect(factsOf({ ...data, priorities: [], actions: [] })).toBe('In review · no priorities yet');
  });

  it('a priority whose every action is stopped is unserved', () => {
    const [first] = data.priorities;
    const stopped = data.actions.map((a) => (a.priorityId === first?.id ? { ...a, status: 'stopped' as const } : a));
    expect(unserved({ ...data, actions: stopped })).toEqual([first]);
    expect(unserved(data)).toEqual([]);
  });

  it('staff who have left can be chosen only where they already are', () => {
    const staff = data.staff.map((s, i) => (i < 2 ? { ...s, status: 'left' as const } : s));
    expect(choosableStaff(staff, [null]).map((s) => s.id)).toEqual(data.staff.slice(2).map((s) => s.id));
    expect(choosableStaff(staff, ['staff-2', null]).map((s) => s.id)).toContain('staff-2');
  });
});
