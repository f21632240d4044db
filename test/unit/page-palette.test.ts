import { describe, expect, it } from 'vitest';
import {
  actionEntries,
  commandEntries,
  type Entry,
  peopleEntries,
  placeEntries,
  statementEntries,
} from '../../renderer/app/palette/palette-entries.ts';
import { createSearch, restingSections, withRecent } from '../../renderer/app/palette/palette-search.ts';
import type { StaffMember } from '../../shared/contract/staff.ts';

const person = (id: string, name: string): StaffMember => ({
  id,
  name,
  email: '',
  role: 'teacher',
  specialist: true,
  earlyCareer: false,
  fullTimeEquivalent: 1,
  status: 'current',
});
const statement = (code: string, text: string) => ({
  id: `s-${code}`,
  code,
  text,
  askedOfStaff: true,
  askedOfDepartment: true,
});

const entries: readonly Entry[] = [
  ...placeEntries(),
  ...commandEntries({
    labelOf: ({ label }) => label,
    whyNot: (id) => (id === 'edit.undo' ? 'There is nothing to undo' : null),
  }),
  ...actionEntries(
    [
      { id: 'p1', title: 'Proof' },
      { id: 'p2', title: 'Algebra' },
    ],
    [
      { id: 'a1', priorityId: 'p1', title: 'Lesson study on proof' },
      { id: 'a2', priorityId: 'p2', title: 'Work group' },
    ],
  ),
  ...peopleEntries([
    person('1', 'Zoë Müller'),
    person('2', 'Siân O’Brien'),
    person('3', 'Sam Okoro'),
    person('4', 'Bronwen Hughes'),
  ]),
  ...statementEntries({
    domains: [
      {
        id: 'd',
        code: 'A',
        name: 'Subject knowledge',
        weight: 3,
        statements: [
          statement('A30', 'I teach vectors'),
          statement('A3', 'I teach quadratics'),
          statement('B5', 'I plan problem solving, choosing and comparing payoffs'),
        ],
      },
    ],
  }),
];
const search = createSearch(entries);
const first = (query: string) => search(query)[0]?.entries[0]?.label;

describe('the palette finds', () => {
  it.each([
    ['okoro', 'Sam Okoro'],
    ['muller', 'Zoë Müller'],
    ['a3', 'A3 I teach quadratics'],
    ['quadratics', 'A3 I teach quadratics'],
    ['2.1', '2.1 Work group'],
    ['lesson study', '1.1 Lesson study on proof'],
    ['pd plan', 'PD plan'],
    ['word', 'Export PD plan to Word'],
    ['word export', 'Export PD plan to Word'],
    ['exprot', 'Export PD plan to Word'],
    ['dark', 'Theme: dark'],
    ['restore', 'Data safety'],
    ['heat', 'Heat map'],
    ['brownen', 'Bronwen Hughes'],
    ['calender', 'Half-term calendar'],
    ['setings', 'Settings'],
    ['start an audit round', 'Start an audit round'],
    ['new round', 'Start an audit round'],
    ['add a person', 'Add a person'],
    ['paste staff', 'Paste a list of staff'],
    ['rate the department', 'Department ratings'],
    ['laptop', 'Hand the laptop round'],
    ['compare rounds', 'Compare rounds'],
    ['compare', 'Compare rounds'],
  ])('for "%s": %s', (query, label) => {
    expect(first(query)).toBe(label);
  });

  it.each(['zzqqxx', 'football', 'invoice', 'payroll', 'lunch', 'wibble', 'asdf'])('nothing for "%s"', (query) => {
    expect(search(query)).toEqual([]);
  });

  it('nothing besides what begins with what was typed', () => {
    const labels = search('start an audit').flatMap((s) => s.entries.map(({ label }) => label));
    expect(labels).toEqual(['Start an audit round']);
  });

  it('what cannot be given now, with the reason', () => {
    const undo = search('undo')
      .flatMap((s) => s.entries)
      .find(({ label }) => label === 'Undo');
    expect(undo?.whyNot).toBe('There is nothing to undo');
  });

  it('at most six of a group, and says how many more', () => {
    const many = createSearch(peopleEntries(Array.from({ length: 20 }, (_, i) => person(String(i), `Sam ${i}`))));
    expect(many('sam')).toMatchObject([{ title: 'People', more: 14 }]);
    expect(many('sam')[0]?.entries).toHaveLength(6);
  });
});

describe('before anything is typed', () => {
  it('shows recent choices first, and every place and command once', () => {
    const sections = restingSections(entries, ['command:file.print', 'place:/plan', 'place:/gone']);
    expect(sections.map(({ title }) => title)).toEqual(['Recent', 'Places', 'Commands']);
    expect(sections[0]?.entries.map(({ label }) => label)).toEqual(['Print', 'PD plan']);
    const keys = sections.flatMap((s) => s.entries.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('remembers places and commands, the newest first, five at most; never a person, an action or a statement', () => {
    expect(withRecent(['a', 'b'], { key: 'b', group: 'Places' })).toEqual(['b', 'a']);
    expect(withRecent(['a', 'b', 'c', 'd', 'e'], { key: 'f', group: 'Commands' })).toEqual(['f', 'a', 'b', 'c', 'd']);
    for (const group of ['People', 'PD actions', 'Statements'] as const) {
      expect(withRecent(['a'], { key: 'x', group })).toEqual(['a']);
    }
  });
});

describe('the keys of entries', () => {
  it('are one each', () => {
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  });
});
