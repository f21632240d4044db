import type { OutputOf } from '../../shared/contract/index.ts';
import { call } from '../platform/client.ts';
import { queryClient } from './data.ts';

/**
 * A laptop may be opened on another day than it was closed. What is due depends on the day, so everything is read again
 * when somebody comes back to the window on a new one.
 */
export function listenForNewDay(): () => void {
  const look = async () => {
    const shown = queryClient.getQueryData<OutputOf<'app.start'>>(['app.start', {}]);
    // A host that is gone says so at the next thing that is asked of it.
    const now = await call('app.start', {}).catch(() => null);
    if (shown && now && now.today !== shown.today) await queryClient.invalidateQueries();
  };
  const onBack = () => void look();
  window.addEventListener('focus', onBack);
  return () => window.removeEventListener('focus', onBack);
}
