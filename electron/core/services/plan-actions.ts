import { randomUUID } from 'node:crypto';
import type { ActionPatch, PdAction } from '../../../shared/contract/pd-action.ts';
import { withDatesInStep } from '../../../shared/domain/action-dates.ts';
import { BLANK_ACTION, type NewAction, NOT_STARTED } from '../../../shared/domain/blank-action.ts';
import { countOf } from '../../../shared/domain/text.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import type { Writer } from '../store/change-record.ts';
import {
  pdActionParticipantTable,
  pdActionProgressTable,
  pdActionStatementTable,
  pdActionTable,
} from '../store/pd-action-table.ts';
import { currentPlan } from './current-plan.ts';
import { defined } from './defined.ts';

export type ActionHandlers = Pick<
  Handlers,
  | 'plan.listActions'
  | 'plan.addAction'
  | 'plan.updateAction'
  | 'plan.updateActions'
  | 'plan.moveAction'
  | 'plan.duplicateAction'
  | 'plan.removeActions'
>;

/** What the steps of the undo list call the fields people change most. */
const FIELD_NAMES: Partial<Record<keyof ActionPatch, string>> = {
  title: 'title',
  form: 'form',
  leadId: 'lead',
  participantIds: 'participants',
  startHalfTerm: 'start',
  endHalfTerm: 'end',
  startOn: 'start date',
  endOn: 'end date',
  reviewOn: 'review date',
  minutesPerPerson: 'hours',
  feePence: 'fee',
  coverHalfDays: 'cover',
  travelPence: 'travel',
  resourcesPence: 'resources',
  mechanisms: 'mechanisms',
  status: 'status',
  progress: 'progress',
  priorityId: 'priority',
  successMeasure: 'success measure',
  successBaseline: 'baseline',
  successTarget: 'target',
  successOn: 'success date',
};

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

/** Days of cover and whether it is needed say the same: days ask for cover to be arranged, none ask for none. */
function coverInStep(action: PdAction, { coverHalfDays, cover }: ActionPatch): ActionPatch {
  if (coverHalfDays === undefined || cover !== undefined) return {};
  if (coverHalfDays === 0) return { cover: 'not-needed' };
  return action.cover === 'not-needed' ? { cover: 'needed' } : {};
}

export function planActionsService(app: Context): ActionHandlers {
  const list = () => app.store.actions.list(currentPlan(app).id);

  function found(id: string): PdAction {
    const action = app.store.actions.get(id);
    if (!action) throw notFound('That action');
    return action;
  }

  const refOf = (id: string) => app.store.actions.ref(id);

  function assertReferences(patch: ActionPatch): void {
    if (patch.priorityId !== undefined && !app.store.priorities.get(patch.priorityId)) throw notFound('That priority');
    for (const id of [patch.leadId, ...(patch.participantIds ?? [])]) {
      if (id && !app.store.staff.get(id)) throw notFound('That person');
    }
    if (patch.statementIds) {
      const statements = new Set(app.store.framework.get().domains.flatMap((d) => d.statements.map((s) => s.id)));
      if (patch.statementIds.some((id) => !statements.has(id))) throw notFound('That statement');
    }
  }

  function apply(write: Writer, action: PdAction, asked: ActionPatch): void {
    const patch = { ...withDatesInStep(action, asked, app.store.school.get()), ...coverInStep(action, asked) };
    const { participantIds, statementIds, progress, priorityId, ...fields } = patch;
    write.update(pdActionTable, action.id, fields);
    setLinks(write, action.id, action, {
      ...(participantIds && { participantIds }),
      ...(statementIds && { statementIds }),
      ...(progress && { progress }),
    });
    if (priorityId !== undefined && priorityId !== action.priorityId) {
      const position = app.store.actions.lastPosition(priorityId) + 1;
      write.update(pdActionTable, action.id, { priorityId, position });
    }
  }

  function labelOf(id: string, patch: ActionPatch): string {
    const [field, ...more] = Object.keys(patch) as (keyof ActionPatch)[];
    const name = field && more.length === 0 ? FIELD_NAMES[field] : undefined;
    return name ? `Change ${name} of action ${refOf(id)}` : `Change action ${refOf(id)}`;
  }

  return {
    'plan.listActions': list,

    'plan.addAction': ({ action }) => {
      assertReferences(action);
      const priority = app.store.priorities.get(action.priorityId);
      const statementIds = action.statementIds ?? priority?.statementIds ?? [];
      const id = app.store.changes.step(`Add action “${action.title}”`, (write) =>
        insertAction(app, write, {
          ...BLANK_ACTION,
          ...defined(action),
          priorityId: action.priorityId,
          title: action.title,
          statementIds,
        }),
      );
      return found(id);
    },

    'plan.updateAction': ({ id, patch }) => {
      const action = found(id);
      assertReferences(patch);
      app.store.changes.step(labelOf(id, patch), (write) => apply(write, action, patch));
      return found(id);
    },

    'plan.updateActions': ({ ids, patch }) => {
      assertReferences(patch);
      const actions = [...new Set(ids)].map(found);
      app.store.changes.step(`Change ${countOf(actions.length, 'action')}`, (write) => {
        for (const action of actions) apply(write, action, patch);
      });
      return actions.map(({ id }) => found(id));
    },

    'plan.moveAction': ({ id, priorityId, position }) => {
      const action = found(id);
      assertReferences({ priorityId });
      const siblings = app.store.actions.idsOfPriority(priorityId).filter((other) => other !== id);
      app.store.changes.step(`Move action ${refOf(id)}`, (write) => {
        if (action.priorityId !== priorityId) write.update(pdActionTable, id, { priorityId });
        for (const [i, other] of siblings.toSpliced(position - 1, 0, id).entries()) {
          write.update(pdActionTable, other, { position: i + 1 });
        }
      });
      return found(id);
    },

    'plan.duplicateAction': ({ id }) => {
      const { id: _, position: _p, ...action } = found(id);
      if (action.title.length > 190)
        throw new AppError('validation', 'Shorten the title before duplicating this action.', 'title');
      const copyId = app.store.changes.step(`Duplicate action ${refOf(id)}`, (write) =>
        insertAction(app, write, { ...action, ...NOT_STARTED, title: `${action.title} (copy)` }),
      );
      return found(copyId);
    },

    'plan.removeActions': ({ ids }) => {
      const [first, ...more] = new Set(ids);
      const label =
        first && more.length === 0 ? `Remove action ${refOf(first)}` : `Remove ${countOf(more.length + 1, 'action')}`;
      app.store.changes.step(label, (write) => {
        for (const id of new Set(ids)) removeAction(app, write, id);
      });
      return { removed: more.length + 1 };
    },
  };
}
