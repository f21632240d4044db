import { randomUUID } from 'node:crypto';
import type { ActionPatch, NewActionFields, PdAction } from '../../../shared/contract/pd-action.ts';
import type { School } from '../../../shared/contract/school.ts';
import { withDatesInStep } from '../../../shared/domain/action-dates.ts';
import { BLANK_ACTION, type NewAction } from '../../../shared/domain/blank-action.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import type { Writer } from '../store/change-record.ts';
import {
  pdActionParticipantTable,
  pdActionProgressTable,
  pdActionStatementTable,
  pdActionTable,
} from '../store/pd-action-table.ts';
import { pdSessionTable } from '../store/pd-session-table.ts';
import { assertPresentYear } from './current-plan.ts';
import { defined } from './defined.ts';
import { removeResourcesOf } from './resources.ts';

/** Adds an action at the end of its priority. */
export function insertAction(app: Context, write: Writer, action: NewAction): string {
  const id = randomUUID();
  const { participantIds, statementIds, progress, ...row } = action;
  write.insert(pdActionTable, { ...row, id, position: app.store.actions.lastPosition(action.priorityId) + 1 });
  setLinks(
    write,
    id,
    { participantIds: [], statementIds: [], progress: [] },
    { participantIds, statementIds, progress },
  );
  return id;
}

/** Removes an action with all that hangs on it. */
export function removeAction(app: Context, write: Writer, id: string): void {
  const action = app.store.actions.get(id);
  if (!action) throw notFound('That action');
  setLinks(write, id, action, { participantIds: [], statementIds: [], progress: [] });
  for (const sessionId of app.store.pdSessions.idsOf(id)) write.remove(pdSessionTable, sessionId);
  removeResourcesOf(app, write, id);
  write.remove(pdActionTable, id);
}

type Links = Pick<PdAction, 'participantIds' | 'statementIds' | 'progress'>;

function setLinks(write: Writer, actionId: string, before: Links, after: Partial<Links>): void {
  if (after.participantIds) {
    const { added, removed } = difference(before.participantIds, after.participantIds);
    for (const staffId of removed) write.remove(pdActionParticipantTable, `${actionId}:${staffId}`);
    for (const staffId of added)
      write.insert(pdActionParticipantTable, { id: `${actionId}:${staffId}`, actionId, staffId });
  }
  if (after.statementIds) {
    const { added, removed } = difference(before.statementIds, after.statementIds);
    for (const statementId of removed) write.remove(pdActionStatementTable, `${actionId}:${statementId}`);
    for (const statementId of added) {
      write.insert(pdActionStatementTable, { id: `${actionId}:${statementId}`, actionId, statementId });
    }
  }
  if (after.progress) setProgress(write, actionId, before.progress, after.progress);
}

function setProgress(write: Writer, actionId: string, before: PdAction['progress'], after: PdAction['progress']): void {
  const idOf = (halfTerm: number) => `${actionId}:${halfTerm}`;
  const notes = new Map(after.filter((p) => p.note.trim() !== '').map((p) => [p.halfTerm, p.note]));
  for (const { halfTerm } of before) {
    if (!notes.has(halfTerm)) write.remove(pdActionProgressTable, idOf(halfTerm));
  }
  for (const [halfTerm, note] of notes) {
    if (before.some((p) => p.halfTerm === halfTerm)) write.update(pdActionProgressTable, idOf(halfTerm), { note });
    else write.insert(pdActionProgressTable, { id: idOf(halfTerm), actionId, halfTerm, note });
  }
}

function difference(before: readonly string[], after: readonly string[]) {
  const wanted = new Set(after);
  return { added: [...wanted].filter((id) => !before.includes(id)), removed: before.filter((id) => !wanted.has(id)) };
}

/** Reads something when it is first asked for, and not again. */
export function once<T>(read: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= read());
}

/** Refuses what is not there, or is not of this year's plan: a priority, a person or a statement. What there is, is read once. */
export function referencesOf(app: Context): (patch: ActionPatch) => void {
  const staff = once(() => new Set(app.store.staff.list().map((s) => s.id)));
  const statements = once(
    () => new Set(app.store.framework.get().domains.flatMap((d) => d.statements.map((s) => s.id))),
  );
  return (patch) => {
    if (patch.priorityId !== undefined) {
      if (!app.store.priorities.get(patch.priorityId)) throw notFound('That priority');
      assertPresentYear(app, app.store.priorities.yearOf(patch.priorityId));
    }
    for (const id of [patch.leadId, ...(patch.participantIds ?? [])]) {
      if (id && !staff().has(id)) throw notFound('That person');
    }
    if (patch.statementIds?.some((id) => !statements().has(id))) throw notFound('That statement');
  };
}

/** Days of cover and whether it is needed say the same: days ask for cover to be arranged, none ask for none. */
function coverInStep(action: PdAction, { coverHalfDays, cover }: ActionPatch): ActionPatch {
  if (coverHalfDays === undefined || cover !== undefined) return {};
  if (coverHalfDays === 0) return { cover: 'not-needed' };
  return action.cover === 'not-needed' ? { cover: 'needed' } : {};
}

/** Fields that others follow, or that are rows of their own: to change them the whole action has to be known. */
const FOLLOWED: ReadonlySet<string> = new Set<keyof ActionPatch>([
  'startHalfTerm',
  'endHalfTerm',
  'startOn',
  'endOn',
  'coverHalfDays',
  'participantIds',
  'statementIds',
  'progress',
  'priorityId',
]);

const isPlain = (patch: ActionPatch): boolean => Object.keys(patch).every((field) => !FOLLOWED.has(field));

/**
 * Makes the changes asked for, with what follows from them. True when something changed. Where nothing follows, neither
 * the action nor the school's calendar is read.
 */
export function changeAction(
  app: Context,
  write: Writer,
  id: string,
  asked: ActionPatch,
  calendarOf: () => School,
): boolean {
  if (isPlain(asked)) return write.update(pdActionTable, id, asked);
  const action = app.store.actions.get(id);
  if (!action) throw notFound('That action');
  const patch = { ...withDatesInStep(action, asked, calendarOf()), ...coverInStep(action, asked) };
  const { participantIds, statementIds, progress, priorityId, ...fields } = patch;
  const isChanged = write.update(pdActionTable, id, fields);
  setLinks(write, id, action, {
    ...(participantIds && { participantIds }),
    ...(statementIds && { statementIds }),
    ...(progress && { progress }),
  });
  if (priorityId !== undefined && priorityId !== action.priorityId) {
    const position = app.store.actions.lastPosition(priorityId) + 1;
    write.update(pdActionTable, id, { priorityId, position });
    return true;
  }
  return isChanged || participantIds !== undefined || statementIds !== undefined || progress !== undefined;
}

/** Adds an action of which a person has said only some fields. Answers its id. */
export function addAction(app: Context, write: Writer, action: NewActionFields): string {
  const priority = app.store.priorities.get(action.priorityId);
  return insertAction(app, write, {
    ...BLANK_ACTION,
    ...defined(action),
    statementIds: action.statementIds ?? priority?.statementIds ?? [],
  });
}
