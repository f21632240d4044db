import { describe, expect, it } from 'vitest';
import { whyNothing } from '../../renderer/features/audit/import/why-nothing.ts';
import { whyNotChosen } from '../../renderer/features/audit/needs/need-choice.ts';
import { answeredWords, numberText, stillToAnswer } from '../../renderer/features/audit/place-data.ts';
import type { AnswerChange, AnswerPerson, AnswersPreview } from '../../shared/contract/answers-import.ts';
import type { AuditAnswers } from '../../shared/contract/audit.ts';
import type { StaffMember } from '../../shared/contract/staff.ts';

const member = (id: string): StaffMember => ({
  id,
  name: `Person ${id}`,
  email: '',
  role: 'teacher',
  specialist: true,
  earlyCareer: false,
  fullTimeEquivalent: 1,
  status: 'current',
});

describe('who may still choose their name', () => {
  const people = ['rated', 'not-taught', 'ticked', 'noted', 'cleared', 'silent'].map(member);
  const said = { statementId: 's1', rating: null, wantsPd: false };
  const answers: AuditAnswers = {
    round: { id: 'r', name: 'Autumn', heldOn: '2026-11-23', status: 'open', staffIds: people.map((p) => p.id) },
    ratings: [
      { ...said, staffId: 'rated', rating: 2 },
      { ...said, staffId: 'not-taught', rating: 'N/A' },
      { ...said, staffId: 'ticked', wantsPd: true },
      { ...said, staffId: 'cleared' },
    ],
    department: [],
    overrides: [],
    selfAudits: [
      { staffId: 'noted', answeredOn: null, note: 'More time, please' },
      { staffId: 'cleared', answeredOn: null, note: '' },
    ],
  };

  it('is whoever has said nothing at all', () => {
    expect(stillToAnswer({ people, answers }).map((p) => p.id)).toEqual(['cleared', 'silent']);
  });
});

describe('how many have answered', () => {
  it.each([
    [{ asked: 13, answered: 10, partly: 1 }, '10 of 13 answered, 1 of them only in part'],
    [{ asked: 13, answered: 10, partly: 0 }, '10 of 13 answered'],
    [{ asked: 0, answered: 0, partly: 0 }, 'nobody is asked yet'],
  ])('%o', (result, words) => {
    expect(answeredWords(result)).toBe(words);
  });

  it('and numbers are written one way', () => {
    expect([2, 2.5, 2.0001, 2.75, null].map((n) => numberText(n))).toEqual(['2', '2.5', '2', '2.8', '–']);
    expect([2.5, 5 / 7, 1].map((n) => numberText(n, 2))).toEqual(['2.5', '0.71', '1']);
  });
});

describe('ticking a need', () => {
  const need = { statementId: 'B5', code: 'B5' };
  const five = new Set(['A1', 'A2', 'A3', 'A4', 'A5']);

  it('is free while there is room, and unticking always is', () => {
    expect(whyNotChosen(need, { chosen: new Set(), inPlan: new Map(), room: 5 })).toBeNull();
    expect(whyNotChosen(need, { chosen: new Set([...five, 'B5']), inPlan: new Map(), room: 0 })).toBeNull();
  });

  it.each([
    ['a sixth tick', five, new Map<string, number>(), /untick another first/],
    ['a full plan', new Set<string>(), new Map([['A1', 1]]), /remove one there first/],
    ['a full plan with old ticks that are in it', new Set(['A1']), new Map([['A1', 1]]), /remove one there first/],
    ['a need of the plan', new Set<string>(), new Map([['B5', 2]]), /in the plan as priority 2/],
  ])('is off for %s, with the reason', (_, chosen, inPlan, reason) => {
    expect(whyNotChosen(need, { chosen, inPlan, room: 0 })).toMatch(reason);
  });
});

describe('a file that would bring nothing in', () => {
  const person: AnswerPerson = { key: 'm', name: 'Mia', email: '', match: 'new', staffId: null, skip: false };
  const change: AnswerChange = {
    personKey: 'm',
    name: 'Mia',
    kind: 'new',
    ratings: 3,
    notApplicable: 0,
    blanks: 0,
    wantsPd: 0,
    changedRatings: 0,
  };
  const preview: AnswersPreview = {
    importId: 'i',
    fileName: 'answers.csv',
    sheet: '',
    answers: 1,
    replaced: 0,
    columns: [],
    people: [person],
    changes: [change],
    missingStatementIds: [],
    notices: [],
  };

  it('says why', () => {
    expect(whyNothing({ ...preview, people: [], changes: [] })).toMatch(/has no answers/);
    expect(whyNothing({ ...preview, people: [{ ...person, skip: true }] })).toMatch(/everybody is left out/);
    expect(whyNothing({ ...preview, changes: [{ ...change, ratings: 0 }] })).toMatch(/no column holds ratings/);
  });

  it('is not one with a rating, a tick or a note in it', () => {
    expect(whyNothing(preview)).toBeNull();
    expect(whyNothing({ ...preview, changes: [{ ...change, ratings: 0, wantsPd: 1 }] })).toBeNull();
    const note = { index: 0, heading: 'Anything else', samples: ['x'], use: { kind: 'note' as const }, why: '' };
    expect(whyNothing({ ...preview, columns: [note], changes: [{ ...change, ratings: 0 }] })).toBeNull();
  });
});
