import type { SampleDesk } from './sample-desk.ts';
import { YOU } from './sample-staff.ts';

/** The school's name says in every document what it is. */
const NAME = 'Fernmoor Vale School (sample)';

/** The school, its dates and the MPL's hours, by way of the first run. */
export function setUpSampleSchool({ call, dates }: SampleDesk): void {
  call('school.setUp', {
    name: NAME,
    urn: '',
    you: { name: YOU, role: 'maths-progression-lead' },
    workingWeek: { unit: 'periods', periodMinutes: 65, minutes: [130, 0, 195, 0, 65] },
    termDates: { halfTerms: [...dates.halfTerms], closedDays: [...dates.closedDays] },
    keyDates: [...dates.keyDates],
  });
}
