import Fuse, { type IFuseOptions } from 'fuse.js';
import { foldText } from '../../../shared/domain/text.ts';
import type { Entry, EntryGroup } from './palette-entries.ts';
import { isSlipOf } from './slips.ts';

export interface EntrySection {
  readonly title: EntryGroup | 'Recent';
  readonly entries: readonly Entry[];
  /** How many more there are than shown. */
  readonly more: number;
}

const OPTIONS: IFuseOptions<Entry> = {
  keys: [
    { name: 'label', weight: 3 },
    { name: 'words', weight: 1 },
    { name: 'about', weight: 1 },
  ],
  useTokenSearch: true,
  tokenMatch: 'all',
  ignoreDiacritics: true,
  ignoreLocation: true,
  includeScore: true,
  threshold: 0.4,
};

const MOST_IN_SECTION = 6;
const MOST_STUDENTS = 8;

/** Entries that the app has found by itself. */
export interface FoundEntries {
  /** What was asked for. */
  readonly query: string;
  readonly entries: readonly Entry[];
}
const NOTHING_FOUND: FoundEntries = { query: '', entries: [] };

/** Finds entries by what somebody types: whole beginnings first; slips of the hand only where nothing begins so. */
export function createSearch(
  entries: readonly Entry[],
): (query: string, besides?: FoundEntries) => readonly EntrySection[] {
  const fuse = new Fuse(entries, OPTIONS);
  return (query, besides = NOTHING_FOUND) => {
    const own = fuse.search(query).map(({ item, score = 1 }) => ({ item, score, tier: tierOf(item, query) }));
    const found = [...own, ...foundBesides(besides, query)];
    const isSure = found.some(({ tier }) => tier < SLIP);
    const best = found
      .filter(({ tier }) => (isSure ? tier < SLIP : tier === SLIP))
      .sort(
        (a, b) =>
          a.tier - b.tier ||
          Number(a.item.group === 'Statements') - Number(b.item.group === 'Statements') ||
          Number(a.item.whyNot !== null) - Number(b.item.whyNot !== null) ||
          a.score - b.score,
      );
    return inSections(best.map(({ item }) => item));
  };
}

const INSIDE = 2;
const SLIP = 3;
const NOT_IT = 4;

/** What was found for these very words is what was meant; of what was found for earlier ones, what still fits. */
function foundBesides({ query: asked, entries }: FoundEntries, query: string) {
  const all = entries.map((item) => ({ item, score: 1, tier: tierOf(item, query) }));
  if (asked === query) return all.map(({ tier, ...rest }) => ({ ...rest, tier: Math.min(tier, INSIDE) }));
  return all.filter(({ tier }) => tier <= INSIDE);
}

/**
 * 0: it is what was typed, or its first word is; 1: it begins so; 2: every word typed begins one of its words; 3: but for
 * slips of the hand; 4: it is something else.
 */
function tierOf({ label, words, about }: Entry, query: string): number {
  const typed = foldText(query);
  const named = foldText(label);
  if (named === typed || named.startsWith(`${typed} `)) return 0;
  if (named.startsWith(typed)) return 1;
  const known = `${named} ${foldText(words)} ${foldText(about)}`.split(' ');
  const every = (isIn: (word: string, of: string) => boolean) =>
    typed.split(' ').every((word) => known.some((k) => isIn(word, k)));
  if (every((word, k) => k.startsWith(word))) return 2;
  return every((word, k) => k.includes(word) || isSlipOf(word, k)) ? SLIP : NOT_IT;
}

/** In groups, the group of the best match first. */
function inSections(entries: readonly Entry[]): readonly EntrySection[] {
  const groups = [...new Set(entries.map(({ group }) => group))];
  return groups.map((title) => {
    const all = entries.filter(({ group }) => group === title);
    const most = title === 'Students' ? MOST_STUDENTS : MOST_IN_SECTION;
    return { title, entries: all.slice(0, most), more: Math.max(0, all.length - most) };
  });
}

/** Before anything is typed: what was chosen lately, then every place and every command. */
export function restingSections(entries: readonly Entry[], recent: readonly string[]): readonly EntrySection[] {
  const lately = recent.flatMap((key) => entries.find((e) => e.key === key) ?? []);
  const others = entries.filter((e) => (e.group === 'Places' || e.group === 'Commands') && !lately.includes(e));
  const sectionOf = (title: EntryGroup): EntrySection => ({
    title,
    entries: others.filter(({ group }) => group === title),
    more: 0,
  });
  const all: readonly EntrySection[] = [
    { title: 'Recent', entries: lately, more: 0 },
    sectionOf('Places'),
    sectionOf('Commands'),
  ];
  return all.filter(({ entries: some }) => some.length > 0);
}

const MOST_RECENT = 5;

/** Only places and commands are remembered: who and what somebody looked for is nobody's business. Undo is no habit. */
export function withRecent(recent: readonly string[], { key, group }: Pick<Entry, 'key' | 'group'>): readonly string[] {
  if ((group !== 'Places' && group !== 'Commands') || key.startsWith('command:edit.')) return recent;
  return [key, ...recent.filter((k) => k !== key)].slice(0, MOST_RECENT);
}
