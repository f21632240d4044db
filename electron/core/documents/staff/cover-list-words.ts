import { formatDay } from '../../../../shared/domain/school-year.ts';

export interface CoverRange {
  /** ISO days, both included. */
  readonly firstOn: string;
  readonly lastOn: string;
}

export function rangeOf({ firstOn, lastOn }: CoverRange): string {
  return firstOn === lastOn ? formatDay(firstOn) : `${formatDay(firstOn)} to ${formatDay(lastOn)}`;
}
