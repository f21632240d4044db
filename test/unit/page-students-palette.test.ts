import { expect, it } from 'vitest';
import { placeEntries, studentEntries } from '../../renderer/app/palette/palette-entries.ts';
import { createSearch, withRecent } from '../../renderer/app/palette/palette-search.ts';
import { initialsOf, nameOf } from '../../shared/domain/students.ts';

const student = (id: string, surname: string, forename: string) => ({
  id,
  surname,
  forename,
  form: '9B',
  yearGroup: 9,
});
const search = createSearch(placeEntries());
const found = (query: string, ...students: ReturnType<typeof student>[]) => ({
  query,
  entries: studentEntries(students, nameOf),
});
const labels = (query: string, besides: ReturnType<typeof found>) =>
  search(query, besides).flatMap(({ title, entries }) => entries.map(({ label }) => `${title}: ${label}`));

it('shows the students whom the app found, beside everything else, and leads to their page', () => {
  const grace = student('1', 'Adeyemi', 'Grace');
  expect(labels('9b', found('9b', grace))).toEqual(['Students: Adeyemi, Grace']);
  // The name as it is stored may be folded otherwise than the palette folds it: what the app found counts.
  expect(labels('oneill', found('oneill', student('2', 'O’Neill', 'Adam')))).toEqual(['Students: O’Neill, Adam']);
  expect(found('', grace).entries[0]).toMatchObject({ about: 'Year 9, 9B', opens: { path: '/students/of/1' } });
});

it('leaves out what was found for earlier letters and fits no more', () => {
  const earlier = found('ad', student('1', 'Adeyemi', 'Grace'), student('2', 'Adams', 'Bo'));
  expect(labels('adey', earlier)).toEqual(['Students: Adeyemi, Grace']);
  expect(labels('settings', earlier).filter((label) => label.startsWith('Students:'))).toEqual([]);
});

it('shows eight at most and says how many more there are', () => {
  const many = Array.from({ length: 20 }, (_, i) => student(`${i}`, 'Khan', `Person ${i}`));
  const [section] = search('khan', found('khan', ...many));
  expect(section).toMatchObject({ title: 'Students', more: 12 });
  expect(section?.entries).toHaveLength(8);
});

it('names a student by initials where names are hidden, and keeps none among the recent ones', () => {
  const [entry] = studentEntries([student('1', 'Adeyemi', 'Grace')], initialsOf);
  expect(entry?.label).toBe('G.A.');
  if (!entry) throw new Error('no entry');
  expect(withRecent(['place:/'], entry)).toEqual(['place:/']);
});
