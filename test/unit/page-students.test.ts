import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameStudent, wholeName } from '../../renderer/features/students/table/same-student.ts';
import type { StudentEdit } from '../../renderer/features/students/table/student-edit-kinds.ts';
import { type StudentEdits, studentEdits } from '../../renderer/features/students/table/student-edits.ts';
import {
  HIDDEN,
  mayHaveReasons,
  premiumFilterWords,
  statusWords,
  type TableStudent,
  tableStudents,
} from '../../renderer/features/students/table/student-rows.ts';
import { factsLine, segmentIn, segmentsOf } from '../../renderer/features/students/table/student-segments.ts';
import { planPaste } from '../../renderer/ui/table-paste-plan.ts';
import type { StudentRow, TargetRule } from '../../shared/contract/students.ts';

const RULE: TargetRule = {
  reasons: ['ever-6-fsm', 'looked-after', 'previously-looked-after', 'not-known'],
  ks2Threshold: 110,
  boundaryPoints: 2,
  nominationCounts: true,
  years: [],
};
const ACADEMIC_YEAR = 2026;
const TODAY = '2026-11-23';

const student = (fields: Partial<StudentRow>): StudentRow => ({
  id: fields.surname ?? 'x',
  upn: '',
  surname: 'Adeyemi',
  forename: 'Grace',
  preferredName: '',
  bornOn: null,
  cohort: null,
  yearOffset: 0,
  form: '',
  mathsClass: '',
  sex: null,
  sen: null,
  eal: null,
  previousSchool: '',
  pupilPremium: null,
  pupilPremiumSource: '',
  pupilPremiumAsAt: null,
  ks2Maths: null,
  ks2Note: '',
  targetGrade: '',
  currentGrade: '',
  predictedGrade: '',
  mockGrade: '',
  aLevel: 'not-asked',
  furtherMaths: 'not-asked',
  degreeAspiration: '',
  notes: '',
  tags: [],
  leftOn: null,
  reasons: [],
  nominations: [],
  decision: null,
  ...fields,
});
const held = (reason: StudentRow['reasons'][number]['reason'], holds = true) => ({
  reason,
  holds,
  source: 'DfE Pupil Premium file',
  asAt: '2026-04-01',
});
const decided = (standing: NonNullable<StudentRow['decision']>['standing'], list: 'in' | 'out' | 'boundary') => ({
  id: 'd',
  studentId: 's',
  standing,
  list,
  why: '',
  reason: '',
  isOverride: false,
  decidedAt: '2026-10-01T09:00:00Z',
});

function rowsOf(students: readonly StudentRow[], { isMasked = false, showsCare = false } = {}) {
  return tableStudents(students, { rule: RULE, academicYear: ACADEMIC_YEAR, showsCare, isMasked });
}
function rowOf(fields: Partial<StudentRow>, options = {}): TableStudent {
  const [row] = rowsOf([student(fields)], options);
  if (!row) throw new Error('no row');
  return row;
}

