import { describe, expect, it } from 'vitest';
import type { SelfAudit, SelfAuditRating } from '../../shared/contract/audit.ts';
import type { StaffMember } from '../../shared/contract/staff.ts';
import { type ImportChoices, planImport, readAnswers } from '../../shared/domain/answers.ts';
import { defaultFramework } from '../support/audit-files.ts';

const framework = defaultFramework();
const nothing = { ratings: [] as SelfAuditRating[], selfAudits: [] as SelfAudit[] };

function staff(id: string, name: string, email = ''): StaffMember {
  return {
    id,
    name,
    email,
    role: 'teacher',
    specialist: true,
    earlyCareer: false,
    fullTimeEquivalent: 1,
    status: 'current',
  };
}

function plan(lines: readonly string[], choices: Partial<ImportChoices> = {}) {
  const [headings = [], ...rows] = lines.map((line) => line.split('|'));
  const table = { headings, rows, rowNumbers: rows.map((_, i) => i + 2), notices: [] };
  return planImport(readAnswers(table, framework), { framework, staff: [], present: nothing, ...choices });
}

const HEAD = 'Completion time|Email|Name|A1|A2|PD wanted|Anything else?';

describe('people', () => {
  const team = [
    staff('s1', 'Yusuf Chen', 'y.chen@school.example'),
    staff('s2', "Aoife O'Neill"),
    staff('s3', 'Siân Null'),
  ];
  const match = (email: string, name: string, extra: readonly StaffMember[] = []) => {
    const person = plan([HEAD, `|${email}|${name}|3|3||`], { staff: [...team, ...extra] }).people[0];
    return [person?.match, person?.staffId];
  };

  it.each([
    ['Y.Chen@School.example', '', 'email', 's1'],
    ['', 'Chen, Yusuf', 'name', 's1'],
    ['', 'yusuf CHEN', 'name', 's1'],
    ['', 'Mr Yusuf Chen', 'name', 's1'],
    ['', 'Aoife O’Neill', 'name', 's2'],
    ['', 'Sian Null', 'name', 's3'],
    ['home@mail.example', 'Yusuf Chen', 'name', 's1'],
    ['', 'Yussuf Chen', 'similar-name', 's1'],
    ['', 'Y Chen', 'similar-name', 's1'],
    ['', 'Mr Chen', 'similar-name', 's1'],
    ['', 'Ruby Ali', 'new', null],
    ['ruby.ali@school.example', '', 'new', null],
  ])('finds %j %j by %s', (email, name, how, id) => {
    expect(match(email, name)).toEqual([how, id]);
  });

  it('does not guess between two of the same or a similar name', () => {
    expect(match('', 'Yusuf Chen', [staff('s4', 'Yusuf Chen')])).toEqual(['new', null]);
    expect(match('', 'Y Chen', [staff('s4', 'Yasmin Chen')])).toEqual(['new', null]);
  });

  it('names somebody new from the email where the form gave no name', () => {
    const { people } = plan([HEAD, '|ruby.ali@school.example||3|3||']);
    expect(people[0]?.name).toBe('Ruby Ali');
    expect(plan([HEAD, '||Ali, Ruby|3|3||']).people[0]?.name).toBe('Ruby Ali');
  });

  it('takes a user name in the place of an email for a name, and cuts a name no list could hold', () => {
    expect(plan([HEAD, '|jsmith||3|3||']).people[0]).toMatchObject({ name: 'jsmith', email: '' });
    expect(plan([HEAD, `||${'x'.repeat(500)}|3|3||`]).people[0]?.name).toHaveLength(120);
  });

  it('leaves out an answer from nobody until somebody says whose it is', () => {
    const rows = [HEAD, '|anonymous||3|2||', '|a@b.example|Mia Walker|1|1||'];
    const before = plan(rows, { staff: team });
    expect(before.people[0]).toMatchObject({ key: 'row 2', name: 'Answer in row 2', skip: true, staffId: null });
    expect(before.answersToApply.map((a) => a.person.name)).toEqual(['Mia Walker']);
    expect(before.notices).toContain(
      'Row 2 has neither a name nor an email. It is left out until you choose whose it is.',
    );
    const after = plan(rows, { staff: team, people: [{ key: 'row 2', staffId: 's1', skip: false }] });
    expect(after.people[0]).toMatchObject({ match: 'chosen', staffId: 's1', skip: false });
    expect(after.answersToApply).toHaveLength(2);
    expect(after.notices).toEqual([]);
  });

  it('tells of two emails with one name', () => {
    const { notices, people } = plan([HEAD, '|a@x.example|Mia Walker|1|1||', '|b@x.example|Mia Walker|2|2||']);
    expect(people).toHaveLength(2);
    expect(notices.join()).toContain('a@x.example and b@x.example all give the name Mia Walker');
  });

  it('ignores a choice of somebody who is no longer on the staff', () => {
    const { people } = plan([HEAD, '||Yusuf Chen|1|1||'], {
      staff: team,
      people: [{ key: 'chen yusuf', staffId: 'gone', skip: false }],
    });
    expect(people[0]).toMatchObject({ match: 'name', staffId: 's1' });
  });
});

