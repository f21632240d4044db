import { countOf } from '../../../shared/domain/text.ts';
import { pupilPremiumReasonTable } from '../store/pupil-premium-reason-table.ts';
import { studentTable } from '../store/student-table.ts';
import type { SamplePart } from './sample-cohort.ts';
import type { SampleDesk } from './sample-desk.ts';
import { type AddedStudent, SAMPLE_DFE_SOURCE } from './sample-students.ts';

/** In by the rule, and left for whoever tries the sample to decide about. */
const LEFT_TO_DECIDE = 5;

/**
 * Who is a target student and why: 28 confirmed, one of them against the rule; two nominated; some watched or compared
 * with; and two whose facts have changed since.
 */
export function addSampleTargets(desk: SampleDesk, students: readonly AddedStudent[]): void {
  const { call, dates, on } = desk;
  const part = (name: SamplePart) => students.filter((s) => s.part === name && s.facts.leftOn === null);
  const inByRule = part('in');
  const [nearlyIn, watched, otherWatched] = part('boundary');
  const [, nominated] = part('no-score');
  const lastBoundary = part('boundary').at(-1);
  if (!nearlyIn || !watched || !otherWatched || !nominated || !lastBoundary)
    throw new Error('the sample lacks students');

  on(dates.schoolDay(-30), () => {
    call('targets.nominate', {
      studentIds: [nominated.id],
      nominatedBy: 'Nadia Farouzand',
      reason: 'Joined from abroad without a score; top of the class in every test since September.',
    });
    call('targets.nominate', {
      studentIds: [lastBoundary.id],
      nominatedBy: 'Sunita Venkarath',
      reason: 'Explains proofs to others and asks for more.',
    });
  });
  const chosen = [...inByRule.slice(0, inByRule.length - LEFT_TO_DECIDE), nominated];
  const others = part('able').filter((_, i) => i % 3 === 0);
  on(dates.schoolDay(-27), () => {
    const decide = (ids: readonly AddedStudent[], standing: 'target' | 'watch' | 'comparison', reason = '') =>
      call('targets.decide', {
        decisions: ids.map(({ id }) => ({ studentId: id, standing, reason })),
        what: `Decide about ${countOf(ids.length, 'student')}`,
      });
    decide(chosen, 'target');
    decide(
      [nearlyIn],
      'target',
      'Two marks off, and ill in the week of the tests: agreed with the Head of Department.',
    );
    decide([watched, otherWatched], 'watch');
    decide(others, 'comparison');
  });
  on(dates.schoolDay(-6), () => changeFacts(desk, chosen, others));
}

/** A reason that has ended, and one that is new: two students would change lists now. */
function changeFacts({ store, dates }: SampleDesk, chosen: readonly AddedStudent[], others: readonly AddedStudent[]) {
  const asAt = dates.schoolDay(-8);
  const ended = chosen.find(
    ({ reasons, part }) => part === 'in' && reasons.length === 1 && reasons[0] === 'ever-6-fsm',
  );
  const [found] = others;
  if (!ended || !found) throw new Error('the sample lacks students');
  store.changes.step('Bring in the Pupil Premium file again', (write) => {
    write.update(pupilPremiumReasonTable, `${ended.id}:ever-6-fsm`, { holds: false, asAt });
    write.update(studentTable, ended.id, {
      pupilPremium: 'no',
      pupilPremiumSource: SAMPLE_DFE_SOURCE,
      pupilPremiumAsAt: asAt,
    });
    write.insert(pupilPremiumReasonTable, {
      id: `${found.id}:ever-6-fsm`,
      studentId: found.id,
      reason: 'ever-6-fsm',
      holds: true,
      source: SAMPLE_DFE_SOURCE,
      asAt,
    });
  });
}
