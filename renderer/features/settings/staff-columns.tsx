import type { StaffMember, StaffPatch } from '../../../shared/contract/staff.ts';
import { STAFF_ROLES, STAFF_STATUSES } from '../../../shared/domain/staff.ts';
import { CheckCell, EditableNumberCell, EditableSelectCell, EditableTextCell } from '../../ui/cells.tsx';
import { dataColumns } from '../../ui/data-table-columns.ts';
import { ROLE_OPTIONS, STAFF_EDITS, STATUS_OPTIONS } from './staff-edits.ts';

type Save = (id: string, patch: StaffPatch) => Promise<unknown>;

/** "2.6 FTE", to two places at most. */
const fteOf = (staff: readonly StaffMember[]) =>
  `${Math.round(staff.reduce((sum, s) => sum + s.fullTimeEquivalent, 0) * 100) / 100} FTE`;

/** The columns of the staff table, each edited in place. */
export function staffColumns(save: Save) {
  const col = dataColumns<StaffMember>();
  return col.columns([
    col.accessor('name', {
      header: 'Name',
      meta: { noWrap: true, namesRow: true, edit: STAFF_EDITS.name },
      cell: ({ row: { original: s } }) => (
        <EditableTextCell
          label={`Name of ${s.name}`}
          value={s.name}
          isRequired
          onCommit={(name) => save(s.id, { name })}
        />
      ),
    }),
    col.accessor('email', {
      header: 'Email',
      meta: { edit: STAFF_EDITS.email },
      cell: ({ row: { original: s } }) => (
        <EditableTextCell label={`Email of ${s.name}`} value={s.email} onCommit={(email) => save(s.id, { email })} />
      ),
    }),
    col.accessor((s) => STAFF_ROLES[s.role], {
      id: 'role',
      header: 'Role',
      meta: { filter: 'choice', groupable: true, edit: STAFF_EDITS.role },
      cell: ({ row: { original: s } }) => (
        <EditableSelectCell
          label={`Role of ${s.name}`}
          value={s.role}
          options={ROLE_OPTIONS}
          onCommit={(role) => save(s.id, { role })}
        />
      ),
    }),
    col.accessor('specialist', {
      header: 'Maths specialist',
      enableGlobalFilter: false,
      meta: { align: 'center', filter: 'choice', groupable: true, edit: STAFF_EDITS.specialist },
      cell: ({ row: { original: s } }) => (
        <CheckCell
          label={`${s.name} is a maths specialist`}
          value={s.specialist}
          onCommit={(specialist) => save(s.id, { specialist })}
        />
      ),
    }),
    col.accessor('earlyCareer', {
      header: 'Early career',
      enableGlobalFilter: false,
      meta: { align: 'center', filter: 'choice', groupable: true, edit: STAFF_EDITS.earlyCareer },
      cell: ({ row: { original: s } }) => (
        <CheckCell
          label={`${s.name} is an early career teacher`}
          value={s.earlyCareer}
          onCommit={(earlyCareer) => save(s.id, { earlyCareer })}
        />
      ),
    }),
    col.accessor('fullTimeEquivalent', {
      header: 'FTE',
      enableGlobalFilter: false,
      meta: { align: 'end', width: '64px', filter: 'number', total: fteOf, edit: STAFF_EDITS.fullTimeEquivalent },
      cell: ({ row: { original: s } }) => (
        <EditableNumberCell
          label={`FTE of ${s.name}`}
          value={s.fullTimeEquivalent}
          min={0.05}
          max={1}
          onCommit={(fullTimeEquivalent) => save(s.id, { fullTimeEquivalent })}
        />
      ),
    }),
    col.accessor((s) => STAFF_STATUSES[s.status], {
      id: 'status',
      header: 'In the department',
      meta: { noWrap: true, filter: 'choice', groupable: true, edit: STAFF_EDITS.status },
      cell: ({ row: { original: s } }) => (
        <EditableSelectCell
          label={`Whether ${s.name} is in the department`}
          value={s.status}
          options={STATUS_OPTIONS}
          onCommit={(status) => save(s.id, { status })}
        >
          {s.status === 'left' ? 'Left' : 'This year'}
        </EditableSelectCell>
      ),
    }),
  ]);
}
