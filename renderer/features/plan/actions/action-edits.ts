import type { ActionPatch, PdAction } from '../../../../shared/contract/pd-action.ts';
import type { Priority } from '../../../../shared/contract/plan.ts';
import type { StaffMember } from '../../../../shared/contract/staff.ts';
import type { ActionForm, ActionStatus } from '../../../../shared/domain/plan.ts';
import { HALF_TERM_NAMES, HALF_TERM_NUMBERS } from '../../../../shared/domain/school-year.ts';
import { hoursText, parseHours, parseNumber, parsePounds, poundsText } from '../../../ui/parse.ts';
import { type ColumnEdit, choiceEdit, numberEdit, textEdit } from '../../../ui/table-edit.ts';
import { dateEdit } from '../../../ui/table-edit-days.ts';
import { labelsOfPeople, peopleEdit, personEdit } from '../../../ui/table-edit-people.ts';
import { FORM_OPTIONS, STATUS_OPTIONS } from '../plan-words.ts';
import { type ActionRow, whenOf } from './action-rows.ts';

type ActionEdit = ColumnEdit<ActionRow>;
const patch = (fields: ActionPatch) => fields;

const ref: ActionEdit = {
  text: (row) => row.ref,
  readOnly: 'The reference follows from the action’s place in the plan. Move the action instead',
  isKey: true,
};

const title: ActionEdit = {
  ...textEdit<ActionRow>(
    ({ action }) => action.title,
    (text) => patch({ title: text }),
    { max: 200, isRequired: true },
  ),
  isKey: true,
  isOwn: true,
};

type When = Pick<PdAction, 'startHalfTerm' | 'endHalfTerm'>;

/** Every stretch of half-terms: Autumn 1, Autumn 1 – Autumn 2, … */
const WHENS: readonly When[] = HALF_TERM_NUMBERS.flatMap((start) => [
  ...HALF_TERM_NUMBERS.filter((end) => end >= start).map((end) => ({ startHalfTerm: start, endHalfTerm: end })),
]);
const OPEN_WHENS: readonly When[] = HALF_TERM_NUMBERS.flatMap((n) => [
  { startHalfTerm: n, endHalfTerm: null },
  { startHalfTerm: null, endHalfTerm: n },
]);
const BACKWARD_WHENS: readonly When[] = HALF_TERM_NUMBERS.flatMap((start) =>
  HALF_TERM_NUMBERS.filter((end) => end < start).map((end) => ({ startHalfTerm: start, endHalfTerm: end })),
);
const NO_WHEN: When = { startHalfTerm: null, endHalfTerm: null };
const plainDashes = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/\s*(?:[-–—]|\bto\b)\s*/g, ' – ');
const WHEN_BY_WORDS: ReadonlyMap<string, When> = new Map(
  [NO_WHEN, ...WHENS, ...OPEN_WHENS, ...BACKWARD_WHENS].map((when) => [plainDashes(whenOf(when)), when]),
);

const when: ActionEdit = {
  text: ({ action }) => whenOf(action),
  control: { kind: 'choice', options: ['', ...WHENS.map(whenOf)] },
  parse(text) {
    const meant = WHEN_BY_WORDS.get(plainDashes(text));
    return meant
      ? { ok: true, value: { patch: patch(meant), says: whenOf(meant) } }
      : { ok: false, sentence: 'Use half-terms, such as Autumn 2 or Autumn 2 – Spring 1' };
  },
};

const form = choiceEdit<ActionRow, ActionForm>(
  ({ action }) => action.form,
  FORM_OPTIONS,
  (value) => patch({ form: value }),
);

const status = choiceEdit<ActionRow, ActionStatus>(
  ({ action }) => action.status,
  STATUS_OPTIONS,
  (value) => patch({ status: value }),
);

const hours: ActionEdit = {
  text: (row) => hoursText(row.minutes),
  readOnly: 'These hours are everybody’s together. Change “Hours for each person” instead, found under Columns',
};

const cost: ActionEdit = {
  text: (row) => poundsText(row.costPence),
  readOnly: 'The cost is added up. Change the fee, cover, travel or resources instead, found under Columns',
};

