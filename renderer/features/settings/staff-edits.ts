import type { StaffMember, StaffPatch } from '../../../shared/contract/staff.ts';
import { STAFF_ROLES, STAFF_STATUSES, type StaffRole, type StaffStatus } from '../../../shared/domain/staff.ts';
import { optionsOf } from '../../ui/options.ts';
import { parseNumber } from '../../ui/parse.ts';
import type { Option } from '../../ui/select.tsx';
import { type ColumnEdit, choiceEdit, flagEdit, numberEdit, textEdit } from '../../ui/table-edit.ts';
import { fteOf, roleOf } from './read-staff-list.ts';

export const ROLE_OPTIONS: readonly Option<StaffRole>[] = optionsOf(STAFF_ROLES);
export const STATUS_OPTIONS: readonly Option<StaffStatus>[] = optionsOf(STAFF_STATUSES);

type StaffEdit = ColumnEdit<StaffMember>;
const patch = (fields: StaffPatch) => fields;

const EMAIL_SENTENCE = 'Enter an email address such as name@school.org, or leave it empty';
const checkEmail = (text: string) => (text === '' || /^[^\s@]+@[^\s@]+$/.test(text) ? null : EMAIL_SENTENCE);

const role = choiceEdit<StaffMember, StaffRole>(
  (s) => s.role,
  ROLE_OPTIONS,
  (value) => patch({ role: value }),
);
const status = choiceEdit<StaffMember, StaffStatus>(
  (s) => s.status,
  STATUS_OPTIONS,
  (value) => patch({ status: value }),
);

/** How each column of the staff is copied, pasted, filled and changed together. */
export const STAFF_EDITS = {
  name: {
    ...textEdit<StaffMember>(
      (s) => s.name,
      (text) => patch({ name: text }),
      { max: 120, isRequired: true },
    ),
    isKey: true,
    isOwn: true,
  },
  email: {
    ...textEdit<StaffMember>(
      (s) => s.email,
      (text) => patch({ email: text }),
      { max: 200, check: checkEmail },
    ),
    isKey: true,
    isOwn: true,
  },
  role: readAlso(role, (words) => {
    const meant = roleOf(words);
    return meant === null ? null : STAFF_ROLES[meant];
  }),
  specialist: flagEdit<StaffMember>(
    (s) => s.specialist,
    (value) => patch({ specialist: value }),
  ),
  earlyCareer: flagEdit<StaffMember>(
    (s) => s.earlyCareer,
    (value) => patch({ earlyCareer: value }),
  ),
  fullTimeEquivalent: numberEdit<StaffMember>(
    (s) => s.fullTimeEquivalent,
    (value) => patch({ fullTimeEquivalent: value ?? 1 }),
    { parse: (text) => parseNumber(text.includes('%') ? String(fteOf(text) ?? text) : text, { min: 0.05, max: 1 }) },
  ),
  status: readAlso(status, (words) => (/^this year$/i.test(words) ? STAFF_STATUSES.current : null)),
} satisfies Readonly<Record<string, StaffEdit>>;

/** Reads what else people write in a column, when it is none of the column's own words. */
function readAlso(edit: StaffEdit, meaning: (words: string) => string | null): StaffEdit {
  const { parse } = edit;
  if (!parse) return edit;
  return {
    ...edit,
    parse(text, row) {
      const parsed = parse(text, row);
      const meant = parsed.ok ? null : meaning(text.trim());
      return meant === null ? parsed : parse(meant, row);
    },
  };
}
