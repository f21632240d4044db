import type { StaffMember, StaffPatch } from '../../../shared/contract/staff.ts';
import { STAFF_ROLES, STAFF_STATUSES, type StaffRole, type StaffStatus } from '../../../shared/domain/staff.ts';
import { CheckCell, EditableNumberCell, EditableSelectCell, EditableTextCell } from '../../ui/cells.tsx';
import { dataColumns } from '../../ui/data-table-columns.ts';
import { optionsOf } from '../../ui/options.ts';
import type { Option } from '../../ui/select.tsx';

export const ROLE_OPTIONS: readonly Option<StaffRole>[] = optionsOf(STAFF_ROLES);
const STATUS_OPTIONS: readonly Option<StaffStatus>[] = optionsOf(STAFF_STATUSES);

type Save = (id: string, patch: StaffPatch) => Promise<unknown>;

/** The columns of the staff table, each edited in place. */
export function staffColumns(save: Save) {
  const col = dataColumns<StaffMember>();
  return col.columns([
    col.accessor('name', {
      header: 'Name',
      meta: { noWrap: true },
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
      cell: ({ row: { original: s } }) => (
        <EditableTextCell label={`Email of ${s.name}`} value={s.email} onCommit={(email) => save(s.id, { email })} />
      ),
    }),
    col.accessor((s) => STAFF_ROLES[s.role], {
      id: 'role',
      header: 'Role',
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
      meta: { align: 'center' },
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
      meta: { align: 'center' },
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
      meta: { align: 'end', width: '64px' },
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
      meta: { noWrap: true },
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
