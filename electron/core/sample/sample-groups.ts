import type { InputOf } from '../../../shared/contract/index.ts';
import type { SessionRow } from '../../../shared/contract/sessions.ts';
import { addDays, isStudentDay, weekdayOf } from '../../../shared/domain/school-year.ts';
import type { Mark } from '../../../shared/domain/sessions.ts';
import type { SampleDesk } from './sample-desk.ts';
import type { SampleStaff } from './sample-staff.ts';
import type { AddedStudent } from './sample-students.ts';

type NewGroup = InputOf<'groups.add'>['group'];

interface SampleGroup {
  readonly group: NewGroup;
  readonly by: readonly (keyof SampleStaff)[];
  /** Who belongs to it, of the year groups given: target students first, then able ones, so many in all. */
  readonly years: readonly number[];
  readonly size: number;
  /** 1 Monday to 5 Friday. */
  readonly weekday: number;
  readonly everyWeeks: 1 | 2;
  /** The half-term in which it begins. */
  readonly from: number;
  readonly topics: readonly string[];
}

const GROUPS: readonly SampleGroup[] = [
  {
    group: {
      name: 'Year 11 booster',
      strand: 'booster',
      keyStage: 'ks4',
      aim: 'Grade 7 and above: algebraic proof, functions, circle theorems.',
      place: 'Room M1',
      startsAt: '15:15',
      minutes: 65,
    },
    by: ['you'],
    years: [11],
    size: 9,
    weekday: 1,
    everyWeeks: 1,
    from: 1,
    topics: ['Algebraic proof', 'Completing the square', 'Functions', 'Circle theorems', 'Vectors', 'Iteration'],
  },
  {
    group: {
      name: 'Year 10 surds and indices',
      strand: 'curriculum-support',
      keyStage: 'ks4',
      aim: 'Secure number and algebra before the higher paper’s hardest third.',
      place: 'Room M4',
      startsAt: '08:45',
      minutes: 60,
    },
    by: ['you'],
    years: [10],
    size: 6,
    weekday: 3,
    everyWeeks: 1,
    from: 1,
    topics: ['Surds', 'Indices', 'Factorising quadratics', 'Algebraic fractions', 'Simultaneous equations'],
  },
  {
    group: {
      name: 'Year 8 problem solvers',
      strand: 'curriculum-support',
      keyStage: 'ks3',
      aim: 'Talk through problems that take more than one step.',
      place: 'Library',
      startsAt: '11:15',
      minutes: 45,
    },
    by: ['you'],
    years: [8],
    size: 6,
    weekday: 3,
    everyWeeks: 1,
    from: 2,
    topics: ['Bar models', 'Working backwards', 'Ratio puzzles', 'Angle chases'],
  },
  {
    group: {
      name: 'Level 2 Further Maths',
      strand: 'extension-course',
      keyStage: 'ks4',
      aim: 'The certificate in summer, and a taste of A level.',
      place: 'Room M2',
      startsAt: '15:15',
      minutes: 75,
    },
    by: ['second'],
    years: [11],
    size: 8,
    weekday: 4,
    everyWeeks: 1,
    from: 1,
    topics: ['Matrices', 'Differentiation', 'Factor theorem', 'Coordinate geometry'],
  },
  {
    group: {
      name: 'Maths circle',
      strand: 'enrichment',
      keyStage: 'ks3',
      aim: 'Mathematics that is not on any test.',
      place: 'Room M3',
      startsAt: '12:40',
      minutes: 40,
    },
    by: ['you', 'callum'],
    years: [7, 9],
    size: 10,
    weekday: 5,
    everyWeeks: 2,
    from: 1,
    topics: ['Graphs and bridges', 'Modular clocks', 'Tilings', 'Fair division'],
  },
];

/** Registers that nobody has taken yet, of the newest sessions that are over. */
const LEFT_TO_TAKE = 1;

