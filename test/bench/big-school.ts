import { sampleName } from '../../electron/core/sample/sample-student-names.ts';
import type { NewStudent } from '../../shared/contract/students.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

/** A student as a school's list has them, the same each time for the same number. */
function bigSchoolStudent(n: number): NewStudent {
  const year = 7 + (n % 5);
  return {
    ...sampleName(n, n % 2 === 0 ? 'F' : 'M'),
    bornOn: `${2021 - year}-0${1 + (n % 9)}-1${n % 10}`,
    cohort: 2033 - year,
    form: `${year}${'ABCDEFGHJK'.charAt(n % 10)}`,
    mathsClass: `${year}x/Ma${1 + (n % 4)}`,
    sex: n % 2 === 0 ? 'F' : 'M',
    sen: n % 7 === 0 ? 'K' : 'N',
    eal: n % 4 === 0,
    previousSchool: `Primary school ${n % 40}`,
    pupilPremium: n % 3 === 0 ? 'yes' : 'no',
    ks2Maths: n % 50 === 0 ? null : 85 + (n % 34),
    targetGrade: String(3 + (n % 7)),
    predictedGrade: String(2 + (n % 7)),
    tags: n % 20 === 0 ? ['Maths club'] : [],
  };
}

/** A school of so many students, a third of them with a reason for Pupil Premium, a tenth decided about. */
export async function openBigSchool(students: number): Promise<TestApp> {
  const app = openTestApp({ checkOutputs: false });
  const ids: string[] = [];
  for (let from = 0; from < students; from += 5_000) {
    const count = Math.min(5_000, students - from);
    const added = Array.from({ length: count }, (_, i) => bigSchoolStudent(from + i));
    ids.push(...(await app.call('students.updateEach', { changes: [], added, what: 'Add students' })).added);
  }
  for (const [n, id] of ids.entries()) {
    if (n % 3 !== 0) continue;
    const reason = { reason: 'ever-6-fsm', holds: true, source: 'DfE Pupil Premium file', asAt: '2026-09-07' } as const;
    await app.call('students.saveReasons', { id, reasons: [reason] });
  }
  const decided = ids.filter((_, n) => n % 10 === 0);
  await app.call('targets.decide', {
    decisions: decided.map((studentId) => ({ studentId, standing: 'watch', reason: 'Close to the threshold' })),
    what: 'Decide',
  });
  return app;
}
