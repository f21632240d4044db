import { ACTION_FORMS, ACTION_STATUSES, type ActionForm, type ActionStatus } from '../../../shared/domain/plan.ts';
import { HALF_TERM_NAMES, HALF_TERM_NUMBERS } from '../../../shared/domain/school-year.ts';
import { optionsOf } from '../../ui/options.ts';
import type { Option } from '../../ui/select.tsx';

/** The value that stands for "nothing chosen" in a list. */
export const NONE = '-';

export const FORM_OPTIONS = optionsOf(ACTION_FORMS);
export const STATUS_OPTIONS = optionsOf(ACTION_STATUSES) as readonly Option<ActionStatus>[];

/** Half-terms by number as text, after "not set". */
export const HALF_TERM_OPTIONS: readonly Option[] = [
  { value: NONE, label: 'Not set' },
  ...HALF_TERM_NUMBERS.map((n, i) => ({ value: String(n), label: HALF_TERM_NAMES[i] ?? '' })),
];

const SHORT_FORMS: Partial<Record<ActionForm, string>> = {
  'teacher-research-group': 'Teacher research group',
  'open-door-observation': 'Open-door observation',
};

/** A form as a narrow column says it. */
export const shortForm = (form: ActionForm): string => SHORT_FORMS[form] ?? ACTION_FORMS[form];

/** Null for nothing chosen, else the number; for fields kept as numbers. */
export const numberOrNull = (value: string): number | null => (value === NONE ? null : Number(value));
