import { createContext, useContext } from 'react';
import type { FieldSource, StudentDetail, StudentPatch, StudentRow } from '../../../../shared/contract/students.ts';
import { NAMING_FIELDS, type StudentField } from '../../../../shared/domain/student-history.ts';
import { usePrivacy } from '../../../app/privacy.ts';

/** The student whose page is open, and how their fields are saved. */
export interface OpenStudent {
  readonly student: StudentRow;
  readonly detail: StudentDetail;
  /** The calendar year the academic year starts in. */
  readonly academicYear: number;
  /** ISO day. */
  readonly today: string;
  /** Rejects with CallFailed, whose sentence the field shows. */
  readonly save: (patch: StudentPatch) => Promise<unknown>;
}

export const StudentContext = createContext<OpenStudent | null>(null);

export function useOpenStudent(): OpenStudent {
  const open = useContext(StudentContext);
  if (open === null) throw new Error('useOpenStudent stands outside a student’s page');
  return open;
}

/** Whether a field is not to be seen now, because it says who the student is. */
export function useIsHidden(field: StudentField): boolean {
  return usePrivacy().isOn && NAMING_FIELDS.has(field);
}

/** The stored fields that a field of the page is made of, where they are not its own. */
const MADE_OF: Readonly<Partial<Record<StudentField, readonly string[]>>> = {
  year: ['yearOffset', 'year', 'cohort'],
  cohort: ['cohort', 'year'],
  ks2Maths: ['ks2Maths', 'ks2Note'],
};

/** Where what is known of a field came from; undefined when nobody has said anything about it. */
export function sourceOf({ sources }: StudentDetail, field: StudentField): FieldSource | undefined {
  return (MADE_OF[field] ?? [field]).map((name) => sources[name]).find((source) => source !== undefined);
}
