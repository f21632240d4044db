import { useMemo } from 'react';
import { useCall } from '../data.ts';
import type { Commands } from '../use-commands.ts';
import {
  actionEntries,
  commandEntries,
  type Entry,
  peopleEntries,
  placeEntries,
  statementEntries,
} from './palette-entries.ts';

/** All that the palette leads to. People, statements and actions come in when they have been read. */
export function useEntries(commands: Commands): readonly Entry[] {
  const staff = useCall('staff.list', {}).data;
  const framework = useCall('audit.framework', {}).data;
  const plan = useCall('plan.get', {}).data;
  const actions = useCall('plan.listActions', {}).data;
  return useMemo(
    () => [
      ...placeEntries(),
      ...commandEntries(commands),
      ...(plan && actions ? actionEntries(plan.priorities, actions) : []),
      ...(staff ? peopleEntries(staff) : []),
      ...(framework ? statementEntries(framework) : []),
    ],
    [commands, staff, framework, plan, actions],
  );
}