describe('answering twice', () => {
  it('uses the later answer whole, blanks too, whatever the order of rows', () => {
    const result = plan([
      HEAD,
      '23/09/2026 16:09|z@x.example|Zainab Taylor|3|||',
      '17/09/2026 15:53|Z@X.example|Zainab Taylor|1|2|A1|First go',
    ]);
    expect(result).toMatchObject({ answers: 2, replaced: 1 });
    expect(result.notices).toEqual([
      'Zainab Taylor answered twice; the answer of 23 September 2026 is used in place of the one in row 3.',
    ]);
    expect(result.answersToApply).toEqual([
      {
        person: expect.objectContaining({ name: 'Zainab Taylor' }),
        answeredOn: '2026-09-23',
        note: '',
        ratings: [
          { statementId: 'A1', rating: 3, wantsPd: false },
          { statementId: 'A2', rating: null, wantsPd: false },
        ],
      },
    ]);
  });

  it('goes by the order of rows where a time cannot be read', () => {
    const result = plan([HEAD, 'soon|||1|||', '23/09/2026||Mia Walker|1|||', 'later||Mia Walker|4|||']);
    expect(result.answersToApply[0]?.ratings[0]?.rating).toBe(4);
    expect(result.notices.join('\n')).toContain('The date and time in rows 2 and 4 cannot be read.');
  });

  it('takes a row with only a name for the person who gave that name with an email', () => {
    const result = plan([HEAD, '|m@x.example|Mia Walker|1|||', '||Walker, Mia|4|||']);
    expect(result).toMatchObject({ replaced: 1, people: [{ key: 'm@x.example' }] });
  });

  it('takes two addresses of one member of staff for one person', () => {
    const result = plan([HEAD, '01/09/2026|m@x.example|Mia Walker|1|||', '02/09/2026|home@y.example|Mia Walker|4|||'], {
      staff: [staff('s1', 'Mia Walker', 'm@x.example')],
    });
    expect(result.replaced).toBe(1);
    expect(result.changes.map((c) => c.kind)).toEqual(['skipped', 'new']);
    expect(result.answersToApply.map((a) => a.ratings[0]?.rating)).toEqual([4]);
  });
});

