import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, Refused, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeEach(() => {
  app = openTestApp();
});
afterEach(() => app.close());

const list = () => app.call('volunteers.list', {});
const undoName = async () => (await app.call('app.undoState', {})).undo;
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => 'not refused',
    (failure: unknown) => (failure instanceof Refused ? failure.error : failure),
  );

describe('Volunteers', () => {
  test('are added with nothing checked, changed a field at a time, and undone', async () => {
    const { id } = await app.call('volunteers.add', { volunteer: { name: ' Sam Okoro ', isUndergraduate: true } });
    expect(await list()).toMatchObject([
      {
        id,
        name: 'Sam Okoro',
        isUndergraduate: true,
        regulatedActivity: null,
        dbsSeenOn: null,
        groups: [],
        pairCount: 0,
      },
    ]);
    await app.call('volunteers.update', { id, patch: { riskAssessmentOn: '2026-11-20' } });
    expect(await undoName()).toBe('Change Sam Okoro’s risk assessment');
    await app.call('app.undo', {});
    expect(await list()).toMatchObject([{ riskAssessmentOn: null }]);
    await app.call('app.undo', {});
    expect(await list()).toEqual([]);
  });

  test('hold no barred-list day unless it is regulated activity, and lose it when it no longer is', async () => {
    const { id } = await app.call('volunteers.add', { volunteer: { name: 'Sam Okoro', regulatedActivity: false } });
    const day = app.call('volunteers.update', { id, patch: { barredListOn: '2026-11-02' } });
    expect(await refusal(day)).toMatchObject({ code: 'validation', field: 'barredListOn' });
    await app.call('volunteers.update', { id, patch: { regulatedActivity: true } });
    await app.call('volunteers.update', { id, patch: { barredListOn: '2026-11-02' } });
    expect(await app.call('volunteers.update', { id, patch: { regulatedActivity: false } })).toMatchObject({
      regulatedActivity: false,
      barredListOn: null,
    });
    await app.call('app.undo', {});
    expect(await list()).toMatchObject([{ regulatedActivity: true, barredListOn: '2026-11-02' }]);
  });

  test('cannot have been checked on a day to come, nor end before they began', async () => {
    const { id } = await app.call('volunteers.add', { volunteer: { name: 'Sam Okoro', startedOn: '2026-09-07' } });
    const ahead = app.call('volunteers.update', { id, patch: { dbsSeenOn: '2026-11-24' } });
    expect(await refusal(ahead)).toMatchObject({ code: 'validation', field: 'dbsSeenOn' });
    await app.call('volunteers.update', { id, patch: { dbsSeenOn: '2026-11-23', reviewOn: '2027-11-23' } });
    const early = app.call('volunteers.update', { id, patch: { endedOn: '2026-09-01' } });
    expect(await refusal(early)).toMatchObject({ code: 'validation', field: 'endedOn' });
  });

  test('stay while a pair names them, are counted with it, and go when nothing does', async () => {
    const { id } = await app.call('volunteers.add', { volunteer: { name: 'Sam Okoro' } });
    const mentee = await app.call('students.add', { student: { surname: 'Adeyemi', forename: 'Grace' } });
    const pair = await app.call('mentoring.add', {
      pair: { menteeId: mentee.id, mentorKind: 'volunteer', mentorId: id },
    });
    expect(await list()).toMatchObject([{ pairCount: 1 }]);
    const refused = await refusal(app.call('volunteers.remove', { id }));
    expect(refused).toMatchObject({ code: 'conflict', message: expect.stringContaining('last day') });
    await app.call('mentoring.end', { id: pair.id, on: '2026-11-23', reason: 'Aims reached' });
    expect(await list()).toMatchObject([{ pairCount: 0 }]);
    expect(await refusal(app.call('volunteers.remove', { id }))).toMatchObject({ code: 'conflict' });
    await app.call('mentoring.remove', { id: pair.id });
    await app.call('volunteers.remove', { id });
    expect(await list()).toEqual([]);
  });

  test('are listed with the groups that name them, those who have ended last', async () => {
    const sam = await app.call('volunteers.add', { volunteer: { name: 'Sam Okoro' } });
    await app.call('volunteers.add', { volunteer: { name: 'Ada Byrne', endedOn: '2026-11-01' } });
    await app.call('groups.add', {
      group: { name: 'Year 11 booster', strand: 'booster', volunteerIds: [sam.id] },
      studentIds: [],
      joinedOn: null,
      series: null,
    });
    expect((await list()).map(({ name, groups }) => [name, groups.map((g) => g.name)])).toEqual([
      ['Sam Okoro', ['Year 11 booster']],
      ['Ada Byrne', []],
    ]);
    expect(await refusal(app.call('volunteers.remove', { id: sam.id }))).toMatchObject({ code: 'conflict' });
  });
});
