import { keysText } from '../../../app/keys.ts';
import { EDIT_EVENT } from '../../../ui/grid-context.ts';
import type { MenuChoice } from '../../../ui/menu.tsx';
import type { PlanData } from '../plan-data.ts';
import { actionPath, goTo } from '../plan-links.ts';
import type { ActionRow } from './action-rows.ts';
import type { ActionChanges } from './use-action-changes.ts';

/** What the menu at the end of a row offers. */
export function actionMenu(
  { action }: ActionRow,
  { actions, priorities }: PlanData,
  changes: ActionChanges,
): readonly MenuChoice[] {
  const siblings = actions.filter((a) => a.priorityId === action.priorityId);
  const place = siblings.findIndex((a) => a.id === action.id);
  return [
    { id: 'open', label: 'Open', shortcut: keysText('CmdOrCtrl+Enter'), onAction: () => goTo(actionPath(action.id)) },
    { id: 'rename', label: 'Change the title here', onAction: () => editTitle(action.id) },
    { id: 'duplicate', label: 'Duplicate', onAction: () => void changes.duplicate(action) },
    { id: 'up', label: 'Move up', isDisabled: place <= 0, onAction: () => void changes.moveBy(action, -1) },
    {
      id: 'down',
      label: 'Move down',
      isDisabled: place === siblings.length - 1,
      onAction: () => void changes.moveBy(action, 1),
    },
    ...priorities
      .filter((p) => p.id !== action.priorityId)
      .map((p) => ({
        id: `to-${p.id}`,
        label: `Move to priority ${p.position}`,
        description: p.title,
        onAction: () => void changes.moveTo(action, p.id),
      })),
    { id: 'remove', label: 'Remove', isDanger: true, onAction: () => void changes.remove([action.id]) },
  ];
}

/** The menu gives the focus back first; only then can the cell take it. */
function editTitle(id: string): void {
  setTimeout(() => {
    const cell = document.querySelector(`[data-action="${CSS.escape(id)}"]`)?.closest('[data-edit]');
    cell?.dispatchEvent(new CustomEvent(EDIT_EVENT, { detail: { seed: null } }));
  }, 50);
}
