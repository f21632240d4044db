import type { EntryPatch } from '../../../../shared/contract/events.ts';
import type { StudentRow } from '../../../../shared/contract/students.ts';
import { ENTRY_STAGES, type EntryStage, PERMISSIONS, type Permission } from '../../../../shared/domain/events.ts';
import { foldName } from '../../../../shared/domain/student-names.ts';
import { nameOf } from '../../../../shared/domain/students.ts';
import { optionsOf } from '../../../ui/options.ts';
import { type ColumnEdit, choiceEdit, read, refused, textEdit } from '../../../ui/table-edit.ts';
import { dateEdit } from '../../../ui/table-edit-days.ts';
import type { EntryRow } from './entry-rows.ts';

type EntryEdit = ColumnEdit<EntryRow>;
const patch = (fields: EntryPatch): EntryPatch => fields;

export const STAGE_OPTIONS = optionsOf(ENTRY_STAGES);
export const PERMISSION_OPTIONS = optionsOf(PERMISSIONS);

/** A name without what stands in brackets after it. */
const fold = (text: string) => foldName(text.replace(/\([^()]*\)\s*$/, ''));

/** How else a student is written: "Grace Adeyemi", also by the preferred name. */
const alsoCalled = ({ surname, forename, preferredName }: StudentRow): readonly string[] => [
  `${forename} ${surname}`,
  ...(preferredName === '' ? [] : [`${preferredName} ${surname}`, `${surname} ${preferredName}`]),
];

/** Finds the students of the school by how their names are written. */
function studentFinder(students: readonly StudentRow[]) {
  const byName = new Map<string, Set<string>>();
  for (const student of students) {
    if (student.leftOn !== null) continue;
    for (const name of [nameOf(student), ...alsoCalled(student)]) {
      const key = fold(name);
      const known = byName.get(key);
      if (known) known.add(student.id);
      else byName.set(key, new Set([student.id]));
    }
  }
  return (text: string): readonly string[] => [...(byName.get(fold(text)) ?? [])];
}

/** A pasted row below the table is a student of the school by name; the name of somebody on the list only finds them. */
function nameEdit(students: readonly StudentRow[]): EntryEdit {
  const find = studentFinder(students);
  return {
    text: ({ name }) => name,
    control: { kind: 'text' },
    parse(text, row) {
      if (row !== null) return refused('A student’s name is changed on the student’s own page');
      const [id, ...others] = find(text);
      if (id === undefined) return refused('Nobody in the school is called that. Add the student under Students first');
      if (others.length > 0) return refused('Several students have this name. Add the right one with “Add students”');
      return read({ studentId: id }, text.trim());
    },
    isKey: true,
    known: { fold, by: ({ student }) => (student === undefined ? [] : alsoCalled(student)) },
    isRequired: true,
    isOwn: true,
  };
}

/** A column that is chosen from words in a change of several rows, and typed freely in its cell. */
const withChoices = (edit: EntryEdit, choices: readonly string[]): EntryEdit =>
  choices.length === 0 ? edit : { ...edit, control: { kind: 'choice', options: ['', ...choices] } };

const whyNoScore = (text: string): string | null =>
  text === '' || /\d/.test(text)
    ? null
    : 'A score is a number, such as 83 or 83/135. Words such as Merit go under Award';

/** How each column is copied, pasted, filled and changed together; names only while they are shown. */
export function entryEdits(students: readonly StudentRow[], isMasked: boolean, followOns: readonly string[]) {
  return {
    name: isMasked
      ? { text: ({ name }) => name, readOnly: 'Names are hidden while initials are shown' }
      : nameEdit(students),
    stage: choiceEdit<EntryRow, EntryStage>(
      ({ stage }) => stage,
      STAGE_OPTIONS,
      (stage) => patch({ stage }),
    ),
    permission: choiceEdit<EntryRow, Permission>(
      ({ permission }) => permission,
      PERMISSION_OPTIONS,
      (permission) => patch({ permission }),
    ),
    permissionOn: dateEdit<EntryRow>(
      ({ permissionOn }) => permissionOn,
      (permissionOn) => patch({ permissionOn }),
    ),
    permissionHow: textEdit<EntryRow>(
      (row) => row.permissionHow,
      (permissionHow) => patch({ permissionHow }),
      { max: 200 },
    ),
    score: textEdit<EntryRow>(
      (row) => row.score,
      (score) => patch({ score }),
      { max: 40, check: whyNoScore },
    ),
    award: textEdit<EntryRow>(
      (row) => row.award,
      (award) => patch({ award }),
      { max: 120 },
    ),
    followOn: withChoices(
      textEdit<EntryRow>(
        (row) => row.followOn,
        (followOn) => patch({ followOn }),
        { max: 200 },
      ),
      followOns,
    ),
  } satisfies Readonly<Record<string, EntryEdit>>;
}

export type EntryEdits = ReturnType<typeof entryEdits>;
