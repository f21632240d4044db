import type { ParsedOf } from '../../../shared/contract/index.ts';
import type { NewYearPreview } from '../../../shared/contract/new-year.ts';
import { newYearLabel, whyNotStart } from '../../../shared/domain/new-year.ts';
import { previewNewYear } from '../../../shared/domain/new-year-preview.ts';
import { academicYearName } from '../../../shared/domain/school-year.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError, notFound } from '../errors.ts';
import type { Writer } from '../store/change-record.ts';
import { mentoringPairTable } from '../store/mentoring-pair-table.ts';
import { schoolTable } from '../store/school-table.ts';
import { studentTable } from '../store/student-table.ts';
import { currentPlan } from './current-plan.ts';
import { endGroup } from './group-ending.ts';
import { writeNewPlan } from './new-year-plan.ts';
import { pdWithoutAttendance } from './pd-attendance.ts';
import { writeKeyDates, writeTermDates } from './year-dates.ts';

type Choices = ParsedOf<'newYear.start'>;

const LAST_DAY_THERE_IS = '9999-12-31';

/** Turns the academic year: what it would do, and doing it as one step. */
export function newYearService(app: Context): Pick<Handlers, Extract<keyof Handlers, `newYear.${string}`>> {
  return {
    'newYear.preview': () => preview(app),

    'newYear.start': (choices) => {
      const now = preview(app);
      const { pairsEnding, pairsGoingOn, leavers } = readChoices(app, choices, now);
      const { store } = app;
      const { from, to, lastOn } = now;
      const reason = `The academic year ${academicYearName(from)} ended`;
      // Made before the step: a plan is always there, whether or not this is taken back.
      const plan = currentPlan(app);
      store.changes.step(newYearLabel(to), (write) => {
        for (const id of leavers) write.update(studentTable, id, { leftOn: lastOn });
        if (choices.endsGroups) {
          for (const group of store.groups.list(from)) {
            if (group.endedOn === null) endGroup(app, write, group, lastDayOf(app, group.id, lastOn), reason);
          }
        }
        for (const { id } of pairsGoingOn) write.update(mentoringPairTable, id, { academicYear: to });
        for (const { id } of pairsEnding) endPair(app, write, id, lastOn, reason);
        writeNewPlan(app, write, { plan, to, actionIds: choices.actionIds });
        writeTermDates(app, write, to, choices.termDates ?? now);
        writeKeyDates(app, write, to, choices.movesKeyDates ? now.keyDates : []);
        write.update(schoolTable, 'school', { academicYear: to, termDatesConfirmed: choices.termDates !== null });
      });
      return { academicYear: to };
    },
  };
}

function preview(app: Context): NewYearPreview {
  const { store } = app;
  const school = store.school.get();
  const plan = currentPlan(app);
  return previewNewYear({
    today: app.ports.now().today,
    school,
    nextHalfTerms: store.school.halfTermsOf(school.academicYear + 1),
    nextClosedDays: store.school.closedDaysOf(school.academicYear + 1),
    students: store.students.facts(),
    groups: store.groups.list(school.academicYear),
    members: store.groupMembers.staysOfYear(school.academicYear),
    planned: plannedOf(app, school.academicYear),
    pairs: store.mentoringPairs.ofYear(school.academicYear),
    plan,
    priorities: store.priorities.list(plan.id),
    actions: store.actions.list(plan.id),
    pdWaiting: pdWithoutAttendance(app),
    staff: store.staff.list(),
    volunteerNames: new Map(store.volunteers.list().map(({ id, name }) => [id, name])),
    rounds: store.rounds.list(),
  });
}

function plannedOf({ store }: Context, academicYear: number) {
  const ids = new Set(store.groups.list(academicYear).map(({ id }) => id));
  return store.sessions.withoutRegister(LAST_DAY_THERE_IS).filter(({ groupId }) => ids.has(groupId));
}

/** Refuses what does not fit the school as it is now, before anything is written. */
function readChoices({ ports }: Context, choices: Choices, now: NewYearPreview) {
  if (choices.from !== now.from) {
    throw new AppError(
      'conflict',
      `The academic year is ${academicYearName(now.from)} now. Look at what will change again, then start.`,
    );
  }
  const refusal = choices.termDates === null ? now.refusal : refusalOf(ports.now().today, choices.termDates, now);
  if (refusal !== null) throw new AppError('conflict', refusal);
  const oldest = new Set(now.oldest.map(({ studentId }) => studentId));
  const leavers = new Set(choices.leaverIds);
  if ([...leavers].some((id) => !oldest.has(id))) throw notFound('One of those students');
  const unfinished = new Set(now.plan.unfinished.map(({ id }) => id));
  if (choices.actionIds.some((id) => !unfinished.has(id))) throw notFound('One of those actions');
  const goingOn = new Set(choices.pairIdsGoingOn);
  const pairsGoingOn = now.pairs.filter(({ id }) => goingOn.has(id));
  if (pairsGoingOn.length !== goingOn.size) throw notFound('One of those mentoring pairs');
  if (pairsGoingOn.some((pair) => leavers.has(pair.menteeId) || leavers.has(pair.mentorStudentId ?? ''))) {
    throw new AppError('conflict', 'A mentoring pair cannot go on when one of the two leaves. Untick that pair.');
  }
  return { leavers, pairsGoingOn, pairsEnding: now.pairs.filter(({ id }) => !goingOn.has(id)) };
}

const refusalOf = (today: string, { halfTerms }: NonNullable<Choices['termDates']>, { from, lastOn }: NewYearPreview) =>
  whyNotStart(today, { academicYear: from, lastOn }, halfTerms);

/** The last day of the year, or of the group's last session that was held where that is later. */
function lastDayOf({ store }: Context, groupId: string, lastOn: string): string {
  const held = store.sessions.ofGroup(groupId).findLast(({ status }) => status === 'held')?.heldOn ?? lastOn;
  return held > lastOn ? held : lastOn;
}

/** Ends with the year; a pair that began or met after its last day, on the latest such day. */
function endPair({ store }: Context, write: Writer, id: string, lastOn: string, endedReason: string): void {
  const startedOn = store.mentoringPairs.get(id)?.startedOn ?? lastOn;
  const metOn = store.mentoringMeetings.ofPair(id).at(-1)?.metOn ?? lastOn;
  const endedOn = [lastOn, startedOn, metOn].reduce((latest, day) => (day > latest ? day : latest));
  write.update(mentoringPairTable, id, { endedOn, endedReason });
}
