import { expect, it } from 'vitest';
import { openTestApp } from '../support/test-app.ts';

async function openWithStaff() {
  const app = openTestApp();
  const [ada, bo] = await app.call('staff.addMany', { staff: [{ name: 'Ada Byron' }, { name: 'Bo Lund' }] });
  if (!ada || !bo) throw new Error('nobody was added');
  return { app, ada, bo };
}

async function openWithPlan() {
  const { app, ada, bo } = await openWithStaff();
  const round = await app.call('audit.addRound', { name: 'A', heldOn: '2026-09-14', staffIds: [ada.id] });
  const [priority] = await app.call('plan.choosePriorities', { roundId: round.id, statementIds: ['A1'] });
  const priorityId = priority?.id ?? '';
  const add = (title: string) => app.call('plan.addAction', { action: { priorityId, title } });
  return { app, ada, bo, priorityId, first: await add('Joint planning'), second: await add('Lesson study') };
}

it('changes and additions to the staff are one step under the name given, and undo takes them back together', async () => {
  const { app, ada, bo } = await openWithStaff();
  const before = await app.call('staff.list', {});
  const done = await app.call('staff.updateEach', {
    changes: [
      { id: ada.id, patch: { role: 'support-staff', name: ' Ada King ' } },
      { id: bo.id, patch: { fullTimeEquivalent: 1 } },
    ],
    added: [{ name: 'Cy Dee', email: ' cy@school.example ' }],
    what: 'Paste 2 cells into Staff',
  });
  expect(done).toEqual({ changed: 1, added: [expect.any(String)] });
  expect(await app.call('staff.list', {})).toMatchObject([
    { name: 'Ada King', role: 'support-staff' },
    { name: 'Bo Lund', fullTimeEquivalent: 1 },
    { name: 'Cy Dee', email: 'cy@school.example', role: 'teacher' },
  ]);
  expect((await app.call('app.undoState', {})).undo).toBe('Paste 2 cells into Staff');
  await app.call('app.undo', {});
  expect(await app.call('staff.list', {})).toEqual(before);
  await app.close();
});

it('one wrong row refuses the whole, says whose it is, and leaves no step', async () => {
  const { app, ada, bo } = await openWithStaff();
  const before = [await app.call('staff.list', {}), await app.call('app.undoState', {})];
  const change = (patch: object) =>
    app.call('staff.updateEach', {
      changes: [
        { id: ada.id, patch: { role: 'leadership' } },
        { id: bo.id, patch },
      ],
    });
  await expect(change({ email: 'nowhere' })).rejects.toThrow(
    'Bo Lund: Enter an email address such as name@school.org, or leave it empty. Nothing was changed.',
  );
  await expect(change({ salary: 1 })).rejects.toThrow(/^Bo Lund: /);
  await expect(
    app.call('staff.updateEach', { changes: [{ id: 'nobody', patch: { role: 'teacher' } }] }),
  ).rejects.toThrow('One of these people is no longer there');
  await expect(
    app.call('staff.updateEach', {
      changes: [{ id: ada.id, patch: { role: 'leadership' } }],
      added: [{ name: 'Cy Dee', fullTimeEquivalent: 7 }],
    }),
  ).rejects.toThrow(/^Cy Dee: Full time is 1/);
  expect([await app.call('staff.list', {}), await app.call('app.undoState', {})]).toEqual(before);
  await app.close();
});

it('actions keep their dates and their cover in step, each with its own patch', async () => {
  const { app, bo, first, second, priorityId } = await openWithPlan();
  await app.call('plan.updateEach', {
    changes: [
      { id: first.id, patch: { endHalfTerm: 3, coverHalfDays: 2 } },
      { id: second.id, patch: { endHalfTerm: 5, participantIds: [bo.id] } },
    ],
    added: [{ priorityId, title: 'Coaching', leadId: bo.id }],
  });
  const singly = await openWithPlan();
  await singly.app.call('plan.updateAction', { id: singly.first.id, patch: { endHalfTerm: 3, coverHalfDays: 2 } });
  const [alone] = await singly.app.call('plan.listActions', {});
  const [a, b, c] = await app.call('plan.listActions', {});
  expect(a).toMatchObject({ endOn: alone?.endOn, reviewOn: alone?.reviewOn, cover: 'needed' });
  expect(a?.endOn).not.toBeNull();
  expect(b).toMatchObject({ endHalfTerm: 5, participantIds: [bo.id] });
  expect(c).toMatchObject({ title: 'Coaching', leadId: bo.id, statementIds: ['A1'] });
  expect((await app.call('app.undoState', {})).undo).toBe('Change 2 actions');
  await app.call('app.undo', {});
  expect(await app.call('plan.listActions', {})).toEqual([first, second]);
  await app.close();
  await singly.app.close();
});

it('an action that names nobody on the staff refuses the whole and says which', async () => {
  const { app, first, second } = await openWithPlan();
  const before = await app.call('plan.listActions', {});
  await expect(
    app.call('plan.updateEach', {
      changes: [
        { id: first.id, patch: { provider: 'Trust' } },
        { id: second.id, patch: { leadId: 'somebody else' } },
      ],
    }),
  ).rejects.toThrow(/^1\.2 Lesson study: That person is no longer there\. .*Nothing was changed\.$/);
  await expect(app.call('plan.updateEach', { changes: [{ id: first.id, patch: { feePence: -1 } }] })).rejects.toThrow(
    /^1\.1 Joint planning: Enter an amount of £0 or more\. /,
  );
  expect(await app.call('plan.listActions', {})).toEqual(before);
  await app.close();
});

it('more rows than one edit may hold are refused in words', async () => {
  const { app, ada } = await openWithStaff();
  const changes = Array.from({ length: 5_001 }, () => ({ id: ada.id, patch: { name: 'Ada' } }));
  await expect(app.call('staff.updateEach', { changes })).rejects.toThrow('That is more than 5,000 rows at once');
  await app.close();
});
