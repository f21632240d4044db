import { describe, expect, it } from 'vitest';
import { parseBands } from '../../renderer/features/sessions/dosage/bands-dialog.tsx';
import { dosageRows, segmentsOf, strandsIn, summaryOf } from '../../renderer/features/sessions/dosage/dosage-rows.ts';
import { aroundToday, halfTermWords, supportRows } from '../../renderer/features/students/student/support-rows.ts';
import type { DosageItem, HalfTermDosage, StudentDosage } from '../../shared/contract/dosage.ts';
import type { StudentRow } from '../../shared/contract/students.ts';
import { NO_MARKS } from '../../shared/domain/attendance.ts';
import { DEFAULT_BANDS } from '../../shared/domain/dosage.ts';
import { nameOf } from '../../shared/domain/students.ts';
import { NOTHING_KNOWN } from '../support/blank-student.ts';

function student(surname: string, rest: Partial<StudentRow> = {}): StudentRow {
  const { sources: _, ...blank } = NOTHING_KNOWN;
  return { ...blank, id: surname, surname, reasons: [], nominations: [], decision: null, ...rest };
}

const strand = (attended: number, marks = {}): StudentDosage['strands'][number] => ({
  ...{ strand: 'booster', planned: 1_200, delivered: 600, attended, meetings: 0, events: 0 },
  marks: { ...NO_MARKS, ...marks },
});

const PEOPLE = [
  student('Adeyemi', { cohort: 2022, pupilPremium: 'yes' }),
  student('Bennett'),
  student('Chen'),
  student('Dhillon'),
  student('Eze', { leftOn: '2026-10-01' }),
];
const SUMS: readonly StudentDosage[] = [
  {
    studentId: 'Adeyemi',
    strands: [strand(330, { present: 5, late: 1, absent: 1, 'other-activity': 2 })],
    otherEvents: 1,
  },
  { studentId: 'Chen', strands: [strand(0)], otherEvents: 0 },
  { studentId: 'Eze', strands: [], otherEvents: 1 },
];
const standings = ['Adeyemi', 'Bennett', 'Eze'].map((studentId) => ({
  studentId,
  standing: 'target' as const,
  isTarget: studentId !== 'Eze',
}));
const list = { academicYear: 2026, students: SUMS, standings };
const rows = dosageRows(PEOPLE, list, { bands: DEFAULT_BANDS, shownName: nameOf });

describe('the rows of dosage', () => {
  it('are everybody there is something of, and the target students there is nothing of', () => {
    expect(rows.map(({ name }) => name)).toEqual(['Adeyemi', 'Bennett', 'Chen', 'Eze']);
    expect(rows[0]).toMatchObject({
      ...{ year: 11, standing: 'Target', premium: 'Yes', attendance: { attended: 6, of: 7 } },
      ...{ otherActivity: 2, engagements: 7, bandName: '5 to under 15 h' },
    });
    expect(rows[1]).toMatchObject({ attendance: null, engagements: 0, bandName: 'None' });
    expect(strandsIn(rows)).toEqual(['booster']);
  });

  it('say who of the target students in the school has had nothing', () => {
    const parts = segmentsOf(rows);
    expect(parts.targets.map(({ name }) => name)).toEqual(['Adeyemi', 'Bennett']);
    expect(parts.nothing.map(({ name }) => name)).toEqual(['Bennett']);
    expect(parts.everybody.map(({ name }) => name)).toEqual(['Adeyemi', 'Chen', 'Eze']);
  });

  it('are summed up in words', () => {
    expect(summaryOf(segmentsOf(rows).targets, ['target student', 'target students'], DEFAULT_BANDS)).toBe(
      '2 target students: 1 none and 1 with 5 to under 15 h; 5 h 30 attended of 10 h delivered of 20 h planned',
    );
  });
});

describe('bands as they are typed', () => {
  it.each([
    ['5, 15', [300, 900]],
    ['2.5;10', [150, 600]],
    ['7', [420]],
  ])('%s', (text, value) => expect(parseBands(text)).toEqual({ ok: true, value }));
  it.each(['', '5, ', '15, 5', '5, 5', 'five'])('refuses "%s"', (text) => expect(parseBands(text).ok).toBe(false));
});

describe('the support a student received', () => {
  const part = (halfTerm: number, delivered: number): HalfTermDosage => ({
    ...{ halfTerm, strand: 'booster', planned: 360, delivered, attended: delivered, meetings: 0, events: 0 },
    marks: NO_MARKS,
  });
  const parts = [part(1, 300), part(2, 60), part(3, 0), part(5, 0)];

  it('adds up: the strand, its half-terms so far and what is to come', () => {
    expect(
      supportRows(parts, 2).map(({ kind, name, dosage }) => [kind, name, dosage.planned, dosage.attended]),
    ).toEqual([
      ['strand', 'Booster', 1_440, 360],
      ['part', 'Autumn 1', 360, 300],
      ['part', 'Autumn 2', 360, 60],
      ['to-come', 'Still to come', 720, 0],
    ]);
  });

  it('says when there was nothing this half-term', () => {
    expect(halfTermWords(parts, 2)).toBe('1 h attended of 1 h delivered this half-term');
    expect(halfTermWords(parts, 3)).toBe('Nothing yet this half-term; 6 h planned');
    expect(halfTermWords(parts, 4)).toBe('Nothing yet this half-term, and nothing planned');
  });

  it('knows the last one that was held and the next one', () => {
    const item = (on: string, status: DosageItem['status']): DosageItem => ({
      ...{
        kind: 'session',
        id: on,
        on,
        startsAt: null,
        title: '',
        strand: 'booster',
        status,
        mark: null,
        minutesLate: 0,
      },
      ...{ planned: 60, delivered: 0, attended: 0, path: '' },
    });
    const items = [
      item('2026-12-07', 'planned'),
      item('2026-11-30', 'planned'),
      item('2026-11-24', 'cancelled'),
      item('2026-11-20', 'cancelled'),
      item('2026-11-18', 'planned'),
      item('2026-11-16', 'held'),
      item('2026-11-09', 'held'),
    ];
    const { last, next } = aroundToday(items, '2026-11-23');
    expect([last?.on, next?.on]).toEqual(['2026-11-16', '2026-11-30']);
  });
});