/** Groups in every strand but mentoring, with their sessions of the year; the registers of those that are over, but for the last. */
export function addSampleGroups(desk: SampleDesk, staff: SampleStaff, students: readonly AddedStudent[]): void {
  const ids = GROUPS.map((one) => addGroup(desk, staff, students, one));
  const { today, halfTerms } = desk.dates;
  const firstOn = halfTerms[0]?.firstOn ?? today;
  if (today <= firstOn) return;
  const over = desk
    .call('sessions.list', { firstOn, lastOn: addDays(today, -1), groupId: null })
    .filter(({ groupId }) => ids.includes(groupId));
  const [cancelled] = over.filter(({ groupId }) => groupId === ids[1]).slice(1, 2);
  if (cancelled && over.length > 10) {
    desk.call('sessions.cancel', { ids: [cancelled.id], reason: 'Mocks in the hall next door' });
  }
  const held = over.filter(({ id }) => id !== cancelled?.id);
  for (const session of held.slice(0, Math.max(0, held.length - LEFT_TO_TAKE))) takeRegister(desk, ids, session);
}

function addGroup(desk: SampleDesk, staff: SampleStaff, students: readonly AddedStudent[], one: SampleGroup): string {
  const { dates, call } = desk;
  const halfTerm = dates.halfTerms.find(({ number }) => number === one.from);
  const joinedOn = addDays(halfTerm?.firstOn ?? dates.today, one.from === 1 ? 14 : 0);
  const here = students.filter(({ year, facts }) => one.years.includes(year) && facts.leftOn === null);
  const wanted = [...here.filter(({ part }) => part === 'in'), ...here.filter(({ part }) => part === 'able')];
  const firstOn = firstDay(dates, joinedOn, one.weekday);
  return call('groups.add', {
    group: { ...one.group, delivererIds: one.by.map((key) => staff[key]) },
    studentIds: wanted.slice(0, one.size).map(({ id }) => id),
    joinedOn,
    series: {
      firstOn,
      everyWeeks: one.everyWeeks,
      lastOn: null,
      startsAt: one.group.startsAt ?? '15:15',
      minutes: one.group.minutes ?? 60,
      place: one.group.place ?? '',
    },
  }).id;
}

/** The first day on or after a day that is that weekday and has students in school. */
function firstDay({ halfTerms, closedDays }: SampleDesk['dates'], from: string, weekday: number): string {
  const monday = addDays(from, (weekday - weekdayOf(from) + 7) % 7);
  for (let n = 0; n < 20; n += 1) {
    const day = addDays(monday, n * 7);
    if (isStudentDay(day, halfTerms, closedDays)) return day;
  }
  return monday;
}

/** By how the numbers of session and student fall: most are there, as in any school. */
const EXCEPTIONS: Readonly<Record<number, { readonly mark: Mark; readonly minutesLate: number }>> = {
  3: { mark: 'late', minutesLate: 5 },
  7: { mark: 'absent', minutesLate: 0 },
  11: { mark: 'not-in-school', minutesLate: 0 },
  15: { mark: 'late', minutesLate: 10 },
  18: { mark: 'other-activity', minutesLate: 0 },
};

function takeRegister(
  { call, on }: SampleDesk,
  groupIds: readonly string[],
  { id, groupId, heldOn, minutes }: SessionRow,
) {
  const group = groupIds.indexOf(groupId);
  const topics = GROUPS[group]?.topics ?? [];
  const week = Math.floor(Date.parse(heldOn) / (7 * 86_400_000));
  on(heldOn, () => {
    const { students } = call('sessions.register', { id });
    call('sessions.saveRegister', {
      id,
      marks: students.map((student, place) => {
        const { mark, minutesLate } = EXCEPTIONS[(week * 5 + place * 7 + group * 3) % 23] ?? PRESENT;
        return { studentId: student.id, mark, minutesLate, note: '' };
      }),
      deliveredMinutes: minutes,
      topic: topics[week % topics.length] ?? '',
      learned: '',
      nextStep: '',
    });
  });
}

const PRESENT = { mark: 'present', minutesLate: 0 } as const;
