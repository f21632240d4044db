import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { GroupRow } from '../../../../shared/contract/groups.ts';
import { academicYearName } from '../../../../shared/domain/school-year.ts';
import { useCommand } from '../../../app/commands.ts';
import { useCall } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Select } from '../../../ui/select.tsx';
import { groupPath } from '../session-links.ts';
import { AddGroupDialog } from './add-group-dialog.tsx';
import { groupColumns } from './group-columns.tsx';
import styles from './groups.module.css';
import { useDeliverers } from './use-deliverers.ts';
import { useGroupActions } from './use-group-actions.tsx';

/** The groups of an academic year. */
export function GroupsSection() {
  const [year, setYear] = useState<number | null>(null);
  const years = useCall('groups.years', {});
  const groups = useCall('groups.list', { academicYear: year });
  const [isAdding, setAdding] = useState(false);
  const [, goTo] = useLocation();
  useCommand('sessions.addGroup', () => setAdding(true));
  return (
    <>
      <Fetched of={years} what="the years">
        {(all) => (
          <Fetched of={groups} what="the groups">
            {(rows) => (
              <Groups
                rows={rows}
                years={all}
                year={year ?? all.find((y) => y === rows[0]?.academicYear) ?? null}
                isPresent={year === null}
                onYear={setYear}
                onAdd={() => setAdding(true)}
              />
            )}
          </Fetched>
        )}
      </Fetched>
      {isAdding ? <AddGroupDialog onClose={() => setAdding(false)} onAdded={({ id }) => goTo(groupPath(id))} /> : null}
    </>
  );
}

type Segment = 'all' | 'going-on' | 'ended';
const NAME_FIRST = [{ id: 'name', desc: false }];

interface GroupsProps {
  readonly rows: readonly GroupRow[];
  readonly years: readonly number[];
  readonly year: number | null;
  readonly isPresent: boolean;
  /** Null: the present year. */
  readonly onYear: (year: number | null) => void;
  readonly onAdd: () => void;
}

function Groups({ rows, years, year, isPresent, onYear, onAdd }: GroupsProps) {
  const { data: school } = useCall('school.get', {});
  const [toolsIn, setToolsIn] = useState<HTMLElement | null>(null);
  const [asked, setSegment] = useState<Segment | null>(null);
  const [, goTo] = useLocation();
  const { allWords } = useDeliverers();
  const actions = useGroupActions();
  const columns = useMemo(() => groupColumns(allWords), [allWords]);
  const ended = rows.filter(({ endedOn }) => endedOn !== null);
  const goingOn = rows.filter(({ endedOn }) => endedOn === null);
  // The groups of a year that is over have ended, as a rule: all of them are looked at.
  const hasParts = ended.length > 0 && (isPresent || goingOn.length > 0);
  const segment = (hasParts ? asked : null) ?? (isPresent ? 'going-on' : 'all');
  const shown = { all: rows, 'going-on': goingOn, ended }[segment];
  const present = school?.academicYear ?? null;

  if (rows.length === 0 && years.length < 2) {
    return (
      <EmptyState
        title="Add the first group"
        action={
          <Button variant="primary" icon={<Plus />} onPress={onAdd}>
            Add a group
          </Button>
        }
      >
        Students who meet in one strand: a booster, curriculum support, an extension course, a maths circle. Its weekly
        or fortnightly sessions are made at once; closed and INSET days are left out. From the table of students, a
        filtered list becomes a group: tick them and choose “Add to a group”.
      </EmptyState>
    );
  }
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <div className={styles.choices}>
          {years.length < 2 ? null : (
            <Select
              label="Academic year"
              hideLabel
              value={String(year ?? present ?? years[0] ?? '')}
              options={years.map((y) => ({ value: String(y), label: academicYearName(y) }))}
              onChange={(value) => {
                setSegment(null);
                onYear(Number(value) === present ? null : Number(value));
              }}
            />
          )}
          {hasParts ? (
            <Segmented
              label="Which groups"
              value={segment}
              options={[
                ...(isPresent ? [] : [{ value: 'all' as const, label: `All ${rows.length}` }]),
                { value: 'going-on' as const, label: `Going on ${goingOn.length}` },
                { value: 'ended' as const, label: `Ended ${ended.length}` },
              ]}
              onChange={setSegment}
            />
          ) : null}
        </div>
        <div className={styles.choices}>
          <div ref={setToolsIn} className={styles.tools} />
          {isPresent ? (
            <Button variant="primary" icon={<Plus />} onPress={onAdd}>
              Add a group
            </Button>
          ) : null}
        </div>
      </div>
      <DataTable
        label="Groups"
        columns={columns}
        rows={shown}
        getRowId={({ id }) => id}
        rowLabel={({ name }) => name}
        onOpenRow={({ id }) => goTo(groupPath(id))}
        rowActions={actions.menuOf}
        rememberKey="groups"
        toolsIn={toolsIn}
        initialSorting={NAME_FIRST}
        filter={shown.length > 8}
        emptyMessage={emptyWords(segment, isPresent)}
      />
      {actions.dialog}
    </div>
  );
}

function emptyWords(segment: Segment, isPresent: boolean): string {
  if (segment === 'ended') return 'No group has ended';
  if (!isPresent) return segment === 'all' ? 'There were no groups in this year' : 'No group of this year goes on';
  return 'No group goes on. Choose “Add a group”';
}
