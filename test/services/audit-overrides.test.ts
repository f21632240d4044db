import { Workbook } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportPlan } from '../../electron/core/documents/export-plan.ts';
import { buildPlanModel, type PlanDocumentInput } from '../../electron/core/documents/plan-document.ts';
import { auditResult } from '../../shared/domain/audit.ts';
import { planFixture } from '../support/plan-fixture.ts';
import { openTestApp, RESOURCES, Refused, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let roundId: string;
let statementIds: readonly string[];

/** A round with the department's ratings of the first five statements: needs in the order of the framework's first domain. */
beforeEach(async () => {
  app = openTestApp();
  const round = await app.call('audit.addRound', { name: 'Autumn', heldOn: '2026-09-14', staffIds: [] });
  roundId = round.id;
  const { domains } = await app.call('audit.framework', {});
  statementIds = domains.flatMap((d) => d.statements.map((s) => s.id)).slice(0, 6);
  for (const [i, statementId] of statementIds.slice(0, 5).entries()) {
    const rating = i < 2 ? 1 : i < 4 ? 2 : 3;
    await app.call('audit.rateDepartment', { roundId, statementId, patch: { rating } });
  }
});
afterEach(() => app.close());

const ranking = async () => {
  const { needs } = await app.call('audit.result', { roundId });
  return needs.filter((n) => n.rank !== null).map((n) => n.code);
};
const move = (at: number, rank: number, reason = 'Agreed with the HoD') =>
  app.call('audit.overrideRank', { roundId, statementId: statementIds[at] ?? '', override: { rank, reason } });

describe('moving a need to another rank', () => {
  it('moves the rank and keeps the score, as one step that can be undone', async () => {
    const before = await app.call('audit.result', { roundId });
    const codes = before.needs.filter((n) => n.rank !== null).map((n) => n.code);
    const last = before.needs.find((n) => n.rank === 5);
    await app.call('audit.overrideRank', {
      roundId,
      statementId: last?.statementId ?? '',
      override: { rank: 1, reason: '  New scheme in January ' },
    });
    const moved = (await app.call('audit.result', { roundId })).needs.find((n) => n.statementId === last?.statementId);
    expect(moved).toMatchObject({
      rank: 1,
      rankByScore: 5,
      overrideReason: 'New scheme in January',
      score: last?.score,
    });
    expect((await app.call('app.undoState', {})).undo).toBe(`Move ${last?.code} to rank 1`);
    await app.call('app.undo', {});
    expect(await ranking()).toEqual(codes);
    await app.call('app.redo', {});
    expect(await ranking()).toEqual([last?.code, ...codes.filter((c) => c !== last?.code)]);
  });

  it('pushes down the one moved there before, and undo brings both back', async () => {
    await move(2, 1);
    await move(3, 1);
    expect(await app.call('audit.answers', { roundId })).toMatchObject({
      overrides: [
        { statementId: statementIds[3], rank: 1 },
        { statementId: statementIds[2], rank: 2 },
      ],
    });
    await app.call('app.undo', {});
    expect((await app.call('audit.answers', { roundId })).overrides).toEqual([
      { statementId: statementIds[2], rank: 1, reason: 'Agreed with the HoD' },
    ]);
  });

  it('goes back by score, also when asked twice', async () => {
    const codes = await ranking();
    await move(4, 1);
    const back = { roundId, statementId: statementIds[4] ?? '', override: null };
    expect(await app.call('audit.overrideRank', back)).toEqual([]);
    const { undo } = await app.call('app.undoState', {});
    expect(undo).toMatch(/^Put .+ back by score$/);
    await app.call('audit.overrideRank', back);
    expect((await app.call('app.undoState', {})).undo).toEqual(undo);
    expect(await ranking()).toEqual(codes);
  });

  it('is possible when the round is closed, and goes with the round', async () => {
    await app.call('audit.updateRound', { roundId, patch: { status: 'closed' } });
    expect(await move(1, 5)).toHaveLength(1);
    await app.call('audit.removeRound', { roundId });
    await app.call('app.undo', {});
    expect((await app.call('audit.answers', { roundId })).overrides).toHaveLength(1);
  });

  it('is refused without a rating or a reason, in words', async () => {
    const refused = async (work: Promise<unknown>) =>
      work.then(
        () => null,
        (error: unknown) => (error instanceof Refused ? error.error : null),
      );
    expect(await refused(move(5, 1))).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('is not rated yet') as string,
    });
    expect(await refused(move(0, 3, '  '))).toMatchObject({ code: 'validation' });
    expect((await app.call('audit.answers', { roundId })).overrides).toEqual([]);
  });
});

describe('a moved need in the documents', () => {
  const withMoved = (audience: 'full' | 'governors', reason: string) => {
    const input = planFixture({ audience });
    const [, second] = input.result?.needs ?? [];
    if (!second || !input.answers) throw new Error('the fixture has ranked needs');
    const answers = { ...input.answers, overrides: [{ statementId: second.statementId, rank: 1, reason }] };
    return { ...input, answers, result: auditResult(input.framework, answers) };
  };
  const first = (input: PlanDocumentInput) => buildPlanModel(input).audit?.topNeeds[0];
  const wordText = async (input: PlanDocumentInput) => {
    const parts = unzipSync((await exportPlan(input, 'word', RESOURCES)).bytes);
    return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
  };

  it('stands at its rank with the reason', async () => {
    const input = withMoved('full', 'Wren Okafor leads it');
    expect(first(input)).toMatchObject({ rank: 1, moved: 'Moved from 2: Wren Okafor leads it' });
    expect(await wordText(input)).toContain('Moved from 2: Wren Okafor leads it');
  });

  it('says governors why, unless the reason names a colleague', async () => {
    expect(await wordText(withMoved('governors', 'The new scheme starts'))).toContain(
      '(Moved from 2: The new scheme starts)',
    );
    const named = withMoved('governors', 'Wren Okafor leads it');
    expect(first(named)?.moved).toBe('Moved from 2');
    expect(await wordText(named)).not.toContain('leads it');
  });

  it('has its reason beside the rank in Excel, and the formulas still count the answers', async () => {
    const workbook = new Workbook();
    const { bytes } = await exportPlan(withMoved('full', 'The new scheme starts'), 'excel', RESOURCES);
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const sheet = workbook.getWorksheet('Audit');
    const titles = (sheet?.getRow(1).values ?? []) as readonly string[];
    const letter = (title: string) => sheet?.getColumn(titles.indexOf(title)).letter;
    const reasons = sheet?.getColumn(titles.indexOf('Why this rank')).values.filter((v) => v !== null && v !== '');
    expect(reasons).toContain('Moved from 2: The new scheme starts');
    expect(sheet?.getCell(`${letter('Rated by')}2`).formula).toBe(
      `COUNT(${letter('Yusuf Chen')}2:${letter('Ruby Ali')}2)`,
    );
  });
});