const HALF_TERMS = HALF_TERM_NUMBERS.map((n, i) => ({ value: n as number | null, label: HALF_TERM_NAMES[i] ?? '' }));

type MoneyField = 'feePence' | 'travelPence' | 'resourcesPence';
type DayField = 'startOn' | 'endOn' | 'reviewOn' | 'successOn';
type TextField =
  | 'provider'
  | 'objective'
  | 'changeInPractice'
  | 'effectOnStudents'
  | 'activity'
  | 'successMeasure'
  | 'successBaseline'
  | 'successTarget'
  | 'fundingSource';

export const textOf = (field: TextField, max = 4_000): ActionEdit =>
  textEdit<ActionRow>(
    ({ action }) => action[field],
    (text) => patch({ [field]: text }),
    { max },
  );

export const moneyOf = (field: MoneyField): ActionEdit =>
  numberEdit<ActionRow>(
    ({ action }) => action[field],
    (pence) => patch({ [field]: pence ?? 0 }),
    {
      format: poundsText,
      parse: parsePounds,
      whenEmpty: 0,
    },
  );

export const dayOf = (field: DayField): ActionEdit =>
  dateEdit<ActionRow>(
    ({ action }) => action[field],
    (day) => patch({ [field]: day }),
  );

export const halfTermOf = (field: 'startHalfTerm' | 'endHalfTerm'): ActionEdit =>
  choiceEdit<ActionRow, number | null>(
    ({ action }) => action[field],
    HALF_TERMS,
    (number) => patch({ [field]: number }),
    null,
  );

export const hoursEach: ActionEdit = numberEdit<ActionRow>(
  ({ action }) => action.minutesPerPerson,
  (minutes) => patch({ minutesPerPerson: minutes ?? 0 }),
  { format: hoursText, parse: parseHours, whenEmpty: 0 },
);

/** Days of cover; half a day is the least. */
export const coverDays: ActionEdit = numberEdit<ActionRow>(
  ({ action }) => action.coverHalfDays / 2,
  (days) => patch({ coverHalfDays: (days ?? 0) * 2 }),
  {
    whenEmpty: 0,
    parse(text) {
      const parsed = parseNumber(text, { min: 0 });
      const isHalves = !parsed.ok || parsed.value === null || Number.isInteger(parsed.value * 2);
      return isHalves ? parsed : { ok: false, sentence: 'Cover is counted in half-days, such as 1 or 2.5 days' };
    },
  },
);

/** How the columns of the plan's table are copied, pasted, filled and changed together. */
export function actionEdits(staff: readonly StaffMember[], priorities: readonly Priority[]) {
  const people = labelsOfPeople(staff);
  return {
    ref,
    title,
    form,
    when,
    hours,
    cost,
    status,
    lead: personEdit<ActionRow>(
      ({ action }) => action.leadId,
      people,
      (id) => patch({ leadId: id }),
    ),
    participants: peopleEdit<ActionRow>(
      ({ action }) => action.participantIds,
      people,
      (ids) => patch({ participantIds: [...ids] }),
    ),
    priority: priorityEdit(priorities),
  } satisfies Readonly<Record<string, ActionEdit>>;
}

/** "2 Reasoning in geometry"; the number alone is enough. */
function priorityEdit(priorities: readonly Priority[]): ActionEdit {
  const options = priorities.map((p) => ({ value: p.id, label: priorityLabel(p) }));
  const byWords = choiceEdit<ActionRow, string>(
    ({ action }) => action.priorityId,
    options,
    (priorityId) => patch({ priorityId }),
  );
  return {
    ...byWords,
    parse(text, row) {
      const numbered = priorities.find((p) => String(p.position) === text.trim());
      return (byWords.parse ?? unread)(numbered ? priorityLabel(numbered) : text, row);
    },
  };
}

const unread = () => ({ ok: false, sentence: 'This column cannot be changed here' }) as const;

const priorityLabel = ({ position, title: words }: Priority) => `${position} ${words}`;
