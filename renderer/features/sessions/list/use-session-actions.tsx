import { type ReactNode, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import type { SessionRow } from '../../../../shared/contract/sessions.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import type { MenuChoice } from '../../../ui/menu.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { registerPath } from '../session-links.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { ChangeSessionDialog } from './session-dialog.tsx';

interface SessionActions {
  readonly menuOf: (session: SessionRow) => readonly MenuChoice[];
  readonly cancel: (sessions: readonly SessionRow[]) => void;
  readonly remove: (sessions: readonly SessionRow[]) => void;
  /** To be shown somewhere on the screen. */
  readonly dialog: ReactNode;
}

type Open =
  | { readonly what: 'change'; readonly session: SessionRow }
  | { readonly what: 'cancel' | 'remove'; readonly sessions: readonly SessionRow[] };

/** What can be done with a session, wherever it is listed. */
export function useSessionActions(): SessionActions {
  const [open, setOpen] = useState<Open | null>(null);
  const restore = useChange('sessions.restore');
  const remove = useChange('sessions.remove');
  const toast = useToast();
  const close = () => setOpen(null);

  const menuOf = (session: SessionRow): readonly MenuChoice[] => {
    const { id, status } = session;
    const first: MenuChoice =
      status === 'cancelled'
        ? { id: 'restore', label: 'Bring it back', onAction: () => void restore.run({ id }) }
        : {
            id: 'register',
            label: status === 'held' ? 'Open the register' : 'Take the register',
            onAction: () => navigate(registerPath(id)),
          };
    return [
      first,
      ...(status === 'cancelled'
        ? []
        : [{ id: 'change', label: 'Move or change…', onAction: () => setOpen({ what: 'change', session }) }]),
      ...(status === 'planned'
        ? [{ id: 'cancel', label: 'Cancel…', onAction: () => setOpen({ what: 'cancel', sessions: [session] }) }]
        : []),
      {
        id: 'remove',
        label: 'Remove…',
        description: 'Only what was entered by mistake',
        isDanger: true,
        onAction: () => setOpen({ what: 'remove', sessions: [session] }),
      },
    ];
  };

  return {
    menuOf,
    cancel: (sessions) => setOpen({ what: 'cancel', sessions }),
    remove: (sessions) => setOpen({ what: 'remove', sessions }),
    dialog: dialogOf(),
  };

  function dialogOf(): ReactNode {
    if (open === null) return null;
    if (open.what === 'change') return <ChangeSessionDialog session={open.session} onClose={close} />;
    const { sessions } = open;
    if (open.what === 'cancel') return <CancelDialog sessions={sessions} onClose={close} />;
    const [only, ...more] = sessions;
    const held = sessions.filter(({ status }) => status === 'held').length;
    return (
      <ConfirmDialog
        isOpen
        onOpenChange={close}
        isDanger
        title={
          only && more.length === 0
            ? `Remove the session of ${formatDay(only.heldOn)}?`
            : `Remove ${sessions.length} sessions?`
        }
        confirmLabel="Remove"
        onConfirm={async () => {
          const { removed } = await remove.change({ ids: sessions.map(({ id }) => id) });
          toast.show({ message: `${countOf(removed, 'session')} removed`, undo: true });
        }}
      >
        {held === 0
          ? 'It leaves no trace in the reports. A session that should have taken place is cancelled instead, with its reason.'
          : `${held === 1 && more.length === 0 ? 'Its register goes' : `${countOf(held, 'register')} go`} with it, and the hours of the students who came.`}
      </ConfirmDialog>
    );
  }
}
