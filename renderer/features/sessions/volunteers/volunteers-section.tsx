import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { VolunteerRow } from '../../../../shared/contract/volunteers.ts';
import { CONCERNS_GO_TO, hasEnded } from '../../../../shared/domain/volunteers.ts';
import { useCommand } from '../../../app/commands.ts';
import { useCall, useChange } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { MenuChoice } from '../../../ui/menu.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useStaffNames } from '../use-people.ts';
import { AddVolunteerDialog } from './add-volunteer-dialog.tsx';
import { RemoveVolunteerDialog } from './remove-volunteer-dialog.tsx';
import { volunteerColumns, volunteersSummary } from './volunteer-columns.tsx';
import { VolunteerDialog } from './volunteer-dialog.tsx';
import styles from './volunteers.module.css';

/** People from outside who work with students, and what has been checked of each. */
export function VolunteersSection() {
  const volunteers = useCall('volunteers.list', {});
  const start = useCall('app.start', {});
  return (
    <Fetched of={volunteers} what="the volunteers">
      {(people) => (
        <Fetched of={start} what="the day">
          {({ today }) => <VolunteerList people={people} today={today} />}
        </Fetched>
      )}
    </Fetched>
  );
}

interface VolunteerListProps {
  readonly people: readonly VolunteerRow[];
  readonly today: string;
}

function VolunteerList({ people, today }: VolunteerListProps) {
  const [isAdding, setAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const [removing, setRemoving] = useState<VolunteerRow | null>(null);
  const { nameOf } = useStaffNames();
  const update = useChange('volunteers.update');
  const toast = useToast();
  useCommand('sessions.addVolunteer', () => setAdding(true));
  const columns = useMemo(
    () =>
      volunteerColumns({
        today,
        staffName: nameOf,
        onOpen: setOpenId,
        save: (id, patch) => update.change({ id, patch }),
      }),
    [today, nameOf, update.change],
  );
  const open = people.find(({ id }) => id === openId) ?? null;

  const end = async ({ id, name }: VolunteerRow, endedOn: string | null) => {
    if ((await update.run({ id, patch: { endedOn } })) === undefined) return;
    toast.show({ message: endedOn === null ? `${name} is back` : `${name} has ended`, undo: true });
  };
  const actionsFor = (one: VolunteerRow): readonly MenuChoice[] => [
    { id: 'open', label: 'Open the record', shortcut: 'Ctrl+Enter', onAction: () => setOpenId(one.id) },
    hasEnded(one, today)
      ? { id: 'back', label: 'Back again', onAction: () => void end(one, null) }
      : {
          id: 'end',
          label: 'Ended today',
          description: 'Keeps the record, and the meetings that were',
          onAction: () => void end(one, today),
        },
    { id: 'remove', label: 'Remove…', isDanger: true, onAction: () => setRemoving(one) },
  ];

  return (
    <div className={styles.section}>
      <div className={styles.bar}>
        <Button variant={people.length === 0 ? 'primary' : 'secondary'} icon={<Plus />} onPress={() => setAdding(true)}>
          Add a volunteer
        </Button>
        {people.length === 0 ? null : <p className={styles.quiet}>{volunteersSummary(people, today)}</p>}
      </div>
      <p className={styles.hint}>{CONCERNS_GO_TO}</p>
      {people.length === 0 ? (
        <EmptyState title="No volunteers yet">
          Undergraduates, parents, STEM Ambassadors: whoever comes from outside to mentor or to help with a group. The
          record keeps the days on which checks were seen, never a certificate number or what a check said.
        </EmptyState>
      ) : (
        <DataTable<VolunteerRow>
          label="Volunteers"
          columns={columns}
          rows={people}
          getRowId={({ id }) => id}
          rowLabel={({ name }) => name}
          onOpenRow={({ id }) => setOpenId(id)}
          rowActions={actionsFor}
          rememberKey="volunteers"
          filter={people.length > 8}
          grid
        />
      )}
      {isAdding ? <AddVolunteerDialog onClose={() => setAdding(false)} onAdded={setOpenId} /> : null}
      {open === null ? null : <VolunteerDialog volunteer={open} today={today} onClose={() => setOpenId(null)} />}
      {removing === null ? null : (
        <RemoveVolunteerDialog volunteer={removing} today={today} onClose={() => setRemoving(null)} />
      )}
    </div>
  );
}
