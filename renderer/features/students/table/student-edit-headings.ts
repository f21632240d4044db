import type { StudentColumnUse } from '../../../../shared/contract/student-import.ts';
import { matchStudentColumns } from '../../../../shared/domain/student-headings.ts';
import type { StudentEdit } from './student-edit-kinds.ts';

/** What the import calls a column that has another name here. */
const USES: Readonly<Record<string, StudentColumnUse>> = { ks2: 'ks2Maths' };
const TELL_APART: ReadonlySet<string> = new Set(['form', 'mathsClass', 'year', 'bornOn']);

/** The edits with the headings that the import of files knows, and with which of them tell namesakes apart. */
export function withHeadings<Id extends string>(
  edits: Readonly<Record<Id, StudentEdit>>,
): Readonly<Record<Id, StudentEdit>> {
  const known = Object.entries<StudentEdit>(edits).map(([id, edit]): [string, StudentEdit] => [
    id,
    {
      ...edit,
      isHeading: (text) => matchStudentColumns([text], [[]])[0]?.use === (USES[id] ?? id),
      ...(TELL_APART.has(id) ? { tellsApart: true } : {}),
    },
  ]);
  return Object.fromEntries(known) as Record<Id, StudentEdit>;
}
