import type { Need } from '../../../../shared/contract/audit.ts';

/** Which needs the list shows. */
const NEED_FILTERS = ['all', 'discuss', 'peer-support', 'moved'] as const;
export type NeedFilter = (typeof NEED_FILTERS)[number];

const PASSES: Readonly<Record<NeedFilter, (need: Need) => boolean>> = {
  all: () => true,
  discuss: (n) => n.discuss,
  'peer-support': (n) => n.peerSupport,
  moved: (n) => n.overrideReason !== null,
};

export const passesFilter = (need: Need, filter: NeedFilter): boolean => PASSES[filter](need);

const WORDS: Readonly<Record<NeedFilter, string>> = {
  all: 'All',
  discuss: 'To discuss',
  'peer-support': 'Peer support',
  moved: 'Moved',
};

/** The filters that find something, with how many: "To discuss (3)". One alone, "All", filters nothing. */
export function filterOptions(
  needs: readonly Need[],
): readonly { readonly value: NeedFilter; readonly label: string }[] {
  return NEED_FILTERS.flatMap((value) => {
    const count = needs.filter(PASSES[value]).length;
    return count === 0 ? [] : [{ value, label: `${WORDS[value]} (${count})` }];
  });
}

/** The flags of a need in words, as a column lists and filters them. */
export function flagsOf(need: Need): string[] {
  return NEED_FILTERS.filter((f) => f !== 'all' && PASSES[f](need)).map((f) => WORDS[f]);
}

/** How far staff and department are apart, and who rates higher: "Staff 3.5, department 2: staff rate it 1.5 higher". */
export function gapWords({ staffMedian, departmentRating }: Need): string {
  if (staffMedian === null || departmentRating === null) return '';
  const gap = staffMedian - departmentRating;
  const who = gap > 0 ? 'staff rate it' : 'the department is rated';
  return `Staff median ${staffMedian}, department ${departmentRating}: ${who} ${Math.abs(gap)} higher`;
}

/** Needs to talk about first: the widest gap between staff and department first, then by rank. */
export function toDiscuss(needs: readonly Need[]): readonly Need[] {
  const gap = (n: Need) => Math.abs((n.staffMedian ?? 0) - (n.departmentRating ?? 0));
  return needs.filter((n) => n.discuss).toSorted((a, b) => gap(b) - gap(a) || (a.rank ?? 0) - (b.rank ?? 0));
}
