import { readFileSync } from 'node:fs';
import type { PlanDocumentInput } from '../../electron/core/documents/plan-document.ts';
import type { AuditAnswers, AuditFramework, AuditRound, Rating } from '../../shared/contract/audit.ts';
import type { PdAction } from '../../shared/contract/pd-action.ts';
import type { PdOffer } from '../../shared/contract/pd-catalogue.ts';
import type { Plan, PlanReview, Priority } from '../../shared/contract/plan.ts';
import type { StaffMember } from '../../shared/contract/staff.ts';
import { auditResult } from '../../shared/domain/audit.ts';
import { DEFAULT_PLAN_AIMS } from '../../shared/domain/plan.ts';
import { suggestedHalfTerms } from '../../shared/domain/school-year.ts';
import { defaultFramework } from './audit-files.ts';

const resource = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../resources/${name}`, import.meta.url), 'utf8'));

/** The people of test/fixtures/forms-self-audit.xlsx. */
export const STAFF_NAMES = [
  'Yusuf Chen',
  'Mia Walker',
  'Callum Nowak',
  'Zainab Taylor',
  'Wren Okafor',
  'Siân Null',
  'Anaïs Okafor',
  'Ruby Ali',
] as const;

/** Text no file may take for a formula, markup or an escape, or break on. */
export const HOSTILE = [
  '=HYPERLINK("http://x")',
  '+1+1',
  '@SUM(A1)',
  '<b>bold</b>',
  'a ]]> b',
  'x\ufffey\uffff',
  'lone \ud800 surrogate',
  '_x0041_ stays',
  'smile 😀 & "quotes"',
  'tab\there \u0007bell',
] as const;

/** Who may be named to governors: the author, the signatories, the leads. */
export const OPEN_NAMES = ['Yusuf Chen', 'Mia Walker', 'Anaïs Okafor'] as const;

function staffList(): readonly StaffMember[] {
  return STAFF_NAMES.map((name, i) => ({
    id: `staff-${i + 1}`,
    name,
    email: `staff${i + 1}@school.example`,
    role: i === 0 ? 'maths-progression-lead' : i === 1 ? 'head-of-department' : 'teacher',
    specialist: i !== 4,
    earlyCareer: i === 3,
    fullTimeEquivalent: 1,
    status: 'current',
  }));
}

const ANSWERS: readonly (Rating | null)[] = [2, 3, 4, 2, 1, 3, 'N/A', 2, 3, 3, 1, null, 4, 2, 3];

function answersOf(framework: AuditFramework, round: AuditRound): AuditAnswers {
  const statements = framework.domains.flatMap((d) => d.statements);
  const ratings = round.staffIds.flatMap((staffId, person) =>
    statements.flatMap((s, i) => {
      // Fewer than five people answer A9, so that governors may not see its figures.
      if (!s.askedOfStaff || (s.code === 'A9' && person > 3)) return [];
      const rating = ANSWERS[(i * 7 + person * 4 + ((i * person) % 5)) % ANSWERS.length] ?? null;
      return [{ staffId, statementId: s.id, rating, wantsPd: (i + person) % 9 === 0 }];
    }),
  );
  const department = statements
    .filter((s) => s.askedOfDepartment)
    .map((s, i) => ({
      statementId: s.id,
      rating: ([2, 1, 3, 2, 4] as const)[i % 5] ?? null,
      evidence: i === 0 ? 'Seen in lesson visits by Wren Okafor.' : '',
      helping: i === 0 ? 'Shared planning time.' : '',
      hindering: i === 0 ? 'Cover.' : '',
    }));
  return {
    round,
    ratings,
    department,
    selfAudits: round.staffIds.map((staffId) => ({ staffId, answeredOn: '2026-09-20', note: '' })),
    overrides: [],
  };
}

const PRIORITIES = [
  ['A10', 'Teach conditional probability and comparing distributions with confidence'],
  ['D1', 'Regular unfamiliar problems, and strategies taught'],
  ['E2', 'Question-level analysis used to plan teaching'],
  ['B5', 'Knowing A level Further Mathematics and who should be encouraged'],
  ['B6', 'Admission tests and problem-based mathematics'],
] as const;

function prioritiesOf(aimIds: readonly string[], count: number): readonly Priority[] {
  return PRIORITIES.slice(0, count).map(([code, title], i) => ({
    id: `0b9a${i}111-2222-4333-8444-55556666777${i}`,
    position: i + 1,
    title,
    rationale: `Ranked in the first five needs of the audit. Wren Okafor and Ruby found the same in work scrutiny. Zainab rated herself 1.\n- Two of three mock papers lost marks here\n- Year 11 target students named it in the survey`,
    aimId: aimIds[i % aimIds.length] ?? null,
    intendedEffect:
      'Pupil Premium students with high potential gain marks on grade 7–9 questions: from 38% to 55% of those available by the summer mock.',
    evaluation1: 'Short questionnaire after each session.',
    evaluation2: i % 2 === 0 ? 'A reflection that Siân collects, and a test of the topic.' : '',
    evaluation3: 'Minutes of department meetings.',
    evaluation4: 'Open-door observation in the second half-term after, never graded.',
    evaluation5: 'Marks of target students on the questions of this topic.',
    statementIds: [`${code}`],
  }));
}

interface Offers {
  readonly offers: readonly PdOffer[];
}

/** `count` actions spread over the priorities, with every field filled in and, in the first, hostile text. */
export function actionsOf(priorities: readonly Priority[], count: number): readonly PdAction[] {
  const { offers } = resource('pd-catalogue.json') as Offers;
  return Array.from({ length: count }, (_, i): PdAction => {
    const offer = offers[(i * 5) % offers.length];
    const priority = priorities[i % priorities.length];
    if (!offer || !priority) throw new Error('The catalogue and the priorities must not be empty');
    // In one action nobody takes part yet.
    const people = i === 6 ? [] : [2, 3, 4, 5, 7].slice(0, 2 + (i % 4)).map((n) => `staff-${n + 1}`);
    const start = 1 + (i % 4);
    return {
      id: `7c1d2e3f-0000-4000-8000-${String(i).padStart(12, '0')}`,
      priorityId: priority.id,
      position: Math.floor(i / priorities.length) + 1,
      title: i < offers.length ? offer.title : `${offer.title} (${i})`,
      needEvidence: 'Mock 1: 31% of the marks. Zainab Taylor asked for help with it.',
      objective: offer.objective,
      changeInPractice: offer.changeInPractice,
      effectOnStudents: offer.effectOnStudents,
      activity: offer.activity,
      form: offer.form,
      provider: offer.provider,
      mechanisms: offer.mechanisms,
      dfeParts: [1, 3, 4],
      leadId: i % 3 === 2 ? null : i % 2 === 0 ? 'staff-7' : 'staff-2',
      startHalfTerm: start,
      endHalfTerm: Math.min(6, start + (i % 3)),
      startOn: i % 2 === 0 ? '2026-09-14' : null,
      endOn: i === 0 ? '2026-10-02' : null,
      minutesPerPerson: Math.round(offer.hoursPerPerson * 60),
      feePence: offer.feeFixedPence + offer.feePerPersonPence * people.length,
      coverHalfDays: Math.round(offer.coverDaysPerPerson * 2 * people.length),
      travelPence: offer.travelPerPersonPence * people.length,
      resourcesPence: offer.resourcesPence,
      costsEstimated: i % 3 !== 1,
      fundingSource: 'Pupil Premium',
      cover: offer.coverDaysPerPerson === 0 ? 'not-needed' : i % 2 === 0 ? 'needed' : 'arranged',
      coverNotes: 'Siân Null can cover period 3.',
      successMeasure: offer.measure,
      successBaseline: '3 of 8',
      successTarget: offer.target,
      successOn: '2027-06-18',
      evidenceSources: 'Next audit, lesson resources, notes of Callum',
      guskeyTargeted: 4,
      guskeyReached: i % 4 === 0 ? 2 : null,
      status: (['in-progress', 'not-started', 'done', 'not-started', 'stopped'] as const)[i % 5] ?? 'not-started',
      stoppedReason: i % 5 === 4 ? 'Callum Nowak moved to another year group.' : '',
      outcome: i % 5 === 2 ? 'partially-met' : null,
      reviewOn: '2027-02-10',
      hodComment: i % 4 === 1 ? 'Good. Could Ruby Ali join in?' : '',
      hodAgreed: i % 4 === 1 ? 'yes' : null,
      hodAgreedOn: i % 4 === 1 ? '2026-10-05' : null,
      nextStep: i % 5 === 2 ? 'embed' : null,
      draftReason: `Serves ${priority.title}; Wren Okafor and Zainab Taylor are at 1 or 2.`,
      offerId: offer.id,
      participantIds: people,
      statementIds: priority.statementIds,
      progress: [{ halfTerm: 1, note: 'First session held. Zainab tried the task with 10B.' }],
    };
  });
}

interface FixtureOptions {
  readonly audience?: PlanDocumentInput['audience'];
  readonly actions?: number;
  /** At most 5. */
  readonly priorities?: number;
  readonly hostile?: boolean;
}

/** A department's whole plan: 8 people, an audit, 4 priorities, 12 actions, on 22 November 2026. */
export function planFixture({
  audience = 'full',
  actions = 12,
  priorities: prioritiesWanted = 4,
  hostile = false,
}: FixtureOptions = {}): PlanDocumentInput {
  const framework = defaultFramework();
  const staff = staffList();
  const round: AuditRound = {
    id: 'round-1',
    name: 'Autumn audit 2026, gathered by Callum Nowak',
    heldOn: '2026-09-14',
    status: 'closed',
    staffIds: staff.map((s) => s.id),
  };
  const answers = answersOf(framework, round);
  const aims = DEFAULT_PLAN_AIMS.map((name, i) => ({ id: `aim-${i + 1}`, position: i + 1, name }));
  const priorities = prioritiesOf(
    aims.map((a) => a.id),
    prioritiesWanted,
  );
  const planned = actionsOf(priorities, actions);
  const reviews: readonly PlanReview[] = [
    {
      id: 'review-1',
      heldOn: '2026-10-19',
      present: 'Yusuf Chen, Mia Walker, Ruby Ali',
      notes: 'Zainab has begun well. Cover was found for two of three days.',
      decisions: 'Move the lesson study to Spring 1, once Ruby is back.',
    },
  ];
  const input: PlanDocumentInput = {
    school: {
      name: 'Northfield School',
      urn: '123456',
      academicYear: 2026,
      halfTerms: suggestedHalfTerms(2026),
      closedDays: [],
      termDatesConfirmed: true,
      keyDates: [],
      workingWeek: { unit: 'hours', periodMinutes: 60, minutes: [390, 0, 0, 0, 0] },
      youId: 'staff-1',
      isSetUp: true,
    },
    plan: planOf(),
    aims,
    priorities,
    reviews,
    actions: planned,
    staff,
    framework,
    round,
    result: auditResult(framework, answers),
    answers,
    checks: [
      {
        id: 'measurable',
        title: 'Every action can be measured',
        holds: false,
        needsPerson: true,
        detail: '1 action lacks a baseline.',
        items: [
          {
            text: '2.3 has no baseline',
            target: { kind: 'action', id: planned[0]?.id ?? null, field: 'successBaseline' },
          },
        ],
      },
      { id: 'owner', title: 'Every action has a lead', holds: true, needsPerson: false, detail: '', items: [] },
    ],
    today: '2026-11-22',
    audience,
  };
  return hostile ? withHostileText(input) : input;
}

function planOf(): Plan {
  return {
    id: '3f2b8c5e-1111-4222-8333-abcdefabcdef',
    academicYear: 2026,
    title: 'Maths PD plan 2026/27',
    status: 'in-review',
    authors: 'Yusuf Chen',
    hodName: 'Mia Walker',
    lineManagerName: 'Priya Shah',
    roundId: 'round-1',
    summary:
      'This plan puts four needs first that the department itself named. It helps teachers teach grade 7–9 content with depth, so that more Pupil Premium students with high potential reach grades 7 to 9 and go on to A level Maths.',
    context:
      'Our target cohort is 34 students in Years 10 and 11, of whom 12 are on track for grade 7 or above.\nIn 2026, 18% of all students reached grade 7 or above; of Pupil Premium students 9% did. Staff such as Mr Nowak teach two of the three groups.',
    budgetPence: 900_000,
    budgetMinutes: 60 * 800,
    fundingSource: 'Pupil Premium and the Maths Progression Programme',
    coverDayRatePence: 19_000,
    monitoring:
      'The Maths Progression Lead looks at progress every half-term with the Head of Department. WREN OKAFOR keeps the notes.',
    risks:
      'Cover is the main risk: two supply teachers are known.\n- Dates are fixed before the mocks\n- A second lead stands by',
    sustainability:
      'The planning hour stays in the timetable. Materials are kept in the shared area, so that new colleagues can use them.',
  };
}

/** The same plan with hostile text wherever a person can type, in the first action and the last priority. */
function withHostileText(input: PlanDocumentInput): PlanDocumentInput {
  const every = HOSTILE.join('\n');
  const [first, ...others] = input.actions;
  const last = input.priorities.length - 1;
  if (!first) return input;
  return {
    ...input,
    school: { ...input.school, name: `Northfield & <School> ]]> ${HOSTILE[5]}` },
    plan: { ...input.plan, summary: every, fundingSource: HOSTILE[0], risks: every },
    priorities: input.priorities.map((p, i) => (i === last ? { ...p, title: `${HOSTILE[0]} ${HOSTILE[7]}` } : p)),
    actions: [
      {
        ...first,
        title: HOSTILE[0],
        objective: every,
        activity: 'A long text. '.repeat(2_300),
        successMeasure: every,
        provider: HOSTILE[7],
        hodComment: every,
      },
      ...others,
    ],
    staff: input.staff.map((s, i) => (i === 2 ? { ...s, name: '=cmd|calc' } : s)),
  };
}
