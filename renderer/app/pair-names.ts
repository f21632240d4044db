import { useMemo } from 'react';
import type { MentoringPair } from '../../shared/contract/mentoring.ts';
import { useCall } from './data.ts';
import { usePrivacy } from './privacy.ts';

export interface PairNames {
  readonly menteeOf: (pair: Pick<MentoringPair, 'menteeId'>) => string;
  readonly mentorOf: (pair: Pick<MentoringPair, 'mentorStudentId' | 'mentorVolunteerId' | 'mentorStaffId'>) => string;
}

const GONE = 'Somebody who was removed';

/** Who is who in mentoring pairs, students as they may be shown now; null while people are being read. */
export function usePairNames(): PairNames | null {
  const { data: students } = useCall('students.list', {});
  const { data: volunteers } = useCall('volunteers.list', {});
  const { data: staff } = useCall('staff.list', {});
  const { shownName } = usePrivacy();
  return useMemo(() => {
    if (students === undefined || volunteers === undefined || staff === undefined) return null;
    const names = new Map<string, string>([
      ...students.map((student) => [student.id, shownName(student)] as const),
      ...volunteers.map(({ id, name }) => [id, name] as const),
      ...staff.map(({ id, name }) => [id, name] as const),
    ]);
    const nameOf = (id: string | null) => (id === null ? undefined : names.get(id)) ?? GONE;
    return {
      menteeOf: ({ menteeId }) => nameOf(menteeId),
      mentorOf: (pair) => nameOf(pair.mentorStudentId ?? pair.mentorVolunteerId ?? pair.mentorStaffId),
    };
  }, [students, volunteers, staff, shownName]);
}
