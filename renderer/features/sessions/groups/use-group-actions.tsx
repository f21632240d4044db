import { type ReactNode, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import type { GroupRow } from '../../../../shared/contract/groups.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import type { MenuChoice } from '../../../ui/menu.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { groupPath, sectionPath } from '../session-links.ts';
import { EndGroupDialog } from './end-group-dialog.tsx';

interface GroupActions {
  readonly menuOf: (group: GroupRow) => readonly MenuChoice[];
  readonly end: (group: GroupRow) => void;
  readonly reopen: (group: GroupRow) => Promise<void>;
  readonly remove: (group: GroupRow) => void;
  /** To be shown somewhere on the screen. */
  readonly dialog: ReactNode;
}

/** What can be done with a whole group, in the list and on its page. */
export function useGroupActions(): GroupActions {
  const [ending, setEnding] = useState<GroupRow | null>(null);
  const [removing, setRemoving] = useState<GroupRow | null>(null);
  const { run: runReopen } = useChange('groups.reopen');
  const remove = useChange('groups.remove');
  const toast = useToast();

  const reopen = async ({ id, name }: GroupRow) => {
    if (await runReopen({ id })) toast.show({ message: `${name} goes on`, undo: true });
  };
  const menuOf = (group: GroupRow): readonly MenuChoice[] => [
    { id: 'open', label: 'Open', onAction: () => navigate(groupPath(group.id)) },
    group.endedOn === null
      ? { id: 'end', label: 'End the group…', onAction: () => setEnding(group) }
      : { id: 'reopen', label: 'Let it go on', onAction: () => void reopen(group) },
    {
      id: 'remove',
      label: 'Remove…',
      description: 'Only what was entered by mistake',
      isDanger: true,
      onAction: () => setRemoving(group),
    },
  ];
  const dialog = (
    <>
      {ending === null ? null : <EndGroupDialog group={ending} onClose={() => setEnding(null)} />}
      {removing === null ? null : (
        <ConfirmDialog
          isOpen
          onOpenChange={() => setRemoving(null)}
          isDanger
          title={`Remove ${removing.name}?`}
          confirmLabel="Remove"
          onConfirm={async () => {
            const { id, name } = removing;
            await remove.change({ id });
            navigate(sectionPath('groups'));
            toast.show({ message: `${name} removed`, undo: true });
          }}
        >
          {removing.sessionCount === 0
            ? 'The group and the places of its students go.'
            : `Its ${countOf(removing.sessionCount, 'session')} go with it${removing.heldCount > 0 ? `, and ${countOf(removing.heldCount, 'register')} with the hours of the students who came` : ''}.`}{' '}
          A group that is over is ended instead: it stays in the reports.
        </ConfirmDialog>
      )}
    </>
  );
  return { menuOf, end: setEnding, reopen, remove: setRemoving, dialog };
}
