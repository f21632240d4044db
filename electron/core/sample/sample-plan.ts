import type { PriorityPatch } from '../../../shared/contract/plan.ts';
import { DEFAULT_PLAN_AIMS } from '../../../shared/domain/plan.ts';
import type { SampleDesk } from './sample-desk.ts';
import { nameOf } from './sample-staff.ts';

interface PriorityWords extends PriorityPatch {
  readonly aim: number;
  /** The statements it answers, the one it was chosen for first. */
  readonly codes: readonly string[];
}

const PRIORITIES: readonly PriorityWords[] = [
  {
    aim: 2,
    codes: ['A10', 'A9'],
    title: 'Probability, statistics and iteration to grade 9',
    rationale:
      'The lowest median in the audit. Seven of ten colleagues place themselves at 1 or 2 on conditional probability and histograms, and five asked for help with them. On the last mock these questions had the lowest marks of any topic at grades 7 to 9.',
    intendedEffect:
      'Every teacher of Years 9 to 11 teaches conditional probability and histograms from a sequence planned together, and target students gain at least half of the marks on them in the spring mock.',
    evaluation1: 'A three-question slip after each joint session.',
    evaluation2: 'Self-audit A9 and A10 at the next round; a short task worked together in June.',
    evaluation3: 'Planning time kept free each fortnight, noted by the Head of Department.',
    evaluation4: 'Drop-ins in spring and summer: is the planned sequence being taught?',
    evaluation5: 'Marks of target students on these topics in the two mocks.',
  },
  {
    aim: 0,
    codes: ['D4', 'D1'],
    title: 'Multi-step problems all year, not only before the exam',
    rationale:
      'Staff and books disagree: colleagues believe that students meet unfamiliar problems often, and twenty books showed three in a half-term. The last five questions of the summer paper earned 18% of their marks.',
    intendedEffect:
      'Students in every set meet an unfamiliar problem each fortnight, are taught how to begin, and more of them start the last questions of a paper.',
    evaluation1: 'Discussion at the end of each lesson study cycle.',
    evaluation2: 'Self-audit D1 and D4 at the next round.',
    evaluation3: 'Cover for lesson study arranged and kept.',
    evaluation4: 'Twenty books from Years 9 to 11 each half-term: how many problems, how far did they get?',
    evaluation5:
      'Target students who score at least half marks on the last five questions: 2 of 10 now, 6 of 10 by June.',
  },
  {
    aim: 1,
    codes: ['B5', 'B3'],
    title: 'Knowing where GCSE leads, so that more students choose Further Maths',
    rationale:
      'Two students took Further Maths this year, neither of them Pupil Premium. Most colleagues have not seen the present specification and do not feel able to say who should be encouraged.',
    intendedEffect:
      'Every teacher of Year 10 and 11 can say what comes next and has talked with each of their target students about it.',
    evaluation1: '',
    evaluation2: 'Self-audit B3 and B5 at the next round.',
    evaluation3: 'A slot in the Year 11 tutor programme agreed with the head of year.',
    evaluation4: 'Conversations logged for each target student, read in January and May.',
    evaluation5: 'Applications for A level Maths and Further Maths by target students.',
  },
  {
    aim: 3,
    codes: ['E3', 'E1'],
    title: 'No high-potential Pupil Premium student in too low a set or tier',
    rationale:
      'Seven Pupil Premium students with a KS2 score of 108 or more are in sets 3 and 4, where grade 7 content is not taught. Six of ten colleagues place the reviewing of sets at 3 or 4; the lists do not bear that out.',
    intendedEffect:
      'Sets and tiers are looked at each term with scripts on the table, and each decision about a target student has a reason that can be read.',
    evaluation1: '',
    evaluation2: 'Self-audit E1 and E3 at the next round.',
    evaluation3: 'Moderation hour in the calendar each term.',
    evaluation4: 'Minutes of the moderation meetings.',
    evaluation5:
      'Target students in a set and tier from which grades 7 to 9 can be reached: 21 of 28 now, all 28 by April or a dated reason.',
  },
];

/** The plan's words, its priorities and its reviews so far. Gives the priorities' ids, in their order. */
export function addSamplePlan(desk: SampleDesk, roundId: string): readonly string[] {
  const { call, dates, statementId } = desk;
  call('plan.update', {
    patch: {
      authors: nameOf('you'),
      hodName: nameOf('hod'),
      lineManagerName: 'Rosalind Averley-Croft, deputy headteacher',
      roundId,
      summary:
        'This plan follows the department’s own audit. It has four priorities: probability and statistics to grade 9, multi-step problems all year, knowing where GCSE leads, and fair sets and tiers for high-potential Pupil Premium students. Most of it is work that teachers do together in school; three courses come from outside. It costs less than its budget and is reviewed each half-term.',
      context:
        'A mixed comprehensive school for ages 11 to 18 with a small sixth form. Ten teachers teach maths, two of them early in their careers and one who is not a maths specialist. Last summer 17% of students reached grades 7 to 9 in maths, and 8% of Pupil Premium students. Twenty-eight students in Years 9 to 11 are target students of the programme.',
      budgetPence: 320_000,
      budgetMinutes: 290 * 60,
      fundingSource: 'Programme grant, with £600 from the department',
      monitoring:
        'The MPL looks at actions each Monday. MPL and Head of Department meet each half-term with books and mock results; the deputy headteacher joins in January and June. Governors receive the summary in July.',
      risks:
        'Cover in the weeks of mocks: sessions keep clear of them. One colleague on leave from April: two people know each joint unit. Courses may be full: each has an in-school action beside it.',
      sustainability:
        'Sequences planned together stand in the scheme of work. Lesson study groups change each year so that everybody has taken part within two. Open-door visits need no cover and go on without the programme.',
    },
  });
  const priorities = call('plan.choosePriorities', {
    roundId,
    statementIds: PRIORITIES.map(({ codes }) => statementId(codes[0] ?? '')),
  });
  const aims = call('plan.get', {}).aims;
  for (const [i, { aim, codes, ...words }] of PRIORITIES.entries()) {
    call('plan.updatePriority', {
      id: priorities[i]?.id ?? '',
      patch: {
        ...words,
        aimId: aims.find((a) => a.name === DEFAULT_PLAN_AIMS[aim])?.id ?? null,
        statementIds: codes.map(statementId),
      },
    });
  }
  call('plan.addReview', {
    review: {
      heldOn: dates.schoolDay(-19),
      present: `${nameOf('you')}, ${nameOf('hod')}`,
      notes:
        'Needs and the discussion flags gone through. Agreed that E3 and D1 are worse than colleagues think, and why: books and lists on the table.',
      decisions: 'Four priorities. Further Maths moved up. University session dropped if it clashes with mocks.',
    },
  });
  call('plan.addReview', {
    review: {
      heldOn: dates.schoolDay(-4),
      present: `${nameOf('you')}, ${nameOf('hod')}, ${nameOf('second')}`,
      notes: 'First actions done. The exam board session was full; the waiting list has not moved.',
      decisions: 'Ask for a recording of the exam board session. Moderation of sets to be finished before reports.',
    },
  });
  return priorities.map(({ id }) => id);
}