describe('a student in the table', () => {
  it('says Pupil Premium in words, and keeps care reasons to whoever asks for them', () => {
    const both = { reasons: [held('looked-after'), held('ever-6-fsm'), held('service', false)] };
    expect(rowOf(both).premiumWords).toBe('Ever 6 FSM');
    expect(premiumFilterWords(rowOf(both))).toEqual(['Yes', 'Ever 6 FSM']);
    expect(rowOf(both, { showsCare: true }).premiumWords).toBe('Ever 6 FSM, Looked after');
    expect(rowOf({ pupilPremium: 'yes' }, { showsCare: true }).premiumWords).toBe('Reason not known');
    expect(premiumFilterWords(rowOf({ pupilPremium: 'no' }))).toEqual(['No']);
    expect(premiumFilterWords(rowOf({}))).toEqual(['Not known']);
  });

  it('tells nobody with only a care reason from somebody whose reason is not known, while care is hidden', () => {
    const seenOf = (fields: Partial<StudentRow>) => {
      const row = rowOf({ ...fields, pupilPremiumSource: 'SIMS list', pupilPremiumAsAt: '2026-09-07' });
      return [row.premiumWords, premiumFilterWords(row), row.premiumFrom, mayHaveReasons(row)];
    };
    const inCare = seenOf({ pupilPremium: 'yes', reasons: [held('looked-after')] });
    expect(inCare).toEqual(seenOf({ pupilPremium: 'yes' }));
    expect(inCare.slice(0, 2)).toEqual(['Yes', ['Yes']]);
  });

  it('holds nothing that tells who it is while initials are shown', () => {
    const known = {
      upn: 'B801200005001',
      bornOn: '2012-05-06',
      preferredName: 'Gracie',
      previousSchool: 'Oak Primary',
      notes: 'Her sister came in 2019',
    };
    const row = rowOf(known, { isMasked: true });
    expect(row.name).toBe('G.A.');
    expect(row.upn).toBe('valid');
    expect(row.student).toMatchObject({ upn: HIDDEN, bornOn: null, previousSchool: HIDDEN, notes: HIDDEN });
    const edits = studentEdits({ academicYear: ACADEMIC_YEAR, today: TODAY, isMasked: true });
    const texts = Object.values(edits).map((edit: StudentEdit) => edit.text(row));
    for (const secret of ['Adeyemi', 'Grace', ...Object.values(known), '06/05/2012']) {
      expect(texts.join('|')).not.toContain(secret);
    }
    for (const edit of [edits.name, edits.upn, edits.bornOn, edits.notes] as StudentEdit[]) {
      expect(edit.parse).toBeUndefined();
      expect(edit.readOnly).toMatch(/hidden while initials are shown/);
    }
  });

  it('shows what a person decided before what the rule says', () => {
    const eligible = { pupilPremium: 'yes', ks2Maths: 112 } as const;
    expect(statusWords(rowOf(eligible))).toBe('In by the rule');
    expect(statusWords(rowOf({ ...eligible, ks2Maths: 109 }))).toBe('On the boundary');
    expect(statusWords(rowOf({ ...eligible, ks2Maths: null }))).toBe('No score');
    expect(statusWords(rowOf({ pupilPremium: 'no' }))).toBe('');
    expect(statusWords(rowOf({ ...eligible, decision: decided('watch', 'in') }))).toBe('Watch');
    expect(statusWords(rowOf({ ...eligible, leftOn: '2026-07-20' }))).toBe('Left');
    expect(rowOf({ ...eligible, decision: decided('target', 'in') }).isDoubtful).toBe(false);
    expect(rowOf({ ...eligible, decision: decided('none', 'out') }).isDoubtful).toBe(true);
  });
});

describe('the parts of the list', () => {
  const inByRule = student({ surname: 'A', pupilPremium: 'yes', ks2Maths: 115 });
  const boundary = student({ surname: 'B', pupilPremium: 'yes', ks2Maths: 108 });
  const noScore = student({ surname: 'C', pupilPremium: 'yes' });
  const left = student({ surname: 'D', pupilPremium: 'yes', ks2Maths: 115, leftOn: '2026-07-20' });
  const watched = student({ surname: 'E', decision: decided('watch', 'out') });

  it('takes the rule for the targets until somebody has decided anything', () => {
    const undecided = segmentsOf(rowsOf([inByRule, boundary, noScore, left]));
    expect(undecided.targets.map((r) => r.id)).toEqual(['A']);
    expect(undecided.leavers.map((r) => r.id)).toEqual(['D']);
    expect(factsLine(undecided)).toBe(
      '1 target student by the rule · 1 on the boundary · 1 without a score · 3 in all',
    );
    const some = segmentsOf(rowsOf([inByRule, boundary, watched]));
    expect(some.targets).toEqual([]);
    expect(some.watch.map((r) => r.id)).toEqual(['E']);
    expect(factsLine(some)).toBe('0 target students · 1 on the boundary · 0 without a score · 3 in all');
  });

  it('are read from an address, and nothing else is', () => {
    expect(segmentIn('/students?show=would-change')).toBe('would-change');
    expect(segmentIn('/students?show=nobody')).toBeNull();
    expect(segmentIn('/students')).toBeNull();
  });
});

