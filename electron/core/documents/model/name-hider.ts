import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { foldText } from '../../../../shared/domain/text.ts';

/** Never a name by themselves: parts of surnames. */
const PARTICLES = new Set([
  'al',
  'ap',
  'bin',
  'da',
  'de',
  'del',
  'den',
  'der',
  'di',
  'du',
  'el',
  'la',
  'le',
  'van',
  'von',
]);
/** Names that are also how a sentence may start: hidden inside a sentence only. */
const SENTENCE_STARTS = new Set('an art chase do grant hope in long mark mean my no root so sum will young'.split(' '));
/** Names that are also months and seasons: hidden only as part of a whole name. */
const CALENDAR = new Set(['april', 'august', 'autumn', 'june', 'may', 'spring', 'summer', 'winter']);

const TITLE = '(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir)\\.? )?';

export interface NameHider {
  /** Free text as its reader may see it. */
  readonly hide: (text: string) => string;
  /** The sentences changed or left out so far, as they were written. */
  readonly replaced: ReadonlySet<string>;
}

/**
 * Makes text fit for a reader who may not see colleagues' names: a whole name or an email address, in any case, and a
 * first name or surname standing as a word become "a colleague". People in `namedIds` (leads), and those named in one of
 * `signed` (authors and signatories), keep theirs, and so does a part of a name they share. A sentence that tells how
 * somebody was rated, whoever it names, is left out.
 */
export function nameHider(
  staff: readonly StaffMember[],
  namedIds: ReadonlySet<string>,
  signed: readonly string[],
): NameHider {
  const signedFolded = signed.map((text) => ` ${foldText(text)} `);
  const isNamed = (person: StaffMember) =>
    namedIds.has(person.id) || signedFolded.some((text) => text.includes(` ${foldText(person.name)} `));
  const open = new Set(
    [...staff.filter(isNamed).flatMap((s) => partsOf(s.name)), ...signed.flatMap(partsOf)].map(foldText),
  );
  const people = staff.filter((s) => s.name.trim() !== '');
  const withoutHidden = nameReplacer(
    people.filter((s) => !isNamed(s)),
    open,
  );
  const withoutAnyone = nameReplacer(people, new Set());
  const tellsRating = (sentence: string) =>
    RATED.test(sentence) && (ONE_PERSON.test(sentence) || withoutAnyone(sentence) !== sentence);

  const replaced = new Set<string>();
  const keptOf = (line: string) => {
    const kept = sentencesOf(line).filter((sentence) => {
      const drop = tellsRating(sentence);
      if (drop || withoutHidden(sentence) !== sentence) replaced.add(sentence.trim());
      return !drop;
    });
    return kept.join('').trimEnd();
  };
  return {
    hide: (text) => {
      if (text === '') return text;
      const lines = text.split('\n').flatMap((line) => {
        const kept = keptOf(line);
        return kept === '' && line.trim() !== '' ? [] : [kept];
      });
      return withoutHidden(lines.join('\n'));
    },
    replaced,
  };
}

const RATED = /\b(?:rated|ratings?|rates (?:him|her|them)sel(?:f|ves))\b/i;
const ONE_PERSON = /\b(?:himself|herself|themself)\b/i;
const SENTENCE = /.+?(?:(?<!\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|e\.g|i\.e))[.!?]+["”’)]*(?:\s+|$)|$)/gu;

/** The sentences of one line, each with the space after it. */
function sentencesOf(line: string): readonly string[] {
  return line.match(SENTENCE) ?? [];
}

/** Puts "a colleague" for the names of these people, but not for a part of a name that is in `open` (folded). */
function nameReplacer(people: readonly StaffMember[], open: ReadonlySet<string>): (text: string) => string {
  if (people.length === 0) return (text) => text;
  const whole = unique(people.flatMap((s) => [...spellings(s.name.trim()), ...(s.email ? [s.email] : [])]));
  const parts = unique(
    people
      .flatMap((s) => partsOf(s.name))
      .filter((part) => {
        const folded = foldText(part);
        return part.length > 1 && !open.has(folded) && !PARTICLES.has(folded) && !CALENDAR.has(folded);
      })
      .flatMap(spellings)
      .flatMap((part) => (part.length > 2 ? [part, part.toUpperCase()] : [part])),
  );
  const wholeNames = wordPattern(whole, 'giu');
  const partNames = parts.length > 0 ? wordPattern(parts, 'gu') : null;

  return (text) => {
    const noWhole = text.replace(wholeNames, (_, offset: number) => colleague(text, offset));
    const noParts = partNames
      ? noWhole.replace(partNames, (match: string, offset: number) =>
          SENTENCE_STARTS.has(match.toLowerCase()) && startsSentence(noWhole, offset)
            ? match
            : colleague(noWhole, offset),
        )
      : noWhole;
    return noParts.replace(SEVERAL, (_, a: string) => (a === 'A' ? 'Colleagues' : 'colleagues'));
  };
}

const SEVERAL = /([Aa]) colleague(?:(?:, and |, | and | & )a colleague)+/g;

function colleague(text: string, offset: number): string {
  return startsSentence(text, offset) ? 'A colleague' : 'a colleague';
}

function wordPattern(words: readonly string[], flags: string): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length).map(escapePattern);
  return new RegExp(`(?<![\\p{L}\\p{N}])${TITLE}(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}

/** As written, and without its accents: "Siân" is often typed "Sian". */
function spellings(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain === name ? [name] : [name, plain];
}

/** First names and surnames, with both halves of a hyphenated one. */
function partsOf(name: string): readonly string[] {
  return name
    .split(/[\s,.()]+/)
    .flatMap((part) => (part.includes('-') ? [part, ...part.split('-')] : [part]))
    .filter((part) => /\p{L}/u.test(part));
}

function startsSentence(text: string, offset: number): boolean {
  return /(?:^|[.!?:\n•"“(]\s*|\n\s*[-*]\s*)$/u.test(text.slice(Math.max(0, offset - 6), offset));
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items.filter((item) => item.trim() !== ''))];
}
