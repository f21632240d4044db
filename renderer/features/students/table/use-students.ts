import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { StudentRow, TargetRule } from '../../../../shared/contract/students.ts';
import { useCall } from '../../../app/data.ts';
import { usePrivacy } from '../../../app/privacy.ts';
import { useCareShown } from '../care-shown.ts';
import { type TableStudent, tableStudents } from './student-rows.ts';

export interface StudentsView {
  readonly students: readonly StudentRow[];
  readonly rows: readonly TableStudent[];
  readonly rule: TargetRule;
  readonly academicYear: number;
  /** ISO day. */
  readonly today: string;
  readonly showsCare: boolean;
  /** Initials in place of names. */
  readonly isMasked: boolean;
}

export interface StudentsReading {
  /** What is still being read, or could not be; null once all is there. */
  readonly waits: UseQueryResult<unknown, Error> | null;
  readonly view: StudentsView | null;
}

/** Everybody, as the table shows them now. */
export function useStudents(): StudentsReading {
  const list = useCall('students.list', {});
  const rule = useCall('targets.rule', {});
  const school = useCall('school.get', {});
  const start = useCall('app.start', {});
  const showsCare = useCareShown();
  const { isOn: isMasked } = usePrivacy();
  const students = list.data;
  const academicYear = school.data?.academicYear;
  const today = start.data?.today;
  const view = useMemo<StudentsView | null>(() => {
    if (!students || !rule.data || academicYear === undefined || today === undefined) return null;
    const rows = tableStudents(students, { rule: rule.data, academicYear, showsCare, isMasked });
    return { students, rows, rule: rule.data, academicYear, today, showsCare, isMasked };
  }, [students, rule.data, academicYear, today, showsCare, isMasked]);
  const missing = [list, rule, school, start].filter((one) => one.data === undefined);
  return { waits: missing.find((one) => one.isError) ?? missing[0] ?? null, view };
}
