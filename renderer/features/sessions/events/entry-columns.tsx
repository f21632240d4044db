import type { EntryPatch, SchoolEvent } from '../../../../shared/contract/events.ts';
import { ENTRY_STAGES, PERMISSIONS } from '../../../../shared/domain/events.ts';
import { studentPath } from '../../../app/student-path.ts';
import { EditableSelectCell } from '../../../ui/cells.tsx';
import { type DataColumns, dataColumns } from '../../../ui/data-table-columns.ts';
import type { ColumnEdit } from '../../../ui/table-edit.ts';
import { TypedCell } from '../../../ui/typed-cell.tsx';
import { type EntryEdits, PERMISSION_OPTIONS, STAGE_OPTIONS } from './entry-edits.ts';
import type { EntryRow } from './entry-rows.ts';
import styles from './events.module.css';

type Save = (id: string, patch: EntryPatch) => Promise<unknown>;
type Typed = 'permissionOn' | 'permissionHow' | 'score' | 'award' | 'followOn';

const col = dataColumns<EntryRow>();
const byName = new Intl.Collator('en', { numeric: true });

interface TypedColumn {
  readonly id: Typed;
  readonly name: string;
  readonly width: string;
  readonly edit: ColumnEdit<EntryRow>;
  readonly startsHidden: boolean;
  readonly align?: 'end';
  readonly filter?: 'date' | 'choice' | 'text';
}

/** The columns of an event's list; those of permission and results start hidden where the event has none. */
export function entryColumns(
  save: Save,
  edits: EntryEdits,
  { needsPermission, isCompetition }: Pick<SchoolEvent, 'needsPermission' | 'isCompetition'>,
): DataColumns<EntryRow> {
  const typed = ({ id, name, width, edit, startsHidden, align, filter = 'text' }: TypedColumn) =>
    col.accessor((row) => row[id] ?? undefined, {
      id,
      header: name,
      sortFn: 'alphanumeric',
      sortUndefined: 'last',
      cell: ({ row: { original: row } }) => {
        const { parse } = edit;
        return parse ? (
          <TypedCell
            label={`${name} of ${row.name}`}
            text={edit.text(row)}
            parse={(text) => parse(text, row)}
            onCommit={(change) => save(row.id, change.patch)}
            {...(align ? { align } : {})}
          />
        ) : (
          edit.text(row)
        );
      },
      meta: {
        width,
        filter,
        startsHidden,
        edit,
        ...(align ? { align } : {}),
        ...(filter === 'choice' ? { groupable: true } : {}),
      },
    });

  const words = (
    id: 'form' | 'premium' | 'sex',
    name: string,
    width: string,
    needsRoom: number,
    startsHidden = false,
  ) =>
    col.accessor(id, {
      header: name,
      enableGlobalFilter: id === 'form',
      sortFn: 'alphanumeric',
      meta: {
        noWrap: true,
        width,
        needsRoom,
        startsHidden,
        filter: 'choice',
        groupable: true,
        edit: { text: (row) => row[id], readOnly: 'This is changed on the student’s own page' },
      },
    });

  return col.columns([
    col.accessor('name', {
      header: 'Name',
      sortFn: (a, b) => byName.compare(a.original.name, b.original.name),
      cell: ({ row: { original: row } }) => (
        <a href={`#${studentPath(row.studentId)}`} tabIndex={-1} className={styles.name}>
          {row.name}
        </a>
      ),
      meta: { namesRow: true, noWrap: true, width: '170px', filter: 'text', edit: edits.name },
    }),
    col.accessor(({ year }) => year ?? undefined, {
      id: 'year',
      header: 'Year',
      sortFn: 'basic',
      sortUndefined: 'last',
      meta: {
        width: '58px',
        filter: 'choice',
        groupable: true,
        searchText: ({ year }) => (year === null ? '' : `Year ${year}`),
        edit: { text: ({ year }) => year?.toString() ?? '', readOnly: 'This is changed on the student’s own page' },
      },
    }),
    words('form', 'Form', '70px', 620),
    words('premium', 'Pupil Premium', '104px', 760),
    words('sex', 'Sex', '80px', 0, true),
    col.accessor(({ stage }) => ENTRY_STAGES[stage], {
      id: 'stage',
      header: 'Stage',
      enableGlobalFilter: false,
      sortFn: 'alphanumeric',
      cell: ({ row: { original: row } }) => (
        <EditableSelectCell
          label={`Stage of ${row.name}`}
          value={row.stage}
          options={STAGE_OPTIONS}
          onCommit={(stage) => save(row.id, { stage })}
        />
      ),
      meta: { noWrap: true, width: '112px', filter: 'choice', groupable: true, edit: edits.stage },
    }),
    col.accessor(({ permission }) => PERMISSIONS[permission], {
      id: 'permission',
      header: 'Permission',
      enableGlobalFilter: false,
      sortFn: 'alphanumeric',
      cell: ({ row: { original: row } }) => (
        <EditableSelectCell
          label={`Permission of ${row.name}`}
          value={row.permission}
          options={PERMISSION_OPTIONS}
          onCommit={(permission) => save(row.id, { permission })}
        />
      ),
      meta: {
        noWrap: true,
        width: '104px',
        filter: 'choice',
        groupable: true,
        startsHidden: !needsPermission,
        edit: edits.permission,
      },
    }),
    typed({
      id: 'permissionOn',
      name: 'Permission day',
      width: '112px',
      edit: edits.permissionOn,
      startsHidden: !needsPermission,
      filter: 'date',
    }),
    typed({
      id: 'permissionHow',
      name: 'By',
      width: '88px',
      edit: edits.permissionHow,
      startsHidden: !needsPermission,
    }),
    typed({ id: 'score', name: 'Score', width: '72px', edit: edits.score, startsHidden: !isCompetition, align: 'end' }),
    typed({
      id: 'award',
      name: 'Award',
      width: '100px',
      edit: edits.award,
      startsHidden: !isCompetition,
      filter: 'choice',
    }),
    typed({
      id: 'followOn',
      name: 'Follow-on',
      width: '140px',
      edit: edits.followOn,
      startsHidden: !isCompetition,
      filter: 'choice',
    }),
    col.accessor('doubts', {
      header: 'To look at',
      enableGlobalFilter: false,
      sortFn: 'alphanumeric',
      cell: ({ row: { original: row } }) => <span className={styles.due}>{row.doubts}</span>,
      meta: { noWrap: true, width: '120px', filter: 'choice', groupable: true, edit: { text: ({ doubts }) => doubts } },
    }),
  ]);
}
