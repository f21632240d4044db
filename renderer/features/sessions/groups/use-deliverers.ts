import { useMemo } from 'react';
import { listOf } from '../../../../shared/domain/text.ts';
import { useCall } from '../../../app/data.ts';
import { useStaffNames } from '../use-people.ts';

interface RunBy {
  readonly delivererIds: readonly string[];
  readonly volunteerIds: readonly string[];
}

const NOBODY: readonly never[] = [];

/** Who runs groups and sessions, in words. */
export function useDeliverers() {
  const { nameOf, youId } = useStaffNames();
  const { data: volunteers = NOBODY } = useCall('volunteers.list', {});
  return useMemo(() => {
    const helpers = new Map(volunteers.map(({ id, name }) => [id, name]));
    /** "You, Priya Nair and Sam Okoro (volunteer)". */
    const allWords = ({ delivererIds, volunteerIds }: RunBy): string => {
      const staff = delivererIds.map((id) => (id === youId ? 'You' : nameOf(id)));
      const others = volunteerIds.flatMap((id) => {
        const name = helpers.get(id);
        return name === undefined ? [] : [`${name} (volunteer)`];
      });
      const all = [...staff, ...others];
      return all.length === 0 ? 'You' : listOf(all);
    };
    return {
      allWords,
      /** The same; empty where the reader alone runs it. */
      delivererWords(run: RunBy): string {
        const words = allWords(run);
        return words === 'You' ? '' : words;
      },
    };
  }, [volunteers, nameOf, youId]);
}
