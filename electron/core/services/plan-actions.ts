import { type ActionPatch, actionPatch, newActionFields, type PdAction } from '../../../shared/contract/pd-action.ts';
import { NOT_STARTED } from '../../../shared/domain/blank-action.ts';
import { countOf } from '../../../shared/domain/text.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import { pdActionTable } from '../store/pd-action-table.ts';
import { addAction, changeAction, insertAction, once, referencesOf, removeAction } from './action-writing.ts';
import { assertPresentYear, currentPlan } from './current-plan.ts';
import { byRow, patchReader, readRow, refusedAs } from './read-rows.ts';

export type ActionHandlers = Pick<
  Handlers,
  | 'plan.listActions'
  | 'plan.addAction'
  | 'plan.updateAction'
  | 'plan.updateEach'
  | 'plan.moveAction'
  | 'plan.duplicateAction'
  | 'plan.removeActions'
>;

const readPatch = patchReader(actionPatch);

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

/** Changed together, as by a move in the calendar, they take the action to another time of the year. */
const PLACE_IN_YEAR: ReadonlySet<keyof ActionPatch> = new Set([
  'startHalfTerm',
  'endHalfTerm',
  'startOn',
  'endOn',
  'reviewOn',
]);

export function planActionsService(app: Context): ActionHandlers {
  const list = () => app.store.actions.list(currentPlan(app).id);

  function found(id: string): PdAction {
    const action = app.store.actions.get(id);
    if (!action) throw notFound('That action');
    return action;
  }

  /** An action that may be changed. */
  function open(id: string): PdAction {
    const action = found(id);
    assertPresentYear(app, app.store.actions.yearOf(id) ?? app.store.school.academicYear());
    return action;
  }

  const refOf = (id: string) => app.store.actions.ref(id);

  const assertReferences = (patch: ActionPatch) => referencesOf(app)(patch);

  /** Reads every patch before anything is written. */
  function readEach(changes: readonly { readonly id: string; readonly patch: ActionPatch }[]) {
    const assert = referencesOf(app);
    const present = new Set(app.store.actions.idsOfPlan(currentPlan(app).id));
    return [...byRow(changes)].map(([id, asked]) => {
      if (!present.has(id)) throw notFound('One of these actions');
      const rowName = () => `${refOf(id)} ${found(id).title}`;
      const patch = readPatch(asked, rowName);
      refusedAs(rowName, () => assert(patch));
      return { id, patch };
    });
  }

  function labelOf(id: string, patch: ActionPatch): string {
    const [field, ...more] = Object.keys(patch) as (keyof ActionPatch)[];
    if (more.length > 0 && [field, ...more].every((f) => f && PLACE_IN_YEAR.has(f))) return `Move action ${refOf(id)}`;
    const name = field && more.length === 0 ? FIELD_NAMES[field] : undefined;
    return name ? `Change ${name} of action ${refOf(id)}` : `Change action ${refOf(id)}`;
  }

  return {
    'plan.listActions': list,

    'plan.addAction': ({ action }) => {
      assertReferences(action);
      return found(app.store.changes.step(`Add action “${action.title}”`, (write) => addAction(app, write, action)));
    },

    'plan.updateAction': ({ id, patch }) => {
      open(id);
      assertReferences(patch);
      app.store.changes.step(labelOf(id, patch), (write) => changeAction(app, write, id, patch, app.store.school.get));
      return found(id);
    },

    'plan.updateEach': ({ changes, added = [], what }) => {
      const rows = readEach(changes);
      const assert = referencesOf(app);
      const actions = added.map((fields, i) => {
        const name = () => fields.title || `New action ${i + 1}`;
        const action = readRow(newActionFields, fields, name);
        refusedAs(name, () => assert(action));
        return action;
      });
      const calendarOf = once(app.store.school.get);
      return app.store.changes.step(what || `Change ${countOf(rows.length, 'action')}`, (write) => {
        const changed = rows.filter(({ id, patch }) => changeAction(app, write, id, patch, calendarOf));
        return { changed: changed.length, added: actions.map((action) => addAction(app, write, action)) };
      });
    },

    'plan.moveAction': ({ id, priorityId, position }) => {
      const action = open(id);
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
      const { id: _, position: _p, ...action } = open(id);
      if (action.title.length > 190)
        throw new AppError('validation', 'Shorten the title before duplicating this action.', 'title');
      const copyId = app.store.changes.step(`Duplicate action ${refOf(id)}`, (write) =>
        insertAction(app, write, { ...action, ...NOT_STARTED, title: `${action.title} (copy)` }),
      );
      return found(copyId);
    },

    'plan.removeActions': ({ ids }) => {
      const [first, ...more] = new Set(ids);
      for (const id of ids) open(id);
      const label =
        first && more.length === 0 ? `Remove action ${refOf(first)}` : `Remove ${countOf(more.length + 1, 'action')}`;
      app.store.changes.step(label, (write) => {
        for (const id of new Set(ids)) removeAction(app, write, id);
      });
      return { removed: more.length + 1 };
    },
  };
}
