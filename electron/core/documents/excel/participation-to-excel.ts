import ExcelJS from 'exceljs';
import { reportedHours } from '../../../../shared/domain/dosage.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { STRANDS } from '../../../../shared/domain/strands.ts';
import { cleanDeep } from '../clean-deep.ts';
import { addAboutSheet } from './about-sheet.ts';
import { dayCell, escapeText, formulaCell } from './cell-values.ts';
import { withGrowingRows } from './growing-rows.ts';
import type {
  ParticipationEvent,
  ParticipationModel,
  ParticipationPart,
  ParticipationPd,
  ParticipationPerson,
  ParticipationSession,
  ParticipationStudent,
} from './participation-model.ts';
import { addTableSheet, type PageEdges, type RowPlace, type SheetColumn } from './table-sheet.ts';

/** Who took part in what in a year (.xlsx): a sheet that explains the rest, then one tidy table a sheet. */
export async function participationToExcel(raw: ParticipationModel): Promise<Uint8Array> {
  const model = cleanDeep(raw);
  const workbook = new ExcelJS.Workbook();
  const title = `Participation ${model.yearName}`;
  const made = new Date(`${model.today}T12:00:00Z`);
  const creator = escapeText(model.schoolName);
  Object.assign(workbook, {
    title: escapeText(title),
    subject: 'Participation in the maths programme',
    language: 'en-GB',
    company: creator,
    creator,
    lastModifiedBy: creator,
    created: made,
    modified: made,
  });
  workbook.calcProperties.fullCalcOnLoad = true;
  const edges: PageEdges = {
    schoolName: model.schoolName,
    title: `${title}${model.withNames ? ', contains personal data' : ''}`,
    status: 'Made',
    date: model.today,
  };
  addAboutSheet(workbook, edges, aboutRows(model, title));
  const students = { name: 'Students', table: 'Students', columns: studentColumns(model), items: model.students };
  addTableSheet(workbook, edges, { ...students, frozen: model.withNames ? 3 : 1, printed: shownColumns(students) });
  const parts = { name: 'Participation', table: 'Participation', columns: partColumns(model), items: model.parts };
  addTableSheet(workbook, edges, {
    ...parts,
    ...{ frozen: 1, printed: shownColumns(parts), hasHeights: model.parts.length < 2_000 },
  });
  addTableSheet(workbook, edges, {
    ...{ name: 'Sessions', table: 'Sessions', columns: SESSIONS, items: model.sessions, frozen: 1 },
    hasHeights: model.sessions.length < 2_000,
  });
  addTableSheet(workbook, edges, { name: 'Events', table: 'Events', columns: EVENTS, items: model.events, frozen: 2 });
  addTableSheet(workbook, edges, { name: 'PD hours', table: 'PdHours', columns: PD, items: model.pd, frozen: 1 });
  if (model.withNames) {
    const people = { name: 'PD by person', table: 'PdByPerson', columns: PEOPLE, items: model.people };
    addTableSheet(workbook, edges, { ...people, frozen: 1 });
  }
  return withGrowingRows(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** All but where and when. */
const shownColumns = ({ columns }: { readonly columns: readonly unknown[] }) => columns.length - 2;

function aboutRows(model: ParticipationModel, title: string): readonly (readonly [string, string])[] {
  return [
    [title, ''],
    ['School', model.schoolName],
    ['Made', formatDay(model.today)],
    [
      'This copy',
      model.withNames
        ? 'Contains personal data: names and UPNs of students, and staff by name. It has no password. Keep it where only those who need it can open it.'
        : 'Students stand by code, without names or UPNs. The rows are still about single children, so keep it as personal data. Few students with the same facts can be told apart.',
    ],
    [
      'Student',
      'A code that says nothing of the student. It is made with a secret that stays in the school’s data file, and is the same in every workbook the school makes, so that years can be joined.',
    ],
    [
      'Students',
      'One row a student: every target student, and everybody for whom something was planned. Sessions and hours are formulas over the Participation sheet.',
    ],
    [
      'Participation',
      'One row for each student, half-term and component, as far as half-terms have begun. A holiday counts with the half-term after it.',
    ],
    [
      'Offered',
      'Sessions held at which the student was expected, mentoring meetings that happened and events the student took part in. Those on which another school activity took the student away are among them, and counted beside.',
    ],
    ['Attended', 'Of these, the ones the student came to, late or not.'],
    [
      'Minutes',
      'Planned: of every session the student was or is expected at, cancelled ones too. Delivered: as long as those held took. Attended: delivered less minutes late.',
    ],
    ['Hours', 'Minutes attended, to the nearest half hour, halves up. Add up minutes, not rounded hours.'],
    [
      'Sessions',
      `One row a session. ${model.withNames ? '' : 'Groups are numbered, for a group’s name may name a child.'}`.trim(),
    ],
    ['Events', 'One row an event that was not cancelled.'],
    [
      'PD hours',
      'Hours of PD by form: only sessions of which it is known who took part. A whole day counts as 6 h 30. Hours are those of all people together.',
    ],
    ...(model.withNames ? [['PD by person', 'The same by staff member.'] as const] : []),
  ];
}

const yesNo = (is: boolean) => (is ? 'Yes' : 'No');

/** The hours a sheet says for the minutes in one of its columns. */
const hoursOf = (title: string, minutes: number, { cell }: RowPlace) =>
  formulaCell(`INT((${cell(title)}+15)/30)/2`, reportedHours(minutes));

/** The same in every row, for whoever puts the workbooks of several schools and years together; not printed. */
const whereAndWhen = ({ schoolName, yearName }: ParticipationModel) => [
  { title: 'School', width: 28, value: () => schoolName },
  { title: 'Academic year', width: 11, value: () => yearName },
];

/** Facts that stand beside a student's code wherever it does. */
const FACTS: readonly SheetColumn<ParticipationStudent>[] = [
  { title: 'Year group', width: 7, format: 'whole', value: (s) => s.yearGroup },
  { title: 'Sex', width: 10, value: (s) => s.sex },
  { title: 'Pupil Premium', width: 11, value: (s) => s.pupilPremium },
  { title: 'KS2 maths', width: 8, format: 'whole', value: (s) => s.ks2Maths },
  { title: 'Status', width: 12, value: (s) => s.standing },
];

function studentColumns(model: ParticipationModel): readonly SheetColumn<ParticipationStudent>[] {
  const sums = sumsByCode(model.parts);
  const sumOf = (title: string, of: keyof Sums): SheetColumn<ParticipationStudent> => ({
    title,
    width: 10,
    format: 'whole',
    total: true,
    value: ({ code }, { cell }) => {
      const from = (column: string) => `Participation[${column}]`;
      return formulaCell(`SUMIFS(${from(title)},${from('Student')},${cell('Student')})`, sums.get(code)?.[of] ?? 0);
    },
  });
  const names: readonly SheetColumn<ParticipationStudent>[] = [
    { title: 'Surname', width: 18, value: (s) => s.names?.surname ?? '' },
    { title: 'Forename', width: 16, value: (s) => s.names?.forename ?? '' },
    { title: 'UPN', width: 16, value: (s) => s.names?.upn ?? '' },
  ];
  return [
    { title: 'Student', width: 14, value: (s) => s.code },
    ...(model.withNames ? names : []),
    ...FACTS,
    sumOf('Offered', 'offered'),
    sumOf('Attended', 'attended'),
    sumOf('Minutes attended', 'minutes'),
    {
      title: 'Hours',
      width: 8,
      format: 'hours',
      value: ({ code }, at) => hoursOf('Minutes attended', sums.get(code)?.minutes ?? 0, at),
    },
    { title: 'Mentor', width: 16, value: (s) => s.mentors },
    { title: 'Extension course', width: 10, value: (s) => yesNo(s.isOnExtensionCourse) },
    { title: 'Competitions entered', width: 13, format: 'whole', total: true, value: (s) => s.competitionsEntered },
    { title: 'A level Maths', width: 11, value: (s) => s.aLevel },
    ...whereAndWhen(model),
  ];
}

interface Sums {
  offered: number;
  attended: number;
  minutes: number;
}

function sumsByCode(parts: readonly ParticipationPart[]): ReadonlyMap<string, Readonly<Sums>> {
  const sums = new Map<string, Sums>();
  for (const { student, offered, attended, attendedMinutes } of parts) {
    const sum = sums.get(student.code) ?? { offered: 0, attended: 0, minutes: 0 };
    sum.offered += offered;
    sum.attended += attended;
    sum.minutes += attendedMinutes;
    sums.set(student.code, sum);
  }
  return sums;
}

const whole = <T>(title: string, value: (item: T) => number | null, total = true): SheetColumn<T> => ({
  title,
  width: 10,
  format: 'whole',
  total,
  value,
});

const partColumns = (model: ParticipationModel): readonly SheetColumn<ParticipationPart>[] => [
  { title: 'Student', width: 14, value: (p) => p.student.code },
  { title: 'Half-term', width: 11, value: (p) => p.halfTerm },
  ...FACTS.map(
    (column): SheetColumn<ParticipationPart> => ({ ...column, value: (p, at) => column.value(p.student, at) }),
  ),
  { title: 'Component', width: 19, value: (p) => STRANDS[p.strand] },
  whole('Offered', (p) => p.offered),
  whole('Attended', (p) => p.attended),
  whole('Other activity', (p) => p.otherActivity),
  whole('Minutes planned', (p) => p.planned),
  whole('Minutes delivered', (p) => p.deliveredMinutes),
  whole('Minutes attended', (p) => p.attendedMinutes),
  { title: 'Hours', width: 8, format: 'hours', value: (p, at) => hoursOf('Minutes attended', p.attendedMinutes, at) },
  ...whereAndWhen(model),
];

const SESSIONS: readonly SheetColumn<ParticipationSession>[] = [
  { title: 'Day', width: 11.5, format: 'date', value: (s) => dayCell(s.heldOn) },
  { title: 'Half-term', width: 11, value: (s) => s.halfTerm },
  { title: 'Group', width: 32, value: (s) => s.group },
  { title: 'Component', width: 24, value: (s) => s.component },
  { title: 'State', width: 11, value: (s) => s.status },
  whole('Minutes planned', (s) => s.minutes),
  whole('Minutes delivered', (s) => s.deliveredMinutes),
  whole('Students expected', (s) => s.expected),
  whole('Students attended', (s) => s.attended),
];

const EVENTS: readonly SheetColumn<ParticipationEvent>[] = [
  { title: 'Day', width: 11.5, format: 'date', value: (e) => dayCell(e.heldOn) },
  { title: 'Event', width: 36, value: (e) => e.name },
  { title: 'Kind', width: 24, value: (e) => e.kind },
  { title: 'Competition', width: 13, value: (e) => yesNo(e.isCompetition) },
  { title: 'Provider', width: 22, value: (e) => e.provider },
  whole('Places', (e) => e.places, false),
  whole('Invited', (e) => e.invited),
  whole('Entered', (e) => e.entered),
  whole('Took part', (e) => e.tookPart),
  { ...whole<ParticipationEvent>('Of these Pupil Premium', (e) => e.tookPartPremium), width: 12 },
];

const PD: readonly SheetColumn<ParticipationPd>[] = [
  { title: 'Form', width: 36, value: (p) => p.form },
  whole('PD sessions', (p) => p.sessions),
  whole('People', (p) => p.people, false),
  { ...whole<ParticipationPd>('Attendances', (p) => p.attendances), width: 13 },
  whole('Minutes', (p) => p.minutes),
  { title: 'Hours', width: 9, format: 'hours', value: (p, at) => hoursOf('Minutes', p.minutes, at) },
];

const PEOPLE: readonly SheetColumn<ParticipationPerson>[] = [
  { title: 'Name', width: 26, value: (p) => p.name },
  { title: 'Form', width: 36, value: (p) => p.form },
  whole('PD sessions', (p) => p.sessions),
  whole('Minutes', (p) => p.minutes),
  { title: 'Hours', width: 9, format: 'hours', value: (p, at) => hoursOf('Minutes', p.minutes, at) },
];
