import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Loading } from '../ui/loading.tsx';

interface FetchedProps<T> {
  readonly of: UseQueryResult<T, Error>;
  /** What is being read, in the words of "Reading the staff…". */
  readonly what: string;
  readonly children: (value: T) => ReactNode;
}

/** Shows what was read; until then that it is being read, or why it could not be. */
export function Fetched<T>({ of, what, children }: FetchedProps<T>) {
  if (of.data !== undefined) return children(of.data);
  if (of.isError) {
    return <ErrorNotice error={of.error} action={<Button onPress={() => void of.refetch()}>Try again</Button>} />;
  }
  return <Loading what={what} />;
}
