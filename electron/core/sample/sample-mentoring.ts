import type { InputOf } from '../../../shared/contract/index.ts';
import { QUESTIONS } from '../../../shared/domain/mentoring-questionnaire.ts';
import type { SampleDesk } from './sample-desk.ts';
import type { SampleStaff } from './sample-staff.ts';
import type { AddedStudent } from './sample-students.ts';

type NewPair = InputOf<'mentoring.add'>['pair'];

/** Meetings of a pair, in school days from today. */
interface SamplePair {
  readonly pair: Omit<NewPair, 'menteeId' | 'mentorId' | 'startedOn'>;
  readonly met: readonly number[];
  readonly missed: readonly number[];
}

const PAIRS: readonly SamplePair[] = [
  {
    pair: {
      mentorKind: 'older-student',
      place: 'Library',
      weekday: 3,
      startsAt: '12:40',
      minutes: 30,
      aims: 'Talk maths out loud; one problem a week that is not homework.',
    },
    met: [-25, -20, -15, -5],
    missed: [-10],
  },
  {
    pair: {
      mentorKind: 'undergraduate',
      place: 'Room M2',
      weekday: 4,
      startsAt: '15:20',
      minutes: 40,
      aims: 'What studying maths is like, and a harder problem each time.',
    },
    met: [-22, -12],
    missed: [],
  },
  {
    pair: { mentorKind: 'staff', place: '', weekday: null, startsAt: null, minutes: 20, aims: '' },
    met: [],
    missed: [],
  },
];

/** Two volunteers, one with a check missing; and three pairs: one that meets, one with a gap, one that has not begun. */
export function addSampleMentoring(
  { call, dates, on }: SampleDesk,
  staff: SampleStaff,
  students: readonly AddedStudent[],
): void {
  const { today, schoolDay } = dates;
  const firstOn = dates.halfTerms[0]?.firstOn ?? today;
  const inYear = (n: number) => (schoolDay(n) >= firstOn && schoolDay(n) <= today ? [schoolDay(n)] : []);
  const startedOn = inYear(-26)[0] ?? today;
  const seen = inYear(-30)[0] ?? null;
  const undergraduate = call('volunteers.add', {
    volunteer: {
      name: 'Saoirse Quillfeather',
      organisation: 'A university mathematics society',
      role: 'Undergraduate mentor',
      isUndergraduate: true,
      regulatedActivity: false,
      riskAssessmentOn: seen,
      dbsSeenOn: seen,
      idCheckedOn: seen,
      inductionOn: seen,
      reviewOn: schoolDay(12),
      supervisorId: staff.second,
      startedOn,
    },
  });
  call('volunteers.add', {
    volunteer: {
      name: 'Percival Oduya-Marsh',
      organisation: 'STEM Ambassadors',
      role: 'Maths circle helper',
      idCheckedOn: seen,
      supervisorId: staff.callum,
      startedOn,
    },
  });
  const ofYear = (year: number) => students.filter((s) => s.year === year && s.facts.leftOn === null);
  const mentors = [ofYear(11)[20]?.id, undergraduate.id, staff.hamish];
  const mentees = [ofYear(8)[0], ofYear(10)[1], ofYear(9)[0]];
  for (const [i, { pair, met, missed }] of PAIRS.entries()) {
    const [mentorId, mentee] = [mentors[i], mentees[i]];
    if (mentorId === undefined || !mentee) throw new Error('the sample lacks a pair');
    on(startedOn, () => {
      const { id } = call('mentoring.add', { pair: { ...pair, menteeId: mentee.id, mentorId, startedOn } });
      const log = (days: readonly number[], outcome: 'met' | 'mentee-missed') => {
        for (const metOn of days.flatMap(inYear)) {
          if (metOn < startedOn) continue;
          on(metOn, () => call('mentoring.logMeetings', { pairIds: [id], meeting: { metOn, outcome } }));
        }
      };
      log(met, 'met');
      log(missed, 'mentee-missed');
      if (i === 0 && startedOn < today) {
        const answers = Object.fromEntries(QUESTIONS.map(({ key }, place) => [key, 2 + (place % 3)]));
        call('mentoring.saveAnswers', { pairId: id, moment: 'before', answeredOn: startedOn, answers, comment: '' });
      }
    });
  }
}
