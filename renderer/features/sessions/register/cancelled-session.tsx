import type { SessionRow } from '../../../../shared/contract/sessions.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';

/** In place of the register of a session that does not take place. */
export function CancelledSession({ session }: { readonly session: SessionRow }) {
  const { run, isChanging } = useChange('sessions.restore');
  return (
    <EmptyState
      title="This session was cancelled"
      action={
        <Button isDisabled={isChanging} onPress={() => void run({ id: session.id })}>
          Bring it back
        </Button>
      }
    >
      {session.cancelledReason === '' ? 'No reason was given.' : session.cancelledReason}
    </EmptyState>
  );
}
