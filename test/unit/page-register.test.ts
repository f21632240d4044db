import { describe, expect, it } from 'vitest';
import {
  freshState,
  isUnsaved,
  type RegisterState,
  rebased,
  withPeople,
} from '../../renderer/features/sessions/register/register-state.ts';
import type { Register, RegisterStudent } from '../../shared/contract/sessions.ts';
import { markOf, registerKey } from '../../shared/domain/register.ts';
import type { Mark } from '../../shared/domain/sessions.ts';

const student = (id: string, mark: Mark | null = null, isGuest = false): RegisterStudent => ({
  id,
  surname: id.toUpperCase(),
  forename: '',
  form: '',
  yearGroup: 11,
  isGuest,
  mark: mark === null ? null : { mark, minutesLate: 0, note: '' },
});

const register = (status: 'planned' | 'held', students: readonly RegisterStudent[]): Register => ({
  session: {
    id: 'session',
    groupId: 'group',
    seriesId: null,
    heldOn: '2026-11-23',
    startsAt: '15:15',
    minutes: 60,
    place: '',
    delivererIds: [],
    volunteerIds: [],
    status,
    cancelledReason: '',
    movedFrom: null,
    topic: '',
    learned: '',
    nextStep: '',
    deliveredMinutes: status === 'held' ? 60 : null,
    registerAt: status === 'held' ? '2026-11-23T16:00:00Z' : null,
    groupName: 'Booster',
    strand: 'booster',
    keyStage: null,
    expectedCount: students.length,
    attendedCount: null,
  },
  students: [...students],
  lastNextStep: '',
  previousId: null,
  nextId: null,
});

function press(state: RegisterState, ...keys: readonly string[]): RegisterState {
  const draft = keys.reduce((now, key) => registerKey(now, key)?.draft ?? now, state.draft);
  return { ...state, draft };
}
const marks = ({ draft }: RegisterState) => draft.ids.map((id) => [id, markOf(draft, id).mark]);

describe('a register on the screen', () => {
  it('has everybody present before it is taken; afterwards whoever has no mark is without one', () => {
    const planned = freshState(register('planned', [student('a'), student('b')]));
    expect(marks(planned)).toEqual([
      ['a', 'present'],
      ['b', 'present'],
    ]);
    expect(isUnsaved(planned)).toBe(false);
    const held = freshState(register('held', [student('a', 'absent'), student('b')]));
    expect(marks(held)).toEqual([
      ['a', 'absent'],
      ['b', null],
    ]);
    expect(isUnsaved(held)).toBe(false);
  });

  it('keeps what was marked, and only that, when the register is read anew', () => {
    const begun = press(freshState(register('planned', [student('a'), student('b'), student('c')])), '2', 'A');
    expect(isUnsaved(begun)).toBe(true);
    const joined = rebased(begun, register('planned', [student('a'), student('ab'), student('b'), student('c')]));
    expect(marks(joined)).toEqual([
      ['a', 'present'],
      ['ab', 'present'],
      ['b', 'absent'],
      ['c', 'present'],
    ]);
    const left = rebased(begun, register('planned', [student('a'), student('c')]));
    expect(left.draft.ids).toEqual(['a', 'c']);
    const taken = register('held', [student('a', 'late'), student('b', 'present'), student('c', 'present')]);
    expect(marks(rebased(begun, taken))).toEqual([
      ['a', 'late'],
      ['b', 'absent'],
      ['c', 'present'],
    ]);
  });

  it('takes guests in and out without moving the row that keys act on', () => {
    const begun = press(freshState(register('planned', [student('a'), student('b')])), '2');
    const withGuest = withPeople(begun, { guests: ['g'] });
    expect(withGuest.draft.ids).toEqual(['a', 'b', 'g']);
    expect(markOf(withGuest.draft, 'g').mark).toBe('present');
    expect(isUnsaved(withGuest)).toBe(true);
    expect(withGuest.draft.at).toBe(1);
    const saved = freshState(register('held', [student('a', 'present'), student('g', 'present', true)]));
    const dropped = withPeople(press(saved, 'End'), { dropped: new Set(['g']) });
    expect(dropped.draft).toMatchObject({ ids: ['a'], at: 0 });
    expect(isUnsaved(dropped)).toBe(true);
  });

  it('counts typed words as unsaved', () => {
    const state = freshState(register('held', [student('a', 'present')]));
    expect(isUnsaved({ ...state, words: { topic: 'Surds' } })).toBe(true);
  });
});
