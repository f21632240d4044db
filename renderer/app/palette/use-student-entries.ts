import { useEffect, useMemo, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { call } from '../../platform/client.ts';
import { usePrivacy } from '../privacy.ts';
import { studentEntries } from './palette-entries.ts';
import type { FoundEntries } from './palette-search.ts';

/** Fewer letters name too many. */
const LEAST_LETTERS = 2;
const PAUSE = 60;
const MOST_FOUND = 100;

interface Found {
  readonly query: string;
  readonly students: OutputOf<'students.search'>;
}
const NOTHING: Found = { query: '', students: [] };

/** The students whom a query finds, asked for as it is typed; until the answer comes, those of the query before. */
export function useStudentEntries(query: string): FoundEntries {
  const [found, setFound] = useState(NOTHING);
  const { shownName } = usePrivacy();
  useEffect(() => {
    if (query.length < LEAST_LETTERS) {
      setFound(NOTHING);
      return;
    }
    let isLatest = true;
    const ticket = setTimeout(() => {
      call('students.search', { text: query, limit: MOST_FOUND }).then(
        (students) => isLatest && setFound({ query, students }),
        // The palette leads to everything else without them.
        () => isLatest && setFound(NOTHING),
      );
    }, PAUSE);
    return () => {
      isLatest = false;
      clearTimeout(ticket);
    };
  }, [query]);
  return useMemo(
    () => ({ query: found.query, entries: studentEntries(found.students, shownName) }),
    [found, shownName],
  );
}
