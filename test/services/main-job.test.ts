import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { groupsTouched, MECHANISM_GROUP_KEYS } from '../../shared/domain/mechanisms.ts';
import { isOpenDay } from '../../shared/domain/school-year.ts';
import { FIXTURES, openTestApp, type TestApp } from '../support/test-app.ts';

const expected = JSON.parse(readFileSync(join(FIXTURES, 'forms-expected.json'), 'utf8')) as {
  answers: number;
  people: number;
  replaced: number;
  ranked: number;
  notRated: number;
  top: { code: string; n: number; median: number; score: number }[];
};

async function importAnswers(app: TestApp, name: string) {
  const round = await app.call('audit.addRound', { name: 'Autumn 2026', heldOn: '2026-09-14', staffIds: [] });
  const fileToken = app.offer({ name, bytes: readFileSync(join(FIXTURES, name)) });
  const preview = await app.call('audit.readAnswers', { roundId: round.id, fileToken });
  const applied = await app.call('audit.applyAnswers', { importId: preview.importId });
  return { roundId: round.id, preview, applied };
}

async function chooseTopFive(app: TestApp, roundId: string) {
  const { needs } = await app.call('audit.result', { roundId });
  return app.call('plan.choosePriorities', { roundId, statementIds: needs.slice(0, 5).map((n) => n.statementId) });
}

describe.each(['forms-self-audit.xlsx', 'google-forms-self-audit.csv'])('the answers in %s', (name) => {
  it('give the expected people and ranking', async () => {
    const app = openTestApp();
    const { roundId, preview, applied } = await importAnswers(app, name);
    expect(preview).toMatchObject({ answers: expected.answers, replaced: expected.replaced, missingStatementIds: [] });
    expect(preview.notices.join(' ')).toContain('Zainab Taylor');
    expect(applied).toMatchObject({ people: expected.people, added: expected.people });
    const { needs, asked, answered } = await app.call('audit.result', { roundId });
    expect([asked, answered]).toEqual([expected.people, expected.people]);
    expect(needs.filter((n) => n.rank !== null)).toHaveLength(expected.ranked);
    expect(needs.filter((n) => n.rank === null)).toHaveLength(expected.notRated);
    const top = needs.slice(0, expected.top.length);
    expect(top.map((n) => ({ code: n.code, n: n.ratedCount, median: n.staffMedian }))).toEqual(
      expected.top.map(({ code, n, median }) => ({ code, n, median })),
    );
    for (const [i, { score }] of expected.top.entries()) expect(top[i]?.score).toBeCloseTo(score, 3);
    await app.close();
  });

  it('change nothing when the same file comes again, and go back with one undo', async () => {
    const app = openTestApp();
    const { roundId } = await importAnswers(app, name);
    const fileToken = app.offer({ name, bytes: readFileSync(join(FIXTURES, name)) });
    const again = await app.call('audit.readAnswers', { roundId, fileToken });
    expect(new Set(again.changes.map((c) => c.kind))).toEqual(new Set(['unchanged']));
    expect((await app.call('app.undo', {})).label).toBe('Import answers from 8 people');
    expect(await app.call('staff.list', {})).toEqual([]);
    expect((await app.call('audit.answers', { roundId })).ratings).toEqual([]);
    await app.close();
  });
});