describe('editing students as in a spreadsheet', () => {
  const edits: StudentEdits = studentEdits({ academicYear: ACADEMIC_YEAR, today: TODAY, isMasked: false });
  const patchOf = (edit: StudentEdit, text: string, row: TableStudent | null = rowOf({})) => {
    const parsed = edit.parse?.(text, row);
    if (!parsed?.ok) throw new Error(parsed?.sentence ?? 'it cannot be changed');
    return parsed.value.patch;
  };

  it('makes an exception of another year for somebody whose cohort is known, else a cohort', () => {
    expect(patchOf(edits.year, 'Year 9', rowOf({ cohort: 2025 }))).toEqual({ yearOffset: 1 });
    expect(patchOf(edits.year, '8', rowOf({ cohort: 2025, yearOffset: 1 }))).toEqual({ yearOffset: 0 });
    expect(patchOf(edits.year, '8')).toEqual({ cohort: 2025, yearOffset: 0 });
    expect(patchOf(edits.year, '8', null)).toEqual({ cohort: 2025, yearOffset: 0 });
    expect(() => patchOf(edits.year, '', rowOf({ cohort: 2025 }))).toThrow('Enter a year group');
  });

  it('takes a score, or what stands in its place', () => {
    expect(patchOf(edits.ks2, '107')).toEqual({ ks2Maths: 107, ks2Note: '' });
    expect(patchOf(edits.ks2, 'N')).toEqual({ ks2Maths: null, ks2Note: 'N' });
    expect(patchOf(edits.ks2, '')).toEqual({ ks2Maths: null, ks2Note: '' });
    expect(() => patchOf(edits.ks2, '121')).toThrow();
  });

  it('takes a yes or no of Pupil Premium, and no reason without its source', () => {
    expect(patchOf(edits.pupilPremium, 'y')).toEqual({ pupilPremium: 'yes' });
    expect(patchOf(edits.pupilPremium, 'No')).toEqual({ pupilPremium: 'no' });
    expect(patchOf(edits.pupilPremium, '')).toEqual({ pupilPremium: null });
    expect(() => patchOf(edits.pupilPremium, 'Ever 6 FSM')).toThrow('open the student');
    const eligible = rowOf({ reasons: [held('ever-6-fsm')], pupilPremium: 'yes' });
    expect(patchOf(edits.pupilPremium, 'Ever 6 FSM', eligible)).toEqual({ pupilPremium: 'yes' });
    expect(() => patchOf(edits.pupilPremium, '', eligible)).toThrow('There may be a reason');
  });

  it('reads a name as lists write it', () => {
    expect(patchOf(edits.name, 'Adeyemi, Grace')).toEqual({ surname: 'Adeyemi', forename: 'Grace' });
    expect(patchOf(edits.name, 'Grace Adeyemi')).toEqual({ surname: 'Adeyemi', forename: 'Grace' });
    expect(() => patchOf(edits.name, ' ')).toThrow('Enter the name');
  });

  it('reads back what it says, for every column and every student', () => {
    const anyone = fc.record({
      cohort: fc.constantFrom(null, 2022, 2026),
      yearOffset: fc.constantFrom(0, 1, -1),
      sex: fc.constantFrom(null, 'F' as const, 'M' as const),
      sen: fc.constantFrom(null, 'N' as const, 'K' as const, 'E' as const),
      eal: fc.constantFrom(null, true, false),
      aLevel: fc.constantFrom('not-asked' as const, 'yes' as const, 'maybe' as const, 'no' as const),
      ks2Maths: fc.constantFrom(null, 80, 120),
      currentGrade: fc.constantFrom('', '7', '6/7', 'U'),
      bornOn: fc.constantFrom(null, '2012-02-29', '2015-08-31'),
      pupilPremium: fc.constantFrom(null, 'yes' as const, 'no' as const),
      reasons: fc.constantFrom([], [held('ever-6-fsm')], [held('looked-after')]),
      tags: fc.constantFrom([], ['STEM'], ['STEM', 'Year 9 trip']),
    });
    fc.assert(
      fc.property(anyone, (fields) => {
        const row = rowOf(fields);
        for (const [column, edit] of Object.entries(edits) as [string, StudentEdit][]) {
          const text = edit.text(row);
          const isUnknown = column === 'year' || column === 'surname' || column === 'name';
          if (!edit.parse || (isUnknown && text === '')) continue;
          const patch = patchOf(edit, text, row) as Partial<StudentRow>;
          const kept = Object.fromEntries(Object.keys(patch).map((k) => [k, row.student[k as keyof StudentRow]]));
          // A cohort that is entered is without exception.
          expect(column === 'cohort' ? { ...patch, yearOffset: row.student.yearOffset } : patch, column).toEqual(kept);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds whom a pasted surname and forename mean, and fills no name in by its place', () => {
    const row = rowOf({ form: '9B' });
    const rows = [{ id: 'a', row }];
    const columns = (['name', 'surname', 'forename', 'form', 'upn'] as const).map((id) => ({
      id,
      name: id,
      edit: edits[id] as StudentEdit,
    }));
    const view = { rows, columns, range: null, active: { row: 0, column: 0 }, selectedIds: new Set<string>() };
    const into = { view, allRows: rows, nameOf: (r: TableStudent) => r.name, canAdd: true };
    const named = planPaste(
      [
        ['Forename', 'Form', 'Surname'],
        ['grace', '9C', 'ADEYEMI'],
        ['Omar', '9D', 'Farah'],
      ],
      into,
    );
    expect(named.changes).toEqual([{ id: 'a', patch: { form: '9C' } }]);
    expect(named.newRows.map(({ patch }) => patch)).toEqual([{ surname: 'Farah', forename: 'Omar', form: '9D' }]);
    const half = planPaste(
      [
        ['Surname', 'Form'],
        ['Farah', '9D'],
        ['Osei', '9C'],
      ],
      into,
    );
    expect(half.changes).toEqual([]);
    expect(half.unread.map(({ sentence }) => sentence)).toEqual([
      'It is not clear whose surname this is. Copy a column headed “name” or “upn” with it',
      'It is not clear whose surname this is. Copy a column headed “name” or “upn” with it',
    ]);
    // Somebody whom only an unknown UPN tells of has no name to be added under.
    expect(
      planPaste(
        [
          ['UPN', 'Form'],
          ['P207000016049', '9D'],
          ['B801200005001', '9C'],
        ],
        into,
      ).newRows,
    ).toEqual([]);
  });

  it('finds somebody who is here under the same name, unless the dates of birth tell them apart', () => {
    const here = [student({ bornOn: '2012-05-06' })];
    const added = { surname: 'ADEYEMI', forename: 'grace' };
    expect(sameStudent(added, here)).toBe(here[0]);
    expect(sameStudent({ ...added, bornOn: '2012-05-06' }, here)).toBe(here[0]);
    expect(sameStudent({ ...added, bornOn: '2013-01-01' }, here)).toBeNull();
    const inForm = [student({ bornOn: '2012-05-06', form: '9D' })];
    expect(sameStudent({ ...added, bornOn: '2013-01-01', form: '9d' }, inForm)).toBe(inForm[0]);
    expect(sameStudent({ surname: '', forename: '' }, here)).toBeNull();
  });

  it('knows a whole name that was typed as the surname', () => {
    for (const surname of ['Aisha Adeyemi', 'Adeyemi, Aisha']) {
      expect(wholeName({ surname, forename: '' })).toMatchObject({ surname: 'Adeyemi', forename: 'Aisha' });
    }
    expect(wholeName({ surname: 'Adeyemi', forename: '' })).toBeNull();
    expect(wholeName({ surname: 'Adeyemi Shah', forename: 'Aisha' })).toBeNull();
  });
});
