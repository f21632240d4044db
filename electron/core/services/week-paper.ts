import type { WeekPaperLine } from '../../../shared/contract/session-documents.ts';
import type { LostDay, WeekItem } from '../../../shared/contract/week.ts';
import { formatWeekday, formatWeekdayShort } from '../../../shared/domain/pd-session.ts';
import { formatMinutes } from '../../../shared/domain/plan.ts';
import { addDays, mondayOf } from '../../../shared/domain/school-year.ts';
import { listOf } from '../../../shared/domain/text.ts';
import { dayHead, itemTimes, shownDays } from '../../../shared/domain/week-calendar.ts';
import { dayHours, weekHours } from '../../../shared/domain/week-hours.ts';
import { LOST_DAY_KINDS, WORK_KINDS } from '../../../shared/domain/work.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { cleanDeep } from '../documents/clean-deep.ts';
import { safeFileName } from '../documents/file-name.ts';
import type { PrintedItem, PrintedWeek } from '../documents/week/week-paper.ts';
import { joined } from '../documents/words.ts';
import { schoolAt } from './school-at.ts';
import { paperMaker } from './session-papers.ts';
import { weekItems } from './week-items.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The week on one page. */
export function weekPaperHandlers(app: Context): Pick<Handlers, 'sessionDocuments.week'> {
  return {
    'sessionDocuments.week': async ({ on, lines }) => {
      const week = cleanDeep(printedWeek(app, mondayOf(on), lines));
      const maker = paperMaker(app);
      const { weekPaper } = await import('../documents/week/week-paper.ts');
      const name = safeFileName(`Week of ${week.firstOn} ${maker.schoolName}`, 'docx');
      return app.ports.files.save({ name, bytes: await weekPaper(maker, week) }, WORD);
    },
  };
}

/** What stands in a week, students as counts. Notes stay in the app: they may name a student. */
function printedWeek(app: Context, firstOn: string, lines: readonly WeekPaperLine[]): PrintedWeek {
  const { store } = app;
  const school = schoolAt(app, firstOn);
  const lastOn = addDays(firstOn, 6);
  const week = {
    firstOn,
    items: weekItems(app, firstOn, lastOn),
    entries: store.timeEntries.between(firstOn, lastOn),
    lostDays: store.lostDays.between(firstOn, lastOn),
    budget: store.workBudget.get(),
  };
  const whose = runBy(app);
  // Lost days have a line of their own on the paper, and so has what stands on every day.
  const days = shownDays(week).map((day) => ({ day, ...dayHead(day, { ...week, lostDays: [] }, school) }));
  const allWeek = (days[0]?.notices ?? []).filter((notice) => days.every(({ notices }) => notices.includes(notice)));
  return {
    firstOn,
    hours: weekHours(week, school),
    lines,
    free: days.flatMap(({ day }) => freeOn(day, dayHours(day, week, school))),
    notices: allWeek,
    days: days.map(({ day, notices }) => ({
      name: shortDay(day),
      notices: notices.filter((notice) => !allWeek.includes(notice)),
      items: week.items.filter((item) => item.on === day).map((item) => printedItem(item, whose(item))),
    })),
    lostDays: week.lostDays.map(lostWords),
  };
}

/** "Mon 20 min", "Wed 45 min over"; nothing of a day without time of the MPL's, or with none left. */
function freeOn(day: string, { allowedMinutes, plannedMinutes }: ReturnType<typeof dayHours>): readonly string[] {
  const free = allowedMinutes - plannedMinutes;
  if (free === 0) return [];
  const name = shortDay(day).slice(0, 3);
  return [free > 0 ? `${name} ${formatMinutes(free)}` : `${name} ${formatMinutes(-free)} over`];
}

function printedItem(item: WeekItem, who: string): PrintedItem {
  const { kind, title, place, detail, work, state, minutes } = item;
  return {
    when: item.startsAt === null && minutes > 0 ? formatMinutes(minutes) : itemTimes(item),
    title,
    place,
    about: kind === 'block' ? WORK_KINDS[work] : joined('. ', detail, who),
    state,
  };
}

/** Says who runs a thing where it is not the MPL alone; empty where it is. */
function runBy({ store }: Context): (item: WeekItem) => string {
  const { youId } = store.school.get();
  const nameOf = (id: string) => store.staff.get(id)?.name ?? store.volunteers.get(id)?.name ?? [];
  return ({ kind, id, isOwn }) => {
    if (kind !== 'session') return isOwn ? '' : 'Not in your time';
    const session = store.sessions.get(id);
    const people = [...(session?.delivererIds ?? []), ...(session?.volunteerIds ?? [])]
      .filter((person) => person !== youId)
      .flatMap(nameOf);
    if (isOwn) return people.length === 0 ? '' : `With ${listOf(people)}`;
    return people.length === 0 ? 'Not in your time' : `Run by ${listOf(people)}`;
  };
}

const lostWords = ({ on, minutes, kind }: LostDay) =>
  `${formatWeekday(on).replace(/ \d{4}$/, '')}: ${minutes === null ? 'the whole day' : formatMinutes(minutes)}, ${LOST_DAY_KINDS[kind]}`;

const shortDay = (day: string) => formatWeekdayShort(day).replace(/ \d{4}$/, '');
