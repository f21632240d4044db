import { useMemo } from 'react';
import { useCall } from '../../../app/data.ts';
import { usePrivacy } from '../../../app/privacy.ts';
import { useCareShown } from '../care-shown.ts';
import { type Targets, targetsOf } from './targets-data.ts';

export type TargetsReading =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly error: unknown; readonly readAgain: () => void }
  | { readonly state: 'read'; readonly targets: Targets };

/** Reads the students, the rule and the year, and puts everybody on a list. */
export function useTargets(): TargetsReading {
  const students = useCall('students.list', {});
  const rule = useCall('targets.rule', {});
  const school = useCall('school.get', {});
  const showsCare = useCareShown();
  const { isOn: hidesWords } = usePrivacy();
  const academicYear = school.data?.academicYear;
  const targets = useMemo(
    () =>
      students.data && rule.data && academicYear !== undefined
        ? targetsOf(students.data, rule.data, academicYear, { showsCare, hidesWords })
        : null,
    [students.data, rule.data, academicYear, showsCare, hidesWords],
  );
  if (targets) return { state: 'read', targets };
  const failed = [students, rule, school].filter((one) => one.isError && one.data === undefined);
  const error = failed[0]?.error;
  if (!error) return { state: 'reading' };
  return { state: 'failed', error, readAgain: () => failed.forEach((one) => void one.refetch()) };
}
