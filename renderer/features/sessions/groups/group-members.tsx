import { UserPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { GroupMemberRow, GroupRow } from '../../../../shared/contract/groups.ts';
import { formatDayShort } from '../../../../shared/domain/school-year.ts';
import { yearGroupOf } from '../../../../shared/domain/students.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { studentPath } from '../../../app/student-path.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { dataColumns } from '../../../ui/data-table-columns.ts';
import type { MenuChoice } from '../../../ui/menu.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useStudentNames } from '../use-people.ts';
import { AddMembersDialog } from './add-members-dialog.tsx';
import styles from './groups.module.css';
import { MemberDialog } from './member-dialog.tsx';

interface MemberLine {
  readonly id: string;
  readonly member: GroupMemberRow;
  readonly name: string;
  /** The form; without one the year group. */
  readonly where: string;
}

const col = dataColumns<MemberLine>();
const ALWAYS = [
  col.accessor('name', {
    header: 'Student',
    meta: { namesRow: true },
    cell: ({ row: { original: line } }) => (
      <a href={`#${studentPath(line.member.studentId)}`} tabIndex={-1} className={styles.name}>
        {line.name}
      </a>
    ),
  }),
  col.accessor('where', { header: 'Form', meta: { noWrap: true, width: '72px' } }),
  col.accessor(({ member }) => member.joinedOn, {
    id: 'joined',
    header: 'Joined',
    sortFn: 'basic',
    meta: { noWrap: true, width: '84px', filter: 'date' },
    cell: ({ row: { original: line } }) => dayAndMonth(line.member.joinedOn),
  }),
] as const;
const COLUMNS = col.columns([...ALWAYS]);
/** The last day takes room from the names, and mostly nobody has one. */
const WITH_LAST_DAY = col.columns([
  ...ALWAYS,
  col.accessor(({ member }) => member.lastOn ?? undefined, {
    id: 'left',
    header: 'Last day',
    sortFn: 'basic',
    sortUndefined: 'last',
    meta: { noWrap: true, width: '84px', filter: 'date' },
    cell: ({ row: { original: line } }) => (line.member.lastOn === null ? '' : dayAndMonth(line.member.lastOn)),
  }),
]);
/** "23 Nov": which year it is follows from the group’s. */
function dayAndMonth(day: string): string {
  return formatDayShort(day).replace(/ \d{4}$/, '');
}

const BY_NAME = [{ id: 'name', desc: false }];

interface GroupMembersProps {
  readonly group: GroupRow;
  readonly members: readonly GroupMemberRow[];
  readonly today: string;
}

/** Who belongs to a group, from when to when. */
export function GroupMembers({ group, members, today }: GroupMembersProps) {
  const { byId, nameOf } = useStudentNames();
  const [isAdding, setAdding] = useState(false);
  const [changing, setChanging] = useState<MemberLine | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const update = useChange('groups.updateMember');
  const remove = useChange('groups.removeMembers');
  const toast = useToast();
  const [, goTo] = useLocation();

  const lines = useMemo(
    () =>
      members.map((member): MemberLine => {
        const student = byId.get(member.studentId);
        const year = student ? yearGroupOf(student, group.academicYear) : null;
        const where = student?.form || (year === null ? '' : `Year ${year}`);
        return { id: member.id, member, name: nameOf(member.studentId), where };
      }),
    [members, byId, nameOf, group.academicYear],
  );
  const selected = useMemo(
    () => new Set(members.map(({ id }) => id).filter((id) => picked.has(id))),
    [members, picked],
  );
  const takeOut = async (ids: readonly string[]) => {
    const done = await remove.run({ ids: [...ids] });
    if (done) toast.show({ message: `${countOf(done.removed, 'student')} taken out`, undo: true });
  };
  const menuOf = (line: MemberLine): readonly MenuChoice[] => [
    {
      id: 'student',
      label: 'Open the student’s page',
      shortcut: 'Ctrl+Enter',
      onAction: () => goTo(studentPath(line.member.studentId)),
    },
    ...(line.member.joinedOn <= today && line.member.lastOn === null
      ? [
          {
            id: 'leave',
            label: 'Leaves today',
            description: 'Is not expected from tomorrow',
            onAction: () => void update.run({ id: line.id, patch: { leftOn: today } }),
          },
        ]
      : []),
    { id: 'days', label: 'Change the days…', onAction: () => setChanging(line) },
    {
      id: 'out',
      label: 'Take out',
      description: 'Only who was entered by mistake',
      isDanger: true,
      onAction: () => void takeOut([line.id]),
    },
  ];
  const here = new Set(members.filter((m) => m.lastOn === null || m.lastOn >= today).map((m) => m.studentId));
  return (
    <Card
      title={`Students (${countsOf(group.studentCount, lines, today)})`}
      flush={lines.length > 0}
      actions={
        group.endedOn === null ? (
          <Button size="s" icon={<UserPlus />} onPress={() => setAdding(true)}>
            Add students
          </Button>
        ) : null
      }
    >
      {lines.length === 0 ? (
        <p className={styles.quiet}>
          Nobody yet. Add students here, or tick them in the table of students and choose “Add to a group”.
        </p>
      ) : (
        <DataTable
          label="Students of the group"
          columns={lines.some(({ member }) => member.lastOn !== null) ? WITH_LAST_DAY : COLUMNS}
          rows={lines}
          getRowId={({ id }) => id}
          rowLabel={({ name }) => name}
          rowActions={menuOf}
          onOpenRow={({ member }) => goTo(studentPath(member.studentId))}
          initialSorting={BY_NAME}
          grid
          bare
          maxHeight="420px"
          selection={{
            selected,
            onChange: setPicked,
            actions:
              selected.size === 0 ? null : (
                <Button variant="danger" onPress={() => void takeOut([...selected])}>
                  Take out
                </Button>
              ),
          }}
        />
      )}
      {isAdding ? (
        <AddMembersDialog group={group} exclude={here} today={today} onClose={() => setAdding(false)} />
      ) : null}
      {changing === null ? null : (
        <MemberDialog member={changing.member} name={changing.name} onClose={() => setChanging(null)} />
      )}
    </Card>
  );
}

/** "8"; "3 now, 1 to join". */
function countsOf(now: number, lines: readonly MemberLine[], today: string): string {
  const toJoin = new Set(lines.filter(({ member }) => member.joinedOn > today).map(({ member }) => member.studentId))
    .size;
  return toJoin === 0 ? String(now) : `${now} now, ${toJoin} to join`;
}