describe('changes against the round', () => {
  const team = [staff('s1', 'Mia Walker', 'm@x.example')];
  const rate = (statementId: string, rating: SelfAuditRating['rating'], wantsPd = false): SelfAuditRating => ({
    staffId: 's1',
    statementId,
    rating,
    wantsPd,
  });
  const present = {
    ratings: [rate('A1', 3), rate('A2', 2, true), rate('B1', 4)],
    selfAudits: [{ staffId: 's1', answeredOn: '2026-09-14', note: 'Hello' }],
  };
  const change = (row: string, head = HEAD) => plan([head, row], { staff: team, present });

  it('finds nothing to change in the same answer', () => {
    const result = change('2026-09-14|m@x.example|Mia Walker|3|2|A2|Hello');
    expect(result.changes[0]).toMatchObject({ kind: 'unchanged', changedRatings: 0, ratings: 2, wantsPd: 1 });
    expect(result.answersToApply).toEqual([]);
  });

  it('counts what it would change or clear', () => {
    const result = change('2026-09-15|m@x.example|Mia Walker|N/A|||Hello');
    expect(result.changes[0]).toEqual({
      personKey: 'm@x.example',
      name: 'Mia Walker',
      kind: 'changed',
      ratings: 0,
      notApplicable: 1,
      blanks: 1,
      wantsPd: 0,
      changedRatings: 2,
    });
    expect(result.answersToApply[0]?.ratings).toEqual([
      { statementId: 'A1', rating: 'N/A', wantsPd: false },
      { statementId: 'A2', rating: null, wantsPd: false },
    ]);
  });

  it('keeps wishes and the note where the file has no column for them', () => {
    const [answer] = change('2026-09-15|m@x.example|4|2', 'Completion time|Email|A1|A2').answersToApply;
    expect(answer?.note).toBe('Hello');
    expect(answer?.ratings).toContainEqual({ statementId: 'A2', rating: 2, wantsPd: true });
  });

  it('keeps the rating of a statement that is only named as a wish', () => {
    const [answer] = change('2026-09-15|m@x.example|Mia Walker|4|2|B1|').answersToApply;
    expect(answer?.ratings).toContainEqual({ statementId: 'B1', rating: 4, wantsPd: true });
  });

  it('warns before an older answer replaces a newer one', () => {
    expect(change('2026-09-01|m@x.example|Mia Walker|1|1||').notices).toEqual([
      'Mia Walker has a newer answer in this round (14 September 2026) than in this file (1 September 2026). Leave them out to keep the newer one.',
    ]);
  });

  it('skips whom it is told to skip', () => {
    const result = plan([HEAD, '|m@x.example|Mia Walker|1|1||'], {
      staff: team,
      people: [{ key: 'm@x.example', staffId: 's1', skip: true }],
    });
    expect(result.changes[0]?.kind).toBe('skipped');
    expect(result.answersToApply).toEqual([]);
  });
});

describe('notices', () => {
  it('names the row, the column and the text of a cell that is not a rating', () => {
    const { notices, answersToApply } = plan([HEAD, '|m@x.example|Mia Walker|maybe|2|cake|']);
    expect(notices).toEqual([
      'Row 2, column D (A1): “maybe” is not a rating, so it is left blank.',
      'Row 2, column F (PD wanted): “cake” names no statement, so it is left out.',
    ]);
    expect(answersToApply[0]?.ratings[0]).toEqual({ statementId: 'A1', rating: null, wantsPd: false });
  });

  it('lists ten cells and counts the rest', () => {
    const rows = Array.from({ length: 33 }, (_, i) => `2026-09-01|p${i}@x.example|P|${i === 0 ? '3' : 'maybe'}|3||`);
    const { notices } = plan([HEAD, ...rows]);
    expect(notices.filter((n) => n.includes('is not a rating'))).toHaveLength(10);
    expect(notices).toContain('And 22 more cells like these.');
  });

  it('says when the file is not about the audit at all', () => {
    expect(plan(['Name|Date of birth', 'Mia Walker|2010-01-01']).notices[0]).toContain(
      'No column of this file asks about a statement of the audit.',
    );
  });
});

describe('columns chosen by a person', () => {
  const lines = ['Email|Column X|A1|A2', 'm@x.example|4|1|2'];
  const chosen = (columns: ImportChoices['columns']) => plan(lines, columns ? { columns } : {});

  it('takes a statement from the column somebody chose, and frees the one that had it', () => {
    const result = chosen([{ index: 1, use: { kind: 'statement', statementId: 'A1' } }]);
    expect(result.columns.map((c) => [c.use.kind, c.why])).toEqual([
      ['email', 'its heading says email'],
      ['statement', 'as you chose'],
      ['ignore', 'you chose the column “Column X” for this'],
      ['statement', 'by its code A2'],
    ]);
    expect(result.answersToApply[0]?.ratings).toEqual([
      { statementId: 'A1', rating: 4, wantsPd: false },
      { statementId: 'A2', rating: 2, wantsPd: false },
    ]);
  });

  it('lets the later of two such choices hold', () => {
    const use = { kind: 'statement', statementId: 'A3' } as const;
    const result = chosen([
      { index: 1, use },
      { index: 2, use },
    ]);
    expect(result.columns.map((c) => c.use.kind)).toEqual(['email', 'ignore', 'statement', 'statement']);
  });

  it('lists the statements no column answers', () => {
    const { missingStatementIds } = chosen([{ index: 3, use: { kind: 'ignore' } }]);
    expect(missingStatementIds).toHaveLength(35);
    expect(missingStatementIds).not.toContain('A1');
    expect(missingStatementIds).not.toContain('G1');
  });
});
