import type { AnswerColumn, AnswerColumnUse } from '../contract/answers-import.ts';
import type { AuditFramework } from '../contract/audit.ts';
import { readRating } from './answers-ratings.ts';
import { findStatement, type StatementGuess } from './answers-statements.ts';
import { foldText } from './text.ts';

type PlainKind = Exclude<AnswerColumnUse['kind'], 'statement'>;

interface Guess {
  readonly use: AnswerColumnUse;
  readonly why: string;
  /** Of two columns that claim the same thing the lower rank has it, then the earlier. */
  readonly rank: number;
}

/** Each with its test on the folded heading, first match wins. `rank` settles which of several has it. */
const KINDS: readonly { kind: PlainKind; rank: number; test: RegExp; why: string }[] = [
  {
    kind: 'answered',
    rank: 0,
    test: /^completion time$/,
    why: 'its heading is what forms call the time of the answer',
  },
  {
    kind: 'answered',
    rank: 1,
    test: /^(?:timestamp|time ?stamp|submi(?:tted|ssion)( (?:at|on|time|date))?|date submitted|completed (?:at|on)|date (?:of answer|answered|completed)|answered on|date)$/,
    why: 'its heading is what forms call the time of the answer',
  },
  { kind: 'answered', rank: 2, test: /^start time$/, why: 'there is no completion time, so the start time is used' },
  {
    kind: 'email',
    rank: 0,
    test: /^(?:your |work |school |staff )?e ?mail(?: address)?$|^username$/,
    why: 'its heading says email',
  },
  {
    kind: 'name',
    rank: 0,
    test: /^(?:(?:your |staff |teacher |teacher s |respondent |member of staff )?(?:full )?name(?: of (?:teacher|staff member|member of staff))?|what is your (?:full )?name|teacher|member of staff|staff member|name first and last)$/,
    why: 'its heading says name',
  },
  { kind: 'name', rank: 1, test: /^(?:your )?(?:first name|forename|given name)$/, why: 'its heading says first name' },
  { kind: 'name', rank: 1, test: /^(?:your )?(?:surname|last name|family name)$/, why: 'its heading says surname' },
  {
    kind: 'wants-pd',
    rank: 0,
    test: /(?=.*\b(?:professional development|c?pd|training)\b)(?=.*\b(?:want|wanted|wants|like|need|needs|needed|wish|prefer|choose|which|priority|priorities|request|requested)\b)/,
    why: 'its heading asks which PD is wanted',
  },
  {
    kind: 'note',
    rank: 0,
    test: /^(?:is there )?anything else|^(?:any )?(?:other |further |additional )?comments?\b|^notes?$|^(?:any )?other (?:notes|information)/,
    why: 'its heading asks for anything else',
  },
];

/** Kinds that may have more than one column: their texts are put together. */
const SEVERAL = new Set<PlainKind>(['wants-pd', 'note', 'ignore']);
/** Quizzes add such columns for each question. */
const QUIZ_COLUMN = /^(?:points|feedback|score|total points)\b|\[(?:score|feedback)\]\s*$/i;

/** What each column of a file holds, told by its heading and some of its cells, with the reason in words. */
export function matchColumns(
  headings: readonly string[],
  samples: readonly (readonly string[])[],
  framework: AuditFramework,
): readonly AnswerColumn[] {
  const guesses = headings.map((heading, i) => guess(heading, samples[i] ?? [], framework));
  return headings.map((heading, index) => ({
    index,
    heading,
    samples: (samples[index] ?? []).slice(0, 3),
    ...settled(guesses, index, headings),
  }));
}

function guess(heading: string, samples: readonly string[], framework: AuditFramework): Guess {
  if (heading === '') return left('it has no heading');
  if (QUIZ_COLUMN.test(heading)) return left('it holds marks or feedback of a quiz');
  const folded = foldText(heading);
  const known = KINDS.find((k) => k.test.test(folded));
  const statement = findStatement(heading, framework);
  if (statement && !(known && statement.rank > 1)) return statementGuess(statement, samples, framework);
  if (!known) return left('nothing in the audit matches its heading');
  // An empty column never keeps a filled one from its place.
  return { use: { kind: known.kind }, why: known.why, rank: known.rank + (samples.length === 0 ? 10 : 0) };
}

function statementGuess(found: StatementGuess, samples: readonly string[], framework: AuditFramework): Guess {
  const { statement, why, rank } = found;
  if (!statement.askedOfStaff) return left(`${statement.code} is rated for the department, not asked of staff`);
  if (
    rank > 0 &&
    samples.length > 0 &&
    samples.every((text) => readRating(text, framework.staffScale) === 'unreadable')
  )
    return left(`its heading is like ${statement.code}, but its cells are not ratings`);
  return { use: { kind: 'statement', statementId: statement.id }, why, rank };
}

const left = (why: string): Guess => ({ use: { kind: 'ignore' }, why, rank: 0 });

function settled(guesses: readonly Guess[], index: number, headings: readonly string[]): Omit<Guess, 'rank'> {
  const own = guesses[index] ?? left('');
  const { use, why } = own;
  if (use.kind !== 'statement' && SEVERAL.has(use.kind)) return { use, why };
  const rivals = guesses.flatMap((g, i) => (sameUse(g.use, use) ? [{ ...g, index: i }] : []));
  const first = rivals.toSorted((a, b) => a.rank - b.rank || a.index - b.index)[0];
  // First name and surname are two columns of one name.
  const isFirst = first?.index === index;
  const beside = use.kind === 'name' && first !== undefined && own.rank === 1 && first.rank === 1 && first.why !== why;
  if (isFirst || beside || first === undefined) return { use, why };
  return {
    use: { kind: 'ignore' },
    why: `the column “${shortHeading(headings[first.index] ?? '')}” already holds this`,
  };
}

/** Whether two columns claim the same thing. */
export function sameUse(a: AnswerColumnUse, b: AnswerColumnUse): boolean {
  if (a.kind === 'statement' && b.kind === 'statement') return a.statementId === b.statementId;
  return a.kind === b.kind;
}

export function shortHeading(heading: string): string {
  return heading.length > 40 ? `${heading.slice(0, 39).trimEnd()}…` : heading;
}
