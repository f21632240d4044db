import { expect, it } from 'vitest';
import { openTestApp } from '../support/test-app.ts';

async function openWithAction() {
  const app = openTestApp();
  const round = await app.call('audit.addRound', { name: 'Autumn', heldOn: '2026-09-14', staffIds: [] });
  const [priority] = await app.call('plan.choosePriorities', { roundId: round.id, statementIds: ['A1'] });
  const action = await app.call('plan.addAction', {
    action: {
      priorityId: priority?.id ?? '',
      title: 'Joint planning',
      activity: 'Plan Unit 4 together',
      feePence: 500,
    },
  });
  return { app, action };
}

it('a duplicate takes the plan of an action, and nothing of what has happened to it or who agreed it', async () => {
  const { app, action } = await openWithAction();
  await app.call('plan.updateAction', {
    id: action.id,
    patch: {
      status: 'done',
      outcome: 'met',
      guskeyReached: 4,
      hodComment: 'Good.',
      hodAgreed: 'yes',
      hodAgreedOn: '2026-11-02',
      nextStep: 'embed',
      stoppedReason: 'It paused for mocks',
      progress: [{ halfTerm: 1, note: 'Two units planned' }],
    },
  });
  const copy = await app.call('plan.duplicateAction', { id: action.id });
  const { id: _, position: _p, ...planned } = action;
  expect(copy).toMatchObject({ ...planned, title: 'Joint planning (copy)' });
  await app.close();
});

it('actions named twice in one call are changed and removed once', async () => {
  const { app, action } = await openWithAction();
  const ids = [action.id, action.id];
  const changes = ids.map((id) => ({ id, patch: { provider: 'Trust' } }));
  expect(await app.call('plan.updateEach', { changes })).toEqual({ changed: 1, added: [] });
  expect(await app.call('plan.removeActions', { ids })).toEqual({ removed: 1 });
  expect((await app.call('app.undoState', {})).undo).toBe('Remove action 1.1');
  await app.close();
});

it('days of cover say that cover is needed, and none that it is not', async () => {
  const app = openTestApp();
  const { id: staffId } = await app.call('staff.add', { staff: { name: 'Ada' } });
  const round = await app.call('audit.addRound', { name: 'A', heldOn: '2026-09-14', staffIds: [staffId] });
  const [priority] = await app.call('plan.choosePriorities', { roundId: round.id, statementIds: ['A1'] });
  const { id } = await app.call('plan.addAction', { action: { priorityId: priority?.id ?? '', title: 'Course' } });
  const change = (patch: { coverHalfDays: number; cover?: 'arranged' }) => app.call('plan.updateAction', { id, patch });
  expect((await change({ coverHalfDays: 3 })).cover).toBe('needed');
  expect((await change({ coverHalfDays: 4, cover: 'arranged' })).cover).toBe('arranged');
  expect((await change({ coverHalfDays: 2 })).cover).toBe('arranged');
  expect((await change({ coverHalfDays: 0 })).cover).toBe('not-needed');
  await app.close();
});

it('moving an action within the year is called that in the undo list, and one date by its name', async () => {
  const { app, action } = await openWithAction();
  const labelAfter = async (patch: object) => {
    await app.call('plan.updateAction', { id: action.id, patch });
    return (await app.call('app.undoState', {})).undo;
  };
  expect(await labelAfter({ startHalfTerm: 2, endHalfTerm: 3 })).toBe('Move action 1.1');
  expect(await labelAfter({ startOn: '2026-11-23', endOn: '2027-02-05', reviewOn: null })).toBe('Move action 1.1');
  expect(await labelAfter({ endHalfTerm: 4 })).toBe('Change end of action 1.1');
  expect(await labelAfter({ endHalfTerm: 5, status: 'in-progress' })).toBe('Change action 1.1');
  await app.close();
});
