import type { StudentColumnUse } from '../../../../shared/contract/student-import.ts';
import { STUDENT_COLUMN_USES } from '../../../../shared/domain/student-import/file-words.ts';
import type { Option } from '../../../ui/select.tsx';

const { ignore, ...uses } = STUDENT_COLUMN_USES;

/** What a column can hold, in the order it is offered. */
export const COLUMN_USE_OPTIONS: readonly Option<StudentColumnUse>[] = (
  Object.entries({ ignore, ...uses }) as [StudentColumnUse, string][]
).map(([value, label]) => ({ value, label }));

/** Columns that say why a student is eligible for Pupil Premium. */
export const REASON_USES: ReadonlySet<StudentColumnUse> = new Set([
  'ever6Fsm',
  'lookedAfter',
  'previouslyLookedAfter',
  'service',
]);

/** Columns that tell of a child's care. */
export const CARE_USES: ReadonlySet<string> = new Set<StudentColumnUse>(['lookedAfter', 'previouslyLookedAfter']);
