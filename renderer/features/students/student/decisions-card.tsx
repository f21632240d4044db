import type { Nomination, TargetDecision } from '../../../../shared/contract/students.ts';
import { formatDayShort } from '../../../../shared/domain/school-year.ts';
import { TARGET_LISTS } from '../../../../shared/domain/students.ts';
import { usePrivacy } from '../../../app/privacy.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { StandingChip } from '../standing-chip.tsx';
import type { TargetRow } from '../targets/targets-data.ts';
import { useOpenStudent } from './open-student.ts';
import styles from './student.module.css';

interface DecisionsCardProps {
  /** The student as the rule sees them now; null for somebody who has left. */
  readonly row: TargetRow | null;
  readonly onWithdraw: (nominationId: string) => void;
}

type Entry =
  | { readonly at: string; readonly nomination: Nomination }
  | { readonly at: string; readonly decision: TargetDecision };

/** What the rule says now, and what people said and decided, newest first. */
export function DecisionsCard({ row, onWithdraw }: DecisionsCardProps) {
  const { student, detail } = useOpenStudent();
  const entries: Entry[] = [
    ...detail.decisions.map((decision) => ({ at: decision.decidedAt, decision })),
    ...student.nominations.map((nomination) => ({ at: nomination.nominatedOn, nomination })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Card title="Nominations and decisions">
      {row === null ? null : (
        <p className={styles.rule}>
          By the rule: <strong className={styles.holds}>{TARGET_LISTS[row.list].toLowerCase()}</strong>. {row.why}
        </p>
      )}
      {row?.change ? (
        <p className={styles.due}>
          When it was decided: {TARGET_LISTS[row.change.was.list].toLowerCase()}. Decide again, so that it holds.
        </p>
      ) : null}
      {entries.length === 0 ? (
        <p className={styles.quiet}>Nobody has decided or nominated yet.</p>
      ) : (
        <ul className={styles.entries}>
          {entries.map((entry) =>
            'decision' in entry ? (
              <Decision key={entry.decision.id} decision={entry.decision} />
            ) : (
              <Nominated
                key={entry.nomination.id}
                nomination={entry.nomination}
                onWithdraw={() => onWithdraw(entry.nomination.id)}
              />
            ),
          )}
        </ul>
      )}
    </Card>
  );
}

const dayOf = (at: string) => formatDayShort(at.slice(0, 10));

function Decision({ decision }: { readonly decision: TargetDecision }) {
  const { isOn: hidesWords } = usePrivacy();
  const { standing, decidedAt, isOverride, reason } = decision;
  const words = [isOverride ? 'Against the rule' : '', hidesWords && reason !== '' ? 'reason hidden' : reason];
  return (
    <li>
      <span className={styles.entryHead}>
        <StandingChip standing={standing} />
        <span className={styles.quiet}>{dayOf(decidedAt)}</span>
      </span>
      <span className={styles.about}>{words.filter((w) => w !== '').join(': ')}</span>
    </li>
  );
}

function Nominated({ nomination, onWithdraw }: { readonly nomination: Nomination; readonly onWithdraw: () => void }) {
  const { isOn: hidesWords } = usePrivacy();
  const { nominatedBy, nominatedOn, reason } = nomination;
  return (
    <li className={styles.reason}>
      <span>
        Nominated by {nominatedBy}
        <span className={styles.about}>
          {dayOf(nominatedOn)}: {hidesWords ? 'reason hidden' : reason}
        </span>
      </span>
      <Button variant="quiet" size="s" aria-label={`Withdraw the nomination by ${nominatedBy}`} onPress={onWithdraw}>
        Withdraw
      </Button>
    </li>
  );
}
