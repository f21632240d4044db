import type { ActionPatch } from '../../../shared/contract/pd-action.ts';
import type { PersonKey } from './sample-staff.ts';

/** An action of the sample plan: an offer of the catalogue, and what this school made of it. */
export interface SampleAction {
  /** How the sessions name it. */
  readonly key: string;
  /** 1 to 4. */
  readonly priority: number;
  readonly offer: string;
  readonly lead: PersonKey;
  readonly people: readonly PersonKey[] | 'everybody';
  /** First and last day in school days from today. */
  readonly days: readonly [from: number, to: number];
  /** Ends soon instead: within 14 days. */
  readonly endsSoon?: boolean;
  /** In school days from today; `soon` is within 14 days. */
  readonly review?: number | 'soon';
  readonly baseline: string;
  readonly progress?: string;
  readonly patch: Omit<ActionPatch, 'title' | 'progress' | 'leadId' | 'participantIds' | 'priorityId'>;
}

const DONE = { status: 'done', hodAgreed: 'yes' } as const;
const UNDER_WAY = { status: 'in-progress', hodAgreed: 'yes' } as const;

/** Done, on track, due within 14 days, overdue and stopped: something of each. */
export const SAMPLE_ACTIONS: readonly SampleAction[] = [
  {
    key: 'statistics-course',
    priority: 1,
    offer: 'amsp-statistics-probability',
    lead: 'you',
    people: ['callum', 'hamish', 'ectTwo', 'ectOne'],
    days: [-30, -5],
    baseline: '0 of 4',
    progress: 'All four finished the online units. Two worked the histogram tasks with a class the same week.',
    patch: {
      ...DONE,
      evidenceSources: 'Certificates; worked tasks in the shared folder',
      guskeyReached: 2,
      outcome: 'partially-met',
      nextStep: 'embed',
    },
  },
  {
    key: 'plan-probability',
    priority: 1,
    offer: 'joint-planning-probability-statistics',
    lead: 'you',
    people: ['callum', 'nadia', 'hamish', 'ectOne', 'ectTwo', 'nonSpecialist'],
    days: [-10, 48],
    review: 26,
    baseline: '2 of 10 in the last mock',
    progress: 'Two of five meetings held. The Year 10 sequence on conditional probability is in the shared folder.',
    patch: { ...UNDER_WAY, evidenceSources: 'The sequence; a six-question test in spring' },
  },
  {
    key: 'plan-algebra',
    priority: 1,
    offer: 'joint-planning-higher-algebra',
    lead: 'second',
    people: ['nadia', 'hamish', 'ectOne', 'nonSpecialist'],
    days: [52, 96],
    baseline: '3 of 10 on iteration and bounds',
    patch: {
      status: 'not-started',
      evidenceSources: 'A short test six weeks later',
      hodComment: 'Could this begin a fortnight later? Bronwen has Year 11 reports that week.',
    },
  },
  {
    key: 'mathematical-thinking',
    priority: 2,
    offer: 'hub-mathematical-thinking-gcse',
    lead: 'callum',
    people: ['callum', 'nadia'],
    days: [-24, 118],
    review: 30,
    baseline: '2 of 10',
    progress:
      'First workshop attended. Both have tried “goal-free” starts with Year 10 and will show them in department time.',
    patch: { ...UNDER_WAY, cover: 'arranged', evidenceSources: 'Students’ starts on an unseen problem, sampled' },
  },
  {
    key: 'lesson-study',
    priority: 2,
    offer: 'lesson-study-exam-problems',
    lead: 'hod',
    people: ['second', 'sunita', 'ectTwo'],
    days: [-15, 6],
    endsSoon: true,
    baseline: '2 of 10',
    progress: 'First cycle taught in set 2. What was learned: students stop where a diagram would help.',
    patch: {
      ...UNDER_WAY,
      cover: 'needed',
      coverNotes: 'Period 3 for the second research lesson',
      evidenceSources: 'Three case students’ work from each cycle',
    },
  },
  {
    key: 'exam-board',
    priority: 2,
    offer: 'aqa-examiner-insight',
    lead: 'nadia',
    people: ['nadia', 'sunita', 'ectTwo'],
    days: [-14, -4],
    baseline: '2 of 10',
    progress: 'The session was full. On the waiting list; a recording has been asked for.',
    patch: { ...UNDER_WAY, evidenceSources: 'The next mock, question by question', fundingSource: 'Department' },
  },
  {
    key: 'do-the-maths',
    priority: 2,
    offer: 'department-maths-problems',
    lead: 'sunita',
    people: 'everybody',
    days: [-20, 100],
    baseline: '1 of 10 books',
    progress: 'Four problems so far, kept nine times in ten. Idris brings the next one.',
    patch: { ...UNDER_WAY, evidenceSources: 'Twenty books each half-term' },
  },
  {
    key: 'further-maths',
    priority: 3,
    offer: 'amsp-further-mathematics',
    lead: 'you',
    people: ['nadia', 'callum', 'sunita'],
    days: [-28, -7],
    baseline: '6 of 28',
    progress: 'All three finished. Sunita made a one-page guide to what Further Maths holds.',
    patch: {
      ...DONE,
      evidenceSources: 'The log of conversations',
      guskeyReached: 2,
      outcome: 'met',
      nextStep: 'embed',
    },
  },
  {
    key: 'a-level-pairs',
    priority: 3,
    offer: 'coaching-a-level-links',
    lead: 'hod',
    people: ['callum', 'hamish', 'ectOne'],
    days: [-18, 60],
    review: 'soon',
    baseline: 'None logged',
    progress: 'Pairs agreed. Each has one A level lesson to look at before the end of term.',
    patch: { ...UNDER_WAY, evidenceSources: 'Pairs’ logs' },
  },
  {
    key: 'conversations',
    priority: 3,
    offer: 'rehearse-next-step-conversations',
    lead: 'you',
    people: ['hod', 'second', 'callum', 'nadia', 'sunita'],
    days: [22, 66],
    baseline: '6 of 28',
    patch: { status: 'not-started', hodAgreed: 'yes', evidenceSources: 'The log of conversations' },
  },
  {
    key: 'moderation',
    priority: 4,
    offer: 'moderation-sets-tiers',
    lead: 'second',
    people: ['hod', 'you', 'second', 'callum', 'hamish'],
    days: [-16, 70],
    review: -3,
    baseline: '21 of 28',
    progress: 'First meeting held: three moves up agreed, four still to decide.',
    patch: { ...UNDER_WAY, evidenceSources: 'Minutes; set lists before and after' },
  },
  {
    key: 'university',
    priority: 4,
    offer: 'university-expectations-session',
    lead: 'you',
    people: ['hod', 'second', 'ectOne', 'ectTwo'],
    days: [4, 4],
    baseline: '21 of 28',
    patch: {
      status: 'stopped',
      stoppedReason:
        'The only date on offer fell in the week of the mocks, and the fee would have been a tenth of the budget.',
      hodAgreed: 'no',
      evidenceSources: 'Set lists',
      nextStep: 'stop',
    },
  },
  {
    key: 'leadership',
    priority: 4,
    offer: 'hub-subject-leadership',
    lead: 'second',
    people: ['second'],
    days: [-22, 112],
    review: 34,
    baseline: 'No reviewed change yet',
    progress: 'Bronwen has chosen the review of sets as her change.',
    patch: { ...UNDER_WAY, cover: 'arranged', evidenceSources: 'Bronwen’s log and the line manager’s notes' },
  },
];
