import { describe, expect, it } from 'vitest';
import { createDispatcher, type Handlers } from '../../electron/core/dispatcher.ts';
import { openTestApp, Refused } from '../support/test-app.ts';

async function refusal(work: Promise<unknown>) {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refused) return error.error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('what a person gets wrong is met in words, at the field, and changes nothing', () => {
  it.each([
    ['a name of blanks', 'staff.add', { staff: { name: '   ' } }, 'name', 'Enter some text'],
    ['an email without @', 'staff.add', { staff: { name: 'Ada', email: 'ada' } }, 'email', 'name@school.org'],
    [
      'more than full time',
      'staff.add',
      { staff: { name: 'Ada', fullTimeEquivalent: 7 } },
      'fullTimeEquivalent',
      'Full time is 1',
    ],
    ['a URN of letters', 'school.update', { patch: { urn: 'abc' } }, 'urn', 'six digits'],
    [
      'a day that is not there',
      'audit.addRound',
      { name: 'A', heldOn: '2026-02-30', staffIds: [] },
      'heldOn',
      'real date',
    ],
    ['a negative fee', 'plan.updateAction', { id: 'x', patch: { feePence: -1 } }, 'feePence', '£0 or more'],
    [
      'half-terms out of order',
      'school.saveTermDates',
      {
        halfTerms: [1, 2, 3, 4, 5, 6].map((number) => ({ number, firstOn: '2026-09-01', lastOn: '2026-09-02' })),
        closedDays: [],
      },
      'halfTerms',
      'follow one another',
    ],
  ] as const)('%s', async (_, name, input, field, words) => {
    const app = openTestApp();
    const error = await refusal(app.call(name, input as never));
    expect(error).toMatchObject({ code: 'validation', field });
    expect(error.message).toContain(words);
    expect(await app.call('app.undoState', {})).toEqual({ undo: null, redo: null });
    await app.close();
  });

  it('an unknown call, and a field nobody asked for', async () => {
    const app = openTestApp();
    expect((await refusal(app.call('staff.explode' as never, {} as never))).code).toBe('validation');
    expect((await refusal(app.call('staff.add', { staff: { name: 'Ada', salary: 1 } } as never))).code).toBe(
      'validation',
    );
    await app.close();
  });

  it('a person with answers cannot be removed, one without can', async () => {
    const app = openTestApp();
    const { id } = await app.call('staff.add', { staff: { name: 'Ada' } });
    const { id: other } = await app.call('staff.add', { staff: { name: 'Grace' } });
    const round = await app.call('audit.addRound', { name: 'A', heldOn: '2026-09-14', staffIds: [id, other] });
    await app.call('audit.rate', { roundId: round.id, cells: [{ staffId: id, statementId: 'A1', rating: 2 }] });
    expect((await refusal(app.call('staff.remove', { id }))).message).toContain('Mark them as left');
    await app.call('staff.remove', { id: other });
    expect((await app.call('audit.rounds', {}))[0]?.staffIds).toEqual([id]);
    await app.close();
  });

  it('what points at something that is gone is refused as such', async () => {
    const app = openTestApp();
    const round = { name: 'Autumn', heldOn: '2026-09-14', staffIds: ['nobody'] };
    expect(await refusal(app.call('audit.addRound', round))).toMatchObject({ code: 'not-found' });
    expect(await app.call('audit.rounds', {})).toEqual([]);
    await app.close();
  });

  it('a closed round keeps its answers', async () => {
    const app = openTestApp();
    const { id } = await app.call('staff.add', { staff: { name: 'Ada' } });
    const round = await app.call('audit.addRound', { name: 'Autumn', heldOn: '2026-09-14', staffIds: [id] });
    await app.call('audit.updateRound', { roundId: round.id, patch: { status: 'closed' } });
    const cells = [{ staffId: id, statementId: 'A1', rating: 2 as const }];
    expect((await refusal(app.call('audit.rate', { roundId: round.id, cells }))).message).toContain('is closed');
    await app.close();
  });
});

it('an error nobody expected is said plainly and logged without its words', async () => {
  const logged: string[] = [];
  const failing = new Proxy({} as Handlers, {
    get: () => () => {
      throw new Error('Ada Byron’s record is broken');
    },
  });
  const dispatch = createDispatcher(failing, { log: (line) => logged.push(line) });
  const reply = await dispatch('staff.list', {});
  expect(reply).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  expect(JSON.stringify(reply) + logged.join()).not.toContain('Ada');
});

it('no name, email or note reaches the log in the whole of a working session', async () => {
  const app = openTestApp();
  const { id } = await app.call('staff.add', { staff: { name: 'Zaphod Beeblebrox', email: 'zaphod@school.example' } });
  await app.call('staff.update', { id, patch: { email: 'z@school.example' } });
  await app.call('app.undo', {});
  await refusal(app.call('staff.update', { id: 'nobody', patch: { name: 'Zaphod' } }));
  await app.call('safety.copyNow', {});
  await app.close();
  expect(app.logged.join('\n')).not.toMatch(/zaphod|beeblebrox|school\.example/i);
});

it('a person whose answers are all cleared can be removed again', async () => {
  const app = openTestApp();
  const { id } = await app.call('staff.add', { staff: { name: 'Ada' } });
  const round = await app.call('audit.addRound', { name: 'A', heldOn: '2026-09-14', staffIds: [id] });
  const rate = (rating: 2 | null) =>
    app.call('audit.rate', { roundId: round.id, cells: [{ staffId: id, statementId: 'A1', rating }] });
  await rate(2);
  await rate(null);
  expect((await app.call('audit.answers', { roundId: round.id })).selfAudits).toEqual([]);
  await app.call('staff.remove', { id });
  expect(await app.call('staff.list', {})).toEqual([]);
  await app.close();
});

it('a list of students is not taken for answers', async () => {
  const app = openTestApp();
  const round = await app.call('audit.addRound', { name: 'A', heldOn: '2026-09-14', staffIds: [] });
  const rows = Array.from({ length: 30 }, (_, i) => `Student ${i},${7 + (i % 5)},N,${i % 2 ? 'Y' : 'N'}`);
  const bytes = Buffer.from(['Name,Year,SEN,Pupil Premium', ...rows].join('\n'));
  const fileToken = app.offer({ name: 'students.csv', bytes });
  const error = await refusal(app.call('audit.readAnswers', { roundId: round.id, fileToken }));
  expect(error.message).toContain('“students.csv” does not look like answers');
  await app.close();
});

it('a note is kept, shown with the answers and taken back by undo', async () => {
  const app = openTestApp();
  const { id: staffId } = await app.call('staff.add', { staff: { name: 'Ada' } });
  const round = await app.call('audit.addRound', { name: 'A', heldOn: '2026-09-14', staffIds: [staffId] });
  const notes = async () => (await app.call('audit.answers', { roundId: round.id })).selfAudits;
  await app.call('audit.saveNote', { roundId: round.id, staffId, note: 'Time to plan together' });
  expect(await notes()).toEqual([{ staffId, answeredOn: null, note: 'Time to plan together' }]);
  await app.call('audit.saveNote', { roundId: round.id, staffId, note: '' });
  expect(await notes()).toEqual([]);
  await app.call('app.undo', {});
  expect((await notes())[0]?.note).toBe('Time to plan together');
  await app.close();
});
