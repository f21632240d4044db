import type { Register, RegisterStudent } from '../../../../shared/contract/sessions.ts';
import {
  markOf,
  NO_MARK,
  newDraft,
  PRESENT,
  type RegisterDraft,
  type RowMark,
  type RowMarks,
} from '../../../../shared/domain/register.ts';

/** What was typed about the session; undefined where nothing was. */
export interface SessionWords {
  readonly topic?: string;
  readonly learned?: string;
  readonly nextStep?: string;
  /** Delivered minutes as they were typed. */
  readonly minutes?: string;
}

/** A register as it stands on the screen, with what is not saved yet. */
export interface RegisterState {
  /** What it was read from. */
  readonly of: Register;
  readonly draft: RegisterDraft;
  /** Students added for this session only, not saved yet. */
  readonly guests: readonly string[];
  /** Guests that are to be taken out again. */
  readonly dropped: ReadonlySet<string>;
  readonly words: SessionWords;
}

/** A student's mark as it was saved; before the register was taken, everybody is present. */
function savedMark(register: Register, { mark }: RegisterStudent): RowMark {
  return mark ?? (register.session.status === 'held' ? NO_MARK : PRESENT);
}

const savedMarks = (register: Register): RowMarks =>
  new Map(register.students.map((student) => [student.id, savedMark(register, student)]));

const idsOf = ({ of, guests, dropped }: Pick<RegisterState, 'of' | 'guests' | 'dropped'>): readonly string[] => {
  const listed = of.students.map(({ id }) => id);
  return [...listed.filter((id) => !dropped.has(id)), ...guests.filter((id) => !listed.includes(id))];
};

export function freshState(of: Register): RegisterState {
  const ids = of.students.map(({ id }) => id);
  return { of, draft: newDraft(ids, savedMarks(of)), guests: [], dropped: new Set(), words: {} };
}

const isSame = (a: RowMark, b: RowMark) => a.mark === b.mark && a.minutesLate === b.minutesLate && a.note === b.note;

/** The marks that are not as they were saved. */
function changedMarks({ of, draft }: RegisterState): RowMarks {
  const saved = savedMarks(of);
  return new Map(
    draft.ids
      .map((id) => [id, markOf(draft, id)] as const)
      .filter(([id, row]) => {
        const before = saved.get(id);
        return before === undefined || !isSame(before, row);
      }),
  );
}

/** The same work on what has been read anew. */
export function rebased(state: RegisterState, of: Register): RegisterState {
  const ids = idsOf({ ...state, of });
  const { at } = state.draft;
  const draft = newDraft(ids, new Map([...savedMarks(of), ...changedMarks(state)]));
  return { ...state, of, draft: { ...draft, at: Math.min(at, Math.max(ids.length - 1, 0)) } };
}

/** With other guests; nobody else's mark changes, and the row that keys act on stays the same student's. */
export function withPeople(
  state: RegisterState,
  people: Partial<Pick<RegisterState, 'guests' | 'dropped'>>,
): RegisterState {
  const next = { ...state, ...people };
  const ids = idsOf(next);
  const current = state.draft.ids[state.draft.at] ?? '';
  const at = ids.includes(current) ? ids.indexOf(current) : Math.min(state.draft.at, Math.max(ids.length - 1, 0));
  return { ...next, draft: { ...state.draft, ids, at, typed: '' } };
}

/** Whether something would be lost by leaving it. */
export function isUnsaved(state: RegisterState): boolean {
  return (
    changedMarks(state).size > 0 ||
    state.dropped.size > 0 ||
    Object.values(state.words).some((typed) => typed !== undefined)
  );
}
