import { expect, test } from 'vitest';
import { contract } from '../../shared/contract/index.ts';

const ids = (count: number) => Array.from({ length: count }, (_, n) => `row ${n}`);

test.each([
  'sessions.remove',
  'events.remove',
  'events.removeEntries',
  'pdSessions.remove',
  'groups.removeMembers',
] as const)('%s takes all the rows a person may choose in a table, and says so of more', (name) => {
  const { input } = contract[name];
  expect(input.safeParse({ ids: ids(600) }).success).toBe(true);
  expect(input.safeParse({ ids: [] }).success).toBe(false);
  expect(input.safeParse({ ids: ids(5_001) }).error?.issues.map(({ message }) => message)).toEqual([
    'That is more than 5,000 rows at once. Do it in parts.',
  ]);
});
