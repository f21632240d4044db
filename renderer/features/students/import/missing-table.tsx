import { useMemo } from 'react';
import type { StudentFileKind, StudentsPreview } from '../../../../shared/contract/student-import.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { dataColumns } from '../../../ui/data-table-columns.ts';
import styles from './changes.module.css';
import { type ShownValues, useShownValues } from './shown-values.ts';

type Missing = StudentsPreview['notInFile'][number];

interface MissingTableProps {
  readonly students: readonly Missing[];
  readonly kind: StudentFileKind;
}

/** Students here whom the file does not have. They stay. */
export function MissingTable({ students, kind }: MissingTableProps) {
  const shown = useShownValues();
  const columns = useMemo(() => columnsOf(shown), [shown]);
  if (students.length === 0) {
    return <p className={styles.plain}>Everybody here, in the year groups of this file, is in the file.</p>;
  }
  return (
    <>
      <p className={styles.about}>
        {kind === 'dfe-pupil-premium' ? 'A Pupil Premium file lists only those who are eligible. ' : ''}
        Nobody is removed because a file lacks them. Those in the year groups of this file:
      </p>
      <DataTable
        key={shown.key}
        label="Not in the file"
        columns={columns}
        rows={students}
        getRowId={missingId}
        rowLabel={(s) => shown.name(s.name)}
        filter={students.length > 10}
        stickyHeader
      />
    </>
  );
}

const missingId = (s: Missing) => s.studentId;

function columnsOf(shown: ShownValues) {
  const col = dataColumns<Missing>();
  return col.columns([
    col.accessor((s) => shown.name(s.name), { id: 'name', header: 'Name', meta: { namesRow: true, noWrap: true } }),
    col.accessor((s) => (s.yearGroup === null ? '' : `Year ${s.yearGroup}`), {
      id: 'year',
      header: 'Year',
      sortFn: 'alphanumeric',
      meta: { noWrap: true },
    }),
    col.accessor('form', { header: 'Form', sortFn: 'alphanumeric', meta: { noWrap: true } }),
  ]);
}
