import { useCallback } from 'react';
import { useChange } from '../../../app/data.ts';
import { usePrivacy } from '../../../app/privacy.ts';
import { useReceived } from '../../../app/received-file.ts';

/** Writes registers to fill in by hand; in initials mode with initials. Says why where it cannot. */
export function useRegistersPaper(): (sessionIds: readonly string[], layout: 'pages' | 'grid') => Promise<void> {
  const { run } = useChange('sessionDocuments.registers');
  const { isOn: initials } = usePrivacy();
  const received = useReceived();
  return useCallback(
    async (sessionIds, layout) => {
      const saved = await run({ sessionIds: [...sessionIds], layout, initials });
      if (saved) await received(saved);
    },
    [run, received, initials],
  );
}
