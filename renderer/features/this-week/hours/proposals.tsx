import type { School } from '../../../../shared/contract/school.ts';
import type { WeekView } from '../../../../shared/contract/week.ts';
import { formatWeekdayShort } from '../../../../shared/domain/pd-session.ts';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { addDays, fromToday } from '../../../../shared/domain/school-year.ts';
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

/** What could move so that the week fits again, each with the button that does it. */
export function Proposals({ view, school, today, overMinutes }: ProposalsProps) {
  const next = useCall('week.get', { on: addDays(view.firstOn, 7) });
  const updateBlock = useChange('week.updateBlock');
  const updateSession = useChange('sessions.update');
  const toast = useToast();
  const proposals = whatCouldMove(view, next.data ?? null, school, today);
  const move = async ({ item, to }: Proposal) => {
    const moved =
      item.kind === 'block'
        ? await updateBlock.run({ id: item.id, patch: { on: to } })
        : await updateSession.run({ id: item.id, patch: { heldOn: to }, andLater: false });
    if (moved !== undefined) toast.show({ message: `“${item.title}” moved to ${formatWeekdayShort(to)}`, undo: true });
  };
  return (
    <div role="status">
      <p className={styles.over}>
        This week is over-planned by {formatMinutes(overMinutes)}.{' '}
        {proposals.length === 0 ? 'Nothing of it can move: cancel something, or add to your time.' : 'What could move:'}
      </p>
      <ul className={styles.proposals}>
        {proposals.map((proposal) => (
          <li key={proposal.item.id} className={styles.proposal}>
            <span>
              {proposal.item.title}, {formatMinutes(proposal.item.minutes)}
            </span>
            <Button size="s" onPress={() => void move(proposal)}>
              Move to {formatWeekdayShort(proposal.to).replace(/ \d{4}$/, '')}, {fromToday(proposal.to, today)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
