import { ChevronDown } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import type { StudentPatch } from '../../../../shared/contract/students.ts';
import { countOf, listOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { AddToGroupDialog } from '../../../app/groups/add-to-group-dialog.tsx';
import { studentPath } from '../../../app/student-path.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Menu } from '../../../ui/menu.tsx';
import type { RowChange } from '../../../ui/table-edit.ts';
import { wordsTest } from '../../../ui/table-search.ts';
import { STUDENTS_PATH } from '../student-links.ts';
import { decideChoices } from '../targets/target-moves.ts';
import { targetsOf } from '../targets/targets-data.ts';
import { useMoves } from '../targets/use-target-moves.tsx';
import { useShownStudents } from '../use-shown-students.ts';
import { RemoveStudentsDialog } from './remove-students-dialog.tsx';
import { sameStudent, whereOf } from './same-student.ts';
import { studentColumns } from './student-columns.tsx';
import { asNewStudents, studentEdits } from './student-edits.ts';
import { STUDENT_GROUPINGS } from './student-groupings.ts';
import { studentMenu } from './student-menu.ts';
import type { TableStudent } from './student-rows.ts';
import styles from './students.module.css';
import { useLeaving } from './use-leaving.ts';
import type { StudentsView } from './use-students.ts';

interface StudentTableProps {
  readonly view: StudentsView;
  /** Those of the part that is chosen. */
  readonly rows: readonly TableStudent[];
  /** What the part is called in a file it is exported to. */
  readonly exportTitle: string;
  /** Rows pasted beyond the end are new students: only where everybody who is here is shown. */
  readonly canAdd: boolean;
  readonly toolsIn: HTMLElement | null;
  readonly emptyMessage: ReactNode;
}

const BY_NAME = [{ id: 'name', desc: false }];
const open = (row: TableStudent) => navigate(studentPath(row.id));

/** Students as one table: filtered, sorted, grouped and edited in place. */
export function StudentTable({ view, rows, exportTitle, canAdd, toolsIn, emptyMessage }: StudentTableProps) {
  const { students, academicYear, today, isMasked } = view;
  const { change: update } = useChange('students.update');
  const { change: updateEach } = useChange('students.updateEach');
  const leaving = useLeaving(today);
  const onShown = useShownStudents(STUDENTS_PATH, 'Students');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [grouping, setGrouping] = useState<readonly string[] | null>(null);
  const [removing, setRemoving] = useState<readonly TableStudent[] | null>(null);

  const unpick = useCallback(() => setPicked(new Set()), []);
  const { moves, dialog } = useMoves(unpick);
  /** The same students as the rule sees them. */
  const judged = (some: readonly TableStudent[]) => {
    const ids = new Set(some.map(({ id }) => id));
    const showing = { showsCare: view.showsCare, hidesWords: isMasked };
    return targetsOf(
      students.filter(({ id }) => ids.has(id)),
      view.rule,
      academicYear,
      showing,
    ).rows;
  };

  const columns = useMemo(
    () => studentColumns((id, patch) => update({ id, patch }), studentEdits({ academicYear, today, isMasked })),
    [update, academicYear, today, isMasked],
  );
  const selected = useMemo(() => new Set(rows.map((r) => r.id).filter((id) => picked.has(id))), [rows, picked]);
  const chosen = () => rows.filter(({ id }) => selected.has(id));
  const areHere = rows.every(({ student }) => student.leftOn === null);

  const addRows = (added: readonly object[], changed: readonly RowChange[], what: string) =>
    updateEach({ changes: patchesOf(changed), added: asNewStudents(added), what });

  /** Somebody of this name is here, perhaps among the leavers: to be changed there, or added with more than a name. */
  const whyNotNew = (added: object): string | null => {
    const [person] = asNewStudents([added]);
    const same = person ? sameStudent(person, students) : null;
    return same === null
      ? null
      : `A student ${whereOf(same)} has this name. Change that student, or add another of this name by “Add a student”`;
  };

  const elsewhere = (text: string): string | null => {
    const isFound = wordsTest(text);
    const shown = new Set(rows.map(({ id }) => id));
    const others = view.rows.filter((row) => !shown.has(row.id) && isFound(searchedIn(row)));
    const left = others.filter(({ student }) => student.leftOn !== null).length;
    const here = others.length - left;
    const parts = [
      ...(here > 0 ? [`${countOf(here, 'student')} under “Everyone”`] : []),
      ...(left > 0 ? [`${countOf(left, 'student')} under “Leavers”`] : []),
    ];
    return parts.length === 0 ? null : `${listOf(parts)} ${others.length === 1 ? 'does' : 'do'}`;
  };

  return (
    <div className={styles.table}>
      <DataTable<TableStudent>
        label="Students"
        columns={columns}
        rows={rows}
        getRowId={(row) => row.id}
        rowLabel={(row) => row.name}
        onOpenRow={open}
        onShown={onShown}
        rowActions={(row) =>
          studentMenu(row, judged([row])[0] ?? null, { open, ...leaving, ...moves, remove: setRemoving })
        }
        rememberKey="students"
        exportTitle={exportTitle}
        initialSorting={BY_NAME}
        groupings={STUDENT_GROUPINGS}
        grid
        filter
        onChanges={(changed, what) => updateEach({ changes: patchesOf(changed), what })}
        {...(canAdd && !isMasked ? { onNewRows: addRows, whyNotNew } : {})}
        elsewhere={elsewhere}
        selection={{
          selected,
          onChange: setPicked,
          actions: (
            <>
              {areHere && selected.size > 0 ? (
                <>
                  <Button onPress={() => setGrouping(chosen().map(({ id }) => id))}>Add to a group…</Button>
                  <Menu
                    label="Decide"
                    trigger={<Button icon={<ChevronDown />}>Decide</Button>}
                    items={decideChoices(judged(chosen())).map(({ standing, label }) => ({
                      id: standing,
                      label,
                      onAction: () => moves.decide(standing, judged(chosen())),
                    }))}
                  />
                  <Button onPress={() => moves.nominate(judged(chosen()))}>Nominate…</Button>
                </>
              ) : null}
              <Button onPress={() => void (areHere ? leaving.markLeft : leaving.markBack)(chosen())}>
                {areHere ? 'Mark as left' : 'Back in the school'}
              </Button>
              <Button variant="danger" onPress={() => setRemoving(chosen())}>
                Remove…
              </Button>
            </>
          ),
        }}
        toolsIn={toolsIn}
        emptyMessage={emptyMessage}
      />
      {dialog}
      {grouping === null ? null : (
        <AddToGroupDialog studentIds={grouping} onClose={() => setGrouping(null)} onAdded={unpick} />
      )}
      {removing === null ? null : (
        <RemoveStudentsDialog
          rows={removing}
          onClose={() => setRemoving(null)}
          onRemoved={() => setPicked(new Set())}
        />
      )}
    </div>
  );
}

const searchedIn = ({ name, student, year }: TableStudent) =>
  [
    name,
    student.preferredName,
    year === null ? '' : `Year ${year}`,
    student.form,
    student.mathsClass,
    student.upn,
  ].join(' ');

const patchesOf = (changes: readonly RowChange[]) => changes as RowChange<StudentPatch>[];
