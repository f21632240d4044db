import { useMemo, useState } from 'react';
import type { StudentColumnUse, StudentImportRow } from '../../../../shared/contract/student-import.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { STUDENT_COLUMN_USES } from '../../../../shared/domain/student-import/file-words.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { dataColumns } from '../../../ui/data-table-columns.ts';
import { useCareShown } from '../care-shown.ts';
import { type ChangeList, LIST_WORDS } from './change-lists.ts';
import { CARE_USES } from './column-uses.ts';
import { type ShownValues, useShownValues } from './shown-values.ts';

type RowList = Exclude<ChangeList, 'changed' | 'decide' | 'unchanged' | 'not-in-file'>;

const NOTHING: Readonly<Record<RowList, string>> = {
  new: 'Nobody in this file is new',
  unreadable: 'Every row can be read',
  doubtful: 'Nothing to check',
  'left-out': 'Nobody is left out',
};

interface RowsTableProps {
  readonly list: RowList;
  readonly rows: readonly StudentImportRow[];
  /** Leaves people of the file out, or has them back. */
  readonly onLeaveOut: (rows: readonly StudentImportRow[], isLeftOut: boolean) => unknown;
}

/** Rows of the file, a line each, with what the file says of them or why they cannot be read. */
export function RowsTable({ list, rows, onLeaveOut }: RowsTableProps) {
  const shown = useShownValues();
  const showsCare = useCareShown();
  const columns = useMemo(() => columnsOf(list, rows, shown, showsCare), [list, rows, shown, showsCare]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const isLeftOut = list === 'left-out';
  const leaveOut = () => {
    onLeaveOut(
      rows.filter((row) => selected.has(rowId(row))),
      !isLeftOut,
    );
    setSelected(new Set());
  };
  const selection = {
    selected,
    onChange: setSelected,
    actions: (
      <Button size="s" onPress={leaveOut}>
        {isLeftOut ? 'Bring in after all' : 'Leave out'}
      </Button>
    ),
  };
  return (
    <DataTable
      key={shown.key}
      label={LIST_WORDS[list]}
      columns={columns}
      rows={rows}
      getRowId={rowId}
      rowLabel={(row) => shown.name(row.name)}
      {...(list === 'new' || isLeftOut ? { selection } : {})}
      filter={rows.length > 10}
      emptyMessage={NOTHING[list]}
      stickyHeader
    />
  );
}

const rowId = (row: StudentImportRow) => String(row.row);

function columnsOf(list: RowList, rows: readonly StudentImportRow[], shown: ShownValues, showsCare: boolean) {
  const col = dataColumns<StudentImportRow>();
  const row = col.accessor('row', {
    header: 'Row',
    enableGlobalFilter: false,
    meta: { width: '64px' },
  });
  const name = col.accessor((r) => shown.name(r.name) || 'No name', {
    id: 'name',
    header: 'Name',
    meta: { namesRow: true, noWrap: true },
  });
  const words = (id: string, header: string, wordsOf: (r: StudentImportRow) => string) =>
    col.accessor(wordsOf, {
      id,
      header,
      enableSorting: false,
      cell: ({ getValue }) => <span title={getValue()}>{getValue()}</span>,
    });
  if (list === 'unreadable' || list === 'doubtful') {
    const why = words('words', list === 'unreadable' ? 'Why, and what to do' : 'What to check', (r) =>
      r.problems.map(shown.sentence).join(' '),
    );
    return col.columns([row, name, why]);
  }
  const fact = (use: StudentColumnUse, header: string) =>
    col.accessor((r) => shown.value(use, r.facts[use] ?? ''), { id: use, header, sortFn: 'alphanumeric' });
  const says = (use: StudentColumnUse) => rows.some((r) => r.facts[use] !== undefined);
  const has = (field: 'mathsClass' | 'upn' | 'bornOn') => rows.some((r) => (r[field] ?? '') !== '');
  return col.columns([
    row,
    name,
    col.accessor((r) => (r.yearGroup === null ? '' : `Year ${r.yearGroup}`), {
      id: 'year',
      header: 'Year',
      sortFn: 'alphanumeric',
      meta: { noWrap: true },
    }),
    col.accessor('form', { header: 'Form', sortFn: 'alphanumeric', meta: { noWrap: true } }),
    ...(has('mathsClass')
      ? [col.accessor('mathsClass', { header: 'Class', sortFn: 'alphanumeric', meta: { noWrap: true } })]
      : []),
    ...(says('pupilPremium') ? [fact('pupilPremium', 'Pupil Premium')] : []),
    ...(says('ks2Maths') ? [fact('ks2Maths', 'KS2 maths')] : []),
    ...(has('bornOn')
      ? [
          col.accessor((r) => r.bornOn ?? '', {
            id: 'bornOn',
            header: 'Date of birth',
            meta: { noWrap: true, width: '152px', filter: 'none' },
            cell: ({ row: { original: r } }) => (r.bornOn === null ? '' : shown.value('bornOn', formatDay(r.bornOn))),
          }),
        ]
      : []),
    ...(has('upn')
      ? [
          col.accessor((r) => shown.value('upn', r.upn), {
            id: 'upn',
            header: 'UPN',
            meta: { noWrap: true, width: '140px' },
          }),
        ]
      : []),
    ...(rows.some((r) => moreOf(r, showsCare).length > 0)
      ? [words('more', 'Also in the file', (r) => moreWords(r, shown, showsCare))]
      : []),
  ]);
}

/** Facts with a column of their own. */
const OWN_COLUMN: ReadonlySet<string> = new Set<StudentColumnUse>(['pupilPremium', 'ks2Maths']);

/** Nobody can tell who has a reason of care while those are hidden. */
const moreOf = ({ facts }: StudentImportRow, showsCare: boolean) =>
  (Object.entries(facts) as [StudentColumnUse, string][]).filter(
    ([use]) => !OWN_COLUMN.has(use) && (showsCare || !CARE_USES.has(use)),
  );

/** "Sex: Female, SEN: SEN support". */
const moreWords = (row: StudentImportRow, shown: ShownValues, showsCare: boolean) =>
  moreOf(row, showsCare)
    .map(([use, text]) => `${shown.label(use, STUDENT_COLUMN_USES[use])}: ${shown.value(use, text)}`)
    .join(', ');