describe('drafting the plan', () => {
  it('passes every check but those that need a person’s words', async () => {
    const app = openTestApp();
    const { roundId } = await importAnswers(app, 'forms-self-audit.xlsx');
    await chooseTopFive(app, roundId);
    await app.call('plan.update', { patch: { budgetPence: 600_000, budgetMinutes: 60 * 700 } });
    const draft = await app.call('plan.draft', {});
    await app.call('plan.applyDraft', { keys: draft.actions.map((a) => a.key) });
    const checks = await app.call('plan.checks', {});
    expect(checks.filter((c) => !c.holds && !c.needsPerson)).toEqual([]);
    expect(checks.find((c) => c.id === 'measurable')?.items.length).toBe(draft.actions.length);
    await app.close();
  });

  it('gives each priority an offer, an in-school follow-up, four mechanism groups and two terms', async () => {
    const app = openTestApp();
    const { roundId } = await importAnswers(app, 'forms-self-audit.xlsx');
    const priorities = await chooseTopFive(app, roundId);
    const { offers } = await app.call('plan.catalogue', {});
    const draft = await app.call('plan.draft', {});
    const school = await app.call('school.get', {});
    const { needs } = await app.call('audit.result', { roundId });
    for (const priority of priorities) {
      const actions = draft.actions.filter((a) => a.priorityId === priority.id).map((a) => a.action);
      const chosen = offers.filter((o) => actions.some((a) => a.offerId === o.id));
      expect(chosen.some((o) => !o.inSchool)).toBe(true);
      expect(chosen.some((o) => o.inSchool)).toBe(true);
      expect(groupsTouched(actions.flatMap((a) => a.mechanisms))).toEqual(MECHANISM_GROUP_KEYS);
      const need = needs.find((n) => n.statementId === priority.statementIds[0]);
      for (const action of actions) {
        expect(action.participantIds).toEqual(expect.arrayContaining([...(need?.lowStaffIds ?? [])]));
        const isInSchool = chosen.some((o) => o.id === action.offerId && o.inSchool);
        expect(isInSchool ? [null, ...(need?.expertStaffIds ?? [])] : [school.youId]).toContain(action.leadId);
        expect([action.successBaseline, action.evidenceSources]).toEqual(['', '']);
        expect(isOpenDay(action.startOn ?? '', school.halfTerms, school.closedDays)).toBe(true);
        expect(isOpenDay(action.endOn ?? '', school.halfTerms, school.closedDays)).toBe(true);
      }
    }
    await app.close();
  });

  it('stays within the budget, and says which priority has no room', async () => {
    const app = openTestApp();
    const { roundId } = await importAnswers(app, 'forms-self-audit.xlsx');
    await chooseTopFive(app, roundId);
    await app.call('plan.update', { patch: { budgetPence: 50_000 } });
    const draft = await app.call('plan.draft', {});
    expect(draft.costPence).toBeLessThanOrEqual(50_000);
    expect(draft.notices.join(' ')).toContain('No room for');
    await app.close();
  });

  it('is one step, and drafting again adds nothing', async () => {
    const app = openTestApp();
    const { roundId } = await importAnswers(app, 'forms-self-audit.xlsx');
    await chooseTopFive(app, roundId);
    const draft = await app.call('plan.draft', {});
    expect(await app.call('plan.applyDraft', { keys: draft.actions.map((a) => a.key) })).toEqual({
      added: draft.actions.length,
    });
    expect((await app.call('plan.draft', {})).actions).toEqual([]);
    await app.call('app.undo', {});
    expect(await app.call('plan.listActions', {})).toEqual([]);
    await app.close();
  });

  it('refuses a sixth priority in words', async () => {
    const app = openTestApp();
    const { roundId } = await importAnswers(app, 'forms-self-audit.xlsx');
    await chooseTopFive(app, roundId);
    await expect(app.call('plan.choosePriorities', { roundId, statementIds: ['A2'] })).rejects.toThrow('at most five');
    await app.close();
  });
});

describe('the catalogue', () => {
  it('has at least two offers for every statement, one of them in school', async () => {
    const app = openTestApp();
    const { offers } = await app.call('plan.catalogue', {});
    const { domains } = await app.call('audit.framework', {});
    for (const { code } of domains.flatMap((d) => d.statements)) {
      const serving = offers.filter((o) => o.statements.includes(code));
      expect(serving.length, code).toBeGreaterThanOrEqual(2);
      expect(
        serving.some((o) => o.inSchool),
        code,
      ).toBe(true);
    }
    await app.close();
  });
});
