import { countOf } from '../../../../shared/domain/text.ts';
import type { TableStudent } from './student-rows.ts';

/** The parts of the list that are chosen with one press. */
export const SEGMENTS = {
  targets: 'Targets',
  watch: 'Watch',
  'would-change': 'Would change',
  everyone: 'Everyone',
  leavers: 'Leavers',
} as const;
export type Segment = keyof typeof SEGMENTS;
export const SEGMENT_KEYS = Object.keys(SEGMENTS) as Segment[];

export const isSegment = (value: unknown): value is Segment =>
  typeof value === 'string' && Object.hasOwn(SEGMENTS, value);

/** `?show=watch` in an address of Students. */
export function segmentIn(location: string): Segment | null {
  const shown = new URLSearchParams(location.split('?')[1] ?? '').get('show');
  return isSegment(shown) ? shown : null;
}

const isHere = ({ student }: TableStudent) => student.leftOn === null;

/**
 * The rows of each part, in the order they come. Target students are those a person decided on; until anybody has
 * decided anything, those the rule puts in.
 */
export function segmentsOf(rows: readonly TableStudent[]): Readonly<Record<Segment, readonly TableStudent[]>> {
  const here = rows.filter(isHere);
  const isTarget = hasDecisions(here)
    ? ({ standing }: TableStudent) => standing === 'target'
    : ({ list }: TableStudent) => list === 'in';
  return {
    targets: here.filter(isTarget),
    watch: here.filter(({ standing }) => standing === 'watch'),
    'would-change': here.filter(({ isDoubtful }) => isDoubtful),
    everyone: here,
    leavers: rows.filter((row) => !isHere(row)),
  };
}

/** Whether anybody has decided about a student who is here. */
export const hasDecisions = (rows: readonly TableStudent[]): boolean =>
  rows.some((row) => isHere(row) && row.standing !== null);

/** "53 target students · 16 on the boundary · 13 without a score · 900 in all". */
export function factsLine({ targets, everyone }: ReturnType<typeof segmentsOf>): string {
  const on = (list: TableStudent['list']) => everyone.filter((row) => row.list === list).length;
  const asYet = targets.length > 0 && !hasDecisions(everyone) ? ' by the rule' : '';
  return [
    `${countOf(targets.length, 'target student')}${asYet}`,
    `${on('boundary')} on the boundary`,
    `${on('no-score')} without a score`,
    `${everyone.length.toLocaleString('en-GB')} in all`,
  ].join(' · ');
}
