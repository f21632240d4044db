import { randomUUID } from 'node:crypto';
import { pupilPremiumReasonTable } from '../store/pupil-premium-reason-table.ts';
import { studentImportTable } from '../store/student-import-table.ts';
import { type StoredStudent, studentTable } from '../store/student-table.ts';
import { type SampleStudent, sampleCohort, sampleUpn } from './sample-cohort.ts';
import type { SampleDesk } from './sample-desk.ts';

/** Somebody of the sample school, by their id. */
export interface AddedStudent extends SampleStudent {
  readonly id: string;
}

const LIST = 'SIMS list (sample)';
const DFE = 'DfE Pupil Premium file (sample)';
export const SAMPLE_DFE_SOURCE = DFE;

/** What a list does not have, beside what is not known: said by a person. */
const TYPED: readonly (keyof StoredStudent)[] = ['aLevel', 'furtherMaths', 'degreeAspiration', 'notes', 'tags'];
const NOT_SAID: readonly unknown[] = ['', null, 'not-asked'];

/**
 * The students of the sample school, as two files brought them in: the school's list, then the reasons for Pupil Premium.
 * Some are as students are in any school: without a UPN, with a wrong or a temporary one, taught with the year above, gone.
 */
export function addSampleStudents({ store, dates }: SampleDesk): readonly AddedStudent[] {
  const listed = { id: randomUUID(), source: LIST, asAt: dates.schoolDay(-38), readOn: dates.schoolDay(-36) };
  const checked = { id: randomUUID(), source: DFE, asAt: dates.schoolDay(-34), readOn: dates.schoolDay(-33) };
  const students = withOddities(sampleCohort(dates.startYear), dates.schoolDay(-9)).map((student) => ({
    ...student,
    id: randomUUID(),
  }));
  store.changes.step('Add the students of the sample school', (write) => {
    const eligible = students.filter(({ reasons }) => reasons.length > 0);
    write.insert(studentImportTable, { ...listed, added: students.length, changed: 0 });
    write.insert(studentImportTable, { ...checked, added: 0, changed: eligible.length });
    for (const { id, facts, reasons } of students) {
      const isKnown = facts.pupilPremium !== null;
      write.insert(studentTable, {
        ...facts,
        id,
        pupilPremiumSource: isKnown ? LIST : '',
        pupilPremiumAsAt: isKnown ? listed.asAt : null,
        sources: sourcesOf(facts, listed.id, `typed ${dates.schoolDay(-20)}`),
      });
      for (const reason of reasons) {
        const held = { reason, holds: true, source: DFE, asAt: checked.asAt };
        write.insert(pupilPremiumReasonTable, { ...held, id: `${id}:${reason}`, studentId: id });
      }
    }
  });
  return students;
}

function sourcesOf(facts: SampleStudent['facts'], list: string, typed: string): Readonly<Record<string, string>> {
  const said = (Object.keys(facts) as (keyof typeof facts)[]).filter((field) => {
    const value = facts[field];
    return !NOT_SAID.includes(value) && !(Array.isArray(value) && value.length === 0);
  });
  return Object.fromEntries(said.map((field) => [field, TYPED.includes(field) ? typed : list]));
}

type Oddity = (facts: SampleStudent['facts']) => Partial<SampleStudent['facts']>;

/** By place in the cohort: 60 a year group, Year 7 first; those of a year's targets come first in it. */
const ODDITIES: Readonly<Record<number, Oddity>> = {
  3: () => ({
    forename: 'Oliver',
    preferredName: 'Ollie',
    sex: 'M',
    notes: 'Chose the harder task every lesson in September.',
  }),
  41: () => ({ upn: '' }),
  64: () => ({ notes: 'Cares for a younger brother; cannot stay after school on Tuesdays.' }),
  // Two characters changed places, so the check letter is wrong.
  107: ({ upn }) => ({ upn: `${upn.slice(0, 8)}${upn.charAt(9)}${upn.charAt(8)}${upn.slice(10)}` }),
  128: () => ({ yearOffset: 1, mathsClass: '10x/Ma1', notes: 'Taught with Year 10 since September.' }),
  146: ({ cohort }) => ({ upn: sampleUpn(cohort ?? 2_020, '01A') }),
  171: () => ({ upn: '', ks2Maths: null, ks2Note: '', previousSchool: 'Abroad', tags: ['New to England'] }),
  204: () => ({ tags: ['Moved down a set'] }),
  251: () => ({ notes: 'Asked about Further Maths at the open evening.', tags: ['Maths challenge'] }),
};
const LEAVER = 288;

function withOddities(cohort: readonly SampleStudent[], leftOn: string): readonly SampleStudent[] {
  return cohort.map((student, place) => {
    const odd = ODDITIES[place]?.(student.facts) ?? {};
    const facts = { ...student.facts, ...odd, ...(place === LEAVER ? { leftOn } : {}) };
    return { ...student, facts };
  });
}
