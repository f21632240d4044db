import { Button } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { choosableStaff, usePlan } from '../plan-data.ts';
import { STATUS_OPTIONS } from '../plan-words.ts';
import type { ActionChanges } from './use-action-changes.ts';

interface BulkActionsProps {
  readonly ids: readonly string[];
  readonly changes: ActionChanges;
  readonly onRemoved: () => void;
}

/** What is done to all selected actions at once; each is one step that can be undone. */
export function BulkActions({ ids, changes, onRemoved }: BulkActionsProps) {
  const { staff } = usePlan();
  const people = choosableStaff(staff, []);
  const remove = async () => {
    if (await changes.remove(ids)) onRemoved();
  };
  return (
    <>
      <Menu
        label="Set status"
        trigger={<Button>Set status</Button>}
        items={STATUS_OPTIONS.map((o) => ({
          id: o.value,
          label: o.label,
          onAction: () => void changes.updateMany(ids, { status: o.value }),
        }))}
      />
      <Menu
        label="Set lead"
        trigger={<Button>Set lead</Button>}
        items={[
          { id: '-', label: 'Nobody yet', onAction: () => void changes.updateMany(ids, { leadId: null }) },
          ...people.map((s) => ({
            id: s.id,
            label: s.name,
            onAction: () => void changes.updateMany(ids, { leadId: s.id }),
          })),
        ]}
      />
      <Button variant="danger" onPress={() => void remove()}>
        Remove
      </Button>
    </>
  );
}
