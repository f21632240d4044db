import { randomUUID } from 'node:crypto';
import type { NewStudent, Student, StudentPatch } from '../../../shared/contract/students.ts';
import { tidyUpn } from '../../../shared/domain/upn.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../store/change-record.ts';
import { pupilPremiumReasonTable } from '../store/pupil-premium-reason-table.ts';
import { type StoredStudent, studentTable } from '../store/student-table.ts';
import { defined } from './defined.ts';

/** Who says what a person entered in the app. */
export const TYPED_HERE = 'Typed here';

/** What the steps of the undo list call the fields. */
const FIELD_NAMES: Readonly<Record<keyof StudentPatch, string>> = {
  upn: 'UPN',
  surname: 'surname',
  forename: 'forename',
  preferredName: 'preferred name',
  bornOn: 'date of birth',
  cohort: 'cohort',
  yearOffset: 'year',
  form: 'form',
  mathsClass: 'class',
  sex: 'sex',
  sen: 'SEN',
  eal: 'EAL',
  previousSchool: 'previous school',
  pupilPremium: 'Pupil Premium',
  ks2Maths: 'KS2 maths',
  ks2Note: 'KS2 maths',
  targetGrade: 'target grade',
  currentGrade: 'current grade',
  predictedGrade: 'predicted grade',
  mockGrade: 'mock grade',
  aLevel: 'A level',
  furtherMaths: 'Further Maths',
  degreeAspiration: 'degree aspiration',
  notes: 'notes',
  tags: 'tags',
  leftOn: 'leaving date',
};

/** "Grace Adeyemi", as the undo list and refusals name a student. */
export const spokenName = ({ surname, forename = '' }: Spoken): string => `${forename.trim()} ${surname.trim()}`.trim();
type Spoken = Pick<Student, 'surname'> & { readonly forename?: string | undefined };

/** "Change Grace Adeyemi’s form", "Mark Grace Adeyemi as left". */
export function changeLabel(student: Pick<Student, 'surname' | 'forename' | 'leftOn'>, patch: StudentPatch): string {
  const names = new Set((Object.keys(defined(patch)) as (keyof StudentPatch)[]).map((field) => FIELD_NAMES[field]));
  const [name] = names;
  if (names.size === 1 && patch.leftOn === null) return `Bring ${spokenName(student)} back into the school`;
  if (names.size === 1 && patch.leftOn !== undefined && student.leftOn === null) {
    return `Mark ${spokenName(student)} as left`;
  }
  return `Change ${spokenName(student)}’s ${names.size === 1 ? name : 'details'}`;
}

const NOTHING_KNOWN: Omit<StoredStudent, 'id' | 'surname'> = {
  upn: '',
  forename: '',
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
  sources: {},
};

/** Fields without the spaces around them; the UPN as it is kept. A score stands beside no note, nor a note beside a score. */
export function tidied<P extends StudentPatch>(patch: P): P {
  const tidy = Object.entries(defined(patch)).map(([field, value]) => {
    if (typeof value !== 'string') return [field, value];
    return [field, field === 'upn' ? tidyUpn(value) : value.trim()];
  });
  const fields = Object.fromEntries(tidy) as P;
  if (typeof fields.ks2Maths === 'number') return { ...fields, ks2Note: '' };
  return fields.ks2Note ? { ...fields, ks2Maths: null } : fields;
}

/** Adds a student of whom a person said this much. */
export function addStudent(app: Context, write: Writer, said: NewStudent): string {
  const fields = tidied(said);
  const blank = { ...NOTHING_KNOWN, id: randomUUID(), surname: '' };
  const student = { ...blank, ...fields } as StoredStudent;
  write.insert(studentTable, { ...student, ...typedFacts(app, blank, fields) });
  return student.id;
}

/** Changes what a person said anew. False when nothing differs. */
export function changeStudent(app: Context, write: Writer, student: StoredStudent, said: StudentPatch): boolean {
  const fields = tidied(said);
  const facts = typedFacts(app, student, fields);
  const endsReasons = fields.pupilPremium === 'no' && endReasons(app, write, student.id);
  if (facts === null) return endsReasons;
  write.update(studentTable, student.id, { ...fields, ...facts });
  return true;
}

/** Where the fields that differ come from now; null when none does. */
function typedFacts(app: Context, before: StoredStudent, fields: StudentPatch): Partial<StoredStudent> | null {
  const changed = (Object.keys(fields) as (keyof StudentPatch)[]).filter((f) => !isSame(before[f], fields[f]));
  if (changed.length === 0) return null;
  const { today } = app.ports.now();
  const sources = { ...before.sources, ...Object.fromEntries(changed.map((field) => [field, `typed ${today}`])) };
  if (!changed.includes('pupilPremium')) return { sources };
  const isKnown = fields.pupilPremium !== null;
  return { sources, pupilPremiumSource: isKnown ? TYPED_HERE : '', pupilPremiumAsAt: isKnown ? today : null };
}

const isSame = (a: unknown, b: unknown) => a === b || (Array.isArray(a) && JSON.stringify(a) === JSON.stringify(b));

/** A plain No ends the reasons that held. */
function endReasons(app: Context, write: Writer, studentId: string): boolean {
  const held = app.store.pupilPremiumReasons.of(studentId).filter(({ holds }) => holds);
  const asAt = app.ports.now().today;
  for (const { id } of held) write.update(pupilPremiumReasonTable, id, { holds: false, source: TYPED_HERE, asAt });
  return held.length > 0;
}
