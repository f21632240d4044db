import { expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const UPN = 'B801200005001';

async function openWithTwo() {
  const app = openTestApp();
  const grace = await app.call('students.add', {
    student: { surname: ' Adeyemi ', forename: 'Grace', form: '11E', cohort: 2022, upn: 'b8012-0000 5001' },
  });
  const theo = await app.call('students.add', {
    student: { surname: 'Bennett', forename: 'Theo', cohort: 2025, bornOn: '2014-03-02' },
  });
  return { app, grace, theo };
}

const list = (app: TestApp) => app.call('students.list', {});
const undoName = async (app: TestApp) => (await app.call('app.undoState', {})).undo;

it('adds, lists by name, and takes back a student', async () => {
  const { app, grace, theo } = await openWithTwo();
  expect(grace).toMatchObject({ surname: 'Adeyemi', upn: UPN, reasons: [], nominations: [], decision: null });
  expect(await list(app)).toEqual([grace, theo]);
  expect(await undoName(app)).toBe('Add Theo Bennett');
  await app.call('app.undo', {});
  expect(await list(app)).toEqual([grace]);
  await app.close();
});

it('changes one field under a name a person would say, and says where it comes from', async () => {
  const { app, grace } = await openWithTwo();
  const changed = await app.call('students.update', { id: grace.id, patch: { form: ' 11F ', pupilPremium: 'yes' } });
  expect(changed).toMatchObject({
    form: '11F',
    pupilPremium: 'yes',
    pupilPremiumSource: 'Typed here',
    pupilPremiumAsAt: '2026-11-23',
  });
  await app.call('students.update', { id: grace.id, patch: { form: '11G' } });
  expect(await undoName(app)).toBe('Change Grace Adeyemi’s form');
  await app.call('students.update', { id: grace.id, patch: { form: '11G' } });
  await app.call('app.undo', {});
  expect((await list(app))[0]?.form).toBe('11F');
  await expect(app.call('students.update', { id: 'nobody', patch: { form: '1' } })).rejects.toThrow(
    'That student is no longer there',
  );
  await app.close();
});

it('keeps a score or what stands in its place, never both', async () => {
  const { app, grace } = await openWithTwo();
  const save = (patch: object) => app.call('students.update', { id: grace.id, patch });
  expect(await save({ ks2Note: 'N' })).toMatchObject({ ks2Maths: null, ks2Note: 'N' });
  expect(await save({ ks2Maths: 110 })).toMatchObject({ ks2Maths: 110, ks2Note: '' });
  expect(await save({ ks2Note: 'B' })).toMatchObject({ ks2Maths: null, ks2Note: 'B' });
  await app.close();
});

it('changes several and adds others as one step, all or none', async () => {
  const { app, grace, theo } = await openWithTwo();
  const before = await list(app);
  const done = await app.call('students.updateEach', {
    changes: [
      { id: grace.id, patch: { mathsClass: '11x/Ma1' } },
      { id: theo.id, patch: { cohort: 2025 } },
    ],
    added: [{ surname: 'Chen', forename: 'Mia', ks2Maths: 108 }],
    what: 'Paste 3 cells into Students',
  });
  expect(done).toEqual({ changed: 1, added: [expect.any(String)] });
  expect((await list(app)).map((s) => [s.surname, s.mathsClass, s.ks2Maths])).toEqual([
    ['Adeyemi', '11x/Ma1', null],
    ['Bennett', '', null],
    ['Chen', '', 108],
  ]);
  expect(await undoName(app)).toBe('Paste 3 cells into Students');
  await app.call('app.undo', {});
  expect(await list(app)).toEqual(before);
  await expect(
    app.call('students.updateEach', {
      changes: [{ id: grace.id, patch: { form: 'X' } }],
      added: [{ surname: 'Chen', ks2Maths: 130 }],
    }),
  ).rejects.toThrow('Chen: A scaled score is a whole number from 80 to 120. Nothing was changed.');
  expect(await list(app)).toEqual(before);
  await app.close();
});

it('names a step of one row by the student, of many by their count', async () => {
  const { app, grace, theo } = await openWithTwo();
  await app.call('students.updateEach', { changes: [{ id: theo.id, patch: { sen: 'K' } }] });
  expect(await undoName(app)).toBe('Change Theo Bennett’s SEN');
  await app.call('students.updateEach', {
    changes: [grace, theo].map(({ id }) => ({ id, patch: { currentGrade: '7' } })),
  });
  expect(await undoName(app)).toBe('Change 2 students');
  await app.close();
});

it('refuses the UPN of another student in the school and names them; a wrong one and a leaver’s may be the same', async () => {
  const { app, grace, theo } = await openWithTwo();
  const sentence = /^Grace Adeyemi has the UPN B801200005001 already\./;
  await expect(app.call('students.update', { id: theo.id, patch: { upn: UPN } })).rejects.toThrow(sentence);
  await expect(app.call('students.add', { student: { surname: 'Chen', upn: UPN } })).rejects.toThrow(sentence);
  await expect(
    app.call('students.updateEach', { changes: [], added: [{ surname: 'Chen', upn: UPN }] }),
  ).rejects.toThrow(/^Chen: Grace Adeyemi has the UPN .*Nothing was changed\.$/);
  await app.call('students.updateEach', { changes: [grace, theo].map(({ id }) => ({ id, patch: { upn: 'WRONG' } })) });
  expect((await list(app)).map((s) => s.upn)).toEqual(['WRONG', 'WRONG']);
  await app.call('students.update', { id: grace.id, patch: { upn: UPN, leftOn: '2026-07-20' } });
  await app.call('students.update', { id: theo.id, patch: { upn: UPN } });
  await expect(app.call('students.update', { id: grace.id, patch: { leftOn: null } })).rejects.toThrow(
    /^Theo Bennett has the UPN/,
  );
  await app.close();
});

it('two students may exchange their UPNs in one step', async () => {
  const { app, grace, theo } = await openWithTwo();
  await app.call('students.update', { id: theo.id, patch: { upn: 'P207000016049' } });
  await app.call('students.updateEach', {
    changes: [
      { id: grace.id, patch: { upn: 'P207000016049' } },
      { id: theo.id, patch: { upn: UPN } },
    ],
  });
  expect((await list(app)).map((s) => s.upn)).toEqual(['P207000016049', UPN]);
  await app.close();
});

it('keeps reasons apart: those named are set, the others stay; a plain No ends those that hold, in one step', async () => {
  const { app, grace } = await openWithTwo();
  const held = (reason: 'ever-6-fsm' | 'looked-after', holds: boolean) => ({
    reason,
    holds,
    source: 'DfE Pupil Premium file',
    asAt: '2026-04-01',
  });
  await app.call('students.saveReasons', { id: grace.id, reasons: [held('ever-6-fsm', true)] });
  const both = await app.call('students.saveReasons', { id: grace.id, reasons: [held('looked-after', false)] });
  expect(both.reasons).toEqual([held('ever-6-fsm', true), held('looked-after', false)]);
  const none = await app.call('students.update', { id: grace.id, patch: { pupilPremium: 'no' } });
  expect(none.reasons).toEqual([
    { reason: 'ever-6-fsm', holds: false, source: 'Typed here', asAt: '2026-11-23' },
    held('looked-after', false),
  ]);
  await app.call('app.undo', {});
  expect((await list(app))[0]).toEqual(both);
  await app.close();
});

it('removes a student with all that hangs on them, and brings it all back', async () => {
  const { app, grace, theo } = await openWithTwo();
  const asAt = '2026-04-01';
  await app.call('students.saveReasons', {
    id: grace.id,
    reasons: [{ reason: 'service', holds: true, source: 'A letter', asAt }],
  });
  const before = await list(app);
  expect(await app.call('students.remove', { ids: [grace.id, grace.id] })).toEqual({ removed: 1 });
  expect(await undoName(app)).toBe('Remove Grace Adeyemi');
  expect(await list(app)).toEqual([theo]);
  await app.call('app.undo', {});
  expect(await list(app)).toEqual(before);
  await app.close();
});

it('finds by parts of words in any order, without accents or apostrophes, and leaves leavers out', async () => {
  const app = openTestApp();
  await app.call('students.updateEach', {
    changes: [],
    added: [
      { surname: 'O’Neill', forename: 'Zoë', form: '9B', mathsClass: '9x/Ma1', cohort: 2024, upn: 'B801200005001' },
      { surname: "O'Neill", forename: 'Adam', form: '7A', cohort: 2026 },
      { surname: 'Young', forename: 'Neil', preferredName: 'Nelly', form: '9A' },
      { surname: 'O’Neill', forename: 'Gone', leftOn: '2026-07-20' },
      { surname: 'Hundred%', forename: 'Per_cent' },
    ],
  });
  const found = async (text: string, limit = 10) =>
    (await app.call('students.search', { text, limit })).map((s) => s.forename);
  expect(await found('oneill')).toEqual(['Adam', 'Zoë']);
  expect(await found('ZOE o’neill')).toEqual(['Zoë']);
  expect(await found('9x')).toEqual(['Zoë']);
  expect(await found('nelly')).toEqual(['Neil']);
  expect(await found('b8012-0000 5001')).toEqual(['Zoë']);
  expect(await found('B801200005002')).toEqual([]);
  // Whose surname begins so stands first.
  expect(await found('y')).toEqual(['Neil']);
  expect(await found('per_')).toEqual(['Per_cent']);
  expect(await found('%')).toEqual(['Per_cent']);
  expect(await found('')).toHaveLength(4);
  expect(await found('', 2)).toHaveLength(2);
  expect(await app.call('students.search', { text: 'zoe', limit: 1 })).toEqual([
    { id: expect.any(String), surname: 'O’Neill', forename: 'Zoë', form: '9B', yearGroup: 9 },
  ]);
  await app.close();
});
