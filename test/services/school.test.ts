import { describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/index.ts';
import { suggestedHalfTerms } from '../../shared/domain/school-year.ts';
import { openTestApp } from '../support/test-app.ts';

const answers: InputOf<'school.setUp'> = {
  name: ' Hollow Mere School ',
  urn: '',
  you: { name: 'Anisa Rahmani', role: 'maths-progression-lead' },
  workingWeek: { unit: 'hours', periodMinutes: 60, minutes: [240, 0, 150, 0, 0] },
  termDates: {
    halfTerms: [...suggestedHalfTerms(2026)],
    closedDays: [{ on: '2027-05-03', name: 'May Day', kind: 'closed' }],
  },
  keyDates: [{ firstOn: '2026-11-30', lastOn: '2026-12-11', name: 'Mocks', kind: 'mocks' }],
};

describe('setting up the school', () => {
  it('is one step, and undo brings the first run back', async () => {
    const app = openTestApp({ firstRun: true });
    const before = await app.call('school.get', {});
    expect(before.isSetUp).toBe(false);
    const school = await app.call('school.setUp', answers);
    expect(school).toMatchObject({
      name: 'Hollow Mere School',
      isSetUp: true,
      termDatesConfirmed: true,
      workingWeek: answers.workingWeek,
      keyDates: answers.keyDates,
      closedDays: answers.termDates?.closedDays,
    });
    const [you, ...others] = await app.call('staff.list', {});
    expect(others).toEqual([]);
    expect(you).toMatchObject({ id: school.youId, name: 'Anisa Rahmani', role: 'maths-progression-lead' });

    expect(await app.call('app.undo', {})).toEqual({ label: 'Set up the school' });
    expect(await app.call('school.get', {})).toEqual(before);
    expect(await app.call('staff.list', {})).toEqual([]);
    await app.call('app.redo', {});
    expect(await app.call('school.get', {})).toEqual(school);
    await app.close();
  });

  it('leaves what was skipped as it was, and the suggestion marked as one', async () => {
    const app = openTestApp({ firstRun: true });
    const school = await app.call('school.setUp', { ...answers, workingWeek: null, termDates: null, keyDates: [] });
    expect(school).toMatchObject({ isSetUp: true, termDatesConfirmed: false, keyDates: [] });
    expect(school.workingWeek.minutes).toEqual([0, 0, 0, 0, 0]);
    await app.close();
  });

  it('begins in the year of the day it is done, whenever the app was first opened', async () => {
    const app = openTestApp({ firstRun: true, today: '2026-07-20' });
    expect((await app.call('school.get', {})).academicYear).toBe(2025);
    await app.close();
    const later = openTestApp({ dataDir: app.dataDir, firstRun: true, today: '2026-09-02' });
    const school = await later.call('school.setUp', { ...answers, keyDates: [] });
    expect(school).toMatchObject({ academicYear: 2026, halfTerms: suggestedHalfTerms(2026) });
    await later.close();
    const nextYear = openTestApp({ dataDir: app.dataDir, today: '2027-09-02' });
    expect((await nextYear.call('school.get', {})).academicYear).toBe(2026);
    await nextYear.close();
  });

  it('is done once', async () => {
    const app = openTestApp();
    await expect(app.call('school.setUp', answers)).rejects.toThrow('set up already');
    await app.close();
  });
});

describe('key dates and time', () => {
  it('are replaced as one step; the same again is none', async () => {
    const app = openTestApp();
    await app.call('school.saveKeyDates', { keyDates: answers.keyDates });
    const { undo } = await app.call('app.undoState', {});
    expect(undo).toBe('Change the key dates');
    await app.call('app.undo', {});
    expect((await app.call('school.get', {})).keyDates).toEqual([]);
    await app.call('app.redo', {});
    await app.call('school.saveKeyDates', { keyDates: answers.keyDates });
    await app.call('app.undo', {});
    expect((await app.call('school.get', {})).keyDates).toEqual([]);
    await app.close();
  });

  it('refuse a key date that ends before it starts, and a week of four days', async () => {
    const app = openTestApp();
    const backwards = { firstOn: '2026-11-30', lastOn: '2026-11-29', name: 'Mocks', kind: 'mocks' as const };
    await expect(app.call('school.saveKeyDates', { keyDates: [backwards] })).rejects.toThrow('must end');
    const short = { unit: 'hours' as const, periodMinutes: 60, minutes: [1, 2, 3, 4] };
    await expect(app.call('school.saveWorkingWeek', { workingWeek: short })).rejects.toThrow();
    await app.close();
  });

  it('say who you are among the staff, and forget it when you are removed', async () => {
    const app = openTestApp();
    const { id } = await app.call('staff.add', { staff: { name: 'Anisa Rahmani' } });
    expect((await app.call('school.update', { patch: { youId: id } })).youId).toBe(id);
    await expect(app.call('school.update', { patch: { youId: 'nobody' } })).rejects.toThrow('no longer there');
    await app.call('staff.remove', { id });
    expect((await app.call('school.get', {})).youId).toBeNull();
    await app.call('app.undo', {});
    expect((await app.call('school.get', {})).youId).toBe(id);
    await app.close();
  });
});
