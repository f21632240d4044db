import { type ReactNode, useMemo, useState } from 'react';
import { useCall } from '../../../app/data.ts';
import { AddToGroupDialog } from '../../../app/groups/add-to-group-dialog.tsx';
import { Button } from '../../../ui/button.tsx';
import type { TableSelection } from '../../../ui/data-table-props.ts';
import type { DosageRow } from './dosage-rows.ts';

interface GroupPicking {
  /** For the table; a past year has none, since its groups are over. */
  readonly selection: { readonly selection: TableSelection } | Record<string, never>;
  readonly dialog: ReactNode;
}

/** Ticks rows of the dosage table and puts those students into a group: who had nothing is a tick away from something. */
export function useGroupPicking(rows: readonly DosageRow[], academicYear: number): GroupPicking {
  const school = useCall('school.get', {});
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [adding, setAdding] = useState<readonly string[] | null>(null);
  const selected = useMemo(() => new Set(rows.map(({ id }) => id).filter((id) => picked.has(id))), [rows, picked]);
  if (school.data?.academicYear !== academicYear) return { selection: {}, dialog: null };
  const add = selected.size === 0 ? null : <Button onPress={() => setAdding([...selected])}>Add to a group…</Button>;
  return {
    selection: { selection: { selected, onChange: setPicked, actions: add } },
    dialog:
      adding === null ? null : (
        <AddToGroupDialog studentIds={adding} onClose={() => setAdding(null)} onAdded={() => setPicked(new Set())} />
      ),
  };
}
