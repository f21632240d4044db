import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { openTestApp, Refused, type TestApp } from './test-app.ts';

/** A school with a few students, to make groups of; today is Monday 23 November 2026. */
export async function openSessionSchool(
  studentCount = 6,
): Promise<TestApp & { readonly studentIds: readonly string[] }> {
  const app = openTestApp();
  const studentIds: string[] = [];
  for (let n = 1; n <= studentCount; n += 1) {
    const { id } = await app.call('students.add', { student: { surname: `Surname${n}`, forename: `Forename${n}` } });
    studentIds.push(id);
  }
  return { ...app, studentIds };
}

export const MONDAYS: NonNullable<InputOf<'groups.add'>['series']> = {
  firstOn: '2026-11-16',
  everyWeeks: 1,
  lastOn: '2026-12-14',
  startsAt: '15:15',
  minutes: 60,
  place: 'Room M1',
};

type NewGroup = Partial<Omit<InputOf<'groups.add'>, 'group'>> & {
  readonly group?: Partial<InputOf<'groups.add'>['group']>;
};

/** A booster on Mondays from 16 November, unless something else is said. */
export function addGroup(app: TestApp, { group, ...rest }: NewGroup = {}): Promise<OutputOf<'groups.add'>> {
  return app.call('groups.add', {
    group: { name: 'Year 11 booster', strand: 'booster', place: 'Room M1', ...group },
    studentIds: [],
    joinedOn: null,
    series: MONDAYS,
    ...rest,
  });
}

/** The error of a call that ought to be refused. */
export const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'not refused',
    (failure: unknown) => (failure instanceof Refused ? failure.error : failure),
  );
