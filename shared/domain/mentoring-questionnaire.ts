import { countOf, listOf } from './text.ts';

/** The mentee's answer to a sentence. */
export const AGREEMENT = {
  1: 'Strongly disagree',
  2: 'Disagree',
  3: 'Neither',
  4: 'Agree',
  5: 'Strongly agree',
} as const;
export type Agreement = keyof typeof AGREEMENT;
export const AGREEMENTS: readonly Agreement[] = [1, 2, 3, 4, 5];

export interface Question {
  readonly key: string;
  readonly text: string;
}

/** What the mentee says before the mentoring and after it, in the same words both times. To agree is always the better answer. */
export const QUESTIONS: readonly Question[] = [
  { key: 'enjoy', text: 'I enjoy doing maths' },
  { key: 'new-problem', text: 'I am willing to start a maths problem of a kind I have not seen before' },
  { key: 'stuck', text: 'When I am stuck in maths, I know something to try next' },
  { key: 'mistakes', text: 'Getting something wrong in maths helps me more than it puts me off' },
  { key: 'ask', text: 'I am comfortable asking for help with maths' },
  { key: 'explain', text: 'I can explain to somebody else how I did a piece of maths' },
  { key: 'belong', text: 'People like me can do very well in maths' },
  { key: 'a-level', text: 'I can see myself taking A level Maths' },
];
export const QUESTION_KEYS: ReadonlySet<string> = new Set(QUESTIONS.map(({ key }) => key));

export const MOMENTS = { before: 'Before the mentoring', after: 'After the mentoring' } as const;
export type Moment = keyof typeof MOMENTS;

type Answers = Readonly<Record<string, number>>;

/** "Agree"; an empty string for a question left out. */
export function agreementWords(answer: number | undefined): string {
  return AGREEMENTS.find((one) => one === answer) === undefined ? '' : AGREEMENT[answer as Agreement];
}

export interface AnswerChange {
  readonly question: Question;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** Steps on the scale towards agreeing; null unless answered both times. */
  readonly steps: number | null;
}

/** Each question with both answers, in the order they were asked. */
export function answerChanges(before: Answers, after: Answers): readonly AnswerChange[] {
  return QUESTIONS.map((question) => {
    const first = before[question.key];
    const second = after[question.key];
    const steps = first === undefined || second === undefined ? null : second - first;
    return { question, before: first, after: second, steps };
  });
}

/** "Agrees 2 steps more", "The same", "Agrees 1 step less"; "Not answered both times". */
export function changeWords(steps: number | null): string {
  if (steps === null) return 'Not answered both times';
  if (steps === 0) return 'The same';
  const size = Math.abs(steps);
  return `Agrees ${size} ${size === 1 ? 'step' : 'steps'} ${steps > 0 ? 'more' : 'less'}`;
}

/** "Of 8 sentences answered both times, the mentee agrees more with 3, less with 1 and the same with 4." Counts of sentences, never a mean: it is one student. */
export function changesTogether(changes: readonly AnswerChange[]): string {
  const both = changes.flatMap(({ steps }) => (steps === null ? [] : [steps]));
  if (both.length === 0) return 'No question was answered both times.';
  const count = (test: (steps: number) => boolean) => both.filter(test).length;
  const parts = [
    `more with ${count((steps) => steps > 0)}`,
    `less with ${count((steps) => steps < 0)}`,
    `the same with ${count((steps) => steps === 0)}`,
  ];
  return `Of ${countOf(both.length, 'sentence')} answered both times, the mentee agrees ${listOf(parts)}.`;
}

/** What can and cannot be said from it. */
export const ONE_STUDENT =
  'One student’s own words on two days: something to talk about with them, not evidence that mentoring works.';
