import { addDays, mondayOf } from '../../../shared/domain/school-year.ts';
import { ownMinutesOn } from '../../../shared/domain/week-hours.ts';
import type { SampleDesk } from './sample-desk.ts';

/** Blocks of work of this week, time that was logged in the weeks before, and a day that was lost. */
export function addSampleWeek({ call, dates }: SampleDesk): void {
  const { today, halfTerms, schoolDay } = dates;
  const monday = mondayOf(today);
  const firstOn = halfTerms[0]?.firstOn ?? today;
  const add = (
    on: string,
    startsAt: string | null,
    minutes: number,
    work: 'preparation' | 'pd' | 'data',
    title: string,
  ) => call('week.addBlock', { block: { on, startsAt, minutes, work, title } });
  add(monday, '14:00', 45, 'preparation', 'Prepare the booster');
  add(addDays(monday, 2), '10:00', 45, 'pd', 'Meet the Head of Department');
  add(addDays(monday, 2), null, 30, 'data', 'Check the mock results');
  for (let week = 1; week <= 6; week += 1) {
    const [day, other] = [addDays(monday, -7 * week), addDays(monday, -7 * week + 2)];
    if (day < firstOn) break;
    if (schoolDay(0) === today && dates.halfTerms.some((h) => h.firstOn <= day && day <= h.lastOn)) {
      call('week.logTime', { entry: { on: day, work: 'preparation', minutes: 50, note: '' } });
      call('week.logTime', { entry: { on: other, work: 'pd', minutes: 45, note: 'With the Head of Department' } });
      call('week.logTime', { entry: { on: other, work: 'students', minutes: 30, note: '' } });
    }
  }
  const school = call('school.get', {});
  const lost = [-8, -9, -10, -11, -12].map(schoolDay).find((day) => ownMinutesOn(day, school) > 0);
  if (lost !== undefined && lost >= firstOn && lost < today) {
    call('week.addLostDay', { lostDay: { on: lost, kind: 'cover', minutes: null, note: '' } });
  }
}
