import { describe, expect, it } from 'vitest';
import { planOf, standing } from '../support/student-planning.ts';

const [UPN, OTHER_UPN] = ['B801200005001', 'P207000016049'];
const DAY = '2014-12-10';

describe('twins', () => {
  const twins = [
    standing({ id: 'ada', surname: 'Byron', forename: 'Ada', bornOn: DAY, upn: UPN }),
    standing({ id: 'ida', surname: 'Byron', forename: 'Ida', bornOn: DAY, upn: OTHER_UPN }),
  ];
  const listOf = (...rows: readonly (readonly string[])[]) =>
    planOf([['UPN', 'Surname', 'Forename', 'DOB'], ...rows.map((row) => [...row, DAY])], { students: twins }).preview;

  it('whose UPNs changed places in the list are asked about, not renamed', () => {
    const { counts, shown } = listOf([OTHER_UPN, 'Byron', 'Ada'], [UPN, 'Byron', 'Ida']);
    expect(counts).toMatchObject({ new: 0, changed: 0, unchanged: 0, decide: 2 });
    expect(shown[0]?.likely.map(({ studentId, why }) => [studentId, why])).toEqual([
      ['ida', 'The same UPN'],
      ['ada', 'The same name and date of birth, but another UPN'],
    ]);
  });

  it('with their own UPNs are found, and a new name is taken', () => {
    const { counts } = listOf([UPN, 'King', 'Ada'], [OTHER_UPN, 'Byron', 'Ida']);
    expect(counts).toMatchObject({ changed: 1, unchanged: 1, decide: 0 });
  });
});

describe('somebody without a UPN', () => {
  it('whose surname is another may be the one with the forename and date of birth', () => {
    const { shown } = planOf(
      [
        ['Surname', 'Forename', 'DOB'],
        ['King', 'Ada', DAY],
        ['King', 'Bea', DAY],
      ],
      { students: [standing({ bornOn: DAY, upn: UPN })] },
    ).preview;
    expect(shown.map(({ kind, likely }) => [kind, ...likely.map(({ why }) => why)])).toEqual([
      ['decide', 'The same date of birth and forename, but another surname'],
      ['new'],
    ]);
  });

  it('and without a date of birth is read once of each form', () => {
    const { counts, shown } = planOf([
      ['Name', 'Form'],
      ['Byron, Ada', '7B'],
      ['BYRON, Ada', '7B'],
      ['Byron, Ada', '7G'],
    ]).preview;
    expect(counts).toMatchObject({ new: 2, unreadable: 1 });
    expect(shown[1]?.problems[0]).toContain('Row 3 has the same name and form as row 2, and neither a UPN nor');
  });
});

describe('facts', () => {
  it('of two columns are as new as the newer of them', () => {
    const student = standing({
      upn: UPN,
      surname: 'King',
      sources: { surname: 'from 2026-09-07', forename: 'typed 2026-11-20' },
    });
    const list = [
      ['UPN', 'Surname', 'Forename'],
      [UPN, 'Noel', 'Ada'],
    ];
    const change = (asAt: string) =>
      planOf(list, { students: [student], choices: { asAt } }).preview.shown[0]?.changes[0];
    expect(change('2026-10-01')).toMatchObject({
      label: 'Name',
      wasFrom: 'Typed here, 20 November 2026',
      taken: false,
    });
    expect(change('2026-11-21')).toMatchObject({ taken: true });
  });

  it('a No that stood there already, when a Yes was taken over it, does not end the reasons', () => {
    const student = standing({
      upn: UPN,
      pupilPremium: 'no',
      pupilPremiumSource: 'SIMS list',
      pupilPremiumAsAt: '2026-09-07',
      reasons: [{ reason: 'ever-6-fsm', holds: true, source: 'DfE Pupil Premium file', asAt: '2026-04-01' }],
    });
    const list = [
      ['UPN', 'Pupil Premium'],
      [UPN, 'No'],
    ];
    const change = (asAt: string) =>
      planOf(list, { students: [student], choices: { asAt } }).preview.shown[0]?.changes[0];
    expect(change('2026-09-07')).toMatchObject({ was: 'Yes (Ever 6 FSM)', now: 'No', taken: false });
    expect(change('2026-10-05')).toMatchObject({ taken: true });
  });
});
