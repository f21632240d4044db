import { useMemo } from 'react';
import type { School } from '../../../../shared/contract/school.ts';
import type { WeekView } from '../../../../shared/contract/week.ts';
import { formatWeekdayShort } from '../../../../shared/domain/pd-session.ts';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { addDays, fromToday } from '../../../../shared/domain/school-year.ts';
import { lostMinutesOn, type OwnTime, ownMinutesOn, ownTimeIn } from '../../../../shared/domain/week-hours.ts';
import { type Proposal, whatCouldMove } from '../../../../shared/domain/week-moves.ts';
import { useCall, useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { useToast } from '../../../ui/toast.tsx';
import styles from './hours.module.css';

interface ProposalsProps {
  readonly view: WeekView;
  readonly school: School;
  readonly today: string;
  readonly overMinutes: number;
}

/** What could move off a lost day, and so that the week fits again, each with the button that does it. */
export function Proposals({ view, school, today, overMinutes }: ProposalsProps) {
  const near = useWeeksNearBy(view.firstOn, today);
  const time = useMemo(() => ownTimeIn([view, ...(near ?? [])], school), [view, near, school]);
  const proposals = useMemo(() => whatCouldMove(view, near, time, today), [view, near, time, today]);
  const lostDays = [...new Set(proposals.flatMap(({ lostOn }) => lostOn ?? []))];
  const rest = proposals.filter(({ lostOn }) => lostOn === null);
  return (
    <div role="status" className={styles.help}>
      {overMinutes === 0 ? null : (
        <p className={styles.over}>This week is over-planned by {formatMinutes(overMinutes)}.</p>
      )}
      {lostDays.map((day) => (
        <ProposalList
          key={day}
          title={`${lostWords(day, view, time)}. What could move:`}
          proposals={proposals.filter(({ lostOn }) => lostOn === day)}
          today={today}
        />
      ))}
      {rest.length === 0 ? null : (
        <ProposalList
          title={lostDays.length === 0 ? 'What could move:' : 'What else could move:'}
          proposals={rest}
          today={today}
        />
      )}
      {overMinutes > 0 && near !== null && proposals.length === 0 ? (
        <p>Nothing of it can move to a day near by that has room: cancel something, or add to your time.</p>
      ) : null}
    </div>
  );
}

/** The two weeks that follow, and the one before where it is not over, in the order in which room is looked for; null while any is being read. */
function useWeeksNearBy(firstOn: string, today: string): readonly WeekView[] | null {
  const before = addDays(firstOn, -7);
  const isBeforeOver = addDays(before, 6) < today;
  const { data: next } = useCall('week.get', { on: addDays(firstOn, 7) });
  const { data: previous } = useCall('week.get', { on: before }, { enabled: !isBeforeOver });
  const { data: second } = useCall('week.get', { on: addDays(firstOn, 14) });
  return useMemo(() => {
    const weeks = [next, ...(isBeforeOver ? [] : [previous]), second];
    return weeks.every((week) => week !== undefined) ? weeks : null;
  }, [next, previous, second, isBeforeOver]);
}

interface ProposalListProps {
  readonly title: string;
  readonly proposals: readonly Proposal[];
  readonly today: string;
}

function ProposalList({ title, proposals, today }: ProposalListProps) {
  const updateBlock = useChange('week.updateBlock');
  const updateSession = useChange('sessions.update');
  const toast = useToast();
  const move = async ({ item, to }: Proposal) => {
    const moved =
      item.kind === 'block'
        ? await updateBlock.run({ id: item.id, patch: { on: to } })
        : await updateSession.run({ id: item.id, patch: { heldOn: to }, andLater: false });
    if (moved !== undefined) toast.show({ message: `“${item.title}” moved to ${formatWeekdayShort(to)}`, undo: true });
  };
  return (
    <>
      <p>{title}</p>
      <ul className={styles.proposals}>
        {proposals.map((proposal) => (
          <li key={proposal.item.id} className={styles.proposal}>
            <span>
              {proposal.item.title}, {formatMinutes(proposal.item.minutes)}
            </span>
            <Button size="s" onPress={() => void move(proposal)}>
              Move to {shortDay(proposal.to)}, {fromToday(proposal.to, today)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** "Mon 23 Nov is lost", "1 h of Mon 23 Nov is lost". */
function lostWords(day: string, { lostDays }: WeekView, time: OwnTime): string {
  const lost = lostMinutesOn(day, lostDays, time);
  return `${lost < ownMinutesOn(day, time) ? `${formatMinutes(lost)} of ` : ''}${shortDay(day)} is lost`;
}

const shortDay = (day: string) => formatWeekdayShort(day).replace(/ \d{4}$/, '');
